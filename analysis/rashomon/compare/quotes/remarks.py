"""Sentences that tell different things, though the alignment found a "the" in both."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from rashomon.compare.quotes.tokens import Word
from rashomon.lexicon import table

Column = tuple[int | None, ...]
"""For each witness the number of its word in this column, or None."""
Sentence = tuple[int, int]
"""A witness and the number of one of its sentences."""


def apart(columns: Sequence[Column], witnesses: Sequence[Sequence[Word]]) -> list[Column]:
    """The columns, those split in which sentences meet that have nothing to do with each other.

    Two sentences tell one thing if a word that tells something is aligned in them, or half the
    words of the shorter one; a "the" or "was" in common is chance.

    Args:
        columns: the alignment.
        witnesses: the words of each reading.
    """
    akin = _akin(columns, witnesses)
    return [part for column in columns for part in _split(column, witnesses, akin)]


def _akin(
    columns: Sequence[Column], witnesses: Sequence[Sequence[Word]]
) -> set[frozenset[Sentence]]:
    """The pairs of sentences, of two witnesses each, that tell one thing."""
    shared: dict[tuple[Sentence, Sentence], list[str]] = defaultdict(list)
    for column in columns:
        for one, other in combinations(_present(column, witnesses), 2):
            shared[one, other].append(_word(column, witnesses).plain)
    lengths: dict[Sentence, int] = defaultdict(int)
    for number, words in enumerate(witnesses):
        for word in words:
            lengths[number, word.sentence] += 1
    idle = frozenset(table("wording")["function_words"])
    return {
        frozenset((one, other))
        for (one, other), words in shared.items()
        if set(words) - idle or 2 * len(words) >= min(lengths[one], lengths[other])
    }


def _present(column: Column, witnesses: Sequence[Sequence[Word]]) -> list[Sentence]:
    return [(n, witnesses[n][at].sentence) for n, at in enumerate(column) if at is not None]


def _word(column: Column, witnesses: Sequence[Sequence[Word]]) -> Word:
    return next(witnesses[n][at] for n, at in enumerate(column) if at is not None)


def _split(
    column: Column, witnesses: Sequence[Sequence[Word]], akin: set[frozenset[Sentence]]
) -> list[Column]:
    """One column for all witnesses that are akin, by way of others too."""
    groups: list[list[Sentence]] = []
    for one in _present(column, witnesses):
        near = [g for g in groups if any(frozenset((one, other)) in akin for other in g)]
        groups = [g for g in groups if g not in near] + [[one, *(o for g in near for o in g)]]
    if len(groups) < 2:
        return [column]
    inside = sorted(({n for n, _ in group} for group in groups), key=lambda g: _first(g, witnesses))
    return [tuple(at if n in own else None for n, at in enumerate(column)) for own in inside]


def _first(group: set[int], witnesses: Sequence[Sequence[Word]]) -> tuple[int, list[str]]:
    """By what groups are ordered, whatever the order of the sources: length, then words."""
    return min((-len(witnesses[n]), [w.plain for w in witnesses[n]]) for n in group)
