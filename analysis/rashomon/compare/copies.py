"""Long runs of words that two articles share outside quotation marks: text that was copied."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon_schemas import Article

_WORD = re.compile(r"\w+")
_RUN = 12
"""Words in a row that two people hardly write alike (shingles as in Broder 1997)."""
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{0,4000}[”\"»]?")


@dataclass(frozen=True)
class Copy:
    """Two articles that share words.

    Attributes:
        one: the first by label.
        other: the other.
        words: how many words of the shorter article stand in shared runs.
    """

    one: Article
    other: Article
    words: int


def copies(articles: Sequence[Article]) -> list[Copy]:
    """Pairs of articles with shared runs of at least twelve words outside quotation marks."""
    places: dict[tuple[str, ...], dict[int, int]] = defaultdict(dict)
    for at, article in enumerate(articles):
        words = _WORD.findall(_QUOTED.sub(" ¶ ", article.text).casefold())
        for start in range(len(words) - _RUN + 1):
            places[tuple(words[start : start + _RUN])].setdefault(at, start)
    shared: dict[tuple[int, int], set[int]] = defaultdict(set)
    for holders in places.values():
        held = sorted(holders)
        for at, first in enumerate(held):
            for other in held[at + 1 :]:
                start = holders[first]
                shared[first, other].update(range(start, start + _RUN))
    return [Copy(articles[a], articles[b], len(words)) for (a, b), words in sorted(shared.items())]
