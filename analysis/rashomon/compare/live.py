"""Entries of a live blog: each stands at its own hour, whatever the day of the page."""

import functools
import itertools
import re

from rashomon_schemas import Article

_ENTRY = re.compile(
    r"^[ \t*#\[(]{0,4}(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)"
    r"(?:[ \t]?(?P<half>[ap])\.?m\b\.?)?(?![\d.,:%])",
    re.MULTILINE | re.IGNORECASE,
)
_LEAST = 3
"""Time labels that make a live blog; two may be an itinerary."""


def entry(article: Article, offset: int) -> int | None:
    """Place in time of the entry that an offset lies in, earliest 0; None outside a live blog.

    Live pages print the newest entry first or last: most of the steps between labels tell which,
    so that an entry after midnight keeps its place.
    """
    starts, newest_first = _entries(article.text)
    before = [at for at, start in enumerate(starts) if start <= offset]
    if not before:
        return None
    return len(starts) - 1 - before[-1] if newest_first else before[-1]


@functools.lru_cache(maxsize=256)
def _entries(text: str) -> tuple[tuple[int, ...], bool]:
    """Where entries begin, and whether the newest stands first."""
    found = list(_ENTRY.finditer(text))
    if len(found) < _LEAST:
        return (), False
    clocks = [_minutes(match) for match in found]
    steps = [b - a for a, b in itertools.pairwise(clocks)]
    back = sum(step < 0 for step in steps)
    return tuple(match.start() for match in found), back > sum(step > 0 for step in steps)


def _minutes(match: re.Match[str]) -> int:
    half = (match["half"] or "").casefold()
    hour = int(match["hour"]) % 12 if half else int(match["hour"])
    return (hour + (12 if half == "p" else 0)) * 60 + int(match["minute"])
