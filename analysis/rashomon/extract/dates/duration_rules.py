"""How long and how often: durations and sets, which name no day."""

import datetime as dt
import re

from rashomon.calendar import Period, period
from rashomon.calendar.words import (
    alternation,
    month_number,
    month_pattern,
    weekday_number,
    weekday_pattern,
)
from rashomon.extract.dates.reading import Here, Reading, Rule, named
from rashomon.extract.dates.vocabulary import (
    compiled,
    duration,
    number,
    number_pattern,
    rows,
    unit,
    unit_pattern,
)

_BLUR = rf"(?:{alternation(rows('blurs')['words'])}\s){{0,2}}"
_COUNT = rf"(?P<count>{number_pattern()})(?:\s?(?P<range>to|or|-|–)\s?{number_pattern()})?"
_UNIT = rf"(?P<unit>{unit_pattern()})"
_UNITS = "(?:minutes|hours|days|weeks|months|years|decades|centuries)"
_BACK = (
    r"(?:(?:the|these|those|his|her|its|their)\s)?"
    r"(?P<way>past|last|previous|preceding|next|coming|following|first|final|latest|recent)"
)


def read_duration(m: re.Match[str], here: Here) -> Reading | None:
    """`three weeks`, `two-year`, `half an hour`, `2 1/2 years`: a length; ages are none."""
    if _AGE.match(here.text, m.end()) or _aged(m, here) or _is_fraction(m) or _is_kind(m, here):
        return None
    if (m["count"] or "").lower() in ("a", "an") and not m["blur"] and here.repeats(*m.span()):
        return named(
            f"P1{unit(m['unit'])[-1]}" if unit(m["unit"])[0] != "T" else f"PT1{unit(m['unit'])[1]}",
            f'"{m.group()}", again and again',
            kind="SET",
        )
    count = number(m["count"]) if m["count"] else 0.5
    count = None if m["range"] or (m["two"] or "").endswith("two") else count
    if m["half"] and count is not None:
        count += 0.5
    return named(duration(count, unit(m["unit"])), _length(m), kind="DURATION")


_AGE = re.compile(r"[\s-]olds?\b|\sof\sage\b", re.IGNORECASE)


def _aged(m: re.Match[str], here: Here) -> bool:
    return bool(
        re.search(
            r"\b(?:aged?|ages)\s$", here.text[max(0, m.start() - 6) : m.start()], re.IGNORECASE
        )
    )


def _is_fraction(m: re.Match[str]) -> bool:
    """`three-quarters` and `a quarter` are shares and `a second group` a number in a row."""
    word, count = m["unit"].lower(), (m["count"] or "").lower()
    return (word.startswith("quarter") and "-" in m.group()) or (
        word in ("second", "quarter") and count in ("a", "an", "one", "each")
    )


def _is_kind(m: re.Match[str], here: Here) -> bool:
    """`a night club`, `a day trip`, `a Days Inn`: what the noun after it is, not how long."""
    if (m["count"] or "").lower() not in ("a", "an") or m["blur"] or "-" in m.group():
        return False
    return m["unit"].lower().endswith("s") or not here.is_noun(*m.span("unit"))


def _length(m: re.Match[str]) -> str:
    return f'a length of time: "{m.group()}"'


_APART = re.compile(r"\sapart\b", re.IGNORECASE)
"""`minutes apart` is how far two happenings lie from each other: neither lasted so long."""
_OF_THE_DAY = re.compile(
    r"\b(?:early|late|small|wee|business|office|opening|working|school|peak|visiting|rush)\s\Z",
    re.IGNORECASE,
)
"""`the small hours`, `business hours`: a part of every day, no length."""
_AFTER_HOURS = re.compile(r"\bafter\s\Z", re.IGNORECASE)
_MATTER = re.compile(r"\bmatter\sof\s\Z", re.IGNORECASE)
"""`a matter of days`: soon."""


def read_bare(m: re.Match[str], here: Here) -> Reading | None:
    """`weeks`, `days or weeks`: a length without a figure; "the early hours" is a time."""
    after, before = here.text[m.end() : m.end() + 5], here.text[max(0, m.start() - 10) : m.start()]
    if not here.is_noun(*m.span("unit")) or _AGE.match(here.text, m.end()):
        return None
    if _OF_THE_DAY.search(before):
        return None
    if _AFTER_HOURS.search(before) and m["unit"].lower() == "hours" and not after.startswith(" of"):
        return None
    if _APART.match(here.text, m.end()) or _MATTER.search(
        here.text, max(0, m.start() - 10), m.start()
    ):
        return None
    return named(duration(None, unit(m["unit"])), _length(m), kind="DURATION")


