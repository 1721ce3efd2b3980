"""Which words of the article give a stretch to somebody."""

from rashomon.extract.document import Document
from rashomon.extract.quotes.beside import (
    according_cue,
    after_cue,
    before_cue,
    colon_cue,
    headline_cue,
    label_cue,
)
from rashomon.extract.quotes.cue import NEAR, Cue, Side
from rashomon.extract.quotes.segments import Segment
from rashomon.extract.quotes.stretches import Stretch
from rashomon.extract.quotes.subjects import subject_of
from rashomon.extract.quotes.within import inner_cue, near_cue
from rashomon.extract.quotes.words import CueWords, cue_words


def find_cue(document: Document, segment: Segment, place: int) -> Cue | None:
    """The cue of the stretch at an item's place in a segment, or None.

    Looked for, in this order: beside a stretch that stands free ("…," X said / X said: "…" /
    according to X, "…"), then up the parse from a stretch inside a clause (X called it "…"), then
    nouns of speech (X's "…" remark).
    """
    words = cue_words()
    side = Side(document, segment, place)
    if _stands_free(side):
        return _free_cue(side, words)
    inner = inner_cue(side, words)
    if inner is not None and words.says(inner.token):
        return inner
    if inner is not None and not _may_be_followed(side):
        relayed = None if words.says_plainly(inner.token) else according_cue(side)
        return relayed or inner
    return (
        after_cue(side, words, any_verb=False)
        or according_cue(side)
        or inner
        or near_cue(side, words)
        or colon_cue(side)
    )


def _may_be_followed(side: Side) -> bool:
    """Whether "he said" may follow a stretch: after a comma, a question or an exclamation."""
    after = side.after[0].text if side.after else ""
    return side.ending in {",", "?", "!"} or after in {",", "--", "—", "–", "-"}


def _stands_free(side: Side) -> bool:
    if side.first:
        return True
    previous = side.previous
    return (
        previous is not None
        and not isinstance(previous, Stretch)
        and previous.text
        in {
            ",",
            ":",
            "--",
            "—",
            "–",
            "-",
            ";",
        }
    )


def _free_cue(side: Side, words: CueWords) -> Cue | None:
    adjacent = before_cue(side, words, reach=4)
    if adjacent is not None:
        return adjacent
    return (
        after_cue(side, words)
        or before_cue(side, words, reach=NEAR)
        or according_cue(side)
        or label_cue(side)
        or headline_cue(side)
        or colon_cue(side)
        or inner_cue(side, words)
        or near_cue(side, words)
    )


def find_introduction(segment: Segment) -> Cue | None:
    """Who a sentence without quotations leads up to, when the next one is all quotation."""
    words = cue_words()
    tokens = segment.tokens[-NEAR * 2 :]
    outside = {t.i for t in tokens}
    for verb in reversed(tokens):
        if words.says(verb):
            subject = subject_of(verb, outside)
            if subject is not None:
                return Cue(verb, subject, free=tokens[-1].text == ":")
    for token in tokens:
        if token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ == "ROOT":
            return Cue(token.head, token, free=False)
    return None
