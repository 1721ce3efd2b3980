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
    answer to it; that the source differs within itself is a finding of its own.
    """
    by_article: dict[str, list[Answer]] = {}
    for answer in held:
        if answer.stated:
            by_article.setdefault(answer.article.id, []).append(answer)
    found = []
    for ones, others in combinations(by_article.values(), 2):
        pairs = [Pair.of(a, b) for a in ones for b in others]
        found.append(max(pairs, key=lambda p: p.rank))
    return sorted(found, key=_serious)


def within_source(held: Sequence[Answer]) -> list[Pair]:
    """Pairs of one article's own figures, most serious first."""
    return sorted((Pair.of(a, b) for a, b in combinations(held, 2)), key=_serious)


def _serious(pair: Pair) -> tuple[int, str, str, float, float]:
    sources = sorted((pair.one.article.source, pair.other.article.source))
    return pair.rank, sources[0], sources[1], pair.one.extent.low, pair.other.extent.low
