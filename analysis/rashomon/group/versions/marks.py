"""Where a text says of itself that it is a later version, and of when."""

import datetime as dt
import functools
import re
from dataclasses import dataclass

from rashomon.calendar.written import full_date, readings
from rashomon.lexicon import table
from rashomon_schemas import Article, Span

_CLOCK = re.compile(
    r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"(?:\s?(?P<half>[ap])\.?m\b)?(?![\d.,:]\d|%)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"^\W{0,6}(?:first\s|originally\s)?(?:published|posted|filed)\b", re.I)
_NEAR = 12
"""Lines from the head or the foot in which a text dates itself."""
_GAP = 14
"""Characters at most between a mark and its time, and a day and its hour (": Wednesday, ")."""
_LONGEST = 160
"""Characters of the longest line that only dates the text."""


@dataclass(frozen=True)
class Moment:
    """When a text stood as it is: its day, and the minute of that day where it is stated."""

    day: dt.date | None = None
    minute: int | None = None

    @property
    def iso(self) -> str | None:
        """As ISO 8601 to the precision known; None without a day."""
        if self.day is None:
            return None
        clock = "" if self.minute is None else f"T{self.minute // 60:02}:{self.minute % 60:02}"
        return f"{self.day.isoformat()}{clock}"


def marks(article: Article) -> tuple[Span, ...]:
    """Where the text says that it was updated or corrected, in order.

    Read are the opening of a headline or of one of the outermost lines ("UPDATE 2-", "Corrected:
    …"), and a note ("An earlier version of this article said …", "This story has been updated").
    """
    found = {(m.start(), m.end()) for m in _note().finditer(article.text)}
    for start, line in _lines(article):
        match = _opening().match(line)
        if match is not None:
            found.add((start + match.start("mark"), start + match.end("mark")))
    outer = [f for f in found if not any(o[0] <= f[0] < o[1] and o != f for o in found)]
    return tuple(Span.of(article.text, start, end) for start, end in sorted(outer))


def number(article: Article) -> int:
    """Which update a headline says it is ("UPDATE 2-"); 0 where none does."""
    headline = article.title or article.text[: article.body_start]
    for line in (headline.strip(), *(line for _, line in _lines(article)[:2])):
        match = _opening().match(line)
        if match is not None:
            return int(match["number"] or 1)
    return 0


def moment(article: Article) -> Moment:
    """When the text was last updated by its own words, else published."""
    published = _published(article)
    for _, line in _lines(article):
        mark = _opening().match(line) if len(line) <= _LONGEST else None
        if mark is not None:
            stated = _dated(line, after=mark.end("mark"))
            if stated.day or (stated.minute is not None and published.day):
                return Moment(stated.day or published.day, stated.minute)
    return published


def _published(article: Article) -> Moment:
    date = article.published
    if date is None or date.low is None or date.low != date.high:
        return Moment()
    clock = _CLOCK.search(date.timex.partition("T")[2])
    if clock is not None:
        return Moment(date.low, _minute(clock))
    for _, line in _lines(article):
        label = _PUBLISHED.match(line) if len(line) <= _LONGEST else None
        if label is not None:
            stated = _dated(line, after=label.end())
            if stated.day in (None, date.low):
                return Moment(date.low, stated.minute)
    return Moment(date.low)


def _dated(line: str, *, after: int) -> Moment:
    """The day and the time of day that stand right after a line's mark.

    What stands further on ("UPDATE: Two trains collide at 10:40") tells of what happened.
    """
    rest = line[after:]
    date = full_date().search(rest)
    clock = _CLOCK.search(rest if date is None else _without(rest, date))
    found = sorted((m for m in (date, clock) if m is not None), key=lambda m: m.start())
    end = 0
    for match in found:
        if match.start() - end > _GAP:
            date, clock = (None if m is match else m for m in (date, clock))
        end = match.end()
    return _moment(date, clock)


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]}{' ' * len(match[0])}{text[match.end() :]}"


def _moment(date: re.Match[str] | None, clock: re.Match[str] | None) -> Moment:
    found = list(readings(date)) if date is not None else []
    day = found[0].low if found and found[0].precision == "day" else None
    if clock is None and date is not None:
        clock = _CLOCK.search(date[0].partition("T")[2])
    return Moment(day, None if clock is None else _minute(clock))


def _minute(clock: re.Match[str]) -> int:
    half = (clock["half"] or "").casefold()
    hour = int(clock["hour"]) % 12 if half else int(clock["hour"])
    return (hour + (12 if half == "p" else 0)) * 60 + int(clock["minute"])


def _lines(article: Article) -> list[tuple[int, str]]:
    """The first and last lines that aren't blank, each with its offset."""
    at, found = 0, []
    for line in article.text.splitlines(keepends=True):
        if line.strip():
            found.append((at, line.rstrip().replace("\u00a0", " ")))
        at += len(line)
    return found if len(found) <= 2 * _NEAR else found[:_NEAR] + found[-_NEAR:]


@functools.cache
def _opening() -> re.Pattern[str]:
    words = "|".join(table("versions")["marks"]["opening"])
    return re.compile(
        rf"^[\W_]{{0,6}}(?P<mark>(?:last\s)?(?:{words})(?:\s?#?(?P<number>\d{{1,2}})(?![\d:.]))?)"
        r"(?=\s{0,2}(?:[-–—:|\])(]|\.\s|\d|$)|\s(?:on|at)\s[^\n]{0,20}\d)",
        re.IGNORECASE,
    )


@functools.cache
def _note() -> re.Pattern[str]:
    rows = table("versions")["marks"]
    itself, done = "|".join(rows["itself"]), "|".join(rows["done"])
    return re.compile(
        rf"\b(?:(?:an?|the|this {itself}[’']s)\s(?:earlier|previous|original|prior|first)\s"
        rf"version\sof\s(?:this|the|our)\s(?:{itself})"
        rf"|(?:earlier|previous|prior)\sversions\sof\s(?:this|the|our)\s(?:{itself})"
        rf"|this\s(?:{itself})\s(?:has\sbeen|was|is\sbeing)\s(?:since\s|later\s)?(?:{done}))\b",
        re.IGNORECASE,
    )
