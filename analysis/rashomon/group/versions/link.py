"""Which articles are versions of one: one web address, or one outlet and nearly one text."""

import functools
import re
from collections.abc import Sequence
from itertools import combinations
from typing import Literal

from rashomon.group.versions.address import page, site
from rashomon.group.versions.marks import marks
from rashomon.lexicon import table
from rashomon.likeness import name_parts
from rashomon_schemas import Article

Link = Literal["address", "text"]
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{0,4000}[”\"»]?")


def link(one: Article, other: Article) -> Link | None:
    """What makes two articles versions of one; None where nothing does.

    Outlets that print one text are none: their names, or where a name is missing the hosts of
    their addresses, have to be the same. Where one of the texts says itself that it was updated or
    corrected, less of them needs to be the same.
    """
    a, b = page(one.url), page(other.url)
    rows = table("versions")["text"]
    if a is not None and a == b:
        return "address" if shared(one, other, unknown=1.0) >= rows["least_one_page"] else None
    if not _one_outlet(one, other):
        return None
    marked = bool(marks(one) or marks(other))
    return "text" if shared(one, other) >= rows["least_marked" if marked else "least"] else None


def linked(articles: Sequence[Article]) -> list[list[Article]]:
    """Articles in groups of versions, two or more each; order is kept."""
    home = {article.id: article.id for article in articles}
    for one, other in _candidates(articles):
        if home[one.id] != home[other.id] and link(one, other) is not None:
            kept, gone = home[one.id], home[other.id]
            home |= {name: kept for name, where in home.items() if where == gone}
    groups: dict[str, list[Article]] = {}
    for article in articles:
        groups.setdefault(home[article.id], []).append(article)
    return [group for group in groups.values() if len(group) > 1]


def shared(one: Article, other: Article, *, unknown: float = 0.0) -> float:
    """The share of the shorter text's runs of words that the other has, outside quotation marks.

    Args:
        one: a text.
        other: another.
        unknown: what to give where there are too few runs to tell anything by.
    """
    rows = table("versions")["text"]
    a, b = (_runs(article.text, rows["run"]) for article in (one, other))
    least = min(len(a), len(b))
    return len(a & b) / least if least >= rows["least_runs"] else unknown


def _candidates(articles: Sequence[Article]) -> list[tuple[Article, Article]]:
    """Pairs of one page or one outlet: only they can be versions."""
    by_key: dict[object, list[Article]] = {}
    for article in articles:
        keys = (page(article.url), site(article.url), name_parts(article.outlet or ""))
        for key in filter(None, keys):
            by_key.setdefault(key, []).append(article)
    found = {
        (one.id, other.id): (one, other)
        for held in by_key.values()
        for one, other in combinations(held, 2)
    }
    return list(found.values())


def _one_outlet(one: Article, other: Article) -> bool:
    a, b = name_parts(one.outlet or ""), name_parts(other.outlet or "")
    if a and b:
        return a == b
    here, there = site(one.url), site(other.url)
    return here is not None and here == there


@functools.lru_cache(maxsize=256)
def _runs(text: str, length: int) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(_QUOTED.sub(" ¶ ", text).casefold())
    return frozenset(tuple(words[n : n + length]) for n in range(len(words) - length + 1))
