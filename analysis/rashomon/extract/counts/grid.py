"""Tables as text has them: lines of cells between bars or tabs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]+")
_RULE = re.compile(r"[\s|:+=-]+\Z")
_MARKS = " \t\r\u00a0*_`"
_MOST_CELLS = 40
_LEAST_ROWS = 2


@dataclass(frozen=True)
class Cell:
    """Half-open offsets of what stands in a cell, without blanks and marks of emphasis."""

    start: int
    end: int


Row = tuple[Cell, ...]


def tables(text: str) -> Iterator[tuple[Row, ...]]:
    """The rows of each table, top to bottom; lines that only draw rules are left out.

    A table is two lines or more, each right below the other, with as many cells each.

    Args:
        text: the untouched text: tabs part cells too.
    """
    rows: list[Row] = []
    last = 0
    for match in _LINE.finditer(text):
        row = _cells(text, match.start(), match.end())
        joins = row is not None and rows and len(row) == len(rows[0]) and match.start() <= last
        if row is not None and not row:  # a rule
            last = match.end() + 2 if rows else last
            continue
        if rows and not joins:
            yield from _whole(rows)
            rows = []
        if row is not None:
            rows.append(row)
            last = match.end() + 2
    yield from _whole(rows)


def _whole(rows: list[Row]) -> Iterator[tuple[Row, ...]]:
    if len(rows) >= _LEAST_ROWS:
        yield tuple(rows)


def _cells(text: str, start: int, end: int) -> Row | None:
    """The cells of a line; none for a rule; None for a line that is no row."""
    line = text[start:end]
    sign = "|" if "|" in line else "\t"
    if sign not in line:
        return None
    if sign == "|" and _RULE.match(line):
        return ()
    places, at = [], start
    for part in line.split(sign):
        places.append(_trimmed(text, at, at + len(part)))
        at += len(part) + 1
    if sign == "|":
        places = places[1 if line.lstrip().startswith(sign) else 0 :]
        places = places[: -1 if line.rstrip().endswith(sign) else None]
    return tuple(places) if 2 <= len(places) <= _MOST_CELLS else None


def _trimmed(text: str, start: int, end: int) -> Cell:
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return Cell(start, end)
