"""The publication date a text states about itself, at its head or foot."""

import re

from rashomon.calendar.dateline import dateline, day_of
from rashomon.calendar.period import Period, day
from rashomon.calendar.written import full_date, readings
from rashomon_schemas import DateRange
from rashomon_schemas.date_range import DateReading

_LABEL = re.compile(
    r"(?:first\s|originally\s)?(?:published|posted|publication\sdate|date\spublished|date|filed|"
    r"released|issued|created)\b\s{0,3}(?:online\s|by\s[^|\n\d]{1,60}|at\s|on\s|:|-|—)?[\s:]{0,3}",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"(?:last\s)?(?:updated|modified|edited|revised|corrected|retrieved|accessed)\b", re.IGNORECASE
)
_BYLINE = re.compile(r"(?:by\s[^|•·\n]{2,80}?\s{0,3}(?:[|•·—–-]|,)|[|•·])\s{0,3}", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{0,2})?"
    r"(?:\d\d?:\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4}\b)?[\s,]{0,3}(?:on\s)?)?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s,|•·/—–-]{0,3}(?:at\s)?(?:T?\d\d?[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?"
    r"(?:\s?\(?(?:[A-Z]{1,5}|[+-]\d\d:?\d\d)\)?)?)?[\s.,|•·/—–-]{0,3}"
    r"(?:(?:last\s)?updated\b.{0,60}|by\s.{0,60}|\d{1,2}\smin(?:ute)?s?\sread.{0,20})?$",
    re.IGNORECASE,
)
_NEAR = 12
"""Lines from the head or the foot where a text dates itself."""
_LONGEST = 160
"""Characters of the longest line that is taken for one that only dates the text."""


def published_in_text(text: str) -> DateRange | None:
    """The day of publication that the text states on a line of its own, or None.

    Read are "Published on …", "Posted: …", bylines ending in a date and lines that are nothing
    but a date, among the first and last twelve lines that aren't blank. "Updated …" is not
    publication. A labelled line goes before a bare one, the head before the foot; without either
    a dateline that names its year will do.

    Args:
        text: the article as it was read.
    """
    lines = [line for line in _edges(text) if len(line) <= _LONGEST]
    for rule, lead in (
        ("published-label", _LABEL),
        ("published-byline", _BYLINE),
        ("published-line", None),
    ):
        for line in lines:
            found = _dated(line, lead, rule)
            if found is not None:
                return found
    return _filed(text)


def _filed(text: str) -> DateRange | None:
    """The day of a dateline that names its year: reports and statements come out on it."""
    match = dateline(text.replace("\u00a0", " "))
    on = None if match is None else day_of(match, None)
    if match is None or on is None:
        return None
    return to_record(match["date"], [day(on)], "published-dateline")


def _edges(text: str) -> list[str]:
    """The first and last lines that aren't blank, without their blanks."""
    head = [line.strip() for line in text[:6000].splitlines() if line.strip()][:_NEAR]
    foot = [line.strip() for line in text[-6000:].splitlines() if line.strip()][-_NEAR:]
    return [line.replace("\u00a0", " ") for line in head + foot]


def _dated(line: str, lead: re.Pattern[str] | None, rule: str) -> DateRange | None:
    """The date of a line that holds its lead, a date and nothing else."""
    if _UPDATED.match(line):
        return None
    start = 0
    if lead is not None:
        opening = lead.match(line)
        if opening is None:
            return None
        start = opening.end()
    before = _BEFORE.match(line, start)
    match = full_date().match(line, before.end() if before else start)
    if match is None or _AFTER.match(line, match.end()) is None:
        return None
    found = list(readings(match))
    return to_record(match.group(), found, rule) if found and found[0].precision == "day" else None


def to_record(words: str, found: list[Period], rule: str) -> DateRange:
    """A date written in full as a record, its first reading taken, the others kept."""
    first, *others = found
    return DateRange(
        words=words,
        timex=first.timex,
        edtf=first.edtf,
        low=first.low,
        high=first.high,
        precision=first.precision,
        rule=rule,
        alternatives=tuple(
            DateReading(
                timex=p.timex, low=p.low, high=p.high, why="day and month the other way round"
            )
            for p in others
        ),
    )
