"""A reading as a sequence of words that remember how and where they were printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon_schemas import QuoteClaim

_WORD = re.compile(
    r"\[?[\w#@&$€£%][\w'’.,:/-]{0,60}[\w%]\]?|\[?[\w#@&$€£%]+\]?|\.{3,}|…", re.UNICODE
)
_GAP = re.compile(r"\.{3,}|…")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_ENDS = re.compile(r"[.!?]")
_TITLES = frozenset("mr mrs ms dr st prof gen col lt sgt capt sen rep gov".split())
"""Short forms whose full stop ends no sentence."""
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
        tail: the marks after it, if it is the last word of its stretch.
        sentence: number of the sentence it stands in, within the source.
    """

    printed: str
    plain: str
    bracketed: bool
    lead: str
    seam: bool
    gap: bool
    part: int
    tail: str = ""
    sentence: int = 0


def words_of(claims: Sequence[QuoteClaim]) -> tuple[Word, ...]:
    """The words of one source's reading: its quotations in reading order, one after the other."""
    words: list[Word] = []
    for number, claim in enumerate(claims):
        for stretch in claim.value.parts:
            words.extend(_words(stretch.exact, number))
    return tuple(_in_sentences(words))


def shown(words: Sequence[Word]) -> str:
    """Words as they are printed, with the marks between them.

    The comma with which a cue cuts a quotation (`"we left," she said. "They stayed"`) is the
    cue's: it stands for a full stop where a sentence follows, and for nothing where none does.
    """
    text = ""
    before: Word | None = None
    for word in words:
        text += (_between(before, word) if before else "") + word.printed
        before = word
    return " ".join(text.split())


def _between(before: Word, word: Word) -> str:
    if word.gap:
        return " … "
    if not word.seam:
        return word.lead
    mark = before.tail.strip(" ”“\"’'")[:1]
    if mark in (",", ""):
        mark = "." if mark and word.sentence != before.sentence else ""
    return f"{mark} "


def _in_sentences(words: Sequence[Word]) -> Iterator[Word]:
    """The words with the number of their sentence; a new one begins with a capital."""
    number = 0
    before: Word | None = None
    for word in words:
        number += before is not None and _begins(before, word)
        yield replace(word, sentence=number)
        before = word


def _begins(before: Word, word: Word) -> bool:
    if word.printed.lstrip("[")[:1].islower() or before.plain in _TITLES:
        return False
    own = word.plain == "i" or word.plain.startswith("i'")
    stops = _ENDS.search(before.tail if word.seam else word.lead) is not None
    return stops or (word.seam and (before.part != word.part or not own))


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
    if found:
        found[-1] = replace(found[-1], tail=text[at:])
    return found


def plain(word: str) -> str:
    """The form of a word that is compared: case, brackets and curly apostrophes don't count."""
    return word.casefold().translate(_APOSTROPHES).translate(_DROP) or word
