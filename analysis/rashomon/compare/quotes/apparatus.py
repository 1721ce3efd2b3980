"""The readings of one utterance as an apparatus: columns of common words and variants."""

from collections.abc import Sequence
from itertools import combinations

from rashomon.compare.quotes.align import Column, Place, extents, runs
from rashomon.compare.quotes.codes import SEVERITY, variant
from rashomon.compare.quotes.witness import Witness
from rashomon_schemas import Apparatus, Slot
from rashomon_schemas.finding import Relation


def apparatus(witnesses: Sequence[Witness], table: Sequence[Column]) -> Apparatus:
    """What each reading has, place by place, in reading order."""
    slots: list[Slot] = []
    at = [0] * len(witnesses)
    for common, stretch in runs(table, range(len(witnesses))):
        ends = [start + sum(1 for _ in extents(stretch, n)) for n, start in enumerate(at)]
        ranges = list(zip(at, ends, strict=True))
        slots.append(
            Slot(
                readings=tuple(
                    " ".join(w.printed for w in witness.words[start:end]) or None
                    for witness, (start, end) in zip(witnesses, ranges, strict=True)
                ),
                common=common,
                code=None if common else _most_severe(witnesses, ranges),
            )
        )
        at = ends
    return Apparatus(
        witnesses=tuple(witness.article.source for witness in witnesses),
        claims=tuple(witness.claims[0].id for witness in witnesses),
        slots=tuple(slots),
    )


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
