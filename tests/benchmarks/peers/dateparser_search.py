"""dateparser's search, which gives a day for whatever it finds."""

import datetime as dt
from collections.abc import Callable
from typing import Any

Record = dict[str, Any]


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record."""
    from dateparser.search import search_dates

    def dates(record: Record) -> Record:
        text, printed = record["text"], dt.datetime.fromisoformat(record["published"][:10])
        settings = {"RELATIVE_BASE": printed, "PREFER_DATES_FROM": "past"}
        found, at = [], 0
        for words, day in search_dates(text, languages=["en"], settings=settings) or []:
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                found.append({"start": start, "end": at, "value": f"{day:%Y-%m-%d}"})
        return {"dates": found}

    return dates
