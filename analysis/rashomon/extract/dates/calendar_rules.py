"""Days and months without their year: the year follows from a base."""

import datetime as dt
import re

from rashomon.calendar import Period, period
from rashomon.calendar.words import (
    DAY,
    YEAR,
    alternation,
    month_number,
    month_pattern,
    weekday_pattern,
)
from rashomon.extract.dates.month_rules import (
    MONTH,
    RELATIVE_YEAR,
    YEAR_STEPS,
    anchor_of_year,
    year_after,
)
from rashomon.extract.dates.nearest import InYear, directed, side, yearly
from rashomon.extract.dates.reading import Direction, Here, Reading, Rule, fixed
from rashomon.extract.dates.vocabulary import (
    YEARLY,
    compiled,
    ordinal,
    portion_pattern,
    rows,
)

_PORTION = rf"(?P<part>{portion_pattern()})?"


def read_month_day(m: re.Match[str], here: Here) -> Reading | None:
    """`March 5`, `Sunday, 5 March`, `the fifth of March`: on the side its verb looks to."""
    number, on = month_number(m["month"]), int(m["day"] or ordinal(m["nth"]))
    if on > period.month(2000, number).high.day or not (m["month"][0].isupper() or here.lowered):
        return None
    in_year = int(m["year"]) if m["year"] else year_after(m, here)
    if m["rel"]:
        return _day_of_year(m, number, on)
    if in_year is not None:
        there = period.month(in_year, number)
        return fixed(_month_day(in_year, number, on)) if on <= there.high.day else None
    way = side((m["which"] or "").lower()) or here.direction(*m.span(), reach=2)
    return Reading(
        "DATE",
        f"XXXX-{number:02}-{on:02}",
        f"{on} {m['month']} of some year",
        at=lambda base: _told_without_year(lambda year: _month_day(year, number, on), base, way),
        anchor="publication",
    )


_FAR = dt.timedelta(days=300)


def _told_without_year(in_year: InYear, base: dt.date, way: Direction) -> Period:
    """A day nearly a year ahead would have its year: `3,000 cases through Nov. 16` is over."""
    found = yearly(in_year, base, way)
    return yearly(in_year, base, "none") if found.low - base > _FAR else found


def _day_of_year(m: re.Match[str], number: int, on: int) -> Reading:
    """`June 12 last year`: the year is told from the base, or from a day named before."""
    rel = " ".join(m["rel"].lower().split())
    step, anchor = YEAR_STEPS.get(rel, 0), anchor_of_year(rel)
    return Reading(
        "DATE",
        f"XXXX-{number:02}-{on:02}",
        f"{on} {m['month']} of a year the text does not give",
        at=lambda base: _month_day(base.year + step, number, on),
        anchor=anchor,
        fallback="publication",
    )


def _month_day(year: int, number: int, on: int) -> Period:
    """29 February falls to the last day of February in other years."""
    return period.day(dt.date(year, number, min(on, period.month(year, number).high.day)))


def read_day_range(m: re.Match[str], here: Here) -> Reading | None:
    """`April 3-5`, `April 3 to 5, 2017`: from the first day to the last."""
    number, first, last = month_number(m["month"]), int(m["day"]), int(m["last"])
    if not first < last <= period.month(2000, number).high.day:
        return None

    def stretch(year: int) -> Period:
        return period.days(_month_day(year, number, first).low, _month_day(year, number, last).low)

    if m["year"]:
        return fixed(stretch(int(m["year"])))
    way = here.direction(*m.span())
    timex = f"XXXX-{number:02}-{first:02}/XXXX-{number:02}-{last:02}"
    return Reading(
        "DATE", timex, f"{m.group()} of some year", at=directed(stretch, way), anchor="publication"
    )


def read_week_of(m: re.Match[str], here: Here) -> Reading | None:
    """`the week of March 6`: the week that holds the day."""
    number, on = month_number(m["month"]), int(m["day"])
    if on > period.month(2000, number).high.day:
        return None

    def whole(year: int) -> Period:
        return period.week(_month_day(year, number, on).low)

    if m["year"]:
        return fixed(whole(int(m["year"])))
    return Reading(
        "DATE",
        "XXXX-WXX",
        f"{m.group()} of some year",
        anchor="publication",
        at=directed(whole, here.direction(*m.span(), reach=2)),
    )


