"""Where and when a text was filed: "VELLIN, May 13 (Wire) —", "(Vellin, May 13, 2031) –"."""

import datetime as dt
import functools
import itertools
import re

from rashomon.calendar.period import month
from rashomon.calendar.words import DAY, YEAR, month_number, month_pattern, weekday_pattern
from rashomon.lexicon import table


@functools.cache
def _filed() -> re.Pattern[str]:
    """`GROZNY, April 3 (Wire) —`: a place in capitals, a day, a dash or credit."""
    return re.compile(
        rf"""^[ \t]{{0,8}}(?-i:[A-Z][A-Z'.-]{{2,}})[^\n,(\d]{{0,40}}
        (?:,[ ]?[A-Z][^\n,(\d]{{1,30}}?)?,?[ ]{_day_of()}
        [ ]{{0,2}},?(?:\([^()\n]{{1,40}}\)|--|[—–-]|_)""",
        re.IGNORECASE | re.MULTILINE | re.VERBOSE,
    )


@functools.cache
def _stated() -> re.Pattern[str]:
    """`Geneva, 4 March 2025 –` and `(Geneva, March 4, 2025) –`, as organisations date statements.

    A line may open so that is none, so the year is asked for, and a dash.
    """
    name = r"(?-i:[A-Z])[\w'’.-]{1,30}(?:[ ](?-i:[A-Z])[\w'’.-]{1,30}){0,3}"
    opening = "|".join(table("dates")["dateline"]["opens_sentences"])
    return re.compile(
        rf"""^[ \t]{{0,8}}(?P<bracket>\()?(?!(?:{opening}|{weekday_pattern()})\b){name}
        (?:,[ ]{name}){{0,2}},[ ]{_day_of()}
        (?(bracket)\)|)(?(year)|(?!))
        [ ]{{0,2}}(?:\([^()\n]{{1,40}}\)[ ]{{0,2}})?(?:--|[—–-])(?=[ ])""",
        re.IGNORECASE | re.MULTILINE | re.VERBOSE,
    )


def _day_of() -> str:
    month = month_pattern()
    return rf"""(?:{weekday_pattern()},?[ ])?(?P<date>
        (?:(?P<month>{month})[ ](?P<day>{DAY})|(?P<day2>{DAY})[ ](?P<month2>{month}))
        (?:,?[ ](?P<year>{YEAR}))?)"""


def dateline(text: str) -> re.Match[str] | None:
    """The dateline of a text; one of several stated alike is an entry of a list of events."""
    match = _filed().search(text[: table("dates")["dateline"]["window"]])
    if match is not None:
        return match
    stated = list(itertools.islice(_stated().finditer(text), 2))
    only = stated[0] if len(stated) == 1 else None
    return only if only and only.start() < table("dates")["dateline"]["window"] else None


def day_of(match: re.Match[str], year: int | None) -> dt.date | None:
    """The day that a dateline names, in a year of its own or in the one given; None without one."""
    number, on = month_number(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    named = int(match["year"]) if match["year"] else year
    if named is None or on > month(2000, number).high.day:
        return None
    return dt.date(named, number, min(on, month(named, number).high.day))
