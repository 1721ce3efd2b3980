"""So many units before or after something: two days ago, a week later, in three months."""

import datetime as dt
import re
from dataclasses import replace

from rashomon.calendar import Period, period
from rashomon.calendar.words import alternation
from rashomon.extract.dates.reading import Anchor, At, Here, Reading, Rule, fixed, named
from rashomon.extract.dates.vocabulary import (
    compiled,
    duration,
    number,
    number_pattern,
    rows,
    unit,
    unit_pattern,
)

_BLUR = rf"(?P<blur>{alternation(rows('blurs')['words'])})\s"
_COUNT = rf"(?:{_BLUR})?(?P<count>{number_pattern()})[\s-](?:more\s)?(?P<unit>{unit_pattern()})"
_PARTS = alternation([name for name in rows("day_parts") if name not in ("source", "overnight")])


def read_ago(m: re.Match[str], here: Here) -> Reading | None:
    """`three days ago`, `a year ago`: counted back from the base, precise to the unit named."""
    return _counted(m, -1, "publication", here)


def read_from_now(m: re.Match[str], here: Here) -> Reading | None:
    """`three days from now`, `in two weeks` under a verb that looks ahead."""
    return _counted(m, 1, "publication", here)


_CLAUSE = 70
_FIRST = re.compile(
    r"\b(?:first|second|third|most|least|best|worst|only|last|\w{2,9}[^h]est)"
    r"(?:(?!\s(?:will|would|to|in|is|are|was|were|has|have)\s)[^,.;:]){0,50}\sin\s\Z",
    re.IGNORECASE,
)
"""`the deadliest shooting in 20 years` looks back over them, whatever its verb."""


def read_in(m: re.Match[str], here: Here) -> Reading | None:
    """`in two weeks` is after the base when its verb looks ahead, else a length of time."""
    word = m["unit"].lower()
    if m["count"].lower() == "a" and (word in ("quarter", "second", "minute") or word[-1] == "s"):
        return None
    first_in = _FIRST.search(here.text, max(0, m.start() - _CLAUSE), m.start())
    if not first_in and here.direction(*m.span()) == "future":
        return _counted(m, 1, "publication", here)
    return named(
        duration(number(m["count"]), unit(m["unit"])),
        f'a length of time: "{m["count"]} {m["unit"]}"',
        kind="DURATION",
    )


def read_earlier(m: re.Match[str], here: Here) -> Reading | None:
    """`two days earlier`, `a year before`: counted back from an earlier date of the text."""
    return _counted(m, -1, "previous", here)


def read_later(m: re.Match[str], here: Here) -> Reading | None:
    """`two days later`, `a week after that`: counted on from an earlier date of the text."""
    return _counted(m, 1, "previous", here)


def _counted(m: re.Match[str], sign: int, anchor: Anchor, here: Here) -> Reading:
    count, designator = number(m["count"]), unit(m["unit"])
    if count is None or designator[0] == "T":
        return _vaguely(m, sign, anchor, count, designator)
    factor, whole = (
        (int(designator[:-1]), designator[-1]) if designator[0].isdigit() else (1, designator)
    )
    count += 0.5 if m.groupdict().get("half") else 0
    months = whole == "Y" and count % 1 > 0
    steps = round(count * (12 if months else factor)) * sign
    quarterly = whole == "Y" and steps == -1 and not months and here.reports_quarter(m.start())

    def choose(base: dt.date) -> Period:
        there = period.shift(base, steps, "M" if months else whole)
        return period.holding(there, "Q" if quarterly else whole)

    uses: Anchor = "previous" if quarterly else anchor
    return Reading(
        "DATE",
        "XXXX-XX-XX",
        f'"{m.group()}"',
        at=choose,
        anchor=uses,
        fallback="publication" if sign < 0 else "none",
        approximate=bool(m["blur"])
        and " ".join((m["blur"] or "").lower().split()) not in rows("blurs")["sharp"],
    )


