"""Articles to sources: several versions of one article are one source with a history."""

from collections.abc import Sequence

from rashomon.group.versions.link import link, linked
from rashomon.group.versions.marks import marks, moment
from rashomon.group.versions.order import in_order
from rashomon_schemas import Article, History, Version

__all__ = ["histories", "speaking"]


def histories(articles: Sequence[Article]) -> tuple[History, ...]:
    """The sources of which there are several versions, each with what makes and orders them.

    Nothing but addresses, outlets, texts, headlines and stated days counts; no claim is looked
    at, and no file's time stamp. The last version speaks for the source; where nothing tells
    which is the last, the longest text does, and nothing is taken for an update.

    Args:
        articles: the texts of one story, in any order; the order changes nothing.

    Returns:
        Histories by the label of their first version.
    """
    shelf = sorted({a.id: a for a in articles}.values(), key=lambda a: (a.source, a.file, a.id))
    found = [_history(group) for group in linked(shelf)]
    return tuple(sorted(found, key=lambda history: history.versions[0].source))


def speaking(articles: Sequence[Article], known: Sequence[History]) -> list[Article]:
    """The articles that are compared with one another: of each history, the one that speaks."""
    aside = {v.article for history in known for v in history.versions} - {h.speaks for h in known}
    return [article for article in articles if article.id not in aside]


def _history(group: Sequence[Article]) -> History:
    told = in_order(group)
    ordered = group if told is None else told[0]
    longest = min(group, key=lambda a: (-len(a.text), a.source, a.id))
    found = {link(a, b) for a in group for b in group if a is not b}
    by_address = "address" in found
    return History(
        speaks=longest.id if told is None else ordered[-1].id,
        versions=tuple(_version(article) for article in ordered),
        ordered=told is not None,
        linked_by="address" if by_address else "text",
        reason=_reason(by_address=by_address, order=None if told is None else told[1]),
    )


def _version(article: Article) -> Version:
    return Version(
        article=article.id,
        source=article.source,
        moment=moment(article).iso,
        marks=marks(article),
    )


def _reason(*, by_address: bool, order: tuple[str, ...] | None) -> str:
    what = (
        "They have one web address"
        if by_address
        else "They are of one outlet and have nearly one text"
    )
    if order is None:
        return f"{what}; nothing in them tells which is the later one."
    return f"{what}; they are ordered by {' and by '.join(order)}."
