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
from rashomon.extract.dates.guards import is_month_name
from rashomon.extract.dates.nearest import directed, side, yearly
from rashomon.extract.dates.reading import Anchor, Direction, Here, Reading, Rule, fixed
from rashomon.extract.dates.vocabulary import (
    YEARLY,
    compiled,
    ordinal,
    portion,
    portion_pattern,
    rows,
)

_MONTH = rf"(?P<month>{month_pattern()})"
_PORTION = rf"(?P<part>{portion_pattern()})?"
_RELATIVE_YEAR = (
    r"(?:,?\s(?:of\s)?(?P<rel>last|this|next|the\sfollowing|the\sprevious|the\ssame|that)\syear)"
)


def read_month_day(m: re.Match[str], here: Here) -> Reading | None:
    """`March 5`, `Sunday, 5 March`, `the fifth of March`: on the side its verb looks to."""
    number, on = month_number(m["month"]), int(m["day"] or ordinal(m["nth"]))
    if on > period.month(2000, number).high.day or not (m["month"][0].isupper() or here.lowered):
        return None
    in_year = int(m["year"]) if m["year"] else _year_after(m, here)
    if in_year is not None:
        there = period.month(in_year, number)
        return fixed(_month_day(in_year, number, on)) if on <= there.high.day else None
    way = side((m["which"] or "").lower()) or here.direction(*m.span(), reach=2)
    return Reading(
        "DATE",
        f"XXXX-{number:02}-{on:02}",
        f"{on} {m['month']} of some year",
        at=directed(lambda year: _month_day(year, number, on), way),
        anchor="publication",
    )


def _year_after(m: re.Match[str], here: Here) -> int | None:
    """The year that the second of two has, given for both: `between May and June 2030`."""
    found = _SHARED_YEAR.match(here.text, m.end())
    if found is None or month_number(found["month"]) < month_number(m["month"]):
        return None
    return int(found["year"])


