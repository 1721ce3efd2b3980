"""Texts joined into stories, the most alike first, by the mean likeness of all their pairs."""

import heapq
from collections.abc import Mapping, Sequence

from rashomon.group.stories.likeness import Pairs
from rashomon.lexicon import table

_Sums = dict[int, dict[int, float]]
"""The likeness of all pairs between two groups, added up, under the first place of each group."""


def linked(size: int, pairs: Pairs, labels: Mapping[int, str]) -> list[list[int]]:
    """The places 0 to `size` in groups, each in order.

    Args:
        size: how many texts there are.
        pairs: their likeness.
        labels: the user's own label by place. Texts under one label are one group whatever their
            likeness, those under two are never joined, others may join a labelled group.
    """
    groups, sums = {place: [place] for place in range(size)}, _sums(size, pairs)
    first: dict[str, int] = {}
    for place, label in sorted(labels.items()):
        into = first.setdefault(label, place)
        if into != place:
            _join(groups, sums, into, place)
    _link(groups, sums, set(first.values()))
    return [sorted(group) for _, group in sorted(groups.items())]


def _link(groups: dict[int, list[int]], sums: _Sums, labelled: set[int]) -> None:
    """Join the two most alike groups again and again; of equals the first in order."""
    least = table("stories")["linking"]["least"]
    waiting = [(-_mean(groups, sums, a, b), a, b) for a in sums for b in sums[a] if a < b]
    heapq.heapify(waiting)
    while waiting:
        distance, a, b = heapq.heappop(waiting)
        if -distance < least:
            return
        if b not in sums.get(a, {}) or -_mean(groups, sums, a, b) != distance:
            continue  # one of them has been joined to another since
        if a in labelled and b in labelled:
            continue
        if b in labelled:
            labelled.add(a)
        _join(groups, sums, a, b)
        for other in sorted(sums[a]):
            pair = (min(a, other), max(a, other))
            heapq.heappush(waiting, (-_mean(groups, sums, *pair), *pair))


def _join(groups: dict[int, list[int]], sums: _Sums, into: int, gone: int) -> None:
    groups[into] += groups.pop(gone)
    for other, total in sums.pop(gone).items():
        del sums[other][gone]
        if other != into:
            both = sums[into].get(other, 0.0) + total
            sums[into][other] = sums[other][into] = both


def _mean(groups: Mapping[int, Sequence[int]], sums: _Sums, a: int, b: int) -> float:
    return sums[a][b] / (len(groups[a]) * len(groups[b]))


def _sums(size: int, pairs: Pairs) -> _Sums:
    found: _Sums = {place: {} for place in range(size)}
    for (a, b), likeness in pairs.items():
        found[a][b] = found[b][a] = likeness
    return found