def _vaguely(
    m: re.Match[str], sign: int, anchor: Anchor, count: float | None, designator: str
) -> Reading:
    """Hours stay within a day or two, which have no TIMEX3 value; a vague number names no day."""
    if anchor == "previous" and designator[0] == "T" and count is None:
        return named(duration(count, designator), f'"{m.group()}", so long from it')
    if count is None or designator in ("TM", "TS"):
        return named(
            "PAST_REF" if sign < 0 else "FUTURE_REF", f'"{m.group()}", a time without a figure'
        )
    reach = dt.timedelta(days=int(-(-count // 24)))
    length = duration(count, designator)

    def choose(base: dt.date) -> Period:
        low, high = (base - reach, base) if sign < 0 else (base, base + reach)
        return replace(period.days(low, high), timex=length)

    return Reading(
        "DATE", "XXXX-XX-XX", f'"{m.group()}"', at=choose, anchor=anchor, fallback="publication"
    )


def read_same_day(m: re.Match[str], here: Here) -> Reading | None:
    """`the same day`, `the next day`, `the day before`: next to an earlier date of the text."""
    words = " ".join(m["which"].lower().split())
    offset = {
        "next": 1,
        "following": 1,
        "after": 1,
        "previous": -1,
        "before": -1,
        "preceding": -1,
        "prior": -1,
    }
    step = next((n for word, n in offset.items() if word in words.split()), 0)
    part = m["part"] or m["same"]
    clock = f"T{rows('day_parts')[part.lower()]}" if part else ""
    of_day = period.night if clock == "TNI" else period.day
    return Reading(
        "TIME" if clock else "DATE",
        f"XXXX-XX-XX{clock}",
        f'"{m.group()}"',
        clock=clock,
        anchor="previous",
        at=lambda base: of_day(base + dt.timedelta(days=step)),
        fallback="publication" if words == "the day" else "none",
    )


def read_same_unit(m: re.Match[str], here: Here) -> Reading | None:
    """`that year`, `the following week`, `the previous month`, `later that year`.

    `that quarter` is the quarter told of, which need not hold the day its books closed.
    """
    which, designator = m["which"].lower(), unit(m["unit"])
    step = {"following": 1, "next": 1, "previous": -1, "prior": -1, "preceding": -1}.get(
        which.split()[-1], 0
    )

    quarter = here.reported(m.start()) if designator == "Q" and not step else None
    if quarter is not None and quarter.precision == "quarter":
        return fixed(quarter)

    def choose(base: dt.date) -> Period:
        return period.holding(
            period.shift(base, step, designator), "W" if designator == "2W" else designator
        )

    return Reading(
        "DATE",
        "XXXX",
        f'"{m.group()}"',
        at=choose,
        anchor="previous",
        fallback="publication" if step <= 0 else "none",
    )


def read_year_before(m: re.Match[str], here: Here) -> Reading | None:
    """`the year before`, `the year after`."""
    step = -1 if m["side"].lower() in ("before", "earlier") else 1
    designator = unit(m["unit"])
    at: At = lambda base: period.holding(period.shift(base, step, designator), designator)  # noqa: E731
    return Reading(
        "DATE",
        "XXXX",
        f'"{m.group()}"',
        at=at,
        anchor="previous",
        fallback="publication" if step < 0 else "none",
    )


def read_long_ago(m: re.Match[str], here: Here) -> Reading | None:
    """`months ago`: before the base, nobody says how long."""
    return named("PAST_REF", f'"{m.group()}", a time without a figure')


RULES = (
    Rule("ago", compiled(r"(?:minutes|hours|days|weeks|months|years|decades)\sago"), read_long_ago),
    Rule(
        "ago", compiled(rf"{_COUNT}(?P<half>\sand\sa\shalf)?\s(?:ago|back(?=\s?[,.;]))"), read_ago
    ),
    Rule("from-now", compiled(rf"{_COUNT}\sfrom\s(?:now|today)"), read_from_now),
    Rule("in-so-long", compiled(rf"(?<=\bin\s){_COUNT}"), read_in),
    Rule(
        "earlier",
        compiled(rf"{_COUNT}\s(?:earlier|previously|beforehand|before(?=\s?[,.;]))"),
        read_earlier,
    ),
    Rule("later", compiled(rf"{_COUNT}\s(?:later|afterwards?|after\sthat|on(?=\s?,))"), read_later),
    Rule(
        "same-day",
        compiled(
            rf"(?:(?:earlier|later|early|late)\s(?:on\s)?)?(?P<which>(?:the|that)\s(?:very\s)?same\sday|that\s(?:day|(?P<same>{_PARTS}))|the\s(?:very\s)?(?:next|following|previous|preceding|prior)\s(?:day(?!\sor\s)|(?P<part>{_PARTS}))|the\sday\s(?:before|after)(?=\s?[,.;])|(?:(?<=later\sin\s)|(?<=earlier\sin\s)|(?<=late\sin\s)|(?<=early\sin\s))the\sday)"
        ),
        read_same_day,
    ),
    Rule(
        "same-unit",
        compiled(
            r"(?:(?:earlier|later|early|late)\s(?:on\s|in\s)?)?(?P<which>that(?:\ssame)?|the\ssame|the\s(?:following|next|previous|prior|preceding))\s(?P<unit>week|month|quarter|year|decade)"
        ),
        read_same_unit,
    ),
    Rule(
        "unit-before",
        compiled(
            r"the\s(?P<unit>week|month|year|decade)\s(?P<side>before|after|earlier)(?=\s?[,.;)])"
        ),
        read_year_before,
    ),
)
