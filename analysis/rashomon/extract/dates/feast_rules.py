"""Seasons and feasts: the year follows from a base, as for days and months."""

import datetime as dt
import re

from rashomon.calendar import Period, period
from rashomon.calendar.words import YEAR, alternation
from rashomon.extract.dates.nearest import chosen, holidays_in, side, yearly
from rashomon.extract.dates.reading import At, Direction, Here, Reading, Rule, fixed
from rashomon.extract.dates.vocabulary import YEARLY, compiled, portion, portion_pattern, rows
from rashomon.extract.dates.written_rules import SPOKEN_YEAR, spoken_year

_PORTION = rf"(?P<part>{portion_pattern()})?"
_SEASONS = alternation([name for name in rows("seasons") if name != "source"])
_SEASON_LEAD = re.compile(
    r"\b(?:in|during|by|since|until|for|through|over|from|of)\s$", re.IGNORECASE
)
_HOLIDAYS = alternation(
    [name for kind in ("fixed", "floating", "easter", "islamic") for name in rows("holidays")[kind]]
)


def read_season(m: re.Match[str], here: Here) -> Reading | None:
    """`spring 2016`, `last fall`, `this summer`: meteorological seasons of the northern half.

    The year may be in words: `the winter of nineteen eighty-six`.
    """
    name, share, which = m["season"].lower(), portion(m["part"]), (m["which"] or "").lower()
    if m["year"] or m["cent"] or m["thousand"]:
        year = int(m["year"]) if m["year"] else spoken_year(m)
        found = period.season(year, name)
        before = period.season(year - 1, name)
        others: tuple[tuple[str, At], ...] = (
            ("the winter that began the year before", lambda _: before),
        )
        return fixed(
            found.share(*share) if share else found, others=others if name == "winter" else ()
        )
    if not (which or m["part"] or (m["the"] and _in_the_season(m, here))):
        return None
    way: Direction = "none" if which == "this" else side(which) or here.direction(*m.span())

    def choose(base: dt.date) -> Period:
        found = yearly(
            lambda year: period.season(year, name), base, way, strict=which in ("last", "next")
        )
        found = period.season(base.year, name) if which == "this" and name != "winter" else found
        return found.share(*share) if share else found

    code = rows("seasons")[name]["timex"]
    return Reading(
        "DATE", f"XXXX-{code}", f"{m['season']} of some year", at=choose, anchor="publication"
    )


def _in_the_season(m: re.Match[str], here: Here) -> bool:
    """`in the fall`, not "the fall of the town" and not "a fall in prices"."""
    before, after = here.text[max(0, m.start() - 8) : m.start()], here.text[m.end() : m.end() + 4]
    return bool(_SEASON_LEAD.search(before)) and not re.match(r"\sof\b|\sin\b", after)


def read_holiday(m: re.Match[str], here: Here) -> Reading | None:
    """`Christmas`, `last Thanksgiving`, `Easter 2017`: by the table of holidays."""
    name = " ".join(m["name"].lower().split())
    if not (m["name"][0].isupper() or here.lowered):
        return None
    if m["year"]:
        first, *second = holidays_in(int(m["year"]), name)
        others = tuple(("the second of that year", lambda _, p=p: p) for p in second)
        return fixed(first, others=others)
    which = (m["which"] or "").lower()
    way: Direction = side(which) or here.direction(*m.span())
    return Reading(
        "DATE",
        "XXXX-XX" if _is_a_month(name) else "XXXX-XX-XX",
        f"{m['name']} of some year",
        anchor="publication",
        at=lambda base: chosen(
            [p for offset in (-2, -1, 0, 1, 2) for p in holidays_in(base.year + offset, name)],
            base,
            way,
            strict=which in ("last", "next"),
        ),
    )


def _is_a_month(name: str) -> bool:
    """Whether a feast lasts for a month: Ramadan."""
    _, first, last = rows("holidays")["islamic"].get(name, (0, 1, 1))
    return bool(last - first > 1)


def read_named_day(m: re.Match[str], here: Here) -> Reading | None:
    """`9/11`: a day known by its number, unless other numbers of the kind stand around it."""
    return fixed(period.day(dt.date.fromisoformat(rows("holidays")["days"][m.group().lower()])))


RULES = (
    Rule(
        "season",
        compiled(
            rf"{YEARLY}(?P<the>the\s)?{_PORTION}(?:the\s)?(?P<season>{_SEASONS})(?:\s(?:of\s)?(?:(?P<year>{YEAR})|{SPOKEN_YEAR}))?"
        ),
        read_season,
    ),
    Rule(
        "holiday",
        compiled(
            rf"(?:the\s(?:first|second|third|last|final)\sday\sof\s)?{YEARLY}(?P<name>{_HOLIDAYS})(?:,?\s(?P<year>{YEAR}))?"
        ),
        read_holiday,
    ),
    Rule("named-day", compiled(alternation(list(rows("holidays")["days"]))), read_named_day),
)
