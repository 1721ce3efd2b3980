"""Weekdays, with or without their part of day."""

import datetime as dt
import re

from rashomon.calendar import Period, period
from rashomon.calendar.words import alternation, weekday_number, weekday_pattern
from rashomon.extract.dates.nearest import weekday_after, weekday_before
from rashomon.extract.dates.reading import At, Here, Reading, Rule, named
from rashomon.extract.dates.vocabulary import compiled, rows

_PARTS = alternation([name for name in rows("day_parts") if name not in ("source", "overnight")])
_WHICH = (
    r"(?:(?P<which>last|next|this\spast|this\scoming|this|past|coming|the\sfollowing|the\snext|the\sprevious|"
    r"the\ssame|that|following|the\sprior)\s)?"
)


_NIGHTS = re.compile(rf"\s(?:and|or)\s{weekday_pattern()}\s(?P<part>{_PARTS})s\b", re.IGNORECASE)
"""`Monday and Tuesday nights`: the part of day belongs to both, again and again."""


_CLOCK = re.compile(
    r"(?:\d{1,2}(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?|noon|midnight)(?:\son)?\s\Z",
)
"""`until 9 a.m. EST Tuesday`: what stands before the time stands before the day."""
_CLOCK_REACH = 20


def read_weekday(m: re.Match[str], here: Here) -> Reading | None:
    """A bare weekday is the nearest at or before the base; ahead when its verb looks ahead."""
    if not _is_weekday(m, here):
        return None
    nights = _NIGHTS.match(here.text, m.end()) if not m["part"] and not m["which"] else None
    if nights is not None:
        clock = f"T{rows('day_parts')[nights['part'].lower()]}"
        value = f"XXXX-WXX-{weekday_number(m['weekday'])}{clock}"
        return named(value, f'"{m.group()}", again and again', kind="SET")
    weekday, which = weekday_number(m["weekday"]), " ".join((m["which"] or "").lower().split())
    clock = f"T{rows('day_parts')[m['part'].lower()]}" if m["part"] else ""
    timex, known = f"XXXX-WXX-{weekday}{clock}", f"a {m['weekday']}"
    clock_before = _CLOCK.search(here.text, max(0, m.start() - _CLOCK_REACH), m.start())
    way = here.direction(clock_before.start() if clock_before else m.start(), m.end())
    ways = _readings(weekday, which, way)
    if clock == "TNI":
        ways = tuple((why, _night_of(at, ahead=way == "future")) for why, at in ways)
    anaphoric = which in (
        "the following",
        "the next",
        "the previous",
        "the same",
        "that",
        "following",
        "the prior",
    )
    return Reading(
        "TIME" if clock else "DATE",
        timex,
        known,
        at=ways[0][1],
        others=ways[1:],
        clock=clock,
        anchor="previous" if anaphoric else "publication",
        fallback="publication",
    )


def _night_of(at: At, *, ahead: bool) -> At:
    """The night of a weekday; one already told of on its own day has not reached the next."""

    def choose(base: dt.date) -> Period:
        found = at(base)
        return found if found.low == base and not ahead else period.night(found.low)

    return choose


def _readings(weekday: int, which: str, way: str) -> tuple[tuple[str, At], ...]:
    """The readings of a weekday, the preferred one first."""
    at_or_before: tuple[str, At] = (
        "nearest at or before",
        lambda b: period.day(weekday_before(b, weekday)),
    )
    before: tuple[str, At] = (
        "nearest before",
        lambda b: period.day(weekday_before(b, weekday, strict=True)),
    )
    after: tuple[str, At] = ("next one", lambda b: period.day(weekday_after(b, weekday)))
    last_week: tuple[str, At] = ("that day of the week before", lambda b: _of_week(b, weekday, -7))
    next_week: tuple[str, At] = ("that day of the week after", lambda b: _of_week(b, weekday, 7))
    if which in ("last", "past", "this past"):
        return before, last_week
    if which in ("the previous", "the prior"):
        return (before,)
    if which in ("the following", "following", "the next", "coming", "this coming"):
        return (after,)
    if which == "next":
        return after, next_week
    if which in ("that", "the same"):
        return at_or_before, after
    if which == "this":
        return (("that day of this week", lambda b: _of_week(b, weekday, 0)), at_or_before)
    return (after, at_or_before) if way == "future" else (at_or_before, after)


def _of_week(base: dt.date, weekday: int, offset: int) -> Period:
    whole = period.week(base + dt.timedelta(days=offset))
    return period.day(whole.low + dt.timedelta(days=weekday - 1))


_PLACE = re.compile(r"\b[A-Z][a-z]{3,15}\s\Z")
"""`Orvale Sun` is a paper."""
_ON_PAPER = re.compile(rf"\b{alternation(rows('furniture')['papers_on'])}\s$", re.IGNORECASE)
_PAPER = re.compile(rf"\s{alternation(rows('furniture')['papers'])}\b", re.IGNORECASE)


def _is_weekday(m: re.Match[str], here: Here) -> bool:
    """Capital and in full, or abbreviated before a comma; no paper, show or sports evening."""
    word = m["weekday"]
    if not (word[0].isupper() or here.lowered):
        return False
    before = here.text[max(0, m.start() - 16) : m.start()]
    if _ON_PAPER.search(before):
        return False
    after = here.text[m.end() : m.end() + 20]
    if word == "Sun" and _PLACE.search(before):
        return False
    if not word.lower().endswith("day") and not re.match(r"\.?,?\s\d|,", after):
        return False
    return not _PAPER.match(after)


RULES = (
    Rule(
        "weekday",
        compiled(
            rf"{_WHICH}(?:(?:early|late|earlier|later)\s(?:on\s)?)?(?P<weekday>{weekday_pattern()})(?:\s(?:early\s|late\s)?(?P<part>{_PARTS}))?"
        ),
        read_weekday,
    ),
)
