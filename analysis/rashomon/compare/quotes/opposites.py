"""Places where two readings say the opposite of one another without a negation."""

import functools
import itertools
from collections.abc import Sequence

from rashomon.compare.quotes.tokens import Word
from rashomon.lexicon import table

_MOST = 8
"""Words of a place beyond which two passages stand there, and not one word for another."""

Sides = tuple[frozenset[str], frozenset[str]]


def opposed(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Whether one reading has a word of one side ("suspended"), the other of the other side.

    Args:
        a: the words of one reading at a place where they part.
        b: those of the other.
    """
    if not (a and b) or max(len(a), len(b)) > _MOST:
        return False
    left, right = _phrases(a), _phrases(b)
    return any(_apart(left, right, row) or _apart(right, left, row) for row in _rows())


def _apart(ones: frozenset[str], others: frozenset[str], row: Sides) -> bool:
    one, other = row
    return bool(ones & one and others & other) and not (ones & other or others & one)


def _phrases(words: Sequence[Word]) -> frozenset[str]:
    """The words, and each two in a row."""
    plain = [word.plain for word in words]
    pairs = (" ".join(two) for two in itertools.pairwise(plain))
    return frozenset((*plain, *pairs))


@functools.cache
def _rows() -> tuple[Sides, ...]:
    return tuple((frozenset(a), frozenset(b)) for a, b in table("wording")["opposites"])
