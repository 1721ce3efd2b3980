"""Entries of a live blog: each stands at its own hour, whatever the day of the page."""

import bisect
import functools
import itertools
import re
from collections.abc import Sequence

from rashomon.compare.placed import words_of_places
from rashomon.lexicon.people import exclusive, whom
from rashomon_schemas import Article, CountClaim

_ENTRY = re.compile(
    r"^[ \t*#\[(]{0,4}(?:(?:updated?|latest|breaking|new)\b[ :|–—-]{0,3})?"
    r"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)"
    r"(?:[ \t]?(?P<half>[ap])\.?m\b\.?)?(?![\d.,:%])",
    re.MULTILINE | re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?) (?:after|before|earlier|ago)|in (?:19|20)\d\d|"
    r"last (?:week|month|year)|previous(?:ly)?)\b",
    re.IGNORECASE,
)
_LEAST = 3
"""Time labels that make a live blog; two may be an itinerary."""


def entry(article: Article, offset: int) -> int | None:
    """Place in time of the entry that an offset lies in, earliest 0; None outside a live blog.

    Live pages print the newest entry first or last: most of the steps between labels tell which,
    so that an entry after midnight keeps its place.
    """
    starts, newest_first, _ = _entries(article.text)
    before = bisect.bisect_right(starts, offset) - 1
    if before < 0:
        return None
    return len(starts) - 1 - before if newest_first else before


def hour(article: Article, claim: CountClaim) -> str:
    """The clock time at which a figure of a live page stood ("16:40"); "" where none is known."""
    stated = _clock(claim)
    if stated:
        return stated
    starts, _, clocks = _entries(article.text)
    before = bisect.bisect_right(starts, claim.spans[0].start) - 1
    return clocks[before] if before >= 0 else ""


def _clock(claim: CountClaim) -> str:
    clock = claim.as_of.timex.partition("T")[2] if claim.as_of is not None else ""
    return clock[:5] if clock[:2].isdigit() else ""


def stages(article: Article, claims: Sequence[CountClaim]) -> dict[str, tuple[str, int]]:
    """Place in time of the entry of each claim, by id: by the page's order, else by the hours.

    A claim above the first entry has none: it stands for the page as it is.
    """
    placed = {claim.id: entry(article, claim.spans[0].start) for claim in claims}
    if any(place is not None for place in placed.values()):
        return {one: ("", place) for one, place in placed.items() if place is not None}
    found = {}
    for claim in claims:
        if claim.as_of is not None and claim.as_of.low is not None and _clock(claim):
            found[claim.id] = (f"{claim.as_of.low}T{_clock(claim)}", 0)
    return found


def replaced(article: Article, claims: Sequence[CountClaim]) -> dict[str, CountClaim]:
    """The figures that a later entry of a live page brings up to date, by id, with the latest one.

    Args:
        article: the page.
        claims: its figures for one question.

    Returns:
        Nothing where the article is no live page, or where the later figure counts other people,
        another place or another day.
    """
    at = stages(article, claims)
    if len(set(at.values())) < 2:
        return {}
    found = {}
    for claim in claims:
        later = [c for c in claims if at.get(c.id, _FIRST) > at.get(claim.id, _LAST)]
        fit = [c for c in later if _brings_up_to_date(c, claim)]
        if fit:
            found[claim.id] = max(fit, key=lambda c: (at[c.id], -c.spans[0].start))
    return found


_FIRST: tuple[str, int] = ("", -1)
_LAST: tuple[str, int] = ("~", 0)
_WHOLE = frozenset({"total", "sum", "revised", "ordinal"})


def _brings_up_to_date(late: CountClaim, early: CountClaim) -> bool:
    """Whether a later figure is one for the same count; a part, or one person, is none of all."""
    a, b = late.value, early.value
    if a.number is None or a.unit != b.unit or late.attribution.modality == "denied":
        return False
    if not (a.role in _WHOLE and b.role in _WHOLE) or (a.high == 1 < b.low):
        return False
    one, other = whom(a), whom(b)
    if one != other and (one.part != other.part or exclusive(one, other)):
        return False
    here, there = words_of_places([late]), words_of_places([early])
    if here and there and not here & there:
        return False
    return not tells_of_another_time(late) and not _of_other_days(late, early)


def _of_other_days(late: CountClaim, early: CountClaim) -> bool:
    a, b = late.event_date, early.event_date
    if a is None or b is None or not (a.low and a.high and b.low and b.high):
        return False
    return a.low > b.high or b.low > a.high


def tells_of_another_time(claim: CountClaim) -> bool:
    """Whether a claim's sentence tells of another time ("two days after …", "in 2019 …")."""
    return _OTHER_TIME.search(claim.sentence.exact) is not None


@functools.lru_cache(maxsize=256)
def _entries(text: str) -> tuple[tuple[int, ...], bool, tuple[str, ...]]:
    """Where entries begin, whether the newest stands first, and their hours."""
    found = list(_ENTRY.finditer(text))
    if len(found) < _LEAST:
        return (), False, ()
    clocks = [_minutes(match) for match in found]
    steps = [b - a for a, b in itertools.pairwise(clocks)]
    back = sum(step < 0 for step in steps)
    newest_first = back > sum(step > 0 for step in steps)
    told = tuple(f"{clock // 60:02}:{clock % 60:02}" for clock in clocks)
    return tuple(match.start() for match in found), newest_first, told


def _minutes(match: re.Match[str]) -> int:
    half = (match["half"] or "").casefold()
    hour = int(match["hour"]) % 12 if half else int(match["hour"])
    return (hour + (12 if half == "p" else 0)) * 60 + int(match["minute"])
