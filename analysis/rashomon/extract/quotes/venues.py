"""Where something was said, and through whom the article has it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.extract.document import Document
from rashomon.extract.quotes.cue import Cue
from rashomon.extract.quotes.words import CueWords, cue_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST = 80
"""Characters of a venue that are kept."""
_REACH = 40
"""Words on each side of a cue in which an intermediary is looked for."""


def find_venue(document: Document, cue: Cue) -> str | None:
    """To whom or where the words were said, as worded ("AFP", "a post on his account")."""
    words = cue_words()
    behind = placed(document, cue.token, words, before=False)
    return _told(document, cue.token, words) or next(behind, None)


def _told(document: Document, verb: "Token", words: CueWords) -> str | None:
    """The addressee of "told", when it is named."""
    if verb.lemma_.lower() not in words.told:
        return None
    for child in verb.children:
        if child.dep_ in {"dobj", "dative", "iobj"} and child.i > verb.i and child.pos_ != "PRON":
            return _phrase(document, child)
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if after is not None and after.text[0].isupper() and after.pos_ != "PRON":
        last = after
        while last.i + 1 < len(last.doc) and last.nbor().pos_ == "PROPN":
            last = last.nbor()
        return document.text[after.idx : last.idx + len(last)]
    return None


def placed(
    document: Document, verb: "Token", words: CueWords, *, before: bool = True
) -> Iterator[str]:
    """The places of utterance that hang on a verb: "in a statement to the Courier".

    Args:
        document: the parsed article.
        verb: the verb of speech.
        words: the tables.
        before: take those that stand before the verb too.
    """
    for prep in verb.children:
        if prep.dep_ != "prep" or prep.lower_ not in words.venue_prepositions:
            continue
        if prep.i > verb.i or before:
            for place in prep.children:
                if place.dep_ == "pobj" and place.lemma_.lower() in words.venue_nouns:
                    yield _phrase(document, place)


def _phrase(document: Document, head: "Token") -> str:
    """A noun phrase without its relative clause, on one line."""
    first, last = head.left_edge.i, head.i
    for token in head.doc[head.i + 1 : head.right_edge.i + 1]:
        if (
            token.dep_ in {"relcl", "acl"}
            or token.is_punct
            or token.lower_ in {"that", "which", "who"}
        ):
            break
        last = token.i
    end = min(head.doc[last].idx + len(head.doc[last]), head.doc[first].idx + _LONGEST)
    return " ".join(document.text[head.doc[first].idx : end].split())


def find_via(document: Document, cue: Cue) -> str | None:
    """The intermediary the article names beside another speaker ("according to the Courier")."""
    for token in _sentence(cue.token):
        if token.lower_ == "according" and token != cue.token:
            to = next((c for c in token.children if c.lower_ == "to"), None)
            source = next((c for c in to.children if c.dep_ == "pobj"), None) if to else None
            if source is not None and source != cue.subject:
                return _phrase(document, source)
    return None


def _sentence(centre: "Token") -> list["Token"]:
    """The words of a token's sentence, not further away than `_REACH`."""
    doc = centre.doc
    first, last = centre.i, centre.i + 1
    while first > max(0, centre.i - _REACH) and not doc[first].is_sent_start:
        first -= 1
    while last < min(len(doc), centre.i + _REACH) and not doc[last].is_sent_start:
        last += 1
    return list(doc[first:last])
