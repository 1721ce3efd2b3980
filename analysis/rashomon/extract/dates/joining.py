"""A day and a time of day that stand together are one expression."""

import re
from dataclasses import replace

from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate

_BETWEEN = re.compile(
    r"(?:,?\s(?:at|on|around|about|by|shortly\safter|just\sbefore)(?:\sabout|\saround)?\s|,\s|\s)\Z",
    re.IGNORECASE,
)


_PART = re.compile(r"T(?:MO|AF|EV|NI)\Z")
_LATE = {"AF": 1, "EV": 4, "NI": 6}
"""The earliest hour on a dial that belongs to an afternoon, an evening or a night."""


def joined(document: Document, found: list[FoundDate]) -> list[FoundDate]:
    """`10:35 a.m. Friday`, `Friday at noon`, `5 p.m. EST, Nov. 6`: one expression each."""
    whole: list[FoundDate] = []
    for item in found:
        if whole and _belong(document, whole[-1], item):
            whole[-1] = _one(document, whole[-1], item)
        else:
            whole.append(item)
    return whole


def _belong(document: Document, first: FoundDate, second: FoundDate) -> bool:
    gap = document.folded[first.end : second.start]
    return (
        _BETWEEN.match(gap) is not None
        and {_is_clock(first), _is_clock(second)} == {True, False}
        and (_is_day(first) or _is_day(second))
    )


def _is_clock(item: FoundDate) -> bool:
    return item.kind == "TIME" and item.value.rule in (
        "clock",
        "clock-word",
        "hour-word",
        "part-of-day",
    )


def _is_day(item: FoundDate) -> bool:
    by_day = item.kind == "DATE" and item.value.precision == "day"
    return by_day or _PART.search(item.value.timex) is not None or _is_weekday(item)


def _is_weekday(item: FoundDate) -> bool:
    return item.value.timex.startswith("XXXX-WXX-")


def _one(document: Document, first: FoundDate, second: FoundDate) -> FoundDate:
    """The day's record under both words, with the clock's time."""
    day, clock = (second, first) if _is_clock(first) else (first, second)
    words = document.text[first.start : second.end]
    hour = _hour(clock.value.timex.split("T")[-1], day.value.timex, clock.value.words)
    timex = f"{day.value.timex.split('T')[0]}T{hour}"
    value = day.value.model_copy(update={"words": words, "timex": timex, "precision": "time"})
    if hour[:2] >= "12" and value.low is not None:
        value = value.model_copy(update={"high": value.low, "edtf": value.low.isoformat()})
    return replace(day, start=first.start, end=second.end, kind="TIME", value=value)


def _hour(clock: str, day: str, words: str) -> str:
    """`10:30` of a Sunday night is 22:30, unless the words say a.m. or p.m. themselves."""
    late = _LATE.get(day[-2:])
    if late is None or not clock[:2].isdigit() or re.search(r"[ap]\.?\s?m", words, re.IGNORECASE):
        return clock
    hour = int(clock[:2])
    return f"{hour + 12}{clock[2:]}" if late <= hour < 12 else clock
