"""Dates that need no base: written in full, years, decades, centuries, fiscal years."""

import re
from dataclasses import replace

from rashomon.calendar import Period, period
from rashomon.calendar.words import YEAR, alternation
from rashomon.calendar.written import full_date, readings
from rashomon.extract.dates.guards import is_year
from rashomon.extract.dates.reading import At, Here, Reading, Rule, fixed
from rashomon.extract.dates.vocabulary import (
    compiled,
    numbers,
    ordinal,
    ordinal_pattern,
    portion,
    portion_pattern,
    rows,
)

_PORTION = rf"(?P<part>{portion_pattern()})?"
_TENS = alternation(rows("numbers")["tens"])
_NINETIES = alternation([w[:-1] + "ies" for w in rows("numbers")["tens"]])


def read_full(m: re.Match[str], here: Here) -> Reading | None:
    """`May 2, 2017`, `2 May 2017`, `2017-05-02`, `5/2/2017`; the other order is kept.

    Of an instant (`2017-05-02T10:30:00Z`) the day is read as its place has it, with the minute.
    """
    found = list(readings(m))
    if not found:
        return None
    others = tuple(("day and month the other way round", lambda _, p=p: p) for p in found[1:])
    dated = fixed(found[0], others=others)
    return replace(dated, kind="TIME", clock=f"T{m['clock']}") if m["clock"] else dated


def read_part_of_month(m: re.Match[str], here: Here) -> Reading | None:
    """`early May 2017`: a share of the month."""
    inner = full_date().match(m["date"])
    found = list(readings(inner)) if inner else []
    share = portion(m["part"])
    return fixed(found[0].share(*share) if share else found[0]) if found else None


def read_year(m: re.Match[str], here: Here) -> Reading | None:
    """`2016`, `early 2016`, `mid-1996`: four digits that count nothing."""
    if not is_year(m, here):
        return None
    whole, share = period.year(int(m["year"])), portion(m["part"])
    return fixed(whole.share(*share) if share else whole)


def read_year_beyond(m: re.Match[str], here: Here) -> Reading | None:
    """`2003` in `post-2003` and `pre-2003`."""
    return fixed(period.year(int(m["year"])))


_WARMTH = re.compile(r"\b(?:temperatures?|highs?|lows?|mercury|thermometer)\b", re.IGNORECASE)
"""`temperatures in the 30s` are degrees."""
_BESIDE = 60


