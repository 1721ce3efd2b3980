"""Task `dates`: the time expressions of a news text, with their TIMEX3 values."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from rashomon.extract.dates import find_dates
from rashomon.extract.document import parse
from rashomon_schemas import Article, DateRange


def predict(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One prediction a record, in the scorer's form.

    Args:
        records: with "id", "text" and "published" (a day, or a day and a time, ISO 8601).
    """
    for record in records:
        document = parse(_article(record["text"], record["published"]))
        yield {
            "id": record["id"],
            "dates": [
                {
                    "start": found.start,
                    "end": found.end,
                    "value": found.value.timex,
                    "type": found.kind,
                }
                for found in find_dates(document)
            ],
        }


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
