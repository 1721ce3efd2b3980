"""The calendar's words as lookups and as pieces of regular expressions."""

import functools
import re
from collections.abc import Iterable

from rashomon.lexicon import table

YEAR = r"(?:1[0-9]|20)\d\d"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"


def alternation(words: Iterable[str]) -> str:
    """A group that matches one of the words, the longest first, blanks loosely.

    Written as a tree of their letters ("ma(?:y|rch)"), which fails at once where a list is tried
    word by word.
    """
    return f"(?:{_tree(set(words))})"


def _tree(words: set[str]) -> str:
    after: dict[str, set[str]] = {}
    for word in words - {""}:
        after.setdefault(word[0], set()).add(word[1:])
    branches = [_letter(first) + _tree(rest) for first, rest in sorted(after.items())]
    if len(branches) == 1 and "" not in words:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + "?" * ("" in words) if branches else ""


def _letter(character: str) -> str:
    return r"\s" if character == " " else re.escape(character)


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
