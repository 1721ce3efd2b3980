"""Places that exist for one act, such as a prison: who denies that there is one denies the act."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.extract.denials.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEEP = 5
"""Steps from the denying word down to the place, at most."""
_TOLD = ("prep", "pobj", "acl", "ccomp", "pcomp", "conj", "xcomp")


def places_denied(cue: "Token", words: Words) -> list["Token"]:
    """The nouns of places whose existence is denied.

    Args:
        cue: the word that denies: a verb ("denied the existence of prisons"), or the noun itself
            ("there are no prisons").
        words: the tables.
    """
    if cue.pos_ != "VERB" and _is_place(cue, words):
        return [cue]
    return [t for t in _told(cue, words, _DEEP) if _is_place(t, words)]


def of_place(noun: "Token", words: Words) -> str | None:
    """The act that a place exists for."""
    return words.places.get(noun.lemma_.lower())


def _told(token: "Token", words: Words, deep: int) -> Iterator["Token"]:
    """What is denied, through what only says that it is there or that it is told."""
    if deep == 0:
        return
    for child in _denied(token):
        if child.pos_ in ("NOUN", "PROPN"):
            yield child
        if _only_tells(child, words):
            yield from _told(child, words, deep - 1)


def _denied(token: "Token") -> Sequence["Token"]:
    """The words right below one that tell what is there."""
    wanted: tuple[str, ...] = (*_TOLD, "dobj", "nsubjpass")
    if token.lemma_ == "exist":
        wanted = ("nsubj",)
    elif token.lemma_ == "be":
        wanted = ("attr",) if any(c.dep_ == "expl" for c in token.children) else ()
    return [c for c in token.children if c.dep_ in wanted]


def _only_tells(token: "Token", words: Words) -> bool:
    name = token.lemma_.lower()
    nouns = words.being_nouns | words.information | words.places.keys()
    return token.pos_ == "ADP" or name in nouns | words.being_verbs | {"exist", "be"}


def _is_place(token: "Token", words: Words) -> bool:
    if token.pos_ not in ("NOUN", "PROPN") or of_place(token, words) is None:
        return False
    return not any(c.lemma_.lower() in words.other_places for c in token.lefts)
