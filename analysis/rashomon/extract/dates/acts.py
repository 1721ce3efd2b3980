"""What the verb or noun that a date hangs on says happened."""

import functools
from typing import TYPE_CHECKING

from rashomon.lexicon import table
from rashomon.lexicon.acts import aspect_of

if TYPE_CHECKING:
    from spacy.tokens import Token

FIRST_REPORTED, OTHER, AS_OF = "first-reported", "other", "as-of"


@functools.cache
def _aspects(column: str) -> dict[str, str]:
    """Lemma to aspect for one column of the table; of two rows, the first keeps a word."""
    found: dict[str, str] = {}
    for aspect, row in table("dated_acts").items():
        for word in row.get(column, []):
            found.setdefault(word, aspect)
    return found


def verb_aspect(verb: "Token") -> str:
    """The aspect of a verb with what hangs on it ("broke the news", "was the first to write")."""
    if _told_first(verb):
        return FIRST_REPORTED
    lemma = verb.lemma_.lower()
    hanging = {c.lemma_.lower() for c in verb.children} | {
        g.lemma_.lower() for c in verb.children if c.dep_ == "prep" for g in c.children
    }
    if verb.dep_ == "relcl":
        hanging.add(verb.head.lemma_.lower())
    for aspect, row in table("dated_acts").items():
        for phrase in row.get("phrases", []):
            if phrase["verb"] == lemma and hanging & set(phrase["with"]):
                return aspect
    counted = aspect_of(lemma) or OTHER
    return _aspects("verbs").get(lemma) or _aspects("aspects").get(counted, counted)


def _told_first(verb: "Token") -> bool:
    """`first reported`, `was the first to write`, `originally broke the story`.

    Also turned around: `first to write about it was …`.
    """
    row = table("dated_acts")[FIRST_REPORTED]
    if verb.lemma_ == "be":
        return any(c.dep_ == "csubj" and _told_first(c) for c in verb.children)
    if verb.lemma_.lower() not in row["first"]:
        return False
    marked = any(c.lower_ in row["markers"] and c.dep_ == "advmod" for c in verb.children)
    return marked or (
        verb.dep_ in ("relcl", "xcomp", "acl", "advcl") and verb.head.lower_ == "first"
    )


def noun_aspect(noun: "Token") -> str | None:
    """The aspect of an act noun ("meeting", "raid"), or None for a noun that names no act."""
    lemma = noun.lemma_.lower()
    return _aspects("nouns").get(lemma) if noun.pos_ in ("NOUN", "PROPN") else None


def tells(aspect: str) -> bool:
    """Whether the act is telling of something else ("denied", "reported")."""
    return bool(table("dated_acts").get(aspect, {}).get("reports", False))
