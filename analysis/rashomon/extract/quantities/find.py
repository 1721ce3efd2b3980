"""Every number of an article, with hedge, interval, unit and noun."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuantity, SetAsidePlace
from rashomon.extract.quantities.candidate import Candidate, Phrase
from rashomon.extract.quantities.convention import Convention
from rashomon.extract.quantities.far import far_hedge
from rashomon.extract.quantities.hedges import Hedge, hedge
from rashomon.extract.quantities.join import phrases
from rashomon.extract.quantities.masks import Mask, masks
from rashomon.extract.quantities.nouns import counted_noun, unit_of
from rashomon.extract.quantities.numeral import Numeral
from rashomon.extract.quantities.scan import numerals
from rashomon.extract.quantities.sift import is_age, refusal
from rashomon.extract.quantities.state import quantity_of
from rashomon.extract.quantities.units import measure
from rashomon.extract.quantities.zero import zeros
from rashomon_schemas import Quantity
from rashomon_schemas.quantity import Bound


def find_quantities(
    document: Document, *, convention: Convention
) -> tuple[list[FoundQuantity], list[SetAsidePlace]]:
    """Every number of an article, and the numbers that are no quantity.

    Args:
        document: the parsed article.
        convention: how inexact figures are read (`load_convention`).

    Returns:
        The quantities in reading order; and dates, names, addresses, labels, scores, "one of" and
        the like, each with its reason. An age is in both: it has a value, but counts nobody.
    """
    kept, aside = _candidates(document)
    found: list[FoundQuantity] = []
    inherited: tuple[int, Bound] | None = None
    for phrase in phrases(document.folded, kept):
        beside = _hedged(document, phrase, inherited)
        found.append(_found(document, phrase, beside, convention))
        inherited = (phrase.end, beside.bound) if beside.bound is not None else None
        if phrase.first.age:
            aside.append(SetAsidePlace(phrase.start, phrase.end, "age", "An age; it counts nobody."))
    nothing, no_reports = _zeros(document, convention)
    found.sort(key=lambda q: (q.start, q.end))
    return sorted([*found, *nothing], key=lambda q: (q.start, q.end)), sorted(
        [*aside, *no_reports], key=lambda p: (p.start, p.end, p.reason)
    )


def _candidates(document: Document) -> tuple[list[Candidate], list[SetAsidePlace]]:
    """The numbers that may be quantities, and those that are none."""
    masked = masks(document.folded)
    aside = [SetAsidePlace(m.start, m.end, m.reason, m.note) for m in masked]
    kept: list[Candidate] = []
    for numeral in _unmasked(numerals(document.folded), masked):
        tokens = document.tokens(numeral.start, numeral.end)
        if not tokens:
            continue
        measured = measure(document.folded, numeral)
        noun = None if measured.family in ("measure", "money", "duration") else counted_noun(
            document, measured.end, tokens[-1])
        candidate = Candidate(measured, tokens[-1], noun)
        if is_age(document, measured):
            aged = replace(measured, unit="years of age", family="duration")
            kept.append(replace(candidate, measured=aged, noun=None, age=True))
            continue
        why = refusal(document, measured, noun)
        if why is None:
            kept.append(candidate)
        else:
            aside.append(SetAsidePlace(numeral.start, numeral.end, why.reason, why.note))
    return kept, aside


def _unmasked(found: Iterator[Numeral], masked: Sequence[Mask]) -> Iterator[Numeral]:
    """The numbers outside the masks; both are in order."""
    at = 0
    for numeral in found:
        while at < len(masked) and masked[at].end <= numeral.start:
            at += 1
        if at == len(masked) or numeral.end <= masked[at].start:
            yield numeral


def _hedged(document: Document, phrase: Phrase, inherited: tuple[int, Bound] | None) -> Hedge:
    """The phrase's hedge: beside it, in the verb, or before a bracketed conversion of it."""
    beside = hedge(document.folded, phrase)
    if beside.bound is not None:
        return beside
    if inherited is not None and phrase.first.measured.family in ("measure", "money"):
        gap = document.folded[inherited[0] : phrase.start]
        if gap in (" (", " / "):
            return replace(beside, bound=inherited[1])
    return replace(beside, bound=far_hedge(phrase))


def _found(
    document: Document, phrase: Phrase, beside: Hedge, convention: Convention
) -> FoundQuantity:
    words = document.text[beside.start : beside.end]
    value = quantity_of(phrase, beside, words, convention=convention)
    if phrase.part_of is not None:
        whole = document.text[slice(*phrase.part_of)]
        value = value.model_copy(update={"role": "subset", "part_of": whole})
    noun = phrase.last.noun or phrase.first.noun
    return FoundQuantity(
        beside.start, beside.end, value, phrase.last.token.i, None if noun is None else noun.i
    )


def _zeros(
    document: Document, convention: Convention
) -> tuple[list[FoundQuantity], list[SetAsidePlace]]:
    found, aside = list[FoundQuantity](), list[SetAsidePlace]()
    for zero in zeros(document):
        if zero.reason is not None:
            note = "It is said that nothing is known, not that there were none."
            aside.append(SetAsidePlace(zero.start, zero.end, zero.reason, note))
            continue
        value = Quantity(words=document.text[zero.start : zero.end], number=0, bound="none", low=0,
                         high=0, unit="people" if zero.noun is None else unit_of(zero.noun),
                         convention=convention.name)
        noun = None if zero.noun is None else zero.noun.i
        found.append(FoundQuantity(zero.start, zero.end, value, zero.token.i, noun))
    return found, aside
