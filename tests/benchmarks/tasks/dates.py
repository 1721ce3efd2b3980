"""Task `dates`: the time expressions of a news text, with their TIMEX3 values."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from tests.benchmarks.tasks.timex_notation import written

from rashomon.extract.dates import find_dates
from rashomon.extract.document import parse
from rashomon_schemas import Article, DateRange


def predict(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One prediction a record, in the scorer's form and the annotators' way of marking.

    Args:
        records: with "id", "text" and "published" (a day, or a day and a time, ISO 8601).
    """
    for record in records:
        text = record["text"]
        document = parse(_article(text, record["published"]))
        found = [mark for date in find_dates(document) for mark in written(text, date)]
        yield {"id": record["id"], "dates": [mark._asdict() for mark in found]}


def _article(text: str, published: str) -> Article:
    day = dt.date.fromisoformat(published[:10])
    return Article(
        source="s",
        file="s",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        published=DateRange(
            words=published, timex=day.isoformat(), edtf=day.isoformat(), low=day, high=day,
            precision="day", rule="metadata",
        ),
        published_from="metadata",
    )  # fmt: skip
