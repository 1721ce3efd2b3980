"""Somebody who denies the same in a few words: "and so did her deputy", "as did the ministry"."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.denials.found import Denied, Denying

if TYPE_CHECKING:
    from spacy.tokens import Token

_HELPS = frozenset({"did", "does", "do", "has", "have", "had"})
_INSIDE = ("compound", "poss", "amod", "det", "nmod", "nummod")
_FAR = 40
"""Words after the denying verb that are looked through."""


@dataclass(frozen=True)
class AlsoDenies:
    """The few words.

    Attributes:
        who: the further denier's noun.
        first: token number of "so" or "as".
    """

    who: "Token"
    first: int

    def denying(self, verb: "Token", about: tuple["Token", ...], of: Denied) -> Denying:
        """The denial: of what the verb before denies."""
        lead = verb.doc[self.first]
        last = max((c.right_edge.i for c in self.who.children if c.dep_ == "appos"), default=0)
        words = tuple(verb.doc[self.first : max(self.who.i, last) + 1])
        cue = f"{lead.text} {lead.nbor().text}"
        return Denying(lead, verb, words, self.first, cue, "denial-also-by", of, self.who, about)


def also_denies(verb: "Token") -> AlsoDenies | None:
    """Who is said to do the same as a denying verb's subject, right after its clause."""
    end = min(verb.sent.end, verb.i + _FAR)
    for token in verb.doc[verb.i + 1 : end - 2]:
        helps = token.nbor()
        before = token.nbor(-1).lower_
        if token.lower_ in ("so", "as") and helps.lower_ in _HELPS and before in ("and", ","):
            nouns = (t for t in verb.doc[helps.i + 1 : end] if t.pos_ in ("NOUN", "PROPN"))
            noun = next(nouns, None)
            return None if noun is None else AlsoDenies(_head(noun, helps.i), token.i)
    return None


def _head(noun: "Token", after: int) -> "Token":
    """The noun that heads the phrase ("deputy" in "the mayor's deputy")."""
    while noun.dep_ in _INSIDE and noun.head.i > after and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun
