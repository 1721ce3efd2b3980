"""The calendar's words as lookups and as pieces of regular expressions."""

import functools
import re

from rashomon.lexicon import table

YEAR = r"(?:1[0-9]|20)\d\d"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"


def alternation(words: list[str]) -> str:
    """A group that matches one of the words, the longest first, blanks loosely."""
    escaped = (
        re.escape(w).replace(r"\ ", r"\s") for w in sorted(words, key=lambda w: (-len(w), w))
    )
    return f"(?:{'|'.join(escaped)})"


@functools.cache
def months() -> dict[str, int]:
    """Month names and abbreviations, lower case, to 1-12."""
    rows = table("dates")["months"]
    return {**{name: i for i, name in enumerate(rows["names"], 1)}, **rows["abbreviations"]}


@functools.cache
def weekdays() -> dict[str, int]:
    """Weekday names and abbreviations, lower case, to ISO 1-7."""
    rows = table("dates")["weekdays"]
    return {**{name: i for i, name in enumerate(rows["names"], 1)}, **rows["abbreviations"]}


@functools.cache
def month_pattern() -> str:
    """A month, in full or abbreviated with or without its point."""
    rows = table("dates")["months"]
    short = alternation(list(rows["abbreviations"]))
    return rf"(?:{alternation(rows['names'])}|{short}\b\.?)"


@functools.cache
def weekday_pattern() -> str:
    """A weekday, in full or abbreviated with or without its point."""
    rows = table("dates")["weekdays"]
    short = alternation(list(rows["abbreviations"]))
    return rf"(?:{alternation(rows['names'])}|{short}\b\.?)"


def month_number(words: str) -> int:
    """The month 1-12 of a name that `month_pattern` matched."""
    return months()[words.lower().rstrip(".")]


def weekday_number(words: str) -> int:
    """The ISO weekday 1-7 of a name that `weekday_pattern` matched."""
    return weekdays()[words.lower().rstrip(".")]
