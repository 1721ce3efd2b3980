"""All stretches of the untouched text that stand between quotation marks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.extract.quotes.marks import Mark, find_marks

_CARRY = 3
"""How many paragraphs a quotation may run on without any mark before its closing one."""
_ENDS_SPEECH = frozenset(".!?…,'’")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text between marks, inside one paragraph.

    `start` and `end` leave the marks out, `outer_start` and `outer_end` take them in; they are
    the same where a mark is missing.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    single: bool = False
    closed: bool = True
    carried: bool = False
    """It goes on from a paragraph before that did not close."""
    late: bool = False
    """Carried without a mark of its own at its beginning."""
    depth: int = 0
    """How many other stretches it lies in."""


def find_stretches(text: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[Stretch, ...]:
    """Every stretch between quotation marks, in order of its beginning; nested ones too.

    Time grows with the number of marks times its logarithm. A stretch never crosses a paragraph:
    a quotation over several paragraphs gives one stretch in each, `closed` only in the last,
    `carried` in all but the first.

    Args:
        text: the untouched text.
        paragraphs: half-open offsets of its paragraphs, in order.
    """
    found: list[Stretch] = []
    unclosed: int | None = None
    for number, (start, end) in enumerate(paragraphs):
        marks = list(find_marks(text, start, end))
        doubles = [mark for mark in marks if mark.family != "single"]
        here = _pair(text, doubles, end, number)
        if unclosed is not None:
            here = _carried(here, doubles, paragraphs, unclosed, number)
        here += _singles(text, [m for m in marks if m.family == "single"], here, number)
        found += here
        if any(not s.closed and s.outer_end == end for s in here):
            unclosed = number
        elif doubles or (unclosed is not None and number - unclosed >= _CARRY):
            unclosed = None
    return tuple(_with_depth(sorted(found, key=lambda s: (s.outer_start, -s.outer_end))))


def _pair(text: str, marks: Sequence[Mark], end: int, number: int) -> list[Stretch]:
    """Pair the double marks of one paragraph."""
    done: list[Stretch] = []
    stack: list[Mark] = []
    for place, mark in enumerate(marks):
        if mark.opens and not (mark.both and stack):
            if stack and not _nests(text, marks, place):
                done += _unclosed(stack, mark.start, number)
            stack.append(mark)
        elif stack:
            done.append(_between(stack.pop(), mark, number))
    return done + list(_unclosed(stack, end, number))


def _nests(text: str, marks: Sequence[Mark], place: int) -> bool:
    """Whether a mark that opens inside a quotation opens a nested one.

    It does when two closing marks follow; else the quotation before it was never closed, if it
    ends like speech.
    """
    ahead = marks[place + 1 : place + 3]
    if len(ahead) == 2 and all(mark.closes and not mark.opens for mark in ahead):
        return True
    at = marks[place].start
    return not text[max(0, at - 3) : at].rstrip().endswith(tuple(_ENDS_SPEECH))


def _unclosed(stack: list[Mark], end: int, number: int) -> Iterator[Stretch]:
    """What is still open at `end`: the outermost runs to there, inner ones are given up."""
    if stack and stack[0].end < end:
        yield Stretch(stack[0].end, end, stack[0].start, end, number, closed=False)
    stack.clear()


def _between(opener: Mark, closer: Mark, number: int) -> Stretch:
    single = opener.family == "single"
    return Stretch(opener.end, closer.start, opener.start, closer.end, number, single)


def _carried(
    here: list[Stretch],
    marks: Sequence[Mark],
    paragraphs: Sequence[tuple[int, int]],
    unclosed: int,
    number: int,
) -> list[Stretch]:
    """Join a paragraph to the unclosed one before: by a mark opened again, or a late closer."""
    start = paragraphs[number][0]
    if not marks:
        return here
    if marks[0].start == start and unclosed == number - 1:
        return [replace(s, carried=True) if s.outer_start == start else s for s in here]
    if marks[0].opens or marks[0].start == start:
        return here
    run_on = [
        Stretch(a, b, a, b, i, closed=False, carried=True, late=True)
        for i, (a, b) in enumerate(paragraphs[unclosed + 1 : number], start=unclosed + 1)
    ]
    last = marks[0]
    ending = Stretch(start, last.start, start, last.end, number, carried=True, late=True)
    return [*run_on, ending, *here]


def _singles(
    text: str, marks: Sequence[Mark], doubles: Sequence[Stretch], number: int
) -> list[Stretch]:
    """Pair single marks that lie inside the same double stretch, or outside all of them."""
    rooms: dict[int, list[Mark]] = {}
    for mark, room in zip(marks, _rooms(marks, doubles), strict=True):
        rooms.setdefault(room, []).append(mark)
    return [s for inside in rooms.values() for s in _pair_singles(text, inside, number)]


def _rooms(marks: Iterable[Mark], doubles: Sequence[Stretch]) -> Iterator[int]:
    """For each mark the beginning of the innermost double stretch around it, -1 for none."""
    waiting = sorted(doubles, key=lambda s: (s.outer_start, -s.outer_end), reverse=True)
    around: list[Stretch] = []
    for mark in marks:
        while waiting and waiting[-1].outer_start <= mark.start:
            around.append(waiting.pop())
        while around and around[-1].outer_end <= mark.start:
            around.pop()
        yield around[-1].outer_start if around else -1


def _pair_singles(text: str, marks: Sequence[Mark], number: int) -> Iterator[Stretch]:
    opener: Mark | None = None
    for place, mark in enumerate(marks):
        if mark.opens:
            opener = mark
        elif opener is not None and not _possessive(text, marks, place):
            if mark.start > opener.end:
                yield _between(opener, mark, number)
            opener = None


def _possessive(text: str, marks: Sequence[Mark], place: int) -> bool:
    """Whether a mark after an "s" is a plural's apostrophe: the quotation closes later on."""
    mark = marks[place]
    plural = text[mark.start - 1] in "sSzx" and text[mark.end : mark.end + 2].strip().islower()
    return plural and place + 1 < len(marks) and marks[place + 1].closes


def _with_depth(ordered: Iterable[Stretch]) -> Iterator[Stretch]:
    """Set the depth of stretches that come in order of their beginning, longer ones first."""
    around: list[int] = []
    for stretch in ordered:
        while around and around[-1] <= stretch.outer_start:
            around.pop()
        yield replace(stretch, depth=len(around)) if around else stretch
        around.append(stretch.outer_end)