_SHARED_YEAR = re.compile(
    rf"\s?(?:and|to|until|through|or|[-–])\s?(?:(?:early|mid|late)[\s-])?"
    rf"(?:{DAY}\s)?(?P<month>{month_pattern()})(?:\s{DAY},?)?\s(?P<year>{YEAR})\b",
    re.IGNORECASE,
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


def _is_month_before(found: Period, base: dt.date) -> bool:
    """`last February` said in March is not the month that "last month" would name.

    Of a December said in January that doesn't hold: the year tells the two apart.
    """
    return found.low.year == base.year and found.low.month == base.month - 1


def read_month(m: re.Match[str], here: Here) -> Reading | None:
    """`April`, `last April`, `mid-May`, `back in April`: nearest, on the side its verb looks to."""
    if not is_month_name(m, here):
        return None
    number, share = month_number(m["month"]), portion(m["part"])
    which = (m["which"] or "").lower()
    in_year = None if which else _year_after(m, here)
    if in_year is not None:
        whole = period.month(in_year, number)
        return fixed(whole.share(*share) if share else whole)
    way: Direction = side(which) or here.direction(*m.span(), reach=2)

    def choose(base: dt.date) -> Period:
        found = yearly(
            lambda year: period.month(year, number), base, way, strict=which in ("last", "next")
        )
        found = period.month(base.year, number) if which == "this" else found
        if which == "last" and _is_month_before(found, base):
            found = period.month(base.year - 1, number)
        return found.share(*share) if share else found

    just_over = ("the latest one that is over", directed(lambda y: period.month(y, number), "past"))
    return Reading(
        "DATE",
        f"XXXX-{number:02}",
        f"{m['month']} of some year",
        at=choose,
        anchor="publication",
        others=(just_over,) if which == "last" and not share else (),
    )


def read_month_of_year(m: re.Match[str], here: Here) -> Reading | None:
    """`June last year`, `January this year`: the month of a year counted from the base."""
    if not is_month_name(m, here):
        return None
    number, rel = month_number(m["month"]), m["rel"].lower()
    offset = {"last": -1, "next": 1, "the following": 1, "the previous": -1}.get(rel, 0)
    share = portion(m["part"])

    def choose(base: dt.date) -> Period:
        found = period.month(base.year + offset, number)
        return found.share(*share) if share else found

    anchor: Anchor = "publication" if rel in ("last", "this", "next") else "previous"
    return Reading(
        "DATE",
        f"XXXX-{number:02}",
        f"{m['month']} of a year the text does not give",
        at=choose,
        anchor=anchor,
        fallback="publication",
    )


def read_edge_of_month(m: re.Match[str], here: Here) -> Reading | None:
    """`the last day of March`, `the first week of May 2017`: a day, or seven, at an end of it."""
    number, first = month_number(m["month"]), m["edge"].lower() == "first"
    a_week = m["unit"].lower() == "week"

    def choose(whole: Period) -> Period:
        end = whole.low if first else whole.high
        if not a_week:
            return period.day(end)
        reach = dt.timedelta(days=6)
        return whole.within(end, end + reach) if first else whole.within(end - reach, end)

    if m["year"]:
        return fixed(choose(period.month(int(m["year"]), number)))
    way = here.direction(*m.span(), reach=3)
    return Reading(
        "DATE",
        f"XXXX-{number:02}",
        f"{m.group()} of some year",
        at=lambda base: choose(yearly(lambda year: period.month(year, number), base, way)),
        anchor="publication",
    )


_DATED_WEEKDAY = (
    rf"(?:(?:(?:last|next|this(?:\scoming)?)\s)?{weekday_pattern()}"
    r"(?:\s(?:morning|afternoon|evening|night))?\s?,?\s(?:the\s)?)?"
)
_ORDINAL_DAY = alternation(rows("ordinals")["words"])
RULES = (
    Rule(
        "day-range",
        compiled(
            rf"{_MONTH}\s(?P<day>{DAY})\s?(?:-|–|to|through|until)\s?(?P<last>{DAY})(?:,?\s(?P<year>{YEAR}))?(?!\s{month_pattern()})"
        ),
        read_day_range,
    ),
    Rule(
        "day-range",
        compiled(
            rf"(?P<day>{DAY})\s?(?:-|–|to|and|through)\s?(?P<last>{DAY})\s{_MONTH}(?:,?\s(?P<year>{YEAR}))?"
        ),
        read_day_range,
    ),
    Rule(
        "month-day",
        compiled(
            rf"{_DATED_WEEKDAY}{YEARLY}{_PORTION}{_MONTH}\s{{0,2}}(?:the\s)?"
            rf"(?:(?P<day>{DAY})(?:st|nd|rd|th)?|(?P<nth>{_ORDINAL_DAY}))"
            rf"(?:(?:\s?,\s?|\s)(?P<year>{YEAR}))?"
        ),
        read_month_day,
    ),
    Rule(
        "month-day",
        compiled(
            rf"{_DATED_WEEKDAY}{YEARLY}(?:the\s)?"
            rf"(?:(?P<day>{DAY})(?:st|nd|rd|th)?|(?P<nth>{_ORDINAL_DAY})(?=\sof\b))(?:\sof)?[\s-]{_MONTH}"
            rf"(?:(?:\s?,\s?|\s)(?P<year>{YEAR}))?"
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
            rf"(?P<day>{DAY})(?![,:%.]?\w|\s[a-z]{{2,}}s\b|\s(?:percent|per|million))"
        ),
        read_next_day_number,
    ),
    Rule(
        "week-of",
        compiled(
            rf"the\sweek\s(?:of|beginning|ending|starting)\s{_MONTH}\s(?P<day>{DAY})(?:st|nd|rd|th)?(?:,?\s(?P<year>{YEAR}))?"
        ),
        read_week_of,
    ),
    Rule(
        "edge-of-month",
        compiled(
            rf"(?:the\s)?(?P<edge>first|last)\s(?P<unit>day|week)\s(?:of|in)\s{_MONTH}(?:,?\s(?P<year>{YEAR}))?"
        ),
        read_edge_of_month,
    ),
    Rule("month-of-year", compiled(rf"{_PORTION}{_MONTH}{_RELATIVE_YEAR}"), read_month_of_year),
    Rule("month", compiled(rf"{YEARLY}(?:the\smonth\sof\s)?{_PORTION}{_MONTH}"), read_month),
)
