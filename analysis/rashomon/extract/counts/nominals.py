"""Acts told by nouns and adjectives: "the killing of three", "12 deaths", "three were dead"."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from rashomon.extract.counts.acts import Act
from rashomon.extract.counts.grammar import (
    OBJECTS,
    SUBJECTS,
    children,
    conjuncts,
    lemma,
    noun_after,
    pobjs,
    subjects,
)
from rashomon.extract.counts.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

_PREDICATE = ("acomp", "attr", "oprd", "xcomp", "ccomp", "advmod", "advcl")


def noun_acts(token: "Token", words: Vocabulary) -> Iterator[Act]:
    """The acts a noun tells of; a noun that only qualifies another ("murder case") tells none."""
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ in ("compound", "nmod"):
        return
    name = lemma(token)
    of = tuple(_through_of(token))
    wide = any(a in words.includes for a in words.nouns.get(name, ()))
    fatal = [a for c in children(token, "amod") for a in words.deadly.get(c.lower_, ()) if wide]
    for aspect in fatal or words.nouns.get(name, ()):
        if of:
            yield Act(aspect, token, of, "count-noun-of")
        elif children(token, "poss"):
            yield Act(aspect, token, tuple(children(token, "poss")), "count-noun-possessor")
        elif aspect not in words.counted.get(name, ()) and name in words.nouns:
            yield Act(aspect, token, (token,), "count-noun", itself=True)
    for aspect in victims_of(token, words):
        yield Act(aspect, token, (token,), "count-noun-victims", itself=True)
    each = (*words.counted.get(name, ()), *words.with_figure.get(name, ()))
    for aspect in each:
        if not of or children(token, "nummod"):
            yield Act(aspect, token, (token,), "count-noun-each", itself=True)


def victims_of(noun: "Token", words: Vocabulary) -> tuple[str, ...]:
    """Aspects of "two shooting victims": those that the word before "victims" tells of."""
    if lemma(noun) not in ("victim", "casualty", "fatality"):
        return ()
    before = [lemma(c) for c in children(noun, "compound", "amod", "nmod")]
    before += [lemma(c) for c in pobjs(noun, "of", "in")]
    found = [a for name in before for a in words.nouns.get(name, ())]
    return tuple(dict.fromkeys([*found, *(["casualties"] if "gunshot" in before else [])]))


def _through_of(noun: "Token") -> list["Token"]:
    """Objects of "of" at the noun, or at a noun it is coordinated with."""
    own = pobjs(noun, "of")
    if own:
        return own
    chain = [noun, *(islice(noun.ancestors, 3) if noun.dep_ == "conj" else ())]
    siblings = [t for top in chain[-1:] for t in conjuncts(top) if t.pos_ in ("NOUN", "PROPN")]
    return next((found for t in siblings if (found := pobjs(t, "of")) and t.i >= noun.i), [])


def adjective_acts(token: "Token", words: Vocabulary) -> Iterator[Act]:
    """The acts an adjective tells of, of what it qualifies or is said of."""
    aspects = words.adjectives.get(token.lower_, ())
    if not aspects or (token.pos_ == "VERB" and lemma(token) in words.object):
        return
    counted = tuple(_said_of(token))
    for aspect in aspects:
        yield Act(aspect, token, counted, "count-adjective")


def _said_of(token: "Token") -> list["Token"]:
    if token.dep_ == "amod":
        return noun_after(token)
    if children(token, "nummod"):
        return [token]
    own = children(token, *SUBJECTS)
    if own:
        return [_there(token, t) for t in own]
    above = token.head
    if token.dep_ == "pobj" and above.lower_ == "of" and above.head.pos_ == "NUM":
        return [above.head]
    if token.dep_ in ("conj", "appos") and above.pos_ == "ADJ":
        return _said_of(above)
    if token.dep_ in _PREDICATE and above.pos_ in ("VERB", "AUX"):
        return _of_verb(above)
    if token.dep_ in ("acl", "appos", "relcl") and above.pos_ in ("NOUN", "PROPN", "NUM"):
        return [above]
    return []


def _of_verb(verb: "Token") -> list["Token"]:
    """ "left three dead" speaks of the object, "three were dead" of the subject."""
    told = children(verb, *OBJECTS) or subjects(verb)
    there = any(c.dep_ == "expl" for c in verb.children)
    return children(verb, "attr") if there and not told else told


def _there(token: "Token", subject: "Token") -> "Token":
    return token if subject.dep_ == "expl" else subject
