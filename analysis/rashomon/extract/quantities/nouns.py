"""The noun a number counts."""

from typing import TYPE_CHECKING

from rashomon import lexicon
from rashomon.extract.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_THROUGH = frozenset({"ADJ", "ADV", "DET", "PART", "CCONJ", "PRON", "NUM"})
_FAR = 8
"""Tokens between a number and its noun, at most."""
_PEOPLE_GROUPS = ("person", "attacker", "fighter")
_PEOPLE_ENDINGS = ("ists", "ians", "men", "women", "people", "folk", "ites")


def counted_noun(document: Document, end: int, head: "Token") -> "Token | None":
    """The token of the noun a number counts, or None.

    Args:
        document: the parsed article.
        end: offset after the number's words.
        head: the last token of the number.
    """
    governed = _governor(head, end)
    if governed is not None:
        return governed if governed.text != "|" else None  # the edge of a table's cell
    return _following(document, end, head)


def _governor(head: "Token", end: int) -> "Token | None":
    """The noun the parser hangs the number on, or the one after "of"."""
    for child in head.children:
        if child.lower_ == "of" and child.idx >= end:
            return next((c for c in child.children if c.pos_ in _NOUNS and c.idx > end), None)
    noun = head.head
    counts = head.dep_ in ("nummod", "compound", "amod", "quantmod") and noun.idx >= end
    if counts and noun.pos_ in _NOUNS and noun.i - head.i <= _FAR:
        return noun
    return None


def _following(document: Document, end: int, head: "Token") -> "Token | None":
    """The head of the noun phrase that goes on after the number."""
    doc, last = document.doc, None
    for token in doc[head.i + 1 : head.i + 1 + _FAR]:
        if token.idx < end:
            continue
        if token.text == "|":
            break
        if token.pos_ in _NOUNS:
            last = token
        elif last is not None or not _may_stand_between(token, head):
            break
        if token.sent != head.sent:
            return None
    return last


def _may_stand_between(token: "Token", head: "Token") -> bool:
    if token.tag_ in ("VBN", "VBG", "VBD"):  # "three detained men", but not "three detained in"
        following = token.nbor() if token.i + 1 < len(token.doc) else token
        return token.dep_ == "amod" or following.pos_ in _NOUNS
    if token.lower_ == "of":
        return token.i == head.i + 1
    return token.pos_ in _THROUGH and token.lower_ not in (
        "and",
        "or",
        "not",
        "that",
        "who",
        "there",
    )


@lexicon.remembered
def _people() -> frozenset[str]:
    table = lexicon.table("populations")
    return frozenset(n for group in _PEOPLE_GROUPS for n in table.get(group, {}).get("nouns", ()))


def unit_of(noun: "Token | None") -> str:
    """`people`, or the noun's lemma; `unstated` for a number without a noun."""
    if noun is None:
        return "unstated"
    lemma = noun.lemma_.lower()
    if lemma in _people() or noun.lower_ in _people():
        return "people"
    if noun.lower_.endswith(_PEOPLE_ENDINGS) or noun.ent_type_ == "NORP":
        return "people"
    return lemma
