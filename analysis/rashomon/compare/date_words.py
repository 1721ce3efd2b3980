"""The two sentences on a date."""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import combinations
from typing import Protocol

from rashomon.compare.english import labels, listed, quoted, sentence, verb
from rashomon_schemas import Article, DateRange
from rashomon_schemas.finding import Relation

_COUNTED = "after-event"
"""The rule of dates counted from a happening, whose own words say what is missing."""


class Date(Protocol):
    """A date of an article."""

    @property
    def article(self) -> Article:
        """Who says it."""

    @property
    def value(self) -> DateRange:
        """When."""


def surface(held: Sequence[Date], what: str) -> str:
    """What each source has.

    Args:
        held: the dates, in order of source label.
        what: what is dated ("the first report", "“police arrested two managers”").
    """
    said: dict[str, list[str]] = {}
    for date in held:
        said.setdefault(told(date.value), []).append(date.article.source)
    each = [
        f"{labels(sources)} {verb(len(sources), 'has', 'have')} {words}"
        for words, sources in ((w, list(dict.fromkeys(ls))) for w, ls in said.items())
    ]
    return f"For {what}, {'; '.join(each)}."


def without_date(event: str, words: str) -> str:
    """A clause without the words of its date, which are told beside it.

    A date that names what it stands by ("a Monday meeting", "Monday's fire") stays in the clause.
    """
    clause, bare = " ".join(event.split()), " ".join(words.split())
    at = re.search(rf"\b{re.escape(bare)}\b(?!['’\-])", clause) if bare else None
    if at is None or _NAMING.search(clause[: at.start()]):
        return clause
    before = _BEFORE.sub("", clause[: at.start()])
    pieces = (piece.strip(" ,") for piece in (before, clause[at.end() :]))
    kept = [piece for piece in pieces if len(piece.split()) > 1]
    return " … ".join(kept) or clause


def told(value: DateRange) -> str:
    """The words, and the days they mean where that isn't plain, or what they are counted from."""
    if value.low is None and value.rule == _COUNTED and value.unresolved:
        return value.unresolved.split("; ")[0]
    if value.low is None:
        return quoted(value.words)
    shown = days(value)
    bare = set(re.findall(r"\w+", value.words.casefold()))
    plain = set(re.findall(r"\w+", shown.casefold())) <= bare
    return quoted(value.words) if plain else f"{quoted(value.words)} ({shown})"


def days(value: DateRange) -> str:
    """The days of a resolved date."""
    low, high = value.low, value.high
    if low is None or high is None:
        return "unresolved"
    if low == high:
        return f"{low.day} {low:%B %Y}"
    if low.day == 1 and (high + dt.timedelta(days=1)).day == 1 and low.year == high.year:
        if (low.month, high.month) == (1, 12):
            return str(low.year)
        if low.month == high.month:
            return f"{low:%B %Y}"
    if (low.year, low.month) == (high.year, high.month):
        return f"{low.day} to {high.day} {high:%B %Y}"
    return f"{low.day} {low:%B %Y} to {high.day} {high:%B %Y}"


def logic(held: Sequence[Date], pairs: Sequence[tuple[Relation, tuple[Date, Date]]]) -> str:
    """What follows: of the pairs, the most serious kinds first, then what has no base."""
    lines: dict[str, None] = {}
    for relation, write in _WRITERS:
        of_kind = [pair for kind, pair in pairs if kind == relation]
        for one, other in of_kind[:2]:
            lines[sentence(write(one, other))] = None
    unknown = [date for date in held if date.value.low is None]
    baseless = [date for date in unknown if date.value.rule != _COUNTED]
    if baseless:
        lines[_no_base(baseless)] = None
    for date in unknown:
        if date.value.rule == _COUNTED:
            lines[sentence(f"{date.article.source} has {date.value.unresolved}")] = None
    lines.update(dict.fromkeys(_as_worded(unknown)))
    if not lines:
        lines["There is nothing to compare it with, which is not disagreement."] = None
    return " ".join(lines)


def _contradict(one: Date, other: Date) -> str:
    if days(one.value) == days(other.value):
        times = (f"{quoted(d.value.words)} ({d.article.source})" for d in (one, other))
        return f"{' and '.join(times)} are two times of {days(one.value)}"
    return f"{_short(one)} and {_short(other)} have no day in common"


def _overlap(one: Date, other: Date) -> str:
    return f"{_short(one)} and {_short(other)} have days in common, so both can be true"


def _refine(one: Date, other: Date) -> str:
    inner, outer = (one, other) if _length(one) <= _length(other) else (other, one)
    return f"{_short(inner)} lies within {_short(outer)}, so both can be true"


def _agree(one: Date, _: Date) -> str:
    return f"The sources agree on {days(one.value)}"


_WRITERS = (
    ("contradicts", _contradict),
    ("overlaps", _overlap),
    ("refines", _refine),
    ("same", _agree),
)


def _short(date: Date) -> str:
    return f"{days(date.value)} ({date.article.source})"


def _length(date: Date) -> dt.timedelta:
    low, high = date.value.low, date.value.high
    return high - low if low and high else dt.timedelta.max


def _no_base(unknown: Sequence[Date]) -> str:
    each = [f"{quoted(date.value.words)} ({date.article.source})" for date in unknown]
    return sentence(
        f"{labels(list(dict.fromkeys(each)))} can't be placed on a calendar, "
        "since nothing gives the date to count from"
    )


def _as_worded(unknown: Sequence[Date]) -> list[str]:
    """What the words of unresolved dates of two sources allow."""
    lines = []
    placed: set[str] = set()
    for one, other in combinations(unknown, 2):
        fit = as_worded(one.value, other.value)
        if fit is not None and one.article.id != other.article.id:
            both = (one.article.source, other.article.source)
            placed.update(both)
            lines.append(f"As worded, {listed(both)} {'can mean the same' if fit else 'differ'}.")
    rest = list(dict.fromkeys(d.article.source for d in unknown if d.article.source not in placed))
    if lines and rest:
        lines = [*lines[:_LINES], f"Nothing tells whether {labels(rest)} means the same."]
    return lines[: _LINES + 1] if rest else lines[:_LINES]


def as_worded(one: DateRange, other: DateRange) -> bool | None:
    """Whether what is known of two unresolved dates agrees; None when they share nothing known.

    TIMEX3 writes X for what isn't known: `XXXX-04` and `XXXX-05` differ, `XXXX-04` and
    `XXXX-WXX-2` say nothing of each other.
    """
    a, b = one.timex, other.timex
    if len(a) != len(b) or ("W" in a) != ("W" in b):
        return None
    known = [(x, y) for x, y in zip(a, b, strict=True) if "X" not in (x, y) and x not in "-W"]
    if not known:
        return None
    return all(x == y for x, y in known)


_NAMING = re.compile(r"\b(?:an?|the|this|that|his|her|its|their)\s+$", re.IGNORECASE)
_BEFORE = re.compile(r"\s*\b(?:back\s+)?(?:on|in|at|by|since|and)\s+$", re.IGNORECASE)
_LINES = 3
"""Pairs of unresolved dates told one by one."""
