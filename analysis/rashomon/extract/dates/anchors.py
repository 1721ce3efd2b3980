"""What deictic words count from: the publication date, or the text's own dateline."""

import datetime as dt
import functools
import itertools
import re
from dataclasses import dataclass

from rashomon.calendar import period
from rashomon.calendar.period import month
from rashomon.calendar.words import DAY, YEAR, month_number, month_pattern, weekday_pattern
from rashomon.extract.dates.nearest import yearly
from rashomon.extract.dates.vocabulary import rows
from rashomon_schemas import DateRange
from rashomon_schemas.date_range import BaseKind

_STALE = 7
"""Days after which a dateline no longer belongs to the printing (weekly papers)."""


@dataclass(frozen=True)
class Base:
    """The days deictic words can count from, and where they come from."""

    low: dt.date
    high: dt.date
    kind: BaseKind


@functools.cache
def _dateline() -> re.Pattern[str]:
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
    opening = "|".join(rows("dateline")["opens_sentences"])
    return re.compile(
        rf"""^[ \t]{{0,8}}(?P<bracket>\()?(?!(?:{opening}|{weekday_pattern()})\b){name}
        (?:,[ ]{name}){{0,2}},[ ]{_day_of()}
        (?(bracket)\)|)(?(year)|(?!))
        [ ]{{0,2}}(?:\([^()\n]{{1,40}}\)[ ]{{0,2}})?(?:--|[—–-])(?=[ ])""",
        re.IGNORECASE | re.MULTILINE | re.VERBOSE,
    )


def _day_of() -> str:
    month = month_pattern()
    return rf"""(?:{weekday_pattern()},?[ ])?
        (?:(?P<month>{month})[ ](?P<day>{DAY})|(?P<day2>{DAY})[ ](?P<month2>{month}))
        (?:,?[ ](?P<year>{YEAR}))?"""


def _found(text: str) -> re.Match[str] | None:
    """The dateline of a text; one of several stated alike is an entry of a list of events."""
    match = _dateline().search(text[: rows("dateline")["window"]])
    if match is not None:
        return match
    stated = list(itertools.islice(_stated().finditer(text), 2))
    only = stated[0] if len(stated) == 1 else None
    return only if only and only.start() < rows("dateline")["window"] else None


def base_of(text: str, published: DateRange | None) -> Base | None:
    """The base of an article: a dateline at most a week before publication, else publication.

    A dateline that names its year needs no publication date. Nothing else counts: never the
    clock, never the file's time stamp.
    """
    printed = _printed(published)
    match = _found(text)
    if match is None:
        return printed
    written = _written(match, printed)
    if written is None or (printed and not 0 <= (printed.high - written).days <= _STALE):
        return printed
    return Base(written, written, "dateline")


def dateline(text: str) -> tuple[int, int] | None:
    """Offsets of the dateline, if the text has one."""
    match = _found(text)
    return match.span() if match else None


def _printed(published: DateRange | None) -> Base | None:
    if published is None or published.low is None or published.high is None:
        return None
    return Base(published.low, published.high, "publication")


def _written(match: re.Match[str], printed: Base | None) -> dt.date | None:
    """The day of a dateline; without a year the nearest one to publication, or none."""
    number = month_number(match["month"] or match["month2"])
    on = int(match["day"] or match["day2"])
    if on > month(2000, number).high.day:
        return None

    def in_year(year: int) -> period.Period:
        return period.day(dt.date(year, number, min(on, month(year, number).high.day)))

    if match["year"]:
        return in_year(int(match["year"])).low
    return yearly(in_year, printed.high, "none").low if printed else None
