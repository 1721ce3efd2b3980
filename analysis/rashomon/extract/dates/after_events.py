"""So long before or after something else happened: a date as soon as that has one."""

import bisect
import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.calendar import Period, period
from rashomon.calendar.period import interval
from rashomon.calendar.words import alternation
from rashomon.extract.dates.bind import Dated, bind_verb
from rashomon.extract.dates.events import event_of
from rashomon.extract.dates.phrases import is_verb, joined_to, noun_phrase
from rashomon.extract.dates.vocabulary import number, number_pattern, rows, unit, unit_pattern
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate
from rashomon_schemas import DateRange
from rashomon_schemas.date_range import Precision

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTS = alternation([part for part in rows("day_parts") if part not in ("source", "overnight")])
_UNIT = rf"(?P<unit>{unit_pattern()}|{_PARTS})"
_LENGTH = re.compile(
    rf"(?P<lead>(?:{alternation(rows('blurs')['words'])}\s){{0,2}})"
    rf"(?:(?P<the>the)\s|(?P<count>{number_pattern()})[\s-])?{_UNIT}\Z",
    re.IGNORECASE,
)
_THE_NEXT = re.compile(
    rf"\bthe\s{_UNIT}(?=\s(?:after|before)\s(?!that\b|this\b|it\b|then\b|last\b|next\b)\w)",
    re.IGNORECASE,
)
_SIDE = re.compile(r"\s(?P<side>after|before)\s(?!that\b|this\b|it\b|then\b)\w", re.IGNORECASE)
_NEAR = 12
"""Tokens after "after" within which the other happening begins and may be dated."""


@dataclass(frozen=True)
class Counted:
    """A length counted from a happening.

    Attributes:
        date: the expression with its preposition ("one day after") and its value.
        from_token: the head of the happening it is counted from.
    """

    date: FoundDate
    from_token: "Token"


def next_to(document: Document, dates: Sequence[FoundDate]) -> list[FoundDate]:
    """`the day` of `the day after the attack`: a length that no rule of dates reads as one.

    Args:
        document: the parsed article.
        dates: every time expression of the article, in order.

    Returns:
        Those and the lengths, in order.
    """
    taken = [(d.start, d.end) for d in dates]
    found = list(dates)
    for m in _THE_NEXT.finditer(document.folded):
        at = bisect.bisect_left(taken, (m.end(), 0))
        if at == 0 or taken[at - 1][1] <= m.start():
            words = document.text[m.start() : m.end()]
            value = DateRange(
                words=words, timex="P1D", rule="after-event",
                unresolved=f'a length of time: "{words}"; it names no day',
            )  # fmt: skip
            found.append(FoundDate(m.start(), m.end(), "DURATION", value))
    return sorted(found, key=lambda d: d.start)


def counted_from(
    document: Document, length: FoundDate, dates: Sequence[FoundDate]
) -> Counted | None:
    """Read `one day after he was fired`, `days before the vote`; None for any other length.

    Its day is known where the text dates the other happening in the same words ("two days after
    the June 3 vote"); otherwise it stays unresolved, with what it is counted from.

    Args:
        document: the parsed article.
        length: a duration.
        dates: every time expression of the article.
    """
    shape = _LENGTH.match(document.folded[length.start : length.end])
    side = _SIDE.match(document.folded, length.end)
    if shape is None or side is None:
        return None
    marker = document.tokens(*side.span("side"))[0]
    head = _head_after(marker)
    if head is None:
        return None
    start = length.start + (shape.end("lead") if _is_sharp(shape["lead"]) else 0)
    named = next((d for d in dates if d.start <= head.idx < d.end), None)
    end = named.end if named is not None and named.kind != "DURATION" else side.end("side")
    value = _value(document, document.text[start:end], shape, head, dates)
    found = replace(length, start=start, end=end, kind="DATE", value=value)
    return Counted(found, head)


def dated_by(counted: Counted, tokens: "list[Token]") -> Dated | None:
    """The act that happened so long after: never the one it is counted from."""
    inside = {t.i for t in tokens}
    over = (t for token in tokens for t in (token, *joined_to(token)) if is_verb(t))
    beyond = [t for t in over if t.i != counted.from_token.i and t.i not in inside]
    sent = tokens[0].sent
    before = [t for t in tokens[0].doc[sent.start : tokens[0].i] if is_verb(t)]
    under = {t.i for t in counted.from_token.subtree} if not before else set()
    chosen = next((t for t in beyond if t.i < tokens[0].i), None) or next(reversed(before), None)
    chosen = chosen or next((t for t in beyond if t.i not in under), None)
    return bind_verb(chosen) if chosen is not None else None


