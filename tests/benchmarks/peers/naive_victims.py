"""Victims by a regex: the first number that stands right before a word of their fate."""

import re
from collections.abc import Callable
from typing import Any

from tests.benchmarks.peers.naive_numbers import numbers

Record = dict[str, Any]
_FATE = {
    "killed": re.compile(r"\b(?:killed|dead|died|fatally)\b", re.IGNORECASE),
    "injured": re.compile(r"\b(?:injured|wounded|hurt)\b", re.IGNORECASE),
}
_REACH = 60
"""Characters before the word in which the number is looked for."""


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record."""
    return victims


def victims(record: Record) -> Record:
    """A count of each fate, none where no number is told."""
    text = f"{record['title']}\n{record['text']}"
    return {fate: _count(text, words) for fate, words in _FATE.items()}


def _count(text: str, words: re.Pattern[str]) -> int | None:
    for told in words.finditer(text):
        before = [n for n in numbers(text[max(0, told.start() - _REACH) : told.start()]) if n < 100]
        if before:
            return int(before[-1])
    return None
