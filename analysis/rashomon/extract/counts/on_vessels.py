"""People on board, told by a place: "there were 217 people on the train", "95 people on it"."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from rashomon.extract.counts.acts import Act
from rashomon.extract.counts.grammar import children, lemma, subjects
from rashomon.extract.counts.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

_ON = frozenset({"on", "onboard"})
_BACK = 40
"""Words before "it" among which the vessel is looked for."""
_ABOARD = "aboard"


def on_vessel(token: "Token", words: Vocabulary) -> Iterator[Act]:
    """The counted people of whom a clause says only that they were on a vessel.

    Args:
        token: the word "on".
        words: which nouns are vessels.
    """
    if token.lower_ not in _ON or token.dep_ != "prep" or not _governs_vessel(token, words):
        return
    here = token.head
    verb = here if here.pos_ in ("AUX", "VERB") else here.head
    if lemma(verb) not in ("be", "have"):
        return
    told = _told(verb, words)
    rows = ("person", "plural", "group", "attacker", "fighter")
    people = [t for t in told if t.like_num or any(lemma(t) in words.people[r] for r in rows)]
    figures = [t for t in people if t.like_num or children(t, "nummod")]
    if figures and (here in (verb, *figures)):
        yield Act(_ABOARD, token, tuple(figures[:1]), "count-aboard")


def is_on_vessel(people: "Token", words: Vocabulary) -> bool:
    """Whether people are said to be on board: "those on board", "the passengers on the ferry"."""
    near = [*children(people, "prep"), *children(people, "advmod", "amod")]
    return any(
        t.lower_ == _ABOARD
        or (t.lower_ == "on" and any(o.lower_ == "board" for o in children(t, "pobj")))
        or (t.lower_ in _ON and _governs_vessel(t, words))
        for t in near
    )


def _told(verb: "Token", words: Vocabulary) -> list["Token"]:
    """Of whom "be" or "have" tells it: "there were 217", "217 were on", "the coach had 45"."""
    if lemma(verb) == "be":
        there = any(c.dep_ == "expl" for c in verb.children)
        return children(verb, "attr") if there else subjects(verb)
    owners = [lemma(t) for t in subjects(verb)]
    return children(verb, "dobj") if set(owners) & words.people["vessel"] else []


def _governs_vessel(preposition: "Token", words: Vocabulary) -> bool:
    for noun in children(preposition, "pobj"):
        if lemma(noun) in words.people["vessel"]:
            return True
        if noun.lower_ == "it":
            before = islice(reversed(noun.doc[max(0, noun.i - _BACK) : noun.i]), _BACK)
            return any(lemma(t) in words.people["vessel"] for t in before)
    return False
