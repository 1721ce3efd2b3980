"""The readings of one utterance as an apparatus: columns of common words and variants."""

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from rashomon.compare.quotes.align import Place, columns, extents, runs
from rashomon.compare.quotes.codes import SEVERITY, variant
from rashomon.compare.quotes.tokens import shown
from rashomon.compare.quotes.witness import Witness
from rashomon_schemas import Apparatus, Slot
from rashomon_schemas.finding import Relation


def apparatus(witnesses: Sequence[Witness], family: Sequence[int]) -> Apparatus:
    """What each reading has, place by place, in reading order.

    Readings of one family (one wording) are aligned word by word; the families follow each other,
    as words of two translations stand in no order that could be compared.
    """
    slots: list[Slot] = []
    for number in sorted(set(family)):
        among = [n for n, own in enumerate(family) if own == number]
        slots += _aligned(witnesses, among) if len(among) > 1 else [_alone(witnesses, among[0])]
    return Apparatus(
        witnesses=tuple(witness.article.source for witness in witnesses),
        claims=tuple(witness.claims[0].id for witness in witnesses),
        slots=tuple(slots),
    )


def agreeing(found: Apparatus, codes: Collection[Relation]) -> Apparatus:
    """The apparatus without negations that no two readings differ by, seen as a whole.

    A negation beside a word of the opposite sense turns a sentence twice; one place can't tell.

    Args:
        found: the apparatus.
        codes: those between any two readings.
    """
    if "negation-differs" in codes:
        return found
    slots = (
        slot.model_copy(update={"code": "word-differs"})
        if slot.code == "negation-differs"
        else slot
        for slot in found.slots
    )
    return found.model_copy(update={"slots": tuple(slots)})


def _alone(witnesses: Sequence[Witness], number: int) -> Slot:
    """The one reading of a translation, whole."""
    words = " ".join(claim.value.wording for claim in witnesses[number].claims)
    readings = tuple(words if n == number else None for n in range(len(witnesses)))
    return Slot(readings=readings, common=False, code="translation-variant")


def _aligned(witnesses: Sequence[Witness], among: Sequence[int]) -> Iterator[Slot]:
    """The columns of readings that have one wording."""
    inside = [witnesses[n] for n in among]
    table = columns([witness.words for witness in inside])
    at = [0] * len(inside)
    for common, stretch in runs(table, range(len(inside))):
        ends = [start + sum(1 for _ in extents(stretch, n)) for n, start in enumerate(at)]
        ranges = list(zip(at, ends, strict=True))
        readings: list[str | None] = [None] * len(witnesses)
        for place, witness, (start, end) in zip(among, inside, ranges, strict=True):
            readings[place] = shown(witness.words[start:end]) or None
        code = None if common else _most_severe(inside, ranges)
        yield Slot(readings=tuple(readings), common=common, code=code)
        at = ends


def _most_severe(witnesses: Sequence[Witness], ranges: Sequence[tuple[int, int]]) -> Relation:
    """The most severe code between any two readings at one place."""
    codes = {
        variant(witnesses[a].words, witnesses[b].words, Place(ranges[a], ranges[b])).code
        for a, b in combinations(range(len(witnesses)), 2)
        if _plain(witnesses[a], ranges[a]) != _plain(witnesses[b], ranges[b])
    }
    return next(code for code in SEVERITY if code in codes)


def _plain(witness: Witness, extent: tuple[int, int]) -> list[str]:
    return [word.plain for word in witness.words[slice(*extent)]]
