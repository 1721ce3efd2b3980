"""A reading as a sequence of words that remember how and where they were printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon_schemas import QuoteClaim

_WORD = re.compile(
    r"\[?[\w#@&$€£%][\w'’.,:/-]{0,60}[\w%]\]?|\[?[\w#@&$€£%]+\]?|\.{3,}|…", re.UNICODE
)
_GAP = re.compile(r"\.{3,}|…")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_DROP = str.maketrans("", "", '[]()"“”«»,.;:!?')


@dataclass(frozen=True)
class Word:
    """One word of a reading.

    Attributes:
        printed: as it stands, with its own inner marks.
        plain: lower case, straight apostrophes, no brackets: what is compared.
        bracketed: added by an editor in square brackets.
        lead: the characters between the word before and this one.
        seam: True when a new stretch between quotation marks begins with it.
        gap: True when the reading marks an omission just before it.
        part: number of the quotation it stands in, within the source.
    """

    printed: str
    plain: str
    bracketed: bool
    lead: str
    seam: bool
    gap: bool
    part: int


def words_of(claims: Sequence[QuoteClaim]) -> tuple[Word, ...]:
    """The words of one source's reading: its quotations in reading order, one after the other."""
    words: list[Word] = []
    for number, claim in enumerate(claims):
        for stretch in claim.value.parts:
            words.extend(_words(stretch.exact, number))
    return tuple(words)


def _words(text: str, part: int) -> list[Word]:
    found: list[Word] = []
    at, depth, gap = 0, 0, False
    for match in _WORD.finditer(text):
        printed = match[0]
        lead = text[at : match.start()]
        at = match.end()
        depth = max(0, depth + lead.count("[") - lead.count("]"))
        if _GAP.fullmatch(printed):
            gap = True
            continue
        bracketed = depth > 0 or printed.startswith("[")
        depth = max(0, depth + printed.count("[") - printed.count("]"))
        found.append(Word(printed, plain(printed), bracketed, lead, not found, gap, part))
        gap = False
    return found


def plain(word: str) -> str:
    """The form of a word that is compared: case, brackets and curly apostrophes don't count."""
    return word.casefold().translate(_APOSTROPHES).translate(_DROP) or word
