"""Words that count from the day of writing: today, last week, earlier this month."""

import datetime as dt
import re

from rashomon.calendar import Period, period
from rashomon.calendar.words import alternation
from rashomon.extract.dates.reading import Anchor, At, Here, Reading, Rule, fixed
from rashomon.extract.dates.vocabulary import (
    compiled,
    ordinal_pattern,
    portion,
    portion_pattern,
    rows,
    unit,
)

_PARTS = alternation([name for name in rows("day_parts") if name not in ("source", "overnight")])
_DAYS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}
_UNITS = r"(?P<unit>week|weekend|month|quarter|year|decade|century|fortnight)"
_SIDE = r"(?:(?P<side>earlier|later|early|late|(?:the\s)?(?:rest|remainder)\sof)\s(?:on\s|in\s)?)?"
_PORTION = rf"(?:(?P<part>{portion_pattern()})|{_SIDE})"
_WHICH = (
    r"(?P<which>last|next|this\spast|this\scoming|this|the\scurrent|the\scoming|the\snext|past|"
    r"over\sthe|the(?=\sweekend)|(?:(?<=\bof\s)|(?<=\bin\s))the(?=\s(?:week|month|decade|century)\b))"
)
_OFFSETS = {
    "last": -1,
    "the last": -1,
    "past": -1,
    "the past": -1,
    "this past": -1,
    "next": 1,
    "the next": 1,
    "the coming": 1,
    "this coming": 1,
}


_ELLIPSIS = 60
"""Characters looked back over for the unit or the people that words are about."""
_NEAR = 160
"""Characters within which "the end of the month" still means a month just named."""


_YOUTH = re.compile(rf"['’]s\s{alternation(rows('generations')['named'])}\b", re.IGNORECASE)
_PEOPLE_OF = re.compile(rf"\b{alternation(rows('generations')['people'])}\sof\s\Z", re.IGNORECASE)


def read_day(m: re.Match[str], here: Here) -> Reading | None:
    """`today`, `yesterday`, `tomorrow`, `the day before yesterday`; a part of day may follow."""
    if _is_generation(m, here) or here.text[max(0, m.start() - 4) : m.end()] == "USA Today":
        return None
    offset = _DAYS[" ".join(m["day"].lower().split())]
    clock = f"T{rows('day_parts')[m['part'].lower()]}" if m["part"] else ""
    return _from_today(offset, clock, m.group())


def _is_generation(m: re.Match[str], here: Here) -> bool:
    """`today's youth`, `the leaders of tomorrow`: people of these times, no day."""
    if m["day"].lower() not in ("today", "tomorrow", "yesterday"):
        return False
    before = here.text[max(0, m.start() - _ELLIPSIS) : m.start()]
    return bool(_YOUTH.match(here.text, m.end()) or _PEOPLE_OF.search(before))


def read_tonight(m: re.Match[str], here: Here) -> Reading | None:
    """`tonight`: the night of the base."""
    return _from_today(0, "TNI", m.group())


def read_day_part(m: re.Match[str], here: Here) -> Reading | None:
    """`this morning`, `last night`, `later this afternoon`: of the base day or the one before."""
    offset = -1 if m["which"].lower() == "last" else 0
    return _from_today(offset, f"T{rows('day_parts')[m['part'].lower()]}", m.group())


def _from_today(offset: int, clock: str, words: str) -> Reading:
    of_day = period.night if clock == "TNI" else period.day
    return Reading(
        "TIME" if clock else "DATE",
        f"XXXX-XX-XX{clock}",
        f'"{words}"',
        at=lambda base: of_day(base + dt.timedelta(days=offset)),
        anchor="publication",
        clock=clock,
    )


_AMOUNT = re.compile(r"['’]s\s(?:[$£€#]|[A-Z]{1,2}\$)?\d")
"""`up from last year's $1.5 million`, of a quarter: the same quarter's amount."""


def read_unit(m: re.Match[str], here: Here) -> Reading | None:
    """`last week`, `earlier this month`, `this weekend`, `the end of this week`, `of the month`."""
    which = " ".join(m["which"].lower().split())
    designator, word = unit(m["unit"]), m["unit"].lower()
    offset, side = _OFFSETS.get(which, 0), (m["side"] or "").lower()
    if which == "last" and word == "year" and _AMOUNT.match(here.text, m.end()):
        told = here.reported(m.start())
        if told is not None and told.precision == "quarter":
            return fixed(period.holding(period.shift(told.low, -1, "Y"), "Q"))
    share = portion(m["part"]) or portion(side if side in ("early", "late") else None)
    if which == "the" and word != "weekend" and not (m["part"] or side):
        return None
    anchor: Anchor = "publication"
    if which == "the" and here.just_named(m.start(), _NEAR):
        anchor = "previous"

    def counted(base: dt.date) -> Period:
        there = period.shift(base, offset, designator)
        found = _weekend(base, offset) if word == "weekend" else period.holding(there, designator)
        return _sided(found.share(*share) if share else found, base, side)

    choose: At = counted
    others: tuple[tuple[str, At], ...] = ()
    if word == "weekend" and offset == 0:
        ahead = here.direction(*m.span()) == "future"
        choose = period.weekend if ahead else _begun_weekend
        others = (("the other weekend near", _begun_weekend if ahead else period.weekend),)
    return Reading(
        "DATE", _unknown(word), f'"{m.group()}"', at=choose, others=others, anchor=anchor,
        fallback="publication",
    )  # fmt: skip


