"""Whom "they" and "ones" mean, where only one answer is at hand."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.extract.counts.grammar import SUBJECTS, antecedent, children, lemma
from rashomon.extract.counts.patients import Counter

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

_PLURAL = frozenset({"they", "them"})
_EMPTY = frozenset({"one", "ones", "those", "people"})
_SENTENCES_BACK = 3
_LONG = 120
"""Words of a sentence that are looked through, from its end."""
_HIGH = 12
"""Steps up a tree at most."""


def meant(token: "Token", counter: Counter) -> "Token | None":
    """The noun a word stands for; the word itself when it is one, None when that is open.

    "They" is whoever the clauses above it have for a subject, else the only subject in the plural
    of the nearest sentence before that has one. "The ones who …" are the subject of "be".
    """
    token = antecedent(token)
    if token.lower_ in _EMPTY and token.dep_ == "attr" and lemma(token.head) == "be":
        own = [t for t in children(token.head, *SUBJECTS) if t.pos_ != "PRON"]
        return own[0] if own else None
    if token.lower_ in _PLURAL:
        return _above(token, counter) or _before(token, counter)
    return None if token.pos_ == "PRON" or token.lower_ in ("ones", "those") else token


def clause_subject(pronoun: "Token") -> "Token | None":
    """The noun that a clause around the pronoun's own has for a subject before it.

    In "the men are held where they face …" it is "men". None when that is a pronoun too.
    """
    here = pronoun.head
    for _ in range(_HIGH):
        below, here = here, here.head
        if here == below:
            return None
        found = [t for t in children(here, *SUBJECTS) if t.i < pronoun.i and t != pronoun]
        if found and below.dep_ != "conj":
            return found[0] if found[0].pos_ != "PRON" else None
    return None


def _above(pronoun: "Token", counter: Counter) -> "Token | None":
    found = clause_subject(pronoun)
    return found if found is not None and _several(found, counter) else None


def _before(pronoun: "Token", counter: Counter) -> "Token | None":
    sentence = pronoun.sent
    for _ in range(_SENTENCES_BACK):
        if sentence.start == 0:
            return None
        sentence = pronoun.doc[sentence.start - 1].sent
        found = list(_candidates(sentence, counter))
        if found:
            return found[0] if len({t.lower_ for t in found}) == 1 else None
    return None


def _candidates(sentence: "Sentence", counter: Counter) -> Iterator["Token"]:
    for token in sentence[-_LONG:]:
        if token.dep_ in SUBJECTS and _several(token, counter):
            yield token


def _several(noun: "Token", counter: Counter) -> bool:
    """Whether a noun is several people or a body of them."""
    bodies = counter.words.light["bodies"]
    if noun.pos_ == "PRON" or not (counter.is_person(noun) or noun.lower_ in bodies):
        return False
    plural = noun.tag_ in ("NNS", "NNPS") or bool(children(noun, "conj"))
    return plural or noun.lower_ in bodies | counter.words.people["group"]