def read_unit_long(m: re.Match[str], here: Here) -> Reading | None:
    """`day-long`, `yearlong`, `decades-long`: one unit, or some."""
    many = m["unit"].lower().endswith("s")
    return named(duration(None if many else 1.0, unit(m["unit"])), _length(m), kind="DURATION")


def read_while(m: re.Match[str], here: Here) -> Reading | None:
    """`a while`, `some time`, `a long time`: a length without a unit."""
    return named("PXX", _length(m), kind="DURATION")


_PART_OF = re.compile(r"\sof\s", re.IGNORECASE)
"""`the last day of the trial` is a day, no length; `the first nine months of 2030` is one."""


def read_stretch(m: re.Match[str], here: Here) -> Reading | None:
    """`the past 10 days`, `the next two years`: a length that ends or begins at the base."""
    tags = here.tags(*m.span("way"))
    if any(tag.startswith("VB") and (tag != "VBG" or m.start("way") == m.start()) for tag in tags):
        return None
    edge = m["way"].lower() in ("first", "last", "final") and m["count"] is None
    if edge and _PART_OF.match(here.text, m.end()):
        return None
    way, designator = m["way"].lower(), unit(m["unit"])
    if m["two"]:
        return named(duration(None, designator), _length(m), kind="DURATION")
    if m["count"] is None and not _is_one(m):
        return _without_figure(m)
    count = number(m["count"]) if m["count"] and not m["range"] else None
    count = 1 if m["count"] is None else count
    sign = {"past": -1, "last": -1, "next": 1, "coming": 1}.get(way)
    if count is None or sign is None or designator[0] == "T" or count % 1:
        return named(duration(count, designator), _length(m), kind="DURATION")
    steps = int(count) * (2 if designator == "2W" else 1) * sign
    whole = "W" if designator == "2W" else designator

    def choose(base: dt.date) -> Period:
        there = period.shift(base, steps, whole)
        return period.days(min(there, base), max(there, base))

    return Reading(
        "DURATION", duration(count, designator), _length(m), at=choose, anchor="publication"
    )


def _is_one(m: re.Match[str]) -> bool:
    """`the past year` is one."""
    past = m["way"].lower() in ("past", "last") and m.group().lower().startswith("the")
    return past and not m["unit"].lower().endswith("s")


def _without_figure(m: re.Match[str]) -> Reading | None:
    """`recent weeks`, `the coming months`: nobody says how many."""
    way = m["way"].lower()
    value = "FUTURE_REF" if way == "coming" else "PAST_REF" if way in ("recent", "past") else None
    return named(value, f'"{m.group()}", a stretch without a figure') if value else None


def read_every(m: re.Match[str], here: Here) -> Reading | None:
    """`every day`, `each Thursday`, `every two weeks`, `every other year`."""
    if m["weekday"]:
        return named(
            f"XXXX-WXX-{weekday_number(m['weekday'].removesuffix('s'))}{_part(m)}",
            _often(m),
            kind="SET",
        )
    if m["month"]:
        return named(f"XXXX-{month_number(m['month']):02}", _often(m), kind="SET")
    if m["season"]:
        code = rows("seasons")[m["season"].lower()]["timex"]
        return named(f"XXXX-{code}", _often(m), kind="SET")
    if m["part"]:
        return named(f"XXXX-XX-XX{_part(m)}", _often(m), kind="SET")
    if not m["unit"]:
        return None
    count = 2.0 if m["other"] else number(m["count"] or "one")
    designator = unit(m["unit"])
    if designator == "Q" and count == 1:
        return named("P1Q", _often(m), kind="SET")
    return named(duration(count, designator), _often(m), kind="SET")


def _part(m: re.Match[str]) -> str:
    return f"T{rows('day_parts')[m['part'].lower().rstrip('s')]}" if m["part"] else ""


def _often(m: re.Match[str]) -> str:
    return f'"{m.group()}", again and again'


