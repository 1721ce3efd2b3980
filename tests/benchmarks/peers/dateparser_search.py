"""dateparser's search in each sentence, each find at the width that dateparser gives it."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from tests.benchmarks.peers.recognizers_dates import SENTENCE

Record = dict[str, Any]
_WIDTHS = {
    "time": "%Y-%m-%dT%H:%M",
    "part_of_day": "%Y-%m-%d",
    "day": "%Y-%m-%d",
    "week": "%G-W%V",
    "month": "%Y-%m",
    "year": "%Y",
}
_DOT = re.compile(r"(?<=\b[A-Z][a-z]{2})\.|(?<=\bSept)\.")
_MISTAKEN = re.compile(r"[a-z]{1,3}(?<!now)|\d{1,3}|\d{5,}|\d+[.,].*|.*[$%].*", re.IGNORECASE)
"""Words and figures that it takes for weekdays, days of a month or seconds since 1970."""
_EDGES = re.compile(
    r"^(?:(?:after|and|at|by|for|from|in|of|on|since|the|to) )+|(?:,? [a-z]{1,3})+$"
)


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record; dots of abbreviations would end its sentences."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    def dates(record: Record) -> Record:
        printed = dt.datetime.fromisoformat(record["published"][:10])
        settings = {"RELATIVE_BASE": printed, "PREFER_DATES_FROM": "past"}
        settings["RETURN_TIME_AS_PERIOD"] = True
        width = DateDataParser(languages=["en"], settings=settings).get_date_data
        found: list[Record] = []
        for sentence in SENTENCE.finditer(record["text"]):
            text, at = _DOT.sub(" ", sentence.group()), 0
            for told, day in search_dates(text, languages=["en"], settings=settings) or []:
                words = _EDGES.sub("", told) or told
                start = text.find(words, at)
                if start >= 0 and not _MISTAKEN.fullmatch(words):
                    at = start + len(words)
                    place = {"start": sentence.start() + start, "end": sentence.start() + at}
                    value = _value(words, day, width(told).period, printed)
                    found.append(place | {"value": value})
        return {"dates": found}

    return dates


def _value(words: str, day: dt.datetime, width: str, printed: dt.datetime) -> str:
    """In TIMEX3; a weekday is the one of publication rather than the one a week before."""
    if words.lower() == "now":
        return "PRESENT_REF"
    today = f"{printed:%A}" in words and (printed - day).days == 7
    return (printed if today else day).strftime(_WIDTHS[width])
