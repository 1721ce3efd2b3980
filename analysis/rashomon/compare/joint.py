"""Totals and parts of all sources tried together: the smallest set that can't all be true.

Bounds are carried from parts to wholes: a part is at most its whole, people of sexes, ages or
sides nobody has two of add up, and so do people who are named. Each figure is looked at once for
each whole, so the work grows with the figures and not with sets of them.
"""

import functools
from collections.abc import Callable, Iterable, Sequence

from rashomon.compare.answers import Answer
from rashomon.compare.checks import Check, Counted
from rashomon.compare.later import in_time
from rashomon.compare.local import inside, settlement
from rashomon.lexicon import table
from rashomon.lexicon.people import exclusive_set, has_parts, part_of, population, whom
from rashomon.likeness import same_person

_MOST_NAMES = 200
"""People named for one act; beyond it a text is a register, and names are not matched."""


def conflict(counts: Sequence[Counted], lists: Sequence[Counted]) -> Check | None:
    """Figures of one act and event that can't all be true, fewest first; None if all can.

    Args:
        counts: the figures.
        lists: people given by name, whether or not the list says that it is complete.

    A part that its own article sets beside a whole is held against that whole only: what the two
    wholes differ in is a finding on them, and the smaller explanation.
    """
    found = []
    wholes = _wholes(counts)
    own = {whole.answer.article.id for whole in wholes}
    # Of figures alike in everything one stands for all: copies add nothing to what can be true.
    candidates = list(
        {c.answer.likeness: c for c in reversed(counts) if _is_part(c.answer)}.values()
    )
    for whole in {w.answer.likeness: w for w in reversed(wholes)}.values():
        home = whole.answer.article.id
        parts = [c for c in counts if c.answer.article.id == home and c is not whole]
        parts = [c for c in parts if _is_part(c.answer) and not _other_side(c.answer)]
        parts += [c for c in candidates if _elsewhere(c, whole, own)]
        found += [Check(whole, (p,), closed=False, joint=True) for p in parts if _above(p, whole)]
        found += _exclusive(whole, parts)
        found += _named(whole, lists)
        found += _by_place(whole, counts)
    found += _of_kinds(counts)
    return min(found, key=_size, default=None)


def _size(check: Check) -> tuple[int, float, str, str]:
    return (
        len(check.parts),
        -check.sum,
        check.whole.answer.article.source,
        check.whole.answer.shown.id,
    )


def _wholes(counts: Sequence[Counted]) -> list[Counted]:
    """For each article the figure that may stand for everyone: its largest one with an end."""
    largest: dict[str, Counted] = {}
    for count in counts:
        general = count.answer.who.general
        if count.whole and general and count.answer.shown.value.bound != "list":
            held = largest.setdefault(count.answer.article.id, count)
            if count.answer.extent.high > held.answer.extent.high:
                largest[count.answer.article.id] = count
    most: dict[str, float] = {}
    for count in counts:
        if count.answer.shown.value.role != "subset":
            article = count.answer.article.id
            most[article] = max(most.get(article, 0.0), count.answer.extent.low)
    # "12 officers were hurt; 2 have been hospitalised" has no 2 in all.
    return [
        w
        for w in largest.values()
        if _ended(w) and most[w.answer.article.id] <= w.answer.extent.high
    ]


def _ended(whole: Counted) -> bool:
    """Whether it has an upper end; "nobody" against a figure is a contradiction of its own."""
    return 0 < whole.answer.extent.high < float("inf")


def _elsewhere(part: Counted, whole: Counted, own: set[str]) -> bool:
    """Whether another article, with no whole of its own, gives a part, and at no later time."""
    article = part.answer.article.id
    if article in own or article == whole.answer.article.id or _other_side(part.answer):
        return False
    return not _later(part.answer, whole.answer)


def _is_part(answer: Answer) -> bool:
    value = answer.shown.value
    return value.role == "subset" or whom(value).part


def _other_side(answer: Answer) -> bool:
    """Whether those who attacked are counted, who are apart unless said to be of the toll."""
    value = answer.shown.value
    attackers = table("populations")["attacker"]["nouns"]
    own = population(value.part_of).head in attackers
    return whom(value).head in attackers and (own or value.part_of is None)


def _later(part: Answer, whole: Answer) -> bool:
    """Whether the part is of a later day, by which the whole may have grown."""
    ordered = in_time(part, whole)
    return ordered is not None and ordered[0] is whole


def _above(part: Counted, whole: Counted) -> bool:
    return part.answer.extent.low > whole.answer.extent.high


def _exclusive(whole: Counted, parts: Iterable[Counted]) -> list[Check]:
    """Parts nobody belongs to two of, which together are above the whole."""
    by_set: dict[tuple[str, ...], dict[str, Counted]] = {}
    for part in parts:
        heads = exclusive_set(part.answer.who)
        if heads is not None:
            best = by_set.setdefault(heads, {}).setdefault(part.head, part)
            if part.sum > best.sum:
                by_set[heads][part.head] = part
    found = []
    for held in by_set.values():
        least = _least(sorted(held.values(), key=lambda c: -c.sum), whole.answer.extent.high)
        if len(least) > 1:
            found.append(Check(whole, tuple(least), closed=False, joint=True))
    return found


def _least(parts: Sequence[Counted], most: float) -> list[Counted]:
    """The fewest parts, largest first, that are above the most there can be; none if all fit."""
    taken: list[Counted] = []
    for part in parts:
        taken.append(part)
        if sum(one.sum for one in taken) > most:
            return taken
    return []


def _by_place(whole: Counted, counts: Sequence[Counted]) -> list[Check]:
    """Figures of settlements that together are above the one for the whole of their region."""
    places: dict[str, Counted] = {}
    for count in counts:
        place = settlement(count.answer.shown)
        if place is None or not count.whole or not inside(count.answer, whole.answer):
            continue
        best = places.get(place)
        if not _later(count.answer, whole.answer) and (best is None or count.sum > best.sum):
            places[place] = count
    ordered = sorted(places.values(), key=lambda c: (-c.sum, c.answer.article.source))
    least = _least(ordered, whole.answer.extent.high)
    return [Check(whole, tuple(least), closed=False, joint=True)] if least else []


def _of_kinds(counts: Sequence[Counted]) -> list[Check]:
    """People of one kind above the people of a wider kind ("six girls", "four children")."""
    kinds = [(c, c.answer.who) for c in counts]
    wider = [(c, kind) for c, kind in kinds if not kind.modifiers and has_parts(kind)]
    return [
        Check(whole, (part,), closed=False, joint=True)
        for whole, wide in wider
        for part, kind in kinds
        if part_of(kind, wide) and _above(part, whole) and not _later(part.answer, whole.answer)
    ]


def _named(whole: Counted, lists: Sequence[Counted]) -> list[Check]:
    """More people named, over all articles, than the whole has, by as few lists as show it."""
    held = [c for c in lists if not _later(c.answer, whole.answer)]
    held.sort(key=lambda c: (-len(c.names), c.answer.article.source, c.answer.shown.id))
    people: list[str] = []
    taken: list[Counted] = []
    for count in held:
        others = [n for n in count.names[:_MOST_NAMES] if not any(map(_same(n), people))]
        people += others
        taken += [count] if others else []
        if len(people) > whole.answer.extent.high:
            return [Check(whole, tuple(taken), closed=False, joint=True, named=len(people))]
    return []


def _same(name: str) -> Callable[[str], bool]:
    return functools.partial(same_person, name)
