"""Which person "he", "she" or "who" means that says something."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from rashomon.extract.attribution.origins import proper
from rashomon.extract.names.words import Gender, name_words
from rashomon.extract.subject import opening_name

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    Full = Callable[[Token], Token]

_LONG_SENTENCE = 120
"""Tokens of a sentence that are looked through, from its end."""
_MALE, _FEMALE = frozenset({"he", "his"}), frozenset({"she", "her"})
_SUBJECTS = ("nsubj", "nsubjpass")
_NAME = 4
"""Words before a surname that can be its given names and title."""


def before(pronoun: "Token") -> "Token | None":
    """Who a pronoun after its clause means: "Ana Duarte found them, she said"."""
    sentence = pronoun.sent
    first = max(sentence.start, pronoun.i - _LONG_SENTENCE)
    named = (
        t
        for t in pronoun.doc[first : pronoun.i]
        if t.pos_ == "PROPN" and t.dep_ == "nsubj" and t.ent_type_ in ("PERSON", "")
    )
    return next((t for t in named if can_mean(pronoun, t)), None)


def person_told_of(sentence: "Span", pronoun: "Token", in_full: "Full") -> "Token | None":
    """The person that a sentence before is about, the main clause first: "Ana Duarte disagreed".

    None where two can be meant alike.

    Args:
        sentence: the sentence before.
        pronoun: "he", "she" or "who".
        in_full: where a name is first given in full.
    """
    people = [t for t in sentence[-_LONG_SENTENCE:] if _is_subject(t) and _is_person(t, in_full)]
    people = [t for t in people if can_mean(pronoun, in_full(proper(t)))]
    main = [t for t in people if t.head == sentence.root]
    return (main or people)[0] if len(main or people) == 1 else None


def _is_subject(token: "Token") -> bool:
    return token.dep_ in _SUBJECTS or opening_name(token.head) == token


def _is_person(subject: "Token", in_full: "Full") -> bool:
    """Whether a subject names a person: known as one, or by the role it stands beside."""
    named = proper(subject)
    role = named is not subject and name_words().is_role(subject.lemma_.lower())
    return named.pos_ == "PROPN" and (
        role or "PERSON" in (named.ent_type_, in_full(named).ent_type_)
    )


def gender_of(pronoun: "Token") -> Gender | None:
    """What a pronoun, or the "his" of "his lawyer", tells of whom it means."""
    said = {pronoun.lower_, *(c.lower_ for c in pronoun.children if c.dep_ == "poss")}
    if said & _MALE:
        return "m"
    return "f" if said & _FEMALE else None


def can_mean(pronoun: "Token", name: "Token") -> bool:
    """Whether a pronoun can mean a person, by the given name or title where those tell."""
    told, wanted = name_words().gender(*_forenames(name)), gender_of(pronoun)
    return told is None or wanted is None or told == wanted


def _forenames(name: "Token") -> Iterator[str]:
    """The words of a name before its last, the first one first."""
    first = name.i
    while (
        first > name.sent.start and name.i - first < _NAME and name.doc[first - 1].pos_ == "PROPN"
    ):
        first -= 1
    return (token.text for token in name.doc[first : name.i])
