"""What deictic words count from: the publication date, or the text's own dateline."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.calendar import period
from rashomon.calendar.dateline import dateline, day_of
from rashomon.extract.dates.nearest import yearly
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate
from rashomon_schemas import DateRange
from rashomon_schemas.date_range import BaseKind

_LEAP = 2000
_STALE = 7
"""Days after which a dateline no longer belongs to the printing (weekly papers)."""


@dataclass(frozen=True)
class Base:
    """The days deictic words can count from, and where they come from."""

    low: dt.date
    high: dt.date
    kind: BaseKind


def base_of(text: str, published: DateRange | None) -> Base | None:
    """The base of an article: a dateline at most a week before publication, else publication.

    A dateline that names its year needs no publication date. Nothing else counts: never the
    clock, never the file's time stamp.
    """
    printed = _printed(published)
    match = dateline(text)
    if match is None:
        return printed
    written = _written(match, printed)
    if written is None or (printed and not 0 <= (printed.high - written).days <= _STALE):
        return printed
    return Base(written, written, "dateline")


def outside_dateline(document: Document, dates: Sequence[FoundDate]) -> list[FoundDate]:
    """The dates that tell of something: not the one by which a text was filed."""
    head = dateline(document.folded)
    return [d for d in dates if head is None or not head.start() <= d.start < head.end()]


def _printed(published: DateRange | None) -> Base | None:
    if published is None or published.low is None or published.high is None:
        return None
    return Base(published.low, published.high, "publication")


def _written(match: re.Match[str], printed: Base | None) -> dt.date | None:
    """The day of a dateline; without a year the nearest one to publication, or none."""
    if match["year"] or printed is None:
        return day_of(match, None)
    if day_of(match, _LEAP) is None:
        return None
    found = yearly(
        lambda year: period.day(day_of(match, year) or printed.low), printed.high, "none"
    )
    return found.low
