"""Entries of live pages: the hour that opens one is when its figures stood."""

import bisect
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate, FoundQuantity, SetAsidePlace
from rashomon_schemas import DateRange

_STAMP = re.compile(
    r"^[ *_#>\[(•·-]{0,6}(?P<label>(?:update|updated|latest|breaking|new)\b[ :|–—-]{0,3})?"
    r"(?P<clock>(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:[ ]?[ap]\.?m\b\.?)?"
    r"|(?:1[0-2]|[1-9])[ ]?[ap]\.?m\b\.?)(?![\d.,:%]\d|%)",
    re.MULTILINE | re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"[ ]?(?:gmt|bst|utc|cest|cet|est|edt|et|local time)?[*_\])]{0,3}"
    r"(?P<later>[ ]{0,2}[-–—|]?[ ]{0,2}update)?(?:[ ]{0,3}(?:[-–—:|.]|\n|\Z)|[ ]{1,3}(?=[A-Z\"“]))",
    re.IGNORECASE,
)
_LEAST = 2
"""Hours at the heads of lines that make a live page; one without a label may be an appointment."""
_TURNS = 6
"""Of so many steps one may go the other way."""
_DIGITS = re.compile(r"\d{1,2}")
_NOTE = "The hour of an entry of a live page; it counts nothing."


@dataclass(frozen=True)
class Entries:
    """The entries of one article; none where it is no live page."""

    starts: tuple[int, ...] = ()
    stood: tuple[DateRange | None, ...] = ()
    stamps: tuple[tuple[int, int], ...] = ()
    """Offsets of the hours."""

    def at(self, offset: int) -> DateRange | None:
        """When the entry that holds an offset was written."""
        place = bisect.bisect_right(self.starts, offset) - 1
        return self.stood[place] if place >= 0 else None

    def is_stamp(self, start: int) -> bool:
        """Whether what begins at an offset is an entry's hour."""
        place = bisect.bisect_right(self.stamps, start, key=lambda stamp: stamp[0]) - 1
        return place >= 0 and start < self.stamps[place][1]

    def without(self, dates: Iterable[FoundDate]) -> list[FoundDate]:
        """The dates that are no hours of entries."""
        return [date for date in dates if not self.is_stamp(date.start)]

    def aside(self, quantities: Iterable[FoundQuantity]) -> list[SetAsidePlace]:
        """Hours that were read as figures ("16.02")."""
        return [
            SetAsidePlace(q.start, q.end, "entry-time", _NOTE)
            for q in quantities
            if self.is_stamp(q.start)
        ]


def _in_turn(clocks: Sequence[str]) -> bool:
    """Whether hours run one way but for a midnight; lengths of films run up and down.

    Nobody writes an hour as "0:41".
    """
    if any(clock.startswith("0:") for clock in clocks):
        return False
    minutes = [_minutes(clock) for clock in clocks]
    steps = [later - one for one, later in pairwise(minutes) if later != one]
    back = sum(step < 0 for step in steps)
    return min(back, len(steps) - back) <= max(len(steps) // _TURNS, int(len(steps) > 1))


def _minutes(clock: str) -> int:
    """The minute of the day."""
    digits = [int(part) for part in _DIGITS.findall(clock)]
    half = clock.casefold().replace(".", "").replace(" ", "")[-2:]
    hour = digits[0] % 12 + (12 if half == "pm" else 0) if half in ("am", "pm") else digits[0]
    return hour * 60 + (digits[1] if len(digits) > 1 else 0)


def _is_line(text: str, hour: re.Match[str]) -> bool:
    """Whether an hour is all of its line: a title of what stands under it."""
    rest = text[hour.end() : hour.end() + 80].partition("\n")[0]
    return not rest.strip(" *_#:])–—-\r")


def entries(document: Document, dates: Sequence[FoundDate]) -> Entries:
    """The entries of a live page by the hours that open lines.

    Args:
        document: the parsed article.
        dates: its time expressions, so that an hour has its day.
    """
    text = document.folded
    hours = [m for m in _STAMP.finditer(text) if not document.in_headline(m.start())]
    ends = [(m, _FOLLOWS.match(text, m.end())) for m in hours]
    found = [m for m, end in ends if end is not None]
    if not _in_turn([m["clock"] for m in found]):
        return Entries()
    named = any(m["label"] or (end is not None and end["later"]) for m, end in ends)
    alone = any(_is_line(text, m) for m in found)
    if len(found) < _LEAST and not (named or alone):
        return Entries()
    by_start = {date.start: date.value for date in dates if date.value.low is not None}
    return Entries(
        tuple(m.start() for m in found),
        tuple(by_start.get(m.start("clock")) for m in found),
        tuple(m.span("clock") for m in found),
    )
