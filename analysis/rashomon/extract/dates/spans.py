"""From one date to another: one stretch of days, not two dates."""

import datetime as dt
import re
from dataclasses import replace
from itertools import pairwise

from rashomon.calendar import period
from rashomon.calendar.period import interval
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate
from rashomon_schemas import DateRange

_BETWEEN = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
_LINKS = (
    (_BETWEEN, re.compile(r"\sand\s\Z", re.IGNORECASE)),
    (
        re.compile(r"\bfrom\s\Z", re.IGNORECASE),
        re.compile(r"\s(?:to|until|till|through)\s\Z", re.IGNORECASE),
    ),
)
"""What stands before the first date and between the two."""
_CLOSE = re.compile(r"\s(?:or|into)\s(?:the\s)?\Z", re.IGNORECASE)
"""`late Sunday or early Monday`, `overnight into Tuesday`: one time, not known more closely."""
_BY_DAY = ("day", "time")
_YEAR = 365
_LEAD = 8
"""Characters of the longest of those leads."""


def spanned(document: Document, dates: list[FoundDate]) -> list[FoundDate]:
    """Dates with `between 2010 and 2015` and `late Sunday or early Monday` made one each.

    Only where both ends are known, in order, or both unknown.
    """
    whole: list[FoundDate] = []
    taken: FoundDate | None = None
    for first, second in pairwise([*dates, None]):
        if first is None or first is taken:
            continue
        one = _one(document, first, second) if second and _linked(document, first, second) else None
        whole.append(one or first)
        taken = second if one is not None else None
    return whole


def _linked(document: Document, first: FoundDate, second: FoundDate) -> bool:
    if {first.kind, second.kind} - {"DATE", "TIME"}:
        return False
    before = document.folded[max(0, first.start - _LEAD) : first.start]
    between = document.folded[first.end : second.start]
    if _CLOSE.match(between):
        return _beside(first, second)
    return any(lead.search(before) and link.match(between) for lead, link in _LINKS)


def _beside(first: FoundDate, second: FoundDate) -> bool:
    """Whether two days that "or" or "into" links lie side by side, as far as they are known."""
    a, b = first.value, second.value
    if a.low is None or b.low is None or a.high is None:
        return a.timex.startswith("XXXX-") and b.timex.startswith("XXXX-WXX-")
    days = a.precision in _BY_DAY and b.precision in _BY_DAY
    return days and abs((b.low - a.high).days) <= 1


def in_order(document: Document, dates: list[FoundDate]) -> list[FoundDate]:
    """Dates of `from Monday to Friday` that were read out of order, put in order.

    The second is read by itself; the first is the nearest such weekday before it. A day of a month
    lies in the year of the first, or the next.
    """
    found = list(dates)
    for at, (first, second) in enumerate(pairwise(dates)):
        if _linked(document, first, second):
            found[at], found[at + 1] = _ordered(found[at], second)
    return found


def _ordered(first: FoundDate, second: FoundDate) -> tuple[FoundDate, FoundDate]:
    one, other = first.value, second.value
    if one.low is None or other.low is None or one.base is None or other.base is None:
        return first, second
    if one.rule == other.rule == "weekday" and one.low > other.low:
        back = dt.timedelta(days=-(-(one.low - other.low).days // 7) * 7)
        return _on(first, one.low - back), second
    if one.rule == other.rule == "month-day" and (other.low - one.low).days >= _YEAR:
        return first, _on(second, period.shift(other.low, -12, "M"))
    return first, second


def _on(date: FoundDate, day: dt.date) -> FoundDate:
    clock = date.value.timex[10:]
    update = {
        "timex": day.isoformat() + clock, "edtf": day.isoformat(), "low": day, "high": day,
        "alternatives": (),
    }  # fmt: skip
    return replace(date, value=date.value.model_copy(update=update))


def _one(document: Document, first: FoundDate, second: FoundDate) -> FoundDate | None:
    lead = _BETWEEN.search(document.folded, max(0, first.start - _LEAD - 2), first.start)
    start = lead.start() if lead else first.start
    words = document.text[start : second.end]
    low, high = first.value.low, second.value.high
    if first.value.words.lower() == "overnight" and second.value.low:
        low = second.value.low - dt.timedelta(days=1)
        first = _on(first, low)
    timex = f"{first.value.timex}/{second.value.timex}"
    if low is None and high is None and "REF" not in timex:
        value = DateRange(
            words=words, timex=timex, precision=second.value.precision, rule="from-to",
            unresolved=f'"{" ".join(words.split())}"; the text gives no date to count from',
        )  # fmt: skip
    elif low is None or high is None or low > high:
        return None
    else:
        value = DateRange(
            words=words, timex=timex, edtf=interval(low, high), low=low, high=high,
            precision=second.value.precision, base=first.value.base or second.value.base,
            base_kind=first.value.base_kind or second.value.base_kind, rule="from-to",
        )  # fmt: skip
    return replace(first, start=start, end=second.end, kind="DATE", value=value)
