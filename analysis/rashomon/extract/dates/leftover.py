"""Time expressions that date nothing, each with its reason."""

import functools
import re
from collections.abc import Iterator

from rashomon.calendar.words import alternation, month_pattern, weekday_pattern
from rashomon.extract.dates.bind import only_bounds, only_compares
from rashomon.extract.dates.vocabulary import rows
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate, SetAsidePlace

_LABEL = re.compile(
    r"[\W_]*(?:(?:first|last|originally)\s)?(?:published|posted|updated|modified|date|filed|released|issued|"
    r"by(?-i:(?:\s[A-Z][^\s|]{0,30}|\sand){1,6}))?(?:\s(?:on|at|by))?[\W_\d]*\Z",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\s{0,3}(?:[-–—:|.]|\n|\Z)|\s{1,3}(?=[A-Z])")
"""What follows a time that opens its line and only stamps it, as in live pages."""
_LINE = 160
"""Characters of the longest line that can be the page's own date."""


def why_unused(
    document: Document,
    date: FoundDate,
    filed: re.Match[str] | None,
    *,
    readable: bool = True,
) -> SetAsidePlace | None:
    """The reason an expression dates nothing, or None when it can date something.

    Args:
        document: the parsed article.
        date: the expression.
        filed: the text's dateline, if it has one.
        readable: whether the tree of its sentence means anything.
    """
    words = date.value.words
    if date.kind == "DURATION":
        return _place(
            date, "duration", f'"{words}" is a length of time; it dates nothing by itself'
        )
    if date.kind == "SET":
        return _place(
            date, "repeated-time", f'"{words}" comes again and again; it is no single date'
        )
    beyond = readable and only_bounds(document.tokens(date.start, date.end))
    if date.value.rule == "year-beyond" or beyond:
        return _place(date, "vague-time", f'"{words}" bounds a time that is given no other end')
    if readable and only_compares(document.tokens(date.start, date.end)):
        return _place(date, "compared-time", f'"{words}" is when it is compared with')
    if date.value.timex.endswith("_REF"):
        return _place(date, "vague-time", f'"{words}" names no day that could be counted')
    if filed is not None and filed.start() <= date.start < filed.end():
        return _place(date, "dateline", f'"{words}" is the day the text was filed')
    start, end = _line(document, date)
    line = document.folded[start:end].lower()
    if any(mark in line for mark in rows("furniture")["copyright"]) and end - start <= _LINE:
        return _place(date, "copyright", f'"{words}" stands in a copyright line')
    if (
        date.value.rule == "clock"
        and date.start == start
        and _ENTRY.match(document.folded, date.end)
    ):
        return _place(date, "page-date", f'"{words}" is the time of an entry, not of an event')
    rest = document.folded[start : date.start] + document.folded[date.end : end]
    if end - start <= _LINE and _LABEL.match(rest):
        return _place(date, "page-date", f'"{words}" is the date of the page, not of an event')
    return None


def _line(document: Document, date: FoundDate) -> tuple[int, int]:
    start = document.folded.rfind("\n", max(0, date.start - _LINE - 1), date.start) + 1
    end = document.folded.find("\n", date.end, date.end + _LINE)
    return start or max(0, date.start - _LINE - 1), end if end >= 0 else min(
        len(document.folded), date.end + _LINE
    )


def _place(date: FoundDate, reason: str, note: str) -> SetAsidePlace:
    return SetAsidePlace(date.start, date.end, reason, note)


@functools.cache
def _paper() -> re.Pattern[str]:
    """A weekday or month that is part of the name of a paper or a show ("Sunday Mirror")."""
    dated = rf"(?:(?i:{weekday_pattern()}|{month_pattern()}))"
    on = alternation([word.capitalize() for word in rows("furniture")["papers_on"]])
    papers = alternation([word.title() for word in rows("furniture")["papers"]])
    return re.compile(rf"\b(?:{dated}\s{papers}|{on}\sSunday)\b")


def named_after_days(document: Document, dates: list[FoundDate]) -> Iterator[SetAsidePlace]:
    """Names of papers and shows that hold a weekday or a month."""
    taken = {date.start for date in dates}
    for match in _paper().finditer(document.folded):
        if match.start() not in taken and match.group()[0].isupper():
            yield SetAsidePlace(
                match.start(),
                match.end(),
                "name-of-paper",
                f'"{match.group()}" is a name, not a date',
            )
