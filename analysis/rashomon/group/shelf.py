"""Articles and claims of one story, in an order that doesn't depend on how they came."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self, TypeVar

from rashomon_schemas import Article, Claim

Kind = TypeVar("Kind")


@dataclass(frozen=True)
class Shelf:
    """One story.

    Attributes:
        articles: by source label, file and id.
        claims: by article and place, one each.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]

    @classmethod
    def of(cls, articles: Sequence[Article], claims: Sequence[Claim]) -> Self:
        """Sort them; a claim given twice counts once."""
        ordered = sorted(articles, key=lambda a: (a.source, a.file, a.id))
        rank = {article.id: at for at, article in enumerate(ordered)}
        once = {claim.id: claim for claim in claims}.values()
        placed = sorted(once, key=lambda c: (rank[c.article], c.spans[0].start, c.kind, c.id))
        return cls(tuple(ordered), tuple(placed))

    def of_kind(self, kind: type[Kind]) -> list[Kind]:
        """The claims of one class, in order."""
        return [claim for claim in self.claims if isinstance(claim, kind)]

    def article(self, claim: Claim) -> Article:
        """The article a claim belongs to."""
        return next(article for article in self.articles if article.id == claim.article)

    def by_id(self, ids: Sequence[str]) -> list[Claim]:
        """The claims of these ids, in order."""
        wanted = set(ids)
        return [claim for claim in self.claims if claim.id in wanted]


def joined(items: Sequence[Kind], same: Callable[[Kind, Kind], bool]) -> list[list[Kind]]:
    """Split items into groups linked by a symmetric test; order is kept."""
    groups: list[list[Kind]] = []
    for item in items:
        linked: list[list[Kind]] = []
        rest: list[list[Kind]] = []
        for group in groups:
            (linked if any(same(other, item) for other in group) else rest).append(group)
        merged = [other for g in linked for other in g]
        groups = [*rest, [*merged, item]]
    rank = {id(item): at for at, item in enumerate(items)}
    for found in groups:
        found.sort(key=lambda item: rank[id(item)])
    return sorted(groups, key=lambda found: rank[id(found[0])])
