"""Words between marks that are nobody's speech: titles, nicknames, terms at arm's length."""

import re
from collections.abc import Sequence

from rashomon.extract.document import Document
from rashomon.extract.quotes.stretches import Stretch
from rashomon.extract.quotes.words import cue_words

_SMALL = frozenset(
    "a an and as at but by for from in into is nor of off on "
    "or over so the to up upon vs with yet".split()
)

_VENUE = frozenset({"on", "at", "in", "during", "told", "'s", "'", "to", "with"})
_LINE = 300
"""Characters of a headline at most."""
_BYLINE = re.compile(r"(?:,.{0,3}|[^.?!,].{1,2},) by [A-Z]")


def reads_as_title(document: Document, stretch: Stretch) -> bool:
    """Whether a stretch is written like a title of a work: its words capitalised."""
    return _as_title(document, stretch.start, stretch.end)


def _as_title(document: Document, start: int, end: int) -> bool:
    words = document.text[start:end].strip(" ,.’'\u00a0").split()
    if not 1 <= len(words) <= 12 or not _cased(words):
        return False
    rest = [w for w in words[1:] if w.strip(",:").lower() not in _SMALL]
    return bool(rest) or _named_as_work(document, start)


def _cased(words: Sequence[str]) -> bool:
    """Whether words are capitalised as in a title."""
    rest = [w for w in words[1:] if w.strip(",:").lower() not in _SMALL]
    first = words[0][:1]
    return (first.isupper() or first.isdigit()) and all(
        w.lstrip("(‘'")[:1].isupper() or not w[:1].isalpha() for w in rest
    )


def _named_as_work(document: Document, start: int) -> bool:
    """Whether the word before an offset announces a title ("the film ...")."""
    tokens = document.tokens(max(0, start - 30), start)
    before = [t for t in tokens if t.idx < start and not t.is_punct and not t.is_quote]
    words = cue_words()
    return bool(before) and (
        before[-1].lemma_.lower() in words.works or before[-1].lower_ in words.titled
    )


def names_a_work(document: Document, stretch: Stretch) -> bool:
    """Whether a stretch names a work or an undertaking, whoever speaks in its sentence.

    It does where a noun follows that it belongs to (the "Low Tide" star), or where a work, or
    whoever makes one, comes before it (the novel "Low Tide", author of "Low Tide"); in capitals.
    """
    words = document.text[stretch.start : stretch.end].strip(" ,.’'\u00a0").split()
    if _BYLINE.match(document.text, stretch.end - 1):
        return True
    if not words or not _cased(words):
        return False
    return _before_its_noun(document, stretch) or _after_its_kind(document, stretch)


def _before_its_noun(document: Document, stretch: Stretch) -> bool:
    after = document.text[stretch.outer_end : stretch.outer_end + 1]
    if after != " " or not document.text[stretch.end - 1].isalnum():
        return False
    noun = document.tokens(stretch.outer_end + 1, stretch.outer_end + 2)[:1]
    return bool(noun) and noun[0].tag_ in {"NN", "NNS"} and not cue_words().is_noun(noun[0])


def _after_its_kind(document: Document, stretch: Stretch) -> bool:
    near = document.tokens(max(0, stretch.outer_start - 40), stretch.outer_start)
    before = [t for t in near if not t.is_quote and not t.is_space and t.idx < stretch.outer_start]
    if before and before[-1].text == ",":
        before.pop()
    if len(before) > 1 and before[-1].lower_ == "of":
        return before[-2].lemma_.lower() in cue_words().makers
    return bool(before) and before[-1].lemma_.lower() in cue_words().works


def is_venue_title(document: Document, stretch: Stretch) -> bool:
    """Whether a title is where something was said ("on "Face the Day""), not what was said."""
    tokens = document.tokens(max(0, stretch.outer_start - 30), stretch.outer_start)
    before = [
        t for t in tokens if t.idx < stretch.outer_start and not t.is_quote and not t.is_space
    ]
    if not before:
        return False
    last = before[-1]
    return last.lower_ in _VENUE or last.ent_type_ == "ORG"


def reason_aside(document: Document, start: int, end: int) -> tuple[str, str]:
    """Why the words between two offsets are no quotation: a code and a plain sentence."""
    words = " ".join(document.text[start:end].split())
    if _nickname(document, start, end):
        return "nickname", f"“{words}” stands inside a name, as a nickname."
    if _as_title(document, start, end) and not _in_capitals(document, start, end):
        return "title-of-work", f"“{words}” is written like a title, not like something said."
    return "scare-quotes", f"“{words}” is marked off, but the sentence gives it to no speaker."


def _in_capitals(document: Document, start: int, end: int) -> bool:
    """Whether the whole line is written like a title, so that capitals tell nothing."""
    first, last = document.paragraph(start)
    if last - first > _LINE:
        return False
    others = (document.text[first:start] + " " + document.text[end:last]).split()
    words = [w for w in (o.strip("“”‘’\"'.,:;") for o in others) if w[:1].isalpha()]
    return len(words) > 2 and _cased([w for w in words if w.lower() not in _SMALL])


def _nickname(document: Document, start: int, end: int) -> bool:
    """Whether the words stand between two capitalised ones of a name (Ana "Nita" Duarte)."""
    around = document.tokens(max(0, start - 20), min(len(document.text), end + 20))
    outer = [t for t in around if not t.is_quote and not t.is_punct and not t.is_space]
    before = [t for t in outer if t.idx < start]
    after = [t for t in outer if t.idx >= end]
    if not before or not after or end - start > 20 or not document.text[start].isupper():
        return False
    close = start - (before[-1].idx + len(before[-1])) <= 3 and after[0].idx - end <= 3
    return close and before[-1].pos_ == after[0].pos_ == "PROPN"
