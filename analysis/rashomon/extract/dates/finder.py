"""Every time expression of an article, resolved."""

import datetime as dt
import re
from collections.abc import Iterator

from rashomon.calendar import Period, period
from rashomon.extract.dates import (
    calendar_rules,
    clock_rules,
    deictic_rules,
    duration_rules,
    feast_rules,
    fiscal_rules,
    month_rules,
    offset_rules,
    reference_rules,
    weekday_rules,
    written_rules,
)
from rashomon.extract.dates.anchors import base_of
from rashomon.extract.dates.joining import joined
from rashomon.extract.dates.leads import led
from rashomon.extract.dates.place import Place
from rashomon.extract.dates.reading import Reading, Rule
from rashomon.extract.dates.resolve import resolve
from rashomon.extract.dates.sentences import Sentences
from rashomon.extract.dates.spans import in_order
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate
from rashomon_schemas import DateRange

RULES: tuple[Rule, ...] = (
    *written_rules.RULES,
    *calendar_rules.RULES,
    *month_rules.RULES,
    *feast_rules.RULES,
    *weekday_rules.RULES,
    *deictic_rules.RULES,
    *offset_rules.RULES,
    *fiscal_rules.RULES,
    *clock_rules.RULES,
    *reference_rules.RULES,
    *duration_rules.RULES,
)
"""Every rule; of matches that begin together and are as long, the earlier rule is tried first."""


_REPORTED = re.compile(
    r"(?:the\s(?:(?:first|latest|past|last)\s)?|(?<=\bthe\s))\w{3,6}\smonths\b", re.IGNORECASE
)
"""A report on `the nine months` is no longer about a quarter, which is what it compares with."""


def find_dates(document: Document, *, published: DateRange | None = None) -> list[FoundDate]:
    """Every date, time, duration and set of an article, in order, none overlapping.

    Args:
        document: the parsed article.
        published: when it was published; by default what the article's record says. The day
            itself is all that is used of it.

    Returns:
        Expressions with their TIMEX3 value and, where the text gives a base, their interval.
    """
    printed = published if published is not None else document.article.published
    base = base_of(document.folded, printed)
    text = document.doc.text if len(document.doc.text) == len(document.folded) else document.folded
    place = Place(
        document,
        Sentences.of(document),
        base.high if base else None,
        text,
        lowered=text != document.folded,
    )
    found: list[FoundDate] = []
    for start, end, rule, reading in _chosen(place):
        previous = _previous(place, start, rule)
        resolved = resolve(document.text[start:end], reading, rule.id, base, previous)
        if resolved.period is not None and reading.kind != "DURATION":
            place.note(start, _day_named(resolved.period, reading), rule.id)
        elif place.base is not None and _REPORTED.match(document.folded, start, end):
            place.topics.append((start, period.year(place.base.year)))
        found.append(FoundDate(start=start, end=end, kind=reading.kind, value=resolved.record))
    return in_order(document, led(document, joined(document, found)))


def _day_named(found: Period, reading: Reading) -> Period:
    """What later words count from: of a night the day it is named after."""
    named = reading.clock == "TNI" and found.precision == "day"
    return period.day(dt.date.fromisoformat(found.timex)) if named else found


def _previous(place: Place, start: int, rule: Rule) -> Period | None:
    """What anaphoric words count from: a day, the period reported on, or whatever came last."""
    if rule.id in ("clock", "clock-word", "hour-word"):
        return place.told_again(start) or place.previous(start, precision="day")
    if rule.id in ("part-of-day", "same-day", "weekday"):
        return place.previous(start, precision="day")
    if rule.id in ("year-ago-quarter", "earlier", "ago") and place.reports_quarter(start):
        return place.reported(start)
    return place.previous(start, own=rule.id in ("earlier", "year-ago-quarter", "unit-before"))


def _chosen(place: Place) -> Iterator[tuple[int, int, Rule, Reading]]:
    """Matches from left to right, the longest of those that begin together, that read as dates."""
    reached = 0
    for start, end, rule, match in _matches(place.text):
        reading = rule.read(match, place) if start >= reached else None
        if reading is not None:
            reached = end
            yield start, end, rule, reading


def _matches(text: str) -> list[tuple[int, int, Rule, re.Match[str]]]:
    """Every match of every rule: by start, the longest first, then in the rules' order."""
    every = [(*_trimmed(m), rule, m) for rule in RULES for m in rule.pattern.finditer(text)]
    return sorted(every, key=lambda row: (row[0], -row[1]))


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    """The ends of a match without blanks."""
    words = match.group()
    lead = len(words) - len(words.lstrip())
    return match.start() + lead, match.start() + len(words.rstrip())
