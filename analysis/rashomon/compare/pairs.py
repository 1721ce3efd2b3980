"""Two sources on one count: the readings that fit best, and their relation."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.compare.answers import Answer
from rashomon.compare.levels import Level, further, level
from rashomon.compare.severity import rank
from rashomon_schemas.finding import Relation


@dataclass(frozen=True)
class Pair:
    """Two answers and the level that holds between them.

    Attributes:
        one: the answer with the lower figure.
        other: the other one.
        level: the first level that holds.
    """

    one: Answer
    other: Answer
    level: Level

    @classmethod
    def of(cls, one: Answer, other: Answer) -> "Pair":
        """Compare two answers; their order changes nothing."""
        a, b = sorted((one, other), key=_order)
        return cls(a, b, level(a, b))

    @property
    def relation(self) -> Relation | None:
        """The relation, or None where one of them gives no figure."""
        return self.level.relation

    @property
    def also(self) -> list[Relation]:
        """What else holds."""
        return further(self.one, self.other) if self.relation else []

    @property
    def rank(self) -> int:
        """Place of the relation, the most serious first."""
        return rank("count", self.relation) if self.relation else 10**6


def _order(answer: Answer) -> tuple[float, float, str, str]:
    return answer.extent.low, answer.extent.high, answer.article.source, answer.shown.id


def between_sources(held: Sequence[Answer]) -> list[Pair]:
    """For each two sources the pair of readings that fits best, most serious pairs first.

    Where one source gives two figures, the one that agrees with the other source is taken for its
    answer to it; that the source differs within itself is a finding of its own. An older or newer
    figure does not agree: where no two figures do, the nearest two are taken for one count.
    """
    by_article: dict[str, list[Answer]] = {}
    for answer in held:
        if answer.stated:
            by_article.setdefault(answer.article.id, []).append(answer)
    for article, own in by_article.items():
        # Who denies one figure and gives another answers with the other.
        by_article[article] = [a for a in own if a.modality != "denied"] or own
    alike: dict[object, list[list[Answer]]] = {}
    for own in by_article.values():
        alike.setdefault(tuple(answer.likeness for answer in own), []).append(own)
    # Sources that answer alike in everything are compared once with each other and with the rest.
    pairs = [tuple(same[:2]) for same in alike.values() if len(same) > 1]
    pairs += combinations((same[0] for same in alike.values()), 2)
    found = [_fitting([Pair.of(a, b) for a in ones for b in others]) for ones, others in pairs]
    return sorted(found, key=_serious)


def _fitting(pairs: Sequence[Pair]) -> Pair:
    """The mildest pair of figures that agree in some number; where none do, the nearest ones."""
    agree = [pair for pair in pairs if pair.one.extent.meets(pair.other.extent)]
    if agree:
        return max(agree, key=lambda p: p.rank)
    return min(pairs, key=lambda p: (p.other.extent.low - p.one.extent.high, p.rank))


def _serious(pair: Pair) -> tuple[int, str, str, float, float]:
    sources = sorted((pair.one.article.source, pair.other.article.source))
    return pair.rank, sources[0], sources[1], pair.one.extent.low, pair.other.extent.low
