"""Lines that name who tells what stands under them ("According to the ministry:", "Police:")."""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.attribution.origins import origin_of
from rashomon.extract.attribution.words import ReportingWords
from rashomon.extract.document import Document
from rashomon.lexicon import table

if TYPE_CHECKING:
    from spacy.tokens import Token

_LINE = re.compile(
    r"^[ \t>]{0,4}(?P<mark>#{1,6} |\*\*|__|[-*•] )?(?P<by>According to )?"
    r"(?P<who>[A-Z][^\n:.!?;()\"“”*_#]{1,60}?|[a-z][^\n:.!?;()\"“”*_#]{1,60}?)"
    r"(?P<said> (?:said|says|reported|reports|announced|confirmed|told reporters))?"
    r"[*_]{0,2}:[*_]{0,2}[ \t]*$",
    re.MULTILINE,
)
_NEXT = re.compile(r"\n[ \t]*\n")
_BULLET = re.compile(r"[ \t]{0,4}(?:[-*•–]|\d{1,2}[.)]) ")
_MOST_WORDS = 5
"""Words of a line that only names who tells."""
_SPEAK = ("official", "organisation", "outlet")


@dataclass(frozen=True)
class Introduced:
    """Stretches of a text that a line above them gives to somebody, in order."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    heads: tuple["Token", ...] = ()

    def at(self, offset: int) -> "Token | None":
        """Head of the words that name who tells what stands at an offset."""
        place = bisect.bisect_right(self.starts, offset) - 1
        return self.heads[place] if place >= 0 and offset < self.ends[place] else None


def introduced(document: Document, words: ReportingWords) -> Introduced:
    """What the lines of an article that end in a colon and name who tells lead up to.

    A line reaches to the end of the block under it, or to the next such line. What it names must
    be a body or an office; only "according to" can name anybody. Where a like line names people
    ("Protesters:"), such lines tell of whom their figures are.
    """
    found = list(_lines(document, words))
    if not found:
        return Introduced()
    after = [*(start for start, _, _ in found[1:]), len(document.folded)]
    rows = [
        (end, min(_block_end(document.folded, end), stop), head)
        for (_, end, head), stop in zip(found, after, strict=True)
    ]
    kept = [row for row in rows if row[0] < row[1]]
    if not kept:
        return Introduced()
    starts, ends, heads = zip(*kept, strict=True)
    return Introduced(starts, ends, heads)


def _lines(document: Document, words: ReportingWords) -> Iterator[tuple[int, int, "Token"]]:
    """Start and end of each line, and the head of who it names."""
    named = [
        (match, head)
        for match in _LINE.finditer(document.folded)
        if not document.in_headline(match.start())
        and len(match["who"].split()) <= _MOST_WORDS
        and (head := _head(document, *match.span("who"))) is not None
    ]
    of_groups = any(_bare(m) and m["who"].split()[-1].lower() in _people() for m, _ in named)
    for match, head in named:
        kind = origin_of(document, head, words).kind
        speaks = kind in _SPEAK and not (of_groups and _bare(match))
        if speaks or (match["by"] and kind in ("unnamed", "person", "reports")):
            yield match.start(), match.end(), head


def _bare(match: re.Match[str]) -> bool:
    return match["by"] is None and match["said"] is None


def _people() -> frozenset[str]:
    rows = table("populations")
    nouns = {noun for row in ("person", "attacker", "fighter") for noun in rows[row]["nouns"]}
    return frozenset({*(f"{noun}s" for noun in nouns), *rows["plural"]["nouns"]} - {"officials"})


def _head(document: Document, start: int, end: int) -> "Token | None":
    """The last noun of the name, before any "of" or "in"."""
    tokens = document.tokens(start, end)
    cut = next((n for n, t in enumerate(tokens) if t.pos_ == "ADP" and n), len(tokens))
    nouns = [t for t in tokens[:cut] if t.pos_ in ("NOUN", "PROPN")]
    return nouns[-1] if nouns and nouns[-1] == tokens[cut - 1] else None


def _block_end(text: str, start: int) -> int:
    """Where the block under a line ends; a list's items may stand apart."""
    first = len(text) - len(text[start:].lstrip())
    bullets = _BULLET.match(text, text.rfind("\n", 0, first) + 1) is not None
    for blank in _NEXT.finditer(text, first):
        if not (bullets and _BULLET.match(text, blank.end())):
            return blank.start()
    return len(text)
