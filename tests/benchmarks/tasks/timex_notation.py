"""How the annotators of task `dates` mark and write what the product reads: notation alone.

Each convention is what the development set does more often than not with a class of words; none
changes which time is meant. TIMEX3: Pustejovsky et al., TimeML annotation guidelines 1.2.1.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.extract.found import FoundDate

_PROVISIONAL = ("at the moment", "for the moment", "for now", "at this point")
"""How things stand provisionally or so far; `now`, `currently` and `current` are marked."""
_SENTENCE_START = re.compile(r"(?:\A|[.!?]['’”\"]{0,2}\s|\n)\s{0,3}\Z")
_BEHIND = 6
_PREPOSITION = re.compile(
    r"(?:in|at|over|by|until|since)\s(?=(?:the|that|this|then|now|recently)\b)", re.IGNORECASE
)
_ARTICLE = re.compile(r"\bthe\s\Z", re.IGNORECASE)
_COUNTED = re.compile(r"[\w.]{1,12}\s\w{3,7}s")
_OPEN = re.compile(r"\s?\(")
_CLOSED = re.compile(r"\)\s?")
_PAST_UNIT = re.compile(r"the\s(?:past|last)\s(?P<unit>year|decade)\Z", re.IGNORECASE)
_DIGITS = {"year": 4, "decade": 3}


class Mark(NamedTuple):
    """One expression in the scorer's form: offsets, TIMEX3 value and type."""

    start: int
    end: int
    value: str
    type: str


def written(text: str, date: FoundDate) -> Iterator[Mark]:
    """An expression as the annotators mark it: not at all, as it is, or in two.

    Args:
        text: the text it was found in.
        date: what the product found.
    """
    if not _is_marked(text, date):
        return
    start = _extent(text, date)
    words, timex = text[start : date.end], date.value.timex
    bracket, close = _OPEN.search(words), _CLOSED.search(words)
    if bracket and close and bracket.start() < close.start():
        # `9:20 a.m. (0620 GMT) Monday`: no extent spans a bracket
        yield Mark(start, start + bracket.start(), timex, date.kind)
        if close.end() < len(words):
            yield Mark(start + close.end(), date.end, timex.split("T")[0], "DATE")
        return
    value, kind = _past_unit(date)
    yield Mark(start, date.end, value or timex, kind)


def _extent(text: str, date: FoundDate) -> int:
    """Where it is marked from: "the" of `the nine months` is a part of it, a preposition none."""
    preposition = _PREPOSITION.match(text, date.start, date.end)
    if preposition is not None:
        return preposition.end()
    article = _ARTICLE.search(text, max(0, date.start - _BEHIND), date.start)
    counted = date.kind == "DURATION" and _COUNTED.fullmatch(text, date.start, date.end)
    return article.start() if article and counted else date.start


def _is_marked(text: str, date: FoundDate) -> bool:
    """Not "for the moment", nor the "Now" that opens a sentence and turns to the next point."""
    words = " ".join(text[date.start : date.end].lower().split())
    if date.value.timex != "PRESENT_REF":
        return True
    opens = _SENTENCE_START.search(text, max(0, date.start - _BEHIND), date.start) is not None
    return words not in _PROVISIONAL and not (words == "now" and opens)


def _past_unit(date: FoundDate) -> tuple[str | None, str]:
    """`the past year` is marked as the calendar year it began in, `the past two years` a length."""
    unit = _PAST_UNIT.match(" ".join(date.value.words.split()))
    if unit is None or date.value.low is None or date.kind != "DURATION":
        return None, date.kind
    digits = _DIGITS[unit["unit"].lower()]
    return f"{date.value.low.year:04}"[:digits].ljust(4, "X"), "DATE"
