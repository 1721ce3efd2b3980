"""Pieces of patterns and the numbers behind the words, from the calendar's lexicon."""

import functools
import re

from rashomon.calendar.words import alternation
from rashomon.lexicon import Table, table

START, END = r"(?<![\w$£€#%./-])", r"(?![\w%])"
"""Edges of an expression: no letter, digit, currency sign or hyphen joins it."""

YEARLY = r"(?:(?P<which>last|next|this(?:\s(?:past|coming))?|this|past|coming|back\sin)\s)?"
"""What says which of the many Aprils, springs or Easters is meant."""


def rows(name: str) -> Table:
    """One section of the dates lexicon."""
    section: Table = table("dates")[name]
    return section


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern with the edges of an expression around it, blind to case."""
    return re.compile(f"{START}(?:{pattern}){END}", re.IGNORECASE | re.VERBOSE)


@functools.cache
def numbers() -> dict[str, float | None]:
    """Number words to their values; None for the vague ones."""
    lexicon = rows("numbers")
    known: dict[str, float | None] = dict(lexicon["others"])
    known |= {word: value for value, word in enumerate(lexicon["ones"])}
    for tens, word in enumerate(lexicon["tens"], 2):
        known[word] = tens * 10
        known |= {f"{word}-{one}": tens * 10 + i for i, one in enumerate(lexicon["ones"][1:10], 1)}
    return known | dict.fromkeys(lexicon["vague"])


@functools.cache
def number_pattern() -> str:
    """A number in digits or words, vague ones too."""
    ones, tens = alternation(rows("numbers")["ones"][1:10]), alternation(rows("numbers")["tens"])
    words = alternation([w for w in numbers() if "-" not in w])
    return (
        rf"(?:\d{{1,3}}(?:,\d{{3}}|\d{{0,2}})(?:\.\d{{1,2}}|\s\d/\d)?|{tens}[-\s]{ones}|{words}"
        rf"(?:[\s-]and[\s-]a[\s-]half)?)"
    )


def number(words: str) -> float | None:
    """The value of words `number_pattern` matched; None when they are vague."""
    plain = " ".join(words.lower().replace(",", "").split())
    plain = plain.replace("-and-a-half", " and a half")
    if plain.endswith(" and a half"):
        whole = number(plain.removesuffix(" and a half"))
        return None if whole is None else whole + 0.5
    if not plain[0].isdigit():
        return numbers().get(plain, numbers().get(plain.replace(" ", "-")))
    whole_words, _, fraction = plain.partition(" ")
    above, _, below = fraction.partition("/")
    return float(whole_words) + (int(above) / int(below) if below.strip("0") else 0.0)


@functools.cache
def unit_pattern() -> str:
    """A unit of time, one or many."""
    words = [word for word in rows("units") if word not in ("source", "century")]
    return rf"(?:{alternation(words)}s?|centur(?:y|ies))"


def unit(words: str) -> str:
    """The designator of a unit: D, W, M, Q, Y, 10Y, 100Y, TH, TM, TS, 2W."""
    plain = words.lower()
    singular = "century" if plain.startswith("centur") else plain.rstrip("s")
    return str(rows("units")[singular])


def duration(count: float | None, designator: str) -> str:
    """TIMEX3 value of so many units: `P2W`, `PT3H`, `PXY`; decades and centuries in years."""
    prefix, letter = ("PT", designator[1]) if designator[0] == "T" else ("P", designator[-1])
    factor = int(designator[:-1]) if designator[0].isdigit() else 1
    if letter == "Q":
        letter, factor = "M", 3
    if count is None:
        return f"{prefix}X{'DE' if factor == 10 else 'CE' if factor == 100 else letter}"
    total = count * factor
    if letter == "H" and total % 1:
        return (
            f"PT{int(total)}H{round(total % 1 * 60)}M" if total >= 1 else f"PT{round(total * 60)}M"
        )
    if letter == "Y" and total % 1:
        return f"P{int(total)}Y{round(total % 1 * 12)}M" if total >= 1 else f"P{round(total * 12)}M"
    return f"{prefix}{total:g}{letter}"


@functools.cache
def ordinal_pattern() -> str:
    """An ordinal in words or figures up to 31."""
    return rf"(?:{alternation(rows('ordinals')['words'])}|\d{{1,2}}(?:st|nd|rd|th))"


def ordinal(words: str) -> int:
    """The value of words `ordinal_pattern` matched."""
    plain = words.lower().replace(" ", "-")
    if plain[0].isdigit():
        return int(plain.rstrip("stndrh"))
    return int(rows("ordinals")["words"].index(plain)) + 1


@functools.cache
def portion_pattern() -> str:
    """Words that take a part of a period ("early", "the end of"), with the blank after them."""
    return rf"(?:(?:(?:very|the)\s)?{alternation(list(rows('portions')['words']))}[\s-]{{1,2}})"


def portion(words: str | None) -> tuple[float, float] | None:
    """The share of a period some words take, or None for the whole."""
    if not words:
        return None
    plain = " ".join(words.lower().strip(" \n-").split()).removeprefix("very ")
    table_ = rows("portions")["words"]
    key = table_.get(plain) or table_.get(plain.removeprefix("the "))
    return tuple(rows("portions")[key]) if key else None