def read_day_of_month(m: re.Match[str], here: Here) -> Reading | None:
    """`on the 9th`: of the month last named, else of the base's month or the one beside it."""
    on = int(m["day"])
    named_before = here.previous(m.start())
    if named_before is not None and named_before.precision in ("day", "month"):
        whole = period.holding(named_before.low, "M")
        return fixed(period.day(whole.low.replace(day=on))) if on <= whole.high.day else None
    way = here.direction(*m.span())

    def choose(base: dt.date) -> Period:
        months = [period.holding(period.shift(base, step, "M"), "M") for step in (-1, 0, 1)]
        days = [period.day(p.low.replace(day=on)) for p in months if on <= p.high.day]
        return (
            next((d for d in days if d.low > base), days[-1])
            if way == "future"
            else ([d for d in days if d.low <= base] or days)[-1]
        )

    return Reading(
        "DATE", f"XXXX-XX-{on:02}", f"the {on}. of some month", at=choose, anchor="publication"
    )


def read_next_day_number(m: re.Match[str], here: Here) -> Reading | None:
    """`25` in `April 24 and 25`: another day of the month just named; "and 12 died" counts."""
    found = here.previous(m.start(), precision="day")
    if (
        found is None
        or here.counts_something(*m.span("day"))
        or not here.just_named(m.start(), 22)
        or int(m["day"]) <= found.low.day
        or int(m["day"]) > period.holding(found.low, "M").high.day
    ):
        return None
    return fixed(period.day(found.low.replace(day=int(m["day"]))))


_DATED_WEEKDAY = (
    rf"(?:(?:(?:last|next|this(?:\scoming)?)\s)?{weekday_pattern()}"
    r"(?:\s(?:morning|afternoon|evening|night))?\s?,?\s(?:the\s)?)?"
)
_ORDINAL_DAY = alternation(rows("ordinals")["words"])
RULES = (
    Rule(
        "day-range",
        compiled(
            rf"{MONTH}\s(?P<day>{DAY})\s?(?:-|–|to|through|until)\s?(?P<last>{DAY})(?:,?\s(?P<year>{YEAR}))?(?!\s{month_pattern()})"
        ),
        read_day_range,
    ),
    Rule(
        "day-range",
        compiled(
            rf"(?P<day>{DAY})\s?(?:-|–|to|and|through)\s?(?P<last>{DAY})\s{MONTH}(?:,?\s(?P<year>{YEAR}))?"
        ),
        read_day_range,
    ),
    Rule(
        "month-day",
        compiled(
            rf"{_DATED_WEEKDAY}{YEARLY}{_PORTION}{MONTH}\s{{0,2}}(?:the\s)?"
            rf"(?:(?P<day>{DAY})(?:st|nd|rd|th)?|(?P<nth>{_ORDINAL_DAY}))"
            rf"(?:(?:\s?,\s?|\s)(?P<year>{YEAR})|{RELATIVE_YEAR})?"
        ),
        read_month_day,
    ),
    Rule(
        "month-day",
        compiled(
            rf"{_DATED_WEEKDAY}{YEARLY}(?:the\s)?"
            rf"(?:(?P<day>{DAY})(?:st|nd|rd|th)?|(?P<nth>{_ORDINAL_DAY})(?=\sof\b))(?:\sof)?[\s-]{MONTH}"
            rf"(?:(?:\s?,\s?|\s)(?P<year>{YEAR})|{RELATIVE_YEAR})?"
        ),
        read_month_day,
    ),
    Rule(
        "day-of-month",
        compiled(
            rf"(?<=\bon\s)the\s(?P<day>{DAY})(?:st|nd|rd|th)"
            r"(?=\s?[,.;:)]|\s(?:and|when|he|she|it|they|we|a|the)\b)"
        ),
        read_day_of_month,
    ),
    Rule(
        "day-number",
        re.compile(
            rf"(?:(?<=\d\sand\s)|(?<=\d\sor\s)|(?<=\d,\s)(?={DAY}(?:,\s\d|,?\s(?:and|or)\s\d))|(?<=\d,\sand\s))"
            rf"(?P<day>{DAY})(?![,:%.–-]?\w|\s[a-z]{{2,}}s\b|\s(?:percent|per|million))"
        ),
        read_next_day_number,
    ),
    Rule(
        "week-of",
        compiled(
            rf"the\sweek\s(?:of|beginning|ending|starting)\s{MONTH}\s(?P<day>{DAY})(?:st|nd|rd|th)?(?:,?\s(?P<year>{YEAR}))?"
        ),
        read_week_of,
    ),
)
