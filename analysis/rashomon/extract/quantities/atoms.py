"""The smallest pieces of numbers in a text: figures and number words, in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rashomon import lexicon

Kind = Literal["figure", "one", "ten", "scale", "vague", "fraction", "article", "half", "glyph"]

_GROUPED = r"\d{1,3}(?:[,\u00a0\u202f\u2009]\d{2,3}){1,8}(?![\d])(?:\.\d{1,12})?"
_SPACED = r"(?<![\d.,:])\d{1,3}(?: \d{3}){0,2} 000(?![\d.,]\d|\d)"
"""Blanks as marks of thousands (SI style); a plain blank only where the last group is zeros."""
_PLAIN = r"\d+(?:\.\d+)?"
_LONGEST = 24
"""Digits; a longer run is a code, not a number."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece: a figure, or a number word."""

    start: int
    end: int
    kind: Kind
    value: float
    word: str


@lexicon.remembered
def _words() -> dict[str, tuple[Kind, float]]:
    table = lexicon.table("numbers")
    kinds: dict[str, tuple[Kind, float]] = {"a": ("article", 1), "an": ("article", 1)}
    for word, part in table["fractions"].items():
        kinds[word] = ("half" if word == "half" else "fraction", float(part))
    kinds |= {word: ("one", float(n)) for word, n in table["ones"].items()}
    kinds |= {word: ("ten", float(n)) for word, n in table["tens"].items()}
    kinds |= {word: ("scale", float(n)) for word, n in table["scales"].items()}
    kinds |= dict.fromkeys(table["vague"], ("vague", 1.0))
    kinds |= {glyph: ("glyph", float(n)) for glyph, n in table["glyphs"].items()}
    return kinds


@lexicon.remembered
def _pattern() -> re.Pattern[str]:
    words = sorted((w for w in _words() if w.isalpha()), key=len, reverse=True)
    glyphs = "".join(lexicon.table("numbers")["glyphs"])
    return re.compile(
        rf"(?P<figure>{_GROUPED}|{_SPACED}|{_PLAIN}|(?<![\w.])\.\d{{1,9}})"
        rf"|(?<![^\W\d_])(?P<word>{'|'.join(words)})(?![^\W\d_])|(?P<glyph>[{glyphs}])",
        re.IGNORECASE,
    )


def atoms(text: str) -> Iterator[Atom]:
    """Every piece of a number in a text, in order; linear in its length."""
    kinds = _words()
    for match in _pattern().finditer(text):
        word = match.group().lower()
        if match.lastgroup == "figure":
            if len(word) > _LONGEST:
                continue
            value = float(re.sub(r"[^\d.]", "", word))
            yield Atom(match.start(), match.end(), "figure", value, word)
        else:
            kind, value = kinds[word]
            yield Atom(match.start(), match.end(), kind, value, word)
