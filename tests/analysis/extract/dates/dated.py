"""Invented articles, parsed once however many days they are said to be of."""

import datetime as dt
import functools
import hashlib

from rashomon.extract.dates import find_dates
from rashomon.extract.document import Document, parse
from rashomon.extract.found import FoundDate
from rashomon_schemas import Article, DateRange

BASE = dt.date(2031, 5, 14)
"""A Wednesday in ISO week 20."""


@functools.cache
def document(text: str) -> Document:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return parse(Article(source="vellin", file="vellin.txt", sha256=digest, text=text))


def printed(day: dt.date = BASE) -> DateRange:
    iso = day.isoformat()
    return DateRange(
        words=iso, timex=iso, edtf=iso, low=day, high=day, precision="day", rule="metadata"
    )


def dates(text: str, day: dt.date | None = BASE) -> list[FoundDate]:
    published = printed(day) if day else None
    return find_dates(document(text), published=published)


def only(text: str, words: str, day: dt.date | None = BASE) -> DateRange:
    """The record of the one expression with those words."""
    found = dates(text, day)
    match = [date.value for date in found if date.value.words == words]
    assert len(match) == 1, [date.value.words for date in found]
    return match[0]
