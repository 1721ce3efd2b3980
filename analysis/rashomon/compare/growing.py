"""An earlier count, what was added to it, and a later count, over all sources: 12 and 3 make 15."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from rashomon.compare.checks import Check, Counted
from rashomon.compare.later import in_time
from rashomon.compare.levels import place_words

_ONLY = re.compile(
    r"\bonly (?:new |further |other )?(?:ones?|deaths?|victims?|cases?|fatalit\w{1,5}|injur\w{1,5}|"
    r"arrests?|losses)\b|\b(?:no|without) (?:other|more|further)\b|\b(?:only|just) (?=\w+ more\b)",
    re.IGNORECASE,
)


def grown(counts: Sequence[Counted]) -> Iterator[Check]:
    """Sums over time: those that fit exactly, and those that can't be true.

    An earlier count and what was added since are at most the later count. Where what was added is
    said to be all ("the only deaths since"), they are no less than it either.

    Args:
        counts: the figures of one act and event, with those that add to an earlier count.
    """
    wholes = _once(c for c in counts if c.whole and _general(c))
    added = _once(c for c in counts if c.added and c.answer.extent.exact)
    spans = [
        (early, late) for early, late in product(wholes, wholes) if added and _span(early, late)
    ]
    for more, (early, late) in product(added, spans):
        if more.answer.article.id not in (
            early.answer.article.id,
            late.answer.article.id,
        ) and _between(early, more, late):
            yield from _check(early, more, late)


def _once(counts: Iterable[Counted]) -> list[Counted]:
    """Of figures alike in everything one: copies add nothing to what can be true."""
    return list({count.answer.likeness: count for count in counts}.values())


def _check(early: Counted, more: Counted, late: Counted) -> Iterator[Check]:
    low, high = early.answer.extent.low + more.sum, early.answer.extent.high + more.sum
    fits = low == high == late.answer.extent.low and late.answer.extent.exact
    over = low > late.answer.extent.high >= early.answer.extent.high
    short = high < late.answer.extent.low and _ONLY.search(more.answer.shown.sentence.exact)
    # An outlet may print an old count on a later day: only counts that say their day can conflict.
    dated = early.answer.stood is not None and late.answer.stood is not None
    if fits or (dated and (over or short)):
        yield Check(late, (early, more), closed=bool(short), joint=not fits)


def _span(early: Counted, late: Counted) -> bool:
    """Whether two articles' counts of one place are of an earlier and a later day."""
    if early.answer.article.id == late.answer.article.id:
        return False
    before = in_time(early.answer, late.answer)
    return (
        before is not None
        and before[0] is early.answer
        and place_words(early.answer) == place_words(late.answer)
    )


def _between(early: Counted, more: Counted, late: Counted) -> bool:
    """Whether what was added lies between an earlier count and a later one."""
    since = in_time(early.answer, more.answer)
    by_then = in_time(more.answer, late.answer)
    return (
        since is not None
        and since[0] is early.answer
        and (by_then is None or by_then[0] is more.answer)
    )


def _general(count: Counted) -> bool:
    return count.answer.who.general
