"""Long runs of words that articles share outside quotation marks: text that was copied."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon_schemas import Article

_WORD = re.compile(r"\w+")
_RUN = 12
"""Words in a row that two people hardly write alike (shingles as in Broder 1997)."""
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{0,4000}[”\"»]?")
_MOST_HOLDERS = 8
"""Articles that share one run are compared with the first of them, beyond so many."""


@dataclass(frozen=True)
class Copy:
    """Two articles that share words.

    Attributes:
        one: the first by label.
        other: the other.
        words: how many words stand in shared runs.
        share: what part that is of the shorter article's words outside quotation marks.
    """

    one: Article
    other: Article
    words: int
    share: float


def copies(articles: Sequence[Article]) -> list[Copy]:
    """Pairs of articles with shared runs of at least twelve words outside quotation marks.

    Of a run that many articles have, each is paired with the first only, so that forty copies of
    one text cost forty times one.
    """
    words = [_WORD.findall(_QUOTED.sub(" ¶ ", a.text).casefold()) for a in articles]
    places: dict[tuple[str, ...], dict[int, int]] = defaultdict(dict)
    for at, own in enumerate(words):
        for start in range(len(own) - _RUN + 1):
            places[tuple(own[start : start + _RUN])].setdefault(at, start)
    shared: dict[tuple[int, int], set[int]] = defaultdict(set)
    for holders in places.values():
        held = sorted(holders)
        firsts = held if len(held) <= _MOST_HOLDERS else held[:1]
        for at, first in enumerate(firsts):
            for other in held[at + 1 :]:
                start = holders[first]
                shared[first, other].update(range(start, start + _RUN))
    return [
        Copy(articles[a], articles[b], len(run), len(run) / min(len(words[a]), len(words[b])))
        for (a, b), run in sorted(shared.items())
    ]


def clusters(found: Iterable[Copy]) -> list[tuple[tuple[Article, ...], int]]:
    """Articles linked by copied text, each group with the fewest words that a link shares."""
    groups: list[tuple[dict[str, Article], int]] = []
    for copy in found:
        ends = {article.id: article for article in (copy.one, copy.other)}
        linked = [group for group in groups if ends.keys() & group[0].keys()]
        groups = [group for group in groups if group not in linked]
        for members, _ in linked:
            ends = members | ends
        groups.append((ends, min([copy.words, *(least for _, least in linked)])))
    made = [(tuple(sorted(m.values(), key=lambda a: a.source)), least) for m, least in groups]
    return sorted(made, key=lambda group: group[0][0].source)