def read_decade(m: re.Match[str], here: Here) -> Reading | None:
    """`the 1990s`, `the '90s`, `the late 1970s`: ten years; two digits are of the 1900s.

    `the 1800s` are a hundred years; the ten are kept beside them. Two digits without "the" or an
    apostrophe are an age ("in his 30s") or a temperature.
    """
    if m["short"] and _WARMTH.search(here.text, max(0, m.start() - _BESIDE), m.start()):
        return None
    if m["short"] and not re.match(r"the\b|[^\w]*['‘’]", m.group(), re.IGNORECASE):
        return None
    digits = m["long"] or "19" + m["short"]
    whole, share = period.decade(int(digits) // 10 * 10), portion(m["part"])
    ten = whole.share(*share) if share else whole
    if digits.endswith("00") and digits < "2000":
        hundred = period.century(int(digits) // 100 + 1)
        others: tuple[tuple[str, At], ...] = (("the first ten of those years", lambda _: ten),)
        return fixed(hundred.share(*share) if share else hundred, others=others)
    return fixed(ten)


def read_decade_word(m: re.Match[str], here: Here) -> Reading | None:
    """`the nineties`: the decade of the 1900s (convention)."""
    tens = numbers()[m["word"].lower()[:-3] + "y"]
    whole, share = period.decade(1900 + int(tens or 0)), portion(m["part"])
    return fixed(whole.share(*share) if share else whole)


def read_century(m: re.Match[str], here: Here) -> Reading | None:
    """`the 11th century`: 1000 to 1099; `the 20th and 21st centuries`: from the first on."""
    first, last = ordinal(m["nth"]), ordinal(m["last"] or m["nth"])
    if not 1 <= first <= last <= 99:
        return None
    whole, share = period.century(first), portion(m["part"])
    if last > first:
        return fixed(_through(whole, period.century(last)))
    return fixed(whole.share(*share) if share else whole)


def _through(first: Period, last: Period) -> Period:
    name = f"{first.timex}/{last.timex}"
    return Period(first.low, last.high, name, name, first.precision)


def read_fiscal_year(m: re.Match[str], here: Here) -> Reading | None:
    """`fiscal 1989`, `fiscal year 2017`: named like the calendar year, whose span it may leave."""
    return fixed(period.year(int(m["year"])))


def read_spoken_year(m: re.Match[str], here: Here) -> Reading | None:
    """`nineteen ninety-four`, `the year two thousand`: years in words."""
    return fixed(period.year(spoken_year(m)))


def spoken_year(m: re.Match[str]) -> int:
    """The year of words that `SPOKEN_YEAR` matched."""
    if m["thousand"]:
        return 2000
    low = numbers().get(re.sub(r"\s+", "-", m["low"].lower())) or 0
    return {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[m["cent"].lower()] + int(low)


def read_years(m: re.Match[str], here: Here) -> Reading | None:
    """`1990-95`, `2016/17`: from the first year to the second."""
    first, last = int(m["a"]), int(m["b"] if len(m["b"]) == 4 else m["a"][:2] + m["b"])
    if not first < last <= first + 200:
        return None
    return fixed(_through(period.year(first), period.year(last)))


_ONES = alternation(rows("numbers")["ones"][1:])
SPOKEN_YEAR = (
    rf"(?:the\syear\s(?P<thousand>two\sthousand)|(?P<cent>eighteen|nineteen|twenty)\s"
    rf"(?P<low>{_TENS}(?:[\s-]{_ONES})?|\w{{3,5}}teen))"
)
"""A year in words, with the groups that `spoken_year` reads."""
RULES = (
    Rule("full-date", full_date(), read_full),
    Rule(
        "part-of-month-year",
        compiled(rf"(?P<part>{portion_pattern()})(?P<date>[A-Z][a-z]{{2,8}}\.?\s{YEAR})"),
        read_part_of_month,
    ),
    Rule("years", compiled(rf"(?P<a>{YEAR})[-–/](?P<b>{YEAR}|\d\d)"), read_years),
    Rule("year", compiled(rf"{_PORTION}(?:the\syear\s)?(?P<year>{YEAR})"), read_year),
    Rule(
        "year-beyond",
        re.compile(rf"(?:(?<=\bpost-)|(?<=\bpre-))(?P<year>{YEAR})\b", re.IGNORECASE),
        read_year_beyond,
    ),
    Rule(
        "decade",
        compiled(
            rf"(?:the\s)?{_PORTION}(?:the\s)?(?:(?P<long>{YEAR[:-2]}0)'?s|['‘’]?(?P<short>[2-9]0)'?s)"
        ),
        read_decade,
    ),
    Rule("decade-word", compiled(rf"the\s{_PORTION}(?P<word>{_NINETIES})"), read_decade_word),
    Rule(
        "century",
        compiled(
            rf"(?:the\s)?{_PORTION}(?P<nth>{ordinal_pattern()})"
            rf"(?:[\s-]century|\s(?:and|to|or)\s(?:the\s)?(?P<last>{ordinal_pattern()})\scenturies)"
        ),
        read_century,
    ),
    Rule(
        "fiscal-year",
        compiled(rf"(?:the\s)?(?:fiscal|FY)\s?(?:year\s)?(?P<year>{YEAR})"),
        read_fiscal_year,
    ),
    Rule(
        "spoken-year",
        compiled(SPOKEN_YEAR),
        read_spoken_year,
    ),
)
