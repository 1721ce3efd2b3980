"""From a reading to a record: put the base to it, keep its precision, say what is missing."""

import datetime as dt
from dataclasses import dataclass

from rashomon.calendar import Period
from rashomon.calendar.period import interval
from rashomon.extract.dates.anchors import Base
from rashomon.extract.dates.reading import Anchor, At, Reading
from rashomon_schemas import DateRange
from rashomon_schemas.date_range import DateReading, Precision

_A_FEW_WEEKS = dt.timedelta(days=20)
_NO_DAY = dt.date(2000, 1, 1)
"""Handed to readings that need no base and look at none."""


@dataclass(frozen=True)
class Resolved:
    """A record and the period behind it, None when unresolved."""

    record: DateRange
    period: Period | None


def resolve(
    words: str, reading: Reading, rule: str, base: Base | None, previous: Period | None
) -> Resolved:
    """The record of a reading.

    Args:
        words: the expression as it stands in the text.
        reading: what its rule made of it.
        rule: the rule's id.
        base: the article's base, if it has one.
        previous: the period named before it in the text, if any.
    """
    if reading.at is None:
        return Resolved(
            _unresolved(words, reading, rule, f"{reading.known}; it names no day"), None
        )
    counted = _base_for(reading.anchor, base, previous) or _base_for(
        reading.fallback, base, previous
    )
    if reading.anchor == "none":
        counted = Base(_NO_DAY, _NO_DAY, "text")
    found = _between(reading.at, counted) if counted else None
    if found is None or counted is None:
        missing = f"{reading.known}; the text gives no date to count from"
        return Resolved(_unresolved(words, reading, rule, missing), None)
    return Resolved(_record(words, reading, rule, found, counted), found)


def _base_for(anchor: Anchor, base: Base | None, previous: Period | None) -> Base | None:
    if anchor == "publication":
        return base
    return Base(previous.low, previous.high, "text") if anchor == "previous" and previous else None


def _between(at: At, base: Base) -> Period | None:
    """The period counted from every day of the base; X masks what they don't share."""
    try:
        first, last = at(base.low), at(base.high)
    except (OverflowError, ValueError):
        return None
    if first == last:
        return first
    low, high = min(first.low, last.low), max(first.high, last.high)
    same = len(first.timex) == len(last.timex)
    timex = (
        "".join(a if a == b else "X" for a, b in zip(first.timex, last.timex, strict=False))
        if same
        else "XXXX"
    )
    return Period(low, high, timex, interval(low, high), first.precision)


def _record(words: str, reading: Reading, rule: str, found: Period, counted: Base) -> DateRange:
    relative = reading.anchor != "none"
    duration = reading.kind == "DURATION"
    return DateRange(
        words=words,
        timex=reading.timex if duration else found.timex + reading.clock,
        edtf=_edtf(found, approximate=reading.approximate),
        low=found.low,
        high=found.high,
        precision="time" if reading.clock else found.precision,
        base=counted.high if relative else None,
        base_kind=counted.kind if relative else None,
        rule=rule,
        alternatives=() if duration else _alternatives(reading, found, counted),
    )


def _edtf(found: Period, *, approximate: bool) -> str:
    """EDTF with `~` on each end of what is approximate."""
    if not approximate:
        return found.edtf
    return "/".join(f"{end}~" for end in found.edtf.split("/"))


def _alternatives(reading: Reading, found: Period, counted: Base) -> tuple[DateReading, ...]:
    others = ((why, _between(at, counted)) for why, at in reading.others)
    return tuple(
        DateReading(timex=p.timex + reading.clock, low=p.low, high=p.high, why=why)
        for why, p in others
        if p is not None and (p.low, p.high) != (found.low, found.high)
    )


def _unresolved(words: str, reading: Reading, rule: str, missing: str) -> DateRange:
    unit = _unit(reading)
    return DateRange(
        words=words, timex=reading.timex, precision=unit, rule=rule, unresolved=missing
    )


def _unit(reading: Reading) -> Precision:
    """The unit of an expression that is counted from no day: the same from any."""
    found = _between(reading.at, Base(_NO_DAY, _NO_DAY, "text")) if reading.at else None
    if found is None or reading.kind in ("DURATION", "SET"):
        return "unknown"
    if found.precision == "day" and found.high - found.low > _A_FEW_WEEKS:
        return "month"  # Ramadan
    return "time" if reading.clock else found.precision