def _is_sharp(lead: str) -> bool:
    return " ".join(lead.lower().split()) in rows("blurs")["sharp"]


def _head_after(marker: "Token") -> "Token | None":
    """The verb or noun that "after" leads to."""
    if marker.dep_ == "mark":
        return marker.head
    inside = next((c for c in marker.children if c.dep_ in ("pobj", "pcomp")), None)
    if inside is not None:
        return inside
    following = marker.doc[marker.i + 1 : marker.i + 1 + _NEAR]
    return next((t for t in following if t.pos_ in ("VERB", "NOUN", "PROPN")), None)


def _value(
    document: Document,
    words: str,
    shape: re.Match[str],
    head: "Token",
    dates: Sequence[FoundDate],
) -> DateRange:
    side = "after" if re.search(r"\bafter\b", words, re.IGNORECASE) else "before"
    found = _day_of(head, dates)
    count = number(shape["count"]) if shape["count"] else 1.0 if shape["the"] else None
    step, whole = _step(shape), bool(shape["the"])
    there = _stepped(found, count, step, side, whole=whole) if found and count else None
    if found is None or there is None:
        return DateRange(
            words=words, timex="XXXX-XX-XX", precision=_precise(step), rule="after-event",
            unresolved=f"{_whole(document, words, head, side)}; the text gives no day for that",
        )  # fmt: skip
    return DateRange(
        words=words, timex=there.timex, edtf=there.edtf, low=there.low, high=there.high,
        precision=there.precision, base=found.value.high, base_kind="text", rule="after-event",
    )  # fmt: skip


def _precise(step: str) -> Precision:
    """The unit a length of time is counted in; hours and less name a time of day."""
    return "time" if step[0] == "T" else period.holding(dt.date(2000, 1, 1), step).precision


def _whole(document: Document, words: str, head: "Token", side: str) -> str:
    """The words with what they are counted from, which may be a day among them."""
    plain = " ".join(words.split())
    told = plain.lower().endswith(side)
    return f"{plain} “{_told(document, head)}”" if told else f"“{plain}”"


def _step(shape: re.Match[str]) -> str:
    """The unit counted in; `the night after` is a day on, and a week has no one day."""
    word = shape["unit"].lower()
    return "D" if word in rows("day_parts") else unit(word)


def _day_of(head: "Token", dates: Sequence[FoundDate]) -> FoundDate | None:
    """The day the other happening is given in its own phrase or right behind it."""
    low, high = head.left_edge.idx, head.right_edge.idx + len(head.right_edge)
    behind = head.doc[head.i + 1 : head.i + 3]
    if head.pos_ == "NOUN" and len(behind) == 2 and behind[0].pos_ == "ADP":
        high = max(high, behind[1].idx + 1)
    return next(
        (d for d in dates if low <= d.start < high and d.kind == "DATE" and d.value.low), None
    )


def _stepped(
    found: FoundDate, count: float, designator: str, side: str, *, whole: bool
) -> Period | None:
    """The day so long before or after; all of `the week after`, which has no one day."""
    low, high = found.value.low, found.value.high
    if low is None or high is None:
        return None
    sign = 1 if side == "after" else -1
    try:
        if designator[0] == "T":
            reach = dt.timedelta(days=int(-(-count // 24)) if designator == "TH" else 1)
            ends = sorted([low, high, low + sign * reach, high + sign * reach])
        else:
            steps = round(count) * sign
            ends = [period.shift(end, steps, designator) for end in (low, high)]
    except OverflowError:
        return None
    if whole and designator != "D":
        a_day = dt.timedelta(days=1)
        return period.days(high + a_day, ends[1]) if sign > 0 else period.days(ends[0], low - a_day)
    if ends[0] == ends[-1]:
        return period.day(ends[0])
    name = interval(ends[0], ends[-1])
    return Period(ends[0], ends[-1], name, name, "day")


def _told(document: Document, head: "Token") -> str:
    """The other happening in the article's words."""
    if is_verb(head):
        event = event_of(Dated(head, "other", "date-of-verb"), [])
        runs = event.runs if event else ()
    else:
        held = noun_phrase(head)
        first, last = min(held, key=lambda t: t.i), max(held, key=lambda t: t.i)
        runs = ((first.idx, last.idx + len(last)),)
    return " … ".join(" ".join(document.text[slice(*run)].split()) for run in runs)
