"""recognizers-text on dates, sentence by sentence: TIMEX3, mostly with several readings."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

Record = dict[str, Any]
SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?][\"'”’)]*(?=\s+[\"'“‘(]?[A-Z])|(?=\n|$))")
_UNITS = {"P1W": "{0:%G}-W{0:%V}", "P1M": "{0:%Y-%m}", "P3M": "{0:%Y}-Q{1}", "P1Y": "{0:%Y}"}


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record; what raises costs its sentence alone."""
    from recognizers_date_time import Culture, recognize_datetime

    def dates(record: Record) -> Record:
        printed = dt.datetime.fromisoformat(record["published"][:10])
        found: list[Record] = []
        for sentence in SENTENCE.finditer(record["text"]):
            try:
                told = recognize_datetime(sentence.group(), Culture.English, reference=printed)
            except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
                continue
            at = sentence.start()
            found += (
                {"start": at + m.start, "end": at + m.end + 1, "value": _value(m, printed)}
                for m in told
            )
        return {"dates": found}

    return dates


def _value(found: Any, printed: dt.datetime) -> str:
    """Its TIMEX3; what that leaves open is taken from the latest reading that is not to come."""
    readings = (found.resolution or {}).get("values") or [{}]
    timex = str(readings[0].get("timex", ""))
    if timex.startswith("T"):
        return f"{printed:%Y-%m-%d}{timex}"
    if timex.startswith("("):
        start, _, length = timex[1:-1].split(",")
        return _unit(start, length) if length in _UNITS and "X" not in start else length
    starts = [str(r.get("value") or r.get("start") or "")[:10] for r in readings]
    day = max([s for s in starts if s <= f"{printed:%Y-%m-%d}"] or starts)
    named, mark, part = timex.partition("T")
    if named.startswith("XXXX") and day[:1].isdigit():
        return (day if "W" in named else day[: len(named)]) + mark + part
    return timex


def _unit(start: str, length: str) -> str:
    day = dt.datetime.fromisoformat(start[:10])
    return _UNITS[length].format(day, (day.month + 2) // 3)
