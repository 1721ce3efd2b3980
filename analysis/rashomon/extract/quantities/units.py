"""The unit of a number: a currency sign before it, a symbol or a word after it."""

import re
from dataclasses import dataclass
from typing import Literal

from rashomon import lexicon
from rashomon.extract.quantities.numeral import Numeral

Family = Literal["measure", "duration", "money", "share"]

_SPACED = frozenset("%°ºWVCFmgp")
"""One-letter symbols that may stand a space away from their figure."""
_PER = re.compile(
    r"(?: per |/| an? |[ -]an?-|[ -]per-)(hour|day|week|month|year|second|minute|share|barrel"
    r"|ounce|person|head|capita|litre|liter|gallon|tonne|ton|kg|pound|sq m|square metre"
    r"|square foot|mmBTU|km|mile|night|litre|pint|piece)\b"
)
_MINUS = re.compile(r"(?:(?<![\w\d)])-|\bminus[ -])\Z", re.IGNORECASE)
_MAGNITUDE = re.compile(r"\bmagnitude(?: of)?[ -]\Z", re.IGNORECASE)
_QUAKE = re.compile(r" (?:earth)?quake\b", re.IGNORECASE)
_UNKNOWN_SIGN = re.compile(r"(?<![A-Za-z\d])([A-Z]{1,3})\Z")


@dataclass(frozen=True)
class Measured:
    """A number with its unit.

    Attributes:
        numeral: the number.
        start: offset of the sign or the number.
        end: offset after the unit or the number.
        unit: key of `lexicon/units.toml`, with " per …" for rates; None when no unit is written.
        family: kind of unit.
        sign: -1 for a negative measure.
    """

    numeral: Numeral
    start: int
    end: int
    unit: str | None
    family: Family | None
    sign: float = 1.0

    @property
    def value(self) -> float:
        """The signed number."""
        return self.sign * self.numeral.value


@dataclass(frozen=True)
class _Tables:
    words: dict[str, tuple[str, Family]]
    glued: dict[str, tuple[str, Family]]
    signs: dict[str, str]
    word_pattern: re.Pattern[str]
    glued_pattern: re.Pattern[str]
    sign_pattern: re.Pattern[str]


@lexicon.remembered
def _tables() -> _Tables:
    units = lexicon.table("units")
    words: dict[str, tuple[str, Family]] = {}
    glued: dict[str, tuple[str, Family]] = {}
    families: tuple[Family, ...] = ("measure", "duration", "money")
    for family in families:
        for unit, row in units[family].items():
            words |= {form.lower(): (unit, family) for form in row.get("after", ())}
            glued |= dict.fromkeys(row.get("glued", ()), (unit, family))
    signs = {sign: unit for unit, row in units["money"].items() for sign in row.get("sign", ())}
    return _Tables(
        words,
        glued,
        signs,
        re.compile(rf"[ -]{{1,2}}(?P<form>{_any(words)})(?P<plural>s?)(?![\w])", re.IGNORECASE),
        re.compile(rf"(?P<gap>[ -]?)(?P<form>{_any(glued)})(?![A-Za-z\d²])"),
        re.compile(rf"(?<![A-Za-z])(?P<sign>{_any(signs)})(?P<gap> ?)\Z"),
    )


def _any(forms: dict[str, object] | dict[str, str] | dict[str, tuple[str, Family]]) -> str:
    return "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True))


def measure(text: str, numeral: Numeral) -> Measured:
    """A number with whatever unit is written at it.

    Args:
        text: the folded text.
        numeral: a number of it.
    """
    end = numeral.end
    family: Family | None = None
    start, unit = _sign(text, numeral)
    if unit is not None:
        family = "money"
    else:
        end, unit, family = _after(text, numeral)
        if unit is None and _is_magnitude(text, numeral):
            unit, family = "magnitude", "measure"
    minus = _MINUS.search(text[max(0, start - 7) : start])
    negative = minus is not None and (numeral.shape == "figure" or family is not None)
    if negative and minus is not None:
        start -= len(minus.group())
        if unit is None:
            outer = numeral.start - len(minus.group())
            shift, unit = _sign_at(text, outer)
            start = shift if unit else start
            family = "money" if unit else None
    if numeral.shape == "fraction" and family is None:
        unit, family = "share", "share"
    per = _PER.match(text, end) if family in ("measure", "money") else None
    if per is not None:
        unit, end = f"{unit} per {per[1]}", per.end()
    return Measured(numeral, start, end, unit, family, -1.0 if negative else 1.0)


def _is_magnitude(text: str, numeral: Numeral) -> bool:
    """As in "Magnitude 6.3", "a 6.3 quake"."""
    small = numeral.shape == "figure" and numeral.value < 10
    if _MAGNITUDE.search(text[max(0, numeral.start - 14) : numeral.start]):
        return small
    return small and not numeral.plain and _QUAKE.match(text, numeral.end) is not None


def _sign(text: str, numeral: Numeral) -> tuple[int, str | None]:
    start, unit = _sign_at(text, numeral.start)
    if unit is None and numeral.scale > 1 and numeral.shape == "figure":
        # "EUR50m" of a currency no table knows: capitals glued to a figure with a suffix.
        unknown = _UNKNOWN_SIGN.search(text[max(0, numeral.start - 4) : numeral.start])
        if unknown is not None:
            return numeral.start - len(unknown[1]), unknown[1]
    return start, unit


def _sign_at(text: str, at: int) -> tuple[int, str | None]:
    window = text[max(0, at - 8) : at]
    match = _tables().sign_pattern.search(window)
    if match is None:
        return at, None
    return at - (len(window) - match.start()), _tables().signs[match["sign"]]


def _after(text: str, numeral: Numeral) -> tuple[int, str | None, Family | None]:
    tables = _tables()
    window = text[numeral.end : numeral.end + 40]
    glued = tables.glued_pattern.match(window)
    word = tables.word_pattern.match(window) or _of_unit(window, numeral)
    if glued is not None and (word is None or word.end() <= glued.end()):
        form = glued["form"]
        spaced_out = glued["gap"] and len(form) == 1 and form not in _SPACED
        if not spaced_out and numeral.shape == "figure":
            return numeral.end + glued.end(), *tables.glued[form]
    if word is not None and not _is_ordinal_second(word, numeral):
        return numeral.end + word.end(), *tables.words[word["form"].lower()]
    return numeral.end, None, None


def _of_unit(window: str, numeral: Numeral) -> re.Match[str] | None:
    """The unit after "tens of thousands of dollars", "half an hour", "a few more days"."""
    link = re.match(r" (?:of(?: the)?|an?|more|other|further|additional)(?= )", window)
    if link is None or (link.group() in (" a", " an") and numeral.shape != "fraction"):
        return None
    return _tables().word_pattern.match(window, link.end())


def _is_ordinal_second(word: re.Match[str], numeral: Numeral) -> bool:
    """As in "two second-half goals": a singular "second" after more than one is the ordinal."""
    singular = word["form"].lower() == "second" and not word["plural"]
    return singular and numeral.value != 1 and "-" not in word.group() and numeral.plain is False
