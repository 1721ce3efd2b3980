"""How like one another texts are, by the terms they share and the days between them."""

import datetime as dt
import math
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from rashomon.group.stories.weights import Weights
from rashomon.lexicon import table
from rashomon_schemas import Article

Pairs = dict[tuple[int, int], float]
"""Likeness, 0 to 1, by the places of two texts, the lower first; a pair not in it has none."""

_Postings = dict[str, tuple[npt.NDArray[np.intp], npt.NDArray[np.float64]]]


def likenesses(articles: Sequence[Article], weights: Sequence[Weights]) -> Pairs:
    """The likeness of every two texts that have any to speak of.

    Texts meet over an index from each term to the texts that have it, so that two which share
    nothing are never looked at together.
    """
    nothing = table("stories")["linking"]["nothing"]
    postings = _postings(weights)
    found: Pairs = {}
    for place, own in enumerate(weights):
        for other, likeness in _before(place, own, postings, nothing):
            near = likeness / _apart(articles[other], articles[place])
            if near >= nothing:
                found[other, place] = near
    return found


def _before(
    place: int, own: Weights, postings: _Postings, nothing: float
) -> Iterator[tuple[int, float]]:
    """The texts before a place, with the cosine of their terms and its own, where it is enough."""
    met = [(postings[term], weight) for term, weight in own.items() if term in postings]
    if not met or not place:
        return
    texts = np.concatenate([at for (at, _), _ in met])
    products = np.concatenate([weights * weight for (_, weights), weight in met])
    sums = np.bincount(texts, weights=products, minlength=place)[:place]
    for other in np.flatnonzero(sums >= nothing):
        yield int(other), float(sums[other])


def _postings(weights: Sequence[Weights]) -> _Postings:
    """The places of the texts that have a term, and its weights there; terms of one text aside."""
    lists: dict[str, list[tuple[int, float]]] = {}
    for place, own in enumerate(weights):
        for term, weight in own.items():
            lists.setdefault(term, []).append((place, weight))
    return {
        term: (np.array([at for at, _ in items]), np.array([weight for _, weight in items]))
        for term, items in lists.items()
        if len(items) > 1
    }


def _apart(one: Article, other: Article) -> float:
    """What likeness is divided by for the days between two publications: 1 when not known."""
    days = days_between(one, other)
    rules: dict[str, float] = table("stories")["days"]
    return 1 + rules["slope"] * math.log1p(min(days or 0, rules["most"]) / rules["unit"])


def days_between(one: Article, other: Article) -> int | None:
    """Whole days between two publications as far as they are stated; None when one isn't."""
    ends = [_ends(article) for article in (one, other)]
    if ends[0] is None or ends[1] is None:
        return None
    (first, last), (low, high) = ends[0], ends[1]
    return max(0, (low - last).days, (first - high).days)


def _ends(article: Article) -> tuple[dt.date, dt.date] | None:
    date = article.published
    return (date.low, date.high) if date and date.low and date.high else None
