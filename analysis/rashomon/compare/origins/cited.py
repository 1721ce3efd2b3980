"""Whether an article among the sources has what another cites it for."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.compare.extent import hard
from rashomon.compare.origins.mention import Mention
from rashomon.compare.shelf import Shelf
from rashomon.lexicon.acts import aspects_of
from rashomon.likeness import publishes
from rashomon_schemas import Article, CountClaim


@dataclass(frozen=True)
class Cited:
    """One source cited by another.

    Attributes:
        by: label of the source that cites.
        name: the outlet as it is cited.
        article: label of the source that the outlet published.
        holds: whether that one gives the figure too.
    """

    by: str
    name: str
    article: str
    holds: bool


def cited(shelf: Shelf, mentions: Sequence[Mention]) -> list[Cited]:
    """What each mention cites that is among the sources, once each, in order of labels."""
    found = {
        Cited(m.source, " ".join(o.name.split()), a.source, _has(shelf, a, m.claim))
        for m in mentions
        for o in m.chain
        for a in shelf.articles
        if a.id != m.article.id and publishes(a, o.name)
    }
    return sorted(found, key=lambda c: (c.by, c.article, c.name, c.holds))


def _has(shelf: Shelf, article: Article, claim: CountClaim) -> bool:
    """Whether an article gives a figure of the same act that allows the same numbers."""
    return any(
        own.article == article.id
        and hard(own.value) == hard(claim.value)
        and bool(aspects_of(own) & aspects_of(claim))
        for own in shelf.of_kind(CountClaim)
    )
