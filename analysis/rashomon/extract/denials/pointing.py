"""What "the claim" is: an account that was just told, or somebody's own, is not all of a matter."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.extract.denials.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE = frozenset({"the", "this", "that"})
_OWN = frozenset({"his", "her", "its", "their", "my", "our", "your"})
_ONE_FIGURE = frozenset({"figure", "number", "toll"})
_QUANTIFIED = frozenset({"all", "any", "every"})


def points_back(noun: "Token") -> bool:
    """Whether information is one account: "the claim", "the army's account", not "the reports"."""
    before = {c.lower_ for c in noun.children if c.i < noun.i}
    if before & _QUANTIFIED:
        return False
    one = noun.tag_ == "NN" and not before.isdisjoint(_DEFINITE)
    return (one and noun.doc[: noun.i].text.strip() != "") or _owned(noun)


def _owned(noun: "Token") -> bool:
    return any(c.dep_ == "poss" and c.lower_ not in _OWN for c in noun.children)


def pointed_to(told: Sequence["Token"], words: Words) -> list[Sequence["Token"]]:
    """What "the claim" may point to: its sentence up to it, else the last one, the nearer first.

    Somebody's account is wherever that somebody gave it: nothing near is taken for it.
    """
    nouns = words.information - _ONE_FIGURE
    noun = next((t for t in told if t.lemma_.lower() in nouns and points_back(t)), None)
    if noun is None or _owned(noun):
        return []
    first = noun.sent.start
    before = [t for t in noun.sent if t.i < told[0].i]
    return [before, list(noun.doc[first - 1].sent)] if first > 0 else [before]
