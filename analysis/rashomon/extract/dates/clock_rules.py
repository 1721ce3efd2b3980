"""Times of day."""

import datetime as dt
import re
from dataclasses import replace

from rashomon.calendar import Period, period
from rashomon.calendar.words import alternation
from rashomon.extract.dates.reading import Here, Reading, Rule
from rashomon.extract.dates.vocabulary import compiled, number, rows

_ZONE = rf"(?:\s\(?(?:{alternation(rows('zones')['names'])}|[A-Z][a-z]{{2,9}}\stime)\)?)?"
_WORLD = r"(?:\s\(\d\d:?\d\d\s(?:GMT|UTC)\))?"
"""The same time as the world has it: `2 p.m. local time (1100 GMT)`."""
_HALF = r"(?P<half>[ap]\.?\s?m\b\.?)"
_HOURS = alternation(rows("numbers")["ones"][1:13])
_PARTS = alternation([name for name in rows("day_parts") if name not in ("source", "overnight")])


def read_clock(m: re.Match[str], here: Here) -> Reading | None:
    """`10:35 a.m.`, `5 p.m. EST`, `14:05 GMT`, `0735 GMT`: a time of the base day."""
    hour, minute = int(m["hour"]), int(m["minute"] or 0)
    half = (m["half"] or "").lower()[:1]
    if (half and not 1 <= hour <= 12) or hour > 24 or minute > 59:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return _at(f"T{hour:02}:{minute:02}", m)


def read_hour_word(m: re.Match[str], here: Here) -> Reading | None:
    """`9 o'clock`, `4 in the morning`: an hour; without its half of the day it is kept as said."""
    hour = int(number(m["hour"]) or 0)
    part = (m["part"] or "").lower()
    if not 1 <= hour <= 12:
        return None
    late = part in ("afternoon", "evening") or (part == "night" and hour >= 6)
    return _at(f"T{hour % 12 + 12 if late else hour:02}:00", m)


def read_clock_word(m: re.Match[str], here: Here) -> Reading | None:
    """`noon`, `midday`, `midnight`."""
    return _at(rows("clock_words")[m["word"].lower()], m)


def read_part(m: re.Match[str], here: Here) -> Reading | None:
    """`in the afternoon`, `mid afternoon`: a part of the base day."""
    return _at(f"T{rows('day_parts')[m['part'].lower()]}", m)


def read_overnight(m: re.Match[str], here: Here) -> Reading | None:
    """`overnight`: the night before publication; on either side of a day the text names."""
    told = here.previous(m.start(), precision="day") is not None

    def choose(base: dt.date) -> Period:
        before = period.night(base - dt.timedelta(days=1))
        high = base + dt.timedelta(days=int(told))
        return replace(
            before, high=high, timex=base.isoformat(), edtf=period.interval(before.low, high)
        )

    return replace(_at("TNI", m), at=choose)


def _at(clock: str, m: re.Match[str]) -> Reading:
    """A time of the day last named, else of the base day."""
    return Reading(
        "TIME",
        f"XXXX-XX-XX{clock}",
        f'the time "{m.group()}"',
        at=period.day,
        clock=clock,
        anchor="previous",
        fallback="publication",
    )


RULES = (
    Rule(
        "clock",
        compiled(rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s?{_HALF}{_ZONE}{_WORLD}"),
        read_clock,
    ),
    Rule(
        "clock",
        compiled(
            rf"(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::\d\d)?(?P<half>)(?:\s?(?:hrs|hours|h))?{_ZONE}(?![:.]\d){_WORLD}"
        ),
        read_clock,
    ),
    Rule(
        "clock",
        compiled(
            r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<half>)\s(?:hours|hrs|GMT|UTC|BST|EST|EDT|"
            rf"local\stime){_WORLD}"
        ),
        read_clock,
    ),
    Rule(
        "hour-word",
        compiled(
            rf"(?P<hour>\d{{1,2}}|{_HOURS})(?:\so'clock|(?=\sin\sthe\s(?:morning|afternoon|evening)))(?:\sin\sthe\s(?P<part>morning|afternoon|evening)|\sat\snight)?"
        ),
        read_hour_word,
    ),
    Rule(
        "clock-word",
        compiled(rf"(?P<word>{alternation([w for w in rows('clock_words') if w != 'source'])})"),
        read_clock_word,
    ),
    Rule(
        "part-of-day",
        compiled(
            r"(?:in\sthe\s(?:early\s|late\s)?|at\s|mid[\s-])(?P<part>morning|afternoon|evening|night)(?=\s?[,.;]|\s(?:and|when|after|as|on|to)\b)"
        ),
        read_part,
    ),
    Rule("part-of-day", compiled(r"overnight"), read_overnight),
)
