"""The parser's copy of a text: look-alike characters folded one for one, so offsets stay."""

import re
import unicodedata

_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u2032"), "'")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2043\u2212"), "-")
_BREAKS = dict.fromkeys(map(ord, "\u2028\u2029\u0085\x0b\x0c"), "\n")
_BLANK = dict.fromkeys(map(ord, "\t\ufeff\u200b\u200c\u200d\u2060\u00ad"), " ")
_OLD_BREAK = re.compile(r"\r(?!\n)")
"""A carriage return alone ends a line too; one before a line feed stays, so that a line has one
break and lines begin where they do without it."""
_TABLE = _APOSTROPHES | _DASHES | _BREAKS | _BLANK


def _fold_rare(char: str) -> str:
    """A space for every Unicode space, ASCII for full-width letters and digits."""
    if unicodedata.category(char) == "Zs":
        return " "
    plain = unicodedata.normalize("NFKC", char)
    return plain if len(plain) == 1 and plain.isascii() else char


def fold(text: str) -> str:
    """A copy of `text` of the same length that a parser trained on plain English reads better.

    No-break and other spaces become spaces (spaCy reads "100" for "over\u00a0100" otherwise),
    curly apostrophes straight ones, odd hyphens "-", invisible characters spaces. Quotation
    marks “ ” stay: they carry meaning.
    """
    folded = text.translate(_TABLE)
    if "\r" in folded:
        folded = _OLD_BREAK.sub("\n", folded)
    if folded.isascii():
        return folded
    keep = "“”«»„‟–—"
    rare = {c: _fold_rare(c) for c in set(folded) if not c.isascii() and c not in keep}
    return folded.translate({ord(c): f for c, f in rare.items() if f != c})
