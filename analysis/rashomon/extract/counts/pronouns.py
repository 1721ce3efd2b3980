"""Whom "he" and "she" mean, so that what became of somebody told of before is counted.

Only one antecedent is offered, and none where a nearer person of the other gender or a speaker is
all there is: a wrong death is worse than a missing one.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from rashomon.extract.counts.grammar import OBJECTS, antecedent, children, lemma, subjects
from rashomon.lexicon import table

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

MALE = frozenset({"he", "him", "himself"})
FEMALE = frozenset({"she", "her", "herself"})
_BACK = 3
"""Sentences before its own in which a pronoun's person is looked for."""
_SPEECH = frozenset("say tell add state explain note recall describe announce".split())
_SUBJECTS = ("nsubjpass", "nsubj")


def is_pronoun(token: "Token") -> bool:
    """Whether it is "he" or "she" (not the "her" of "her son")."""
    return token.lower_ in MALE | FEMALE and token.dep_ != "poss"


def meant(pronoun: "Token", is_person: Callable[["Token"], bool]) -> "Token | None":
    """The person that "he" or "she" means: a subject told of shortly before, else an object.

    Args:
        pronoun: "he", "him", "she" or "her".
        is_person: tells nouns that can be people.
    """
    roles = table("titles")["office"]
    other = frozenset(roles["female" if pronoun.lower_ in MALE else "male"])
    doers = {t.text for t in subjects(pronoun.head)}
    for sentence in _backwards(pronoun):
        people = [t for t in _people(sentence, pronoun, is_person) if lemma(t) not in other]
        if pronoun.dep_ in OBJECTS:
            people = [t for t in people if t.text not in doers]
        told_of = [t for t in people if t.dep_ in _SUBJECTS]
        if people:
            return (told_of or people)[0]
    return None


def _backwards(pronoun: "Token") -> Iterator["Span"]:
    sentence = pronoun.sent
    yield sentence
    for _ in range(_BACK):
        if sentence.start == 0:
            return
        sentence = pronoun.doc[sentence.start - 1].sent
        yield sentence


def _people(
    sentence: "Span", pronoun: "Token", is_person: Callable[["Token"], bool]
) -> Iterator["Token"]:
    """Single people of a sentence before the pronoun, without those who speak there."""
    before = (t for t in sentence if t.i < pronoun.i and _singular(t))
    for token in islice(before, 40):
        told = token.dep_ in (*_SUBJECTS, *OBJECTS, "pobj", "attr")
        if told and not children(token, "nummod") and is_person(token) and not _speaks(token):
            yield token


def _singular(token: "Token") -> bool:
    return token.tag_ in ("NN", "NNP") or (token.lower_ == "old" and token.tag_ == "JJ")


def _speaks(token: "Token") -> bool:
    said = lemma(token.head) in _SPEECH
    return said and token.dep_ == "nsubj" and antecedent(token) == token
