"""Quarters and halves of years, the periods that reports on business are about."""

import datetime as dt
import re

from rashomon.calendar import Period, period
from rashomon.calendar.words import YEAR, alternation, month_number, month_pattern
from rashomon.extract.dates.nearest import directed, yearly
from rashomon.extract.dates.reading import Direction, Here, Reading, Rule, fixed, named
from rashomon.extract.dates.vocabulary import compiled, portion, portion_pattern

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_PART = rf"(?P<part>{portion_pattern()})?"
_AGO = r"year[\s-](?:ago|earlier)"


def read_quarter(m: re.Match[str], here: Here) -> Reading | None:
    """`the third quarter`, `Q3 2017`, `last year's fourth quarter`: the latest that has begun."""
    number = int(m["digit"]) if m["digit"] else _NTH[m["nth"].lower()]
    in_year = _halves if m["half"] else _quarters
    if number > (2 if m["half"] else 4):
        return None
    if m["year"]:
        return fixed(in_year(int(m["year"]), number))
    if _RENAMING.search(here.text, max(0, m.start() - _REACH), m.start()):
        before = here.previous(m.start())
        return fixed(in_year(before.low.year, number)) if before else None
    back = _years_back(m)
    way: Direction = "none" if here.direction(*m.span()) == "future" else "past"

    def choose(base: dt.date) -> Period:
        if back is not None:
            return in_year(base.year + back, number)
        return yearly(lambda year: in_year(year, number), base, way)

    return Reading(
        "DATE",
        f"XXXX-{'H' if m['half'] else 'Q'}{number}",
        f'"{m.group()}" of some year',
        at=choose,
        anchor="publication",
    )


def _quarters(year: int, number: int) -> Period:
    return period.quarter(year, number)


def _halves(year: int, number: int) -> Period:
    return period.half(year, number)


def _years_back(m: re.Match[str]) -> int | None:
    words = (m["rel"] or m["rel2"] or "").lower()
    return {"last": -1, "this": 0, "next": 1}.get(words.split()[0]) if words else None


_RENAMED = re.compile(
    rf",\s(?:then\s)?(?:the|its)\s(?:fiscal\s)?(?P<nth>{alternation(list(_NTH))})[\s-]quarter\b",
    re.IGNORECASE,
)
"""`the year-ago quarter, its second quarter`: where the count of quarters changed between."""
_RENAMING = re.compile(rf"\b{_AGO}\s(?:quarter|period),\s(?:then\s)?(?:its\s)?\Z", re.IGNORECASE)
_REACH = 40


def read_year_ago_quarter(m: re.Match[str], here: Here) -> Reading | None:
    """`the year-ago quarter`, `year-earlier`: the period last named, a year before."""
    renamed = None if m["nth"] else _RENAMED.match(here.text, m.end())
    nth = _NTH[(renamed or m)["nth"].lower()] if renamed or m["nth"] else None

    def choose(base: dt.date) -> Period:
        there = period.shift(base, -1, "Y")
        if nth:
            return period.quarter(there.year, nth)
        return period.holding(
            there, "Q" if m["quarter"] or here.reports_quarter(m.start()) else "Y"
        )

    return Reading(
        "DATE", "XXXX-QX", f'"{m.group()}"', at=choose, anchor="previous", fallback="publication"
    )


_ENDED = re.compile(rf"\s(?:that\s)?ended\s(?P<month>{month_pattern()})", re.IGNORECASE)


def read_the_quarter(m: re.Match[str], here: Here) -> Reading | None:
    """`the quarter`, `the latest quarter`: the quarter last named, else the latest one over.

    `the quarter ended Sept. 30`: the one that ended with that month.
    """
    ended = _ENDED.match(here.text, m.end())
    if ended is not None:
        number = (month_number(ended["month"]) + 2) // 3
        return Reading(
            "DATE",
            f"XXXX-Q{number}",
            f'"{m.group()}" of some year',
            at=directed(lambda year: period.quarter(year, number), "past"),
            anchor="publication",
        )
    found = here.reported(m.start())
    if found is not None and found.precision == "quarter":
        return fixed(found)
    return Reading(
        "DATE",
        "XXXX-QX",
        f'"{m.group()}"',
        anchor="publication",
        at=lambda base: period.holding(period.shift(base, -1, "Q"), "Q"),
    )


_TO_MONTH = re.compile(rf"\s(?:end(?:ed|ing)\b|to\s{month_pattern()})", re.IGNORECASE)
"""`the year ended June 30`, `the year to April`: a length, of which the other tells the end."""


def read_fiscal_current(m: re.Match[str], here: Here) -> Reading | None:
    """`the current fiscal year`, `the full year`, `year-end`: the year of the base.

    `the latest fiscal year` is the last one that is over, as a latest quarter is. A "Coach of the
    Year" is a prize.
    """
    if m["plain"] and m["plain"].endswith("Year") and not here.lowered:
        return None
    if m["plain"] and _TO_MONTH.match(here.text, m.end()):
        return named("P1Y", f'a length of time: "{m.group()}"', kind="DURATION")
    share = portion("the end of" if m["end"] else m["part"])
    back = int(bool(m["latest"]))

    def choose(base: dt.date) -> Period:
        found = period.year(base.year - back)
        return found.share(*share) if share else found

    return Reading("DATE", "XXXX", f'"{m.group()}"', at=choose, anchor="publication")


RULES = (
    Rule(
        "quarter",
        compiled(
            rf"(?:the\s)?(?:(?P<rel>last|this|next)\syear's\s)?(?:fiscal[\s-])?(?:(?P<nth>{alternation(list(_NTH))})(?:\sfiscal)?[\s-](?:quarter|(?P<half>half))|Q(?P<digit>[1-4]))"
            rf"(?:,?\s(?:of\s)?(?:the\s)?(?:fiscal\s)?(?:(?P<year>{YEAR})|(?P<rel2>last|this|next)\syear))?"
        ),
        read_quarter,
    ),
    Rule(
        "year-ago-quarter",
        compiled(
            rf"(?:(?:the|an?)\s)?(?:comparable\s)?{_AGO}(?:\s(?:(?P<nth>{alternation(list(_NTH))})\s)?(?P<quarter>quarter|period))?"
        ),
        read_year_ago_quarter,
    ),
    Rule(
        "the-quarter",
        compiled(r"(?:the|that)\s(?:(?:latest|most\srecent)\s)?quarter|the\slatest\speriod"),
        read_the_quarter,
    ),
    Rule(
        "this-fiscal-year",
        compiled(
            rf"{_PART}(?:(?:the|its|their|this)\s(?:current\s)?(?:fiscal|full|calendar|(?P<latest>latest\sfiscal))\syear|(?:the\s)?(?P<end>year(?:['’]s)?[\s-]?end)|(?P<plain>the\syear(?![\s-](?:old|round|long|before|after|of|in|that|when|\d{{3,4}}\b))))"
        ),
        read_fiscal_current,
    ),
)
