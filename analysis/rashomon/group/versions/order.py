"""Which version is later than which, by an ordered table of what can tell."""

from collections.abc import Callable, Sequence
from itertools import combinations

from rashomon.group.versions.marks import marks, moment, number
from rashomon_schemas import Article

Earlier = Callable[[Article, Article], bool]


def _by_moment(one: Article, other: Article) -> bool:
    a, b = moment(one), moment(other)
    if a.day is None or b.day is None:
        return False
    if a.day != b.day or a.minute is None or b.minute is None:
        return a.day < b.day
    return a.minute < b.minute


def _by_number(one: Article, other: Article) -> bool:
    return number(one) < number(other)


def _by_mark(one: Article, other: Article) -> bool:
    return not marks(one) and bool(marks(other))


def _by_fetch(one: Article, other: Article) -> bool:
    known = one.retrieved is not None and other.retrieved is not None
    return known and str(one.retrieved) < str(other.retrieved)


LEVELS: tuple[tuple[str, Earlier], ...] = (
    ("the times they state", _by_moment),
    ("the number of the update in the headline", _by_number),
    ("one saying that it was updated or corrected", _by_mark),
    ("the days they were fetched", _by_fetch),
)
"""What tells which of two versions is the earlier one; the first that tells holds."""


def in_order(articles: Sequence[Article]) -> tuple[list[Article], tuple[str, ...]] | None:
    """Versions from the earliest to the last, and what orders them; None where nothing does.

    Every two must be told apart, and without a circle.
    """
    later: dict[str, int] = {article.id: 0 for article in articles}
    used: list[str] = []
    for one, other in combinations(articles, 2):
        found = next(((why, who) for why, who in map(_told(one, other), LEVELS) if who), None)
        if found is None:
            return None
        used.append(found[0])
        later[found[1].id] += 1
    if sorted(later.values()) != list(range(len(articles))):
        return None
    reasons = tuple(why for why, _ in LEVELS if why in used)
    return sorted(articles, key=lambda article: later[article.id]), reasons


def _told(
    one: Article, other: Article
) -> Callable[[tuple[str, Earlier]], tuple[str, Article | None]]:
    """For a level: what it is called, and the later of the two, if it tells."""

    def later(level: tuple[str, Earlier]) -> tuple[str, Article | None]:
        why, earlier = level
        if earlier(one, other):
            return why, other
        return why, one if earlier(other, one) else None

    return later
