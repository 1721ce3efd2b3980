"""Dates written out in full: they mean the same wherever they stand."""

import datetime as dt
import functools
import re
from collections.abc import Iterator

from rashomon.calendar import period
from rashomon.calendar.period import Period
from rashomon.calendar.words import DAY, YEAR, month_number, month_pattern

_INSTANT = r"T(?P<clock>\d\d:\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?"
_ISO = rf"(?P<y>{YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?!\d)(?:{_INSTANT})?"


@functools.cache
def full_date() -> re.Pattern[str]:
    """Year, month and day: `2017-05-02`, `May 2nd, 2017`, `2 May 2017`, `May 2017`, `5/2/2017`."""
    month = month_pattern()
    return re.compile(
        rf"""(?<![\w.-])(?:{_ISO}
        |(?P<m2>{month})\s{{0,2}}(?P<d2>{DAY})(?:st|nd|rd|th)?(?:\s?,\s?|\s)(?P<y2>{YEAR})
        |(?P<d3>{DAY})(?:st|nd|rd|th)?(?:\sof)?[\s-]{{1,2}}(?P<m3>{month})(?:\s?,\s?|[\s-])(?P<y3>{YEAR})
        |(?P<a>\d{{1,2}})(?P<sep>[/.])(?P<b>\d{{1,2}})(?P=sep)(?P<y4>{YEAR}|\d\d)
        |(?P<m5>{month})\s(?P<y5>{YEAR})
        )(?!\w)""",
        re.IGNORECASE | re.VERBOSE,
    )


def readings(match: re.Match[str]) -> Iterator[Period]:
    """The periods a match of `full_date` can mean, the usual one first.

    Month first is usual with slashes (United States), day first with points (ISO 8601's
    predecessor DIN 5008); the other order is yielded after it where the calendar has it.
    """
    got = match.groupdict()
    if got["m5"]:
        yield period.month(int(got["y5"]), month_number(got["m5"]))
    elif got["a"]:
        yield from _numeric(int(got["a"]), int(got["b"]), _long_year(got["y4"]), got["sep"])
    else:
        for tail in ("", "2", "3"):
            if got["y" + tail]:
                name = got["m" + tail]
                number = int(name) if name.isdecimal() else month_number(name)
                yield from _one_day(int(got["y" + tail]), number, int(got["d" + tail]))


def _long_year(digits: str) -> int:
    """A year of two digits read as POSIX strptime does: 69-99 are 19xx, the others 20xx."""
    short = int(digits)
    return short if len(digits) == 4 else short + (1900 if short >= 69 else 2000)


def _numeric(a: int, b: int, year: int, sep: str) -> Iterator[Period]:
    pairs = [(a, b), (b, a)] if sep == "/" else [(b, a), (a, b)]
    for number, day in dict.fromkeys(pairs):
        yield from _one_day(year, number, day)


def _one_day(year: int, number: int, day: int) -> Iterator[Period]:
    if 1 <= number <= 12 and 1 <= day <= period.month(year, number).high.day:
        yield period.day(dt.date(year, number, day))