def read_frequency(m: re.Match[str], here: Here) -> Reading | None:
    """`daily`, `weekly`, `annually`: by the table of frequency words; "a daily" is a paper.

    A "quarterly dividend" or "profit" is that of one quarter: a kind, no repetition.
    """
    titled = not here.lowered and re.match(r"\s[A-Z][a-z]", here.text[m.end() : m.end() + 3])
    if titled or here.is_noun(*m.span("word")):
        return None
    if m["word"].lower() == "quarterly" and here.modifies_noun(*m.span("word")):
        return None
    return named(str(rows("frequency")[m["word"].lower()]), _often(m), kind="SET")


def read_times(m: re.Match[str], here: Here) -> Reading | None:
    """`twice a week`, `once every year`, `three times a month`."""
    return named(duration(1.0, unit(m["unit"])), _often(m), kind="SET")


def read_weekdays(m: re.Match[str], here: Here) -> Reading | None:
    """`Mondays`, `Tuesday nights`, `weekends`: the same day again and again."""
    if m["weekends"]:
        return named(
            "XXXX-WXX-WE" if m["weekends"].lower() == "weekends" else "XXXX-WXX-XX",
            _often(m),
            kind="SET",
        )
    if not m["weekday"][0].isupper():
        return None
    return named(f"XXXX-WXX-{weekday_number(m['weekday'])}{_part(m)}", _often(m), kind="SET")


_WEEKDAY, _MONTH = rf"(?P<weekday>{weekday_pattern()})", rf"(?P<month>{month_pattern()})"
_PARTS = alternation([name for name in rows("day_parts") if name not in ("source", "overnight")])
_SEASONS = alternation([name for name in rows("seasons") if name != "source"])
RULES = (
    Rule(
        "duration",
        compiled(
            rf"(?P<blur>{_BLUR})(?:{_COUNT}(?:\s(?:more|full|straight|consecutive|additional|long|whole|successive|or\smore|or\sso))?|half\s(?:an?|of\sa)|half(?=-))[\s-]{_UNIT}(?:(?P<half>\sand\sa\shalf)|-long|(?P<two>\sor\s(?:two|so)))?"
        ),
        read_duration,
    ),
    Rule(
        "bare-duration",
        compiled(rf"(?P<unit>{_UNITS})(?:\s(?:or|to)\s(?:even\s)?{_UNITS})?"),
        read_bare,
    ),
    Rule("bare-duration", compiled(rf"(?P<unit>{unit_pattern()})-?long"), read_unit_long),
    Rule(
        "while",
        compiled(
            r"(?:an?\s(?:\w{4,10}\s)?(?:long|short|lengthy|brief|extended|limited|indefinite)\speriod(?:\sof\stime)?|a\s(?:(?:long|short|little|great)\s)?(?:while|time)|some\stime|(?:quite\s)?a\slong\stime|(?:the|a)\slonger?\sterm)(?=\s?[,.;]|\s(?:to|before|until|for|and|now)\b)"
        ),
        read_while,
    ),
    Rule(
        "stretch", compiled(rf"{_BACK}\s(?:{_COUNT}[\s-])?{_UNIT}(?P<two>\sor\stwo)?"), read_stretch
    ),
    Rule(
        "every",
        compiled(
            rf"(?:every|each)\s(?:(?P<other>other|second)\s)?(?:(?P<count>{number_pattern()})\s)?(?:{_UNIT}|{_MONTH}|(?P<season>{_SEASONS})|(?:{_WEEKDAY}s?)?\s?(?P<part>{_PARTS})?)"
        ),
        read_every,
    ),
    Rule(
        "frequency",
        compiled(rf"(?P<word>{alternation([w for w in rows('frequency') if w != 'source'])})"),
        read_frequency,
    ),
    Rule(
        "times",
        compiled(
            rf"(?:once|twice|thrice|{number_pattern()}\stimes)\s(?:an?|each|every|per)\s(?P<unit>{unit_pattern()})"
        ),
        read_times,
    ),
    Rule(
        "per-unit",
        compiled(r"per\s(?P<unit>second|minute|hour|day|week|month|quarter|year)"),
        read_times,
    ),
    Rule(
        "weekdays",
        compiled(
            rf"(?:(?:on|most)\s)?(?:{_WEEKDAY}(?:s(?![a-z])|\s(?P<part>{_PARTS})s)|(?P<weekends>weekends|weekdays))"
        ),
        read_weekdays,
    ),
)
