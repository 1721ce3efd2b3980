"""Quotation marks of one paragraph, each with the directions its neighbours allow."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Family = Literal["double", "angle", "single"]

_MARK = re.compile(r"(?<=\S)'(?=''(?!'))|''|``|[“”„‟«»\"＂″‘’‚‛'‹›]")
_OPENING = frozenset("“„‟«‘‚‛‹") | {"``"}
_CLOSING = frozenset("”»’›")
_SINGLE = frozenset("‘’‚‛'‹›")
_OPENING_NEIGHBOUR = frozenset("([{<—–-/“‘«„\"'…*_|>")
_CLOSING_NEIGHBOUR = frozenset(".,;:!?)]}>—–-/…”’»\"'*_|")
_CLIPPED = re.compile(
    r"(?:em|til|till|tis|twas|cause|bout|n|round|cuz|ere|neath|ol|d|ll|s|re|ve|m|t|\d\ds?)\b",
    re.IGNORECASE,
)
"""Words that lose their head: an apostrophe before one opens nothing ('90s, 'em, 'tis)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark, and what it can be by its shape and its neighbours."""

    start: int
    end: int
    family: Family
    opens: bool
    closes: bool

    @property
    def both(self) -> bool:
        """Whether only the marks before it can tell its direction."""
        return self.opens and self.closes


def find_marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """Every mark of `text[start:end]` that can open or close a quotation, in order.

    Apostrophes inside words ("don't") and before clipped words ("'90s") are no marks, nor is what
    marks off an attribute of left-over markup. Neighbours outside the paragraph are not looked at.
    """
    for match in _MARK.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        mark = _read(match, before, after)
        if mark is not None:
            yield mark


def _read(match: re.Match[str], before: str, after: str) -> Mark | None:
    glyph = match[0]
    if before == "=" or (after == ">" and before not in ".,!?"):
        return None  # an attribute of markup that was left in the text
    single = glyph in _SINGLE
    left = before.isspace() or before in _OPENING_NEIGHBOUR
    right = after.isspace() or after in _CLOSING_NEIGHBOUR
    if single:
        return _read_single(match, left=left, right=right, before=before, after=after)
    if glyph in _OPENING or glyph in _CLOSING:
        turned = (left and not right) if glyph in _CLOSING else (right and not left)
        opens = (glyph in _OPENING) != turned
        family: Family = "angle" if glyph in "«»" else "double"
        return Mark(match.start(), match.end(), family, opens, not opens)
    if before.isdigit() and right and glyph in '"″' and not left:
        return Mark(match.start(), match.end(), "double", opens=False, closes=True)
    opens, closes = left and not after.isspace(), right and not before.isspace()
    if opens == closes:
        opens = closes = True
    return Mark(match.start(), match.end(), "double", opens, closes)


def _read_single(
    match: re.Match[str], *, left: bool, right: bool, before: str, after: str
) -> Mark | None:
    """A single mark, or None for an apostrophe."""
    glyph = match[0]
    if before.isalnum() and after.isalnum():
        return None
    opens = left and not after.isspace() and glyph not in "’›"
    closes = right and not before.isspace() and glyph not in "‘‚‹"
    if opens and glyph in "'‛" and _CLIPPED.match(match.string, match.end()):
        opens = False
    if not (opens or closes):
        return None
    if opens and closes:  # between two marks or dashes: by its shape
        opens, closes = glyph in _OPENING, glyph not in _OPENING
    return Mark(match.start(), match.end(), "single", opens, closes)
