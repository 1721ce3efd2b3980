"""Months without their year, and the years that words beside a day or month give it."""

import datetime as dt
import re

from rashomon.calendar import Period, period
from rashomon.calendar.words import DAY, YEAR, month_number, month_pattern
from rashomon.extract.dates.guards import is_month_name
from rashomon.extract.dates.nearest import directed, side, yearly
from rashomon.extract.dates.reading import Anchor, Direction, Here, Reading, Rule, fixed
from rashomon.extract.dates.vocabulary import YEARLY, compiled, portion, portion_pattern

MONTH = rf"(?P<month>{month_pattern()})"
_PORTION = rf"(?P<part>{portion_pattern()})?"
RELATIVE_YEAR = (
    r"(?:,?\s(?:of\s)?(?P<rel>last|this|next|the\sfollowing|the\sprevious|the\ssame|that)\syear)"
)
"""`last year` behind a day or a month."""
YEAR_STEPS = {"last": -1, "next": 1, "the following": 1, "the previous": -1}


def anchor_of_year(rel: str) -> Anchor:
    """What `last year` or `that year` counts from, by the word before "year"."""
    return "publication" if rel in ("last", "this", "next") else "previous"


def year_after(m: re.Match[str], here: Here) -> int | None:
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
    in_year = None if which else year_after(m, here)
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

    just_over = (
        "the latest one that has begun",
        directed(lambda y: period.month(y, number), "past"),
    )
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
    number, rel = month_number(m["month"]), " ".join(m["rel"].lower().split())
    offset = YEAR_STEPS.get(rel, 0)
    share = portion(m["part"])

    def choose(base: dt.date) -> Period:
        found = period.month(base.year + offset, number)
        return found.share(*share) if share else found

    return Reading(
        "DATE",
        f"XXXX-{number:02}",
        f"{m['month']} of a year the text does not give",
        at=choose,
        anchor=anchor_of_year(rel),
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


RULES = (
    Rule(
        "edge-of-month",
        compiled(
            rf"(?:the\s)?(?P<edge>first|last)\s(?P<unit>day|week)\s(?:of|in)\s{MONTH}(?:,?\s(?P<year>{YEAR}))?"
        ),
        read_edge_of_month,
    ),
    Rule("month-of-year", compiled(rf"{_PORTION}{MONTH}{RELATIVE_YEAR}"), read_month_of_year),
    Rule("month", compiled(rf"{YEARLY}(?:the\smonth\sof\s)?{_PORTION}{MONTH}"), read_month),
)
