"""A phrase and its hedge as a `Quantity`."""

from rashomon.extract.quantities.candidate import Candidate, Phrase
from rashomon.extract.quantities.convention import Convention, Vague
from rashomon.extract.quantities.hedges import Hedge
from rashomon.extract.quantities.interval import Band, band, round_unit
from rashomon.extract.quantities.nouns import unit_of
from rashomon_schemas import Quantity
from rashomon_schemas.quantity import Bound

_HULL: dict[Bound, str] = {"at-least": "first", "more-than": "first", "up-to": "last",
                           "at-most": "last", "fewer-than": "last"}  # fmt: skip
"""Which end of a hedged range ("at least 50 to 60") the hedge bounds."""


def quantity_of(phrase: Phrase, beside: Hedge, words: str, *, convention: Convention) -> Quantity:
    """The quantity a phrase states.

    Args:
        phrase: one or two numbers.
        beside: its hedge.
        words: hedge and number as written.
        convention: the free choices.
    """
    bound, number, interval, choices = _read(phrase, beside.bound, convention)
    before = None if phrase.before is None else phrase.before.value
    role = "revised" if before is not None else "increment" if beside.increment else "total"
    return Quantity(
        words=words,
        number=number,
        bound=bound,
        low=interval.low,
        high=interval.high,
        soft_low=interval.soft_low,
        soft_high=interval.soft_high,
        choices=choices,
        unit=_unit(phrase),
        role=role,
        revised_from=before,
        convention=convention.name,
    )


def _unit(phrase: Phrase) -> str:
    written = phrase.last.measured.unit or phrase.first.measured.unit
    return written or unit_of(phrase.last.noun or phrase.first.noun)


def _counts(candidate: Candidate) -> bool:
    """Whether whole people or things are counted, not a measure."""
    whole = candidate.measured.numeral.value == int(candidate.measured.numeral.value)
    return candidate.measured.unit is None and whole


def _read(
    phrase: Phrase, hedged: Bound | None, convention: Convention
) -> tuple[Bound, float | None, Band, tuple[float, ...]]:
    """Bound, figure, intervals and choices."""
    if phrase.second is not None:
        return _two(phrase, phrase.second, hedged, convention)
    numeral = phrase.first.measured.numeral
    if numeral.vague is not None:
        row = convention.vague[numeral.vague]
        return _vague(row, numeral.value, hedged, convention)
    n, counts = phrase.first.value, _counts(phrase.first)
    if hedged is not None:
        return hedged, n, band(hedged, n, counts=counts, convention=convention), ()
    if numeral.dozens:
        slack = convention.dozen_slack * numeral.dozens
        return "round", n, Band(n - slack, n + slack, n, n), ()
    round_figure = n >= convention.round_from and round_unit(n) >= 10
    bare: Bound = "round" if round_figure and not phrase.first.age else "exact"
    return bare, n, band(bare, n, counts=counts, convention=convention), ()


def _vague(
    row: Vague, factor: float, hedged: Bound | None, convention: Convention
) -> tuple[Bound, float | None, Band, tuple[float, ...]]:
    """A vague word; a hedge can only bound it from one side."""
    low, soft = row.low * factor, (row.soft_low * factor, _soft_high(row, factor))
    if hedged in ("at-most", "fewer-than", "up-to"):
        return (
            hedged,
            None,
            Band(0, convention.up_to_hard * soft[1], min(1.0, soft[0]), soft[1]),
            (),
        )
    bound: Bound = hedged if hedged in ("at-least", "more-than") else "vague"
    return bound, None, Band(low, None, *soft), ()


def _soft_high(row: Vague, factor: float) -> float:
    """As "tens" end at 99, so "tens of thousands" at 99,999."""
    nines = row.soft_high % 10 == 9 and row.soft_high > 10
    return (row.soft_high + 1) * factor - 1 if nines else row.soft_high * factor


def _two(
    phrase: Phrase, second: Candidate, hedged: Bound | None, convention: Convention
) -> tuple[Bound, float | None, Band, tuple[float, ...]]:
    low, high = sorted((phrase.first.value, second.value))
    if hedged is None or hedged == "exact":
        choices = (low, high) if phrase.how == "either" else ()
        return ("either" if choices else "range"), None, Band(low, high), choices
    counts = _counts(phrase.first) and _counts(second)
    down, up = (band(hedged, n, counts=counts, convention=convention) for n in (low, high))
    if hedged in _HULL:
        return hedged, None, down if _HULL[hedged] == "first" else up, ()
    return hedged, None, Band(down.low, up.high, down.soft_low, up.soft_high), ()
