"""A hedge that stands in the verb: "the number of dead has passed 100"."""

from typing import TYPE_CHECKING

from rashomon import lexicon
from rashomon.extract.quantities.candidate import Phrase
from rashomon_schemas.quantity import Bound

if TYPE_CHECKING:
    from spacy.tokens import Token

_STEPS = 4


def far_hedge(phrase: Phrase) -> "tuple[Bound | None, Token | None]":
    """The hedge the governing verb gives a number, and the verb; (None, None) without.

    A negated "exceed" bounds from above ("has not exceeded 100" is at most 100).
    """
    verb = _verb(phrase)
    bound = None if verb is None else _bound_of(verb)
    return (None, None) if bound is None else (bound, verb)


def _bound_of(verb: "Token") -> Bound | None:
    table = lexicon.table("hedges")["far"]
    lemma = verb.lemma_.lower()
    above = lemma in table["more-than"] or (
        lemma in table["when_counting"] and _counting(verb, table["subjects"])
    )
    if above:
        return "at-most" if any(c.dep_ == "neg" for c in verb.children) else "more-than"
    if lemma in table["nearly"] and verb.tag_ != "IN":
        return "nearly"
    return (
        "about" if lemma in table["about"] and verb.tag_ in ("VBD", "VBZ", "VBP", "VBN") else None
    )


def _verb(phrase: Phrase) -> "Token | None":
    """The verb whose object the number, or the noun it counts, is."""
    token = phrase.first.token
    for _ in range(_STEPS):
        head = token.head
        if head is token:
            return None
        if head.pos_ == "VERB":
            follows = head.i < token.i and token.dep_ in (
                "dobj",
                "attr",
                "npadvmod",
                "oprd",
                "nummod",
            )
            return head if follows else None
        if token.dep_ not in ("nummod", "quantmod", "compound", "nmod", "amod"):
            return None
        token = head
    return None


def _counting(verb: "Token", subjects: list[str]) -> bool:
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            return child.lemma_.lower() in subjects or child.pos_ == "PRON"
    return False