def _begun_weekend(base: dt.date) -> Period:
    """The latest weekend that has begun."""
    same = period.weekend(base)
    return same if same.low <= base else _weekend(base, -1)


def _weekend(base: dt.date, offset: int) -> Period:
    """The weekend of the week that many weeks away."""
    return period.weekend(base + dt.timedelta(days=7 * offset))


def _sided(found: Period, base: dt.date, side: str) -> Period:
    """`earlier` ends at the base, `later` and `the rest of` begin there."""
    if side == "earlier":
        return found.within(dt.date.min, base)
    ahead = side == "later" or side.endswith("of")
    return found.within(base, dt.date.max) if ahead else found


def _unknown(word: str) -> str:
    return {
        "week": "XXXX-WXX",
        "weekend": "XXXX-WXX-WE",
        "month": "XXXX-XX",
        "quarter": "XXXX-QX",
    }.get(word, "XXXX")


def read_before_last(m: re.Match[str], here: Here) -> Reading | None:
    """`the week before last`, `the year after next`: two away from that of the base."""
    offset, designator = (-2 if m["way"].lower().endswith("last") else 2), unit(m["unit"])
    weekend = m["unit"].lower() == "weekend"

    def choose(base: dt.date) -> Period:
        if weekend:
            return _weekend(base, offset)
        return period.holding(period.shift(base, offset, designator), designator)

    return Reading(
        "DATE",
        _unknown(m["unit"].lower()),
        f'"{m.group()}"',
        at=choose,
        anchor="publication",
    )


_IS_TODAY = re.compile(r"\b(?:it['’]s|it\sis|today\s(?:is|was|marks|marked))\s\Z", re.IGNORECASE)


def read_nth_day(m: re.Match[str], here: Here) -> Reading | None:
    """`it is the second day of the strike`, `today marks the eighth day`: the day of writing."""
    if not _IS_TODAY.search(here.text, max(0, m.start() - 16), m.start()):
        return None
    return _from_today(0, "", m.group())


_THIS_UNIT = re.compile(r"\bthis\s(?P<unit>week|month|quarter|season|year)\b", re.IGNORECASE)


def read_ellipsis(m: re.Match[str], here: Here) -> Reading | None:
    """`this week or next`, `twice as much this year as last`: the unit is the one just named."""
    units = list(_THIS_UNIT.finditer(here.text, max(0, m.start() - _ELLIPSIS), m.start()))
    if not units or re.search(r"[.;:!?]", here.text[units[-1].end() : m.start()]):
        return None
    word = units[-1]["unit"].lower()
    designator, offset = unit("year" if word == "season" else word), _OFFSETS[m["way"].lower()]
    return Reading(
        "DATE",
        _unknown(word),
        f'"{m.group()}" {word}',
        at=lambda base: period.holding(period.shift(base, offset, designator), designator),
        anchor="publication",
    )


RULES = (
    Rule("nth-day", compiled(rf"(?:the\s)?{ordinal_pattern()}\sday(?=\sof\b)"), read_nth_day),
    Rule(
        "ellipsis",
        compiled(
            r"(?:(?<=\bas\s)|(?<=\bthan\s)|(?<=\bor\s)|(?<=\band\s))(?P<way>last|next)(?=\s?[.,;)])"
        ),
        read_ellipsis,
    ),
    Rule(
        "before-last",
        compiled(rf"the\s{_UNITS}\s(?P<way>before\slast|after\snext)"),
        read_before_last,
    ),
    Rule(
        "day-word",
        compiled(
            rf"(?:(?:early|late|earlier|later)\s)?(?P<day>{alternation(list(_DAYS))})(?:\s(?P<part>{_PARTS}))?"
        ),
        read_day,
    ),
    Rule("tonight", compiled(r"(?:(?:late|later|early|earlier)\s)?tonight"), read_tonight),
    Rule(
        "day-part",
        compiled(rf"(?:(?:late|later|early|earlier)\s)?(?P<which>this|last)\s(?P<part>{_PARTS})"),
        read_day_part,
    ),
    Rule("this-last-next", compiled(rf"{_PORTION}{_WHICH}\s{_UNITS}"), read_unit),
)
