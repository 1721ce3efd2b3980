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
from rashomon.extract.counts.values import manifold
from rashomon.extract.counts.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

_PREDICATE = ("acomp", "attr", "oprd", "xcomp", "ccomp", "advmod", "advcl")


def noun_acts(token: "Token", words: Vocabulary) -> Iterator[Act]:
    """The acts a noun tells of; a noun that only qualifies another ("murder case") tells none."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return
    if token.dep_ in ("compound", "nmod") and manifold(token) is None:
        return
    of = tuple(_through_of(token)) if _is_known(token, words) else ()
    yield from _told(token, of, words)
    for aspect in victims_of(token, words):
        yield Act(aspect, token, (token,), "count-noun-victims", itself=True)
    yield from _each(token, of, words)


def _is_known(noun: "Token", words: Vocabulary) -> bool:
    """Whether a table has the noun; only then is its "of" worth looking for."""
    tables = (words.nouns, words.counted, words.with_figure)
    return any(name in known for name in (lemma(noun), _hyphenated(noun)) for known in tables)


def _told(noun: "Token", of: tuple["Token", ...], words: Vocabulary) -> Iterator[Act]:
    """The act itself: "the killing of three", "the miner's death", "killings"."""
    name = _hyphenated(noun)
    wide = any(a in words.includes for a in words.nouns.get(name, ()))
    fatal = [a for c in children(noun, "amod") for a in words.deadly.get(c.lower_, ()) if wide]
    for aspect in fatal or words.nouns.get(name, ()):
        if of:
            yield Act(aspect, noun, of, "count-noun-of")
        elif children(noun, "poss"):
            yield Act(aspect, noun, tuple(children(noun, "poss")), "count-noun-possessor")
        elif aspect not in words.counted.get(name, ()):
            yield Act(aspect, noun, (noun,), "count-noun", itself=True)


def _hyphenated(noun: "Token") -> str:
    """The lemma, with what a hyphen joins to it: "ill-treatment"."""
    first = noun.i - 2
    joined = first >= 0 and noun.doc[noun.i - 1].text == "-" and not noun.doc[first].whitespace_
    return f"{noun.doc[first].lower_}-{lemma(noun)}" if joined else lemma(noun)


def _each(noun: "Token", of: tuple["Token", ...], words: Vocabulary) -> Iterator[Act]:
    """Those each of whom is one: "12 fatalities", "two bodies", "the bodies of two men"."""
    name = lemma(noun)
    for aspect in words.counted.get(name, ()):
        if not of or children(noun, "nummod"):
            yield Act(aspect, noun, (noun,), "count-noun-each", itself=True)
    for aspect in words.with_figure.get(name, ()):
        if of and not children(noun, "compound", "amod", "nummod"):
            yield Act(aspect, noun, of, "count-noun-of")
        elif not of or children(noun, "nummod"):
            yield Act(aspect, noun, (noun,), "count-noun-person", itself=True)


def victims_of(noun: "Token", words: Vocabulary) -> tuple[str, ...]:
    """Aspects of "two shooting victims": those that the word before "victims" tells of."""
    if lemma(noun) not in ("victim", "casualty", "fatality"):
        return ()
    beside = children(noun, "compound", "amod", "nmod")
    before = [w for c in (*beside, *pobjs(noun, "of", "in")) for w in (lemma(c), c.lower_)]
    found = [a for name in before for a in words.nouns.get(name, ())]
    return tuple(dict.fromkeys([*found, *(["casualties"] if "gunshot" in before else [])]))


def _through_of(noun: "Token") -> list["Token"]:
    """Objects of "of" at the noun, or at a noun it is coordinated with."""
    own = pobjs(noun, "of")
    if own:
        return own
    late = [t for t in noun.subtree if t.lower_ == "of" and t.i and t.nbor(-1).text == ","]
    if late:
        return children(late[0], "pobj")
    chain = [noun, *(islice(noun.ancestors, 3) if noun.dep_ == "conj" else ())]
    siblings = [t for top in chain[-1:] for t in conjuncts(top) if t.pos_ in ("NOUN", "PROPN")]
    return next((found for t in siblings if (found := pobjs(t, "of")) and t.i >= noun.i), [])


def adjective_acts(token: "Token", words: Vocabulary) -> Iterator[Act]:
    """The acts an adjective tells of, of what it qualifies or is said of."""
    aspects = words.adjectives.get(token.lower_, ())
    if token.tag_ == "VBN" and is_among(token):
        aspects = aspects or words.object.get(lemma(token), ())
        for aspect in aspects:
            yield Act(aspect, token, tuple(_said_of(token)), "count-among")
        return
    if not aspects or (token.pos_ == "VERB" and lemma(token) in words.object):
        return
    counted = tuple(_said_of(token))
    for aspect in aspects:
        yield Act(aspect, token, counted, "count-among" if is_among(token) else "count-adjective")


def is_among(token: "Token") -> bool:
    """Whether "the dead" stand in "among the dead were three children"."""
    above = token.head
    told = above.dep_ in ("prep", "attr", "advmod") and lemma(above.head) in ("be", "include")
    return token.dep_ == "pobj" and above.lower_ == "among" and told


def _said_of(token: "Token") -> list["Token"]:
    if token.dep_ == "amod":
        return noun_after(token)
    if children(token, "nummod"):
        above = token.head
        partitive = token.dep_ == "pobj" and above.lower_ == "of" and above.head.pos_ == "NUM"
        return children(token, "nummod") if partitive else [token]
    if any(c.like_num and c.i == token.i - 1 for c in token.children):
        return [token]
    own = children(token, *SUBJECTS)
    if own:
        return [_there(token, t) for t in own]
    above = token.head
    if token.dep_ == "pobj" and above.lower_ == "of" and above.head.pos_ == "NUM":
        return [above.head]
    if is_among(token):
        return _of_verb(above.head)
    if token.dep_ in ("conj", "appos") and above.pos_ == "ADJ":
        return _said_of(above)
    if token.dep_ in _PREDICATE and above.pos_ in ("VERB", "AUX"):
        return _of_verb(above)
    if token.dep_ in ("acl", "appos", "relcl") and above.pos_ in ("NOUN", "PROPN", "NUM"):
        return [above]
    return []


def _of_verb(verb: "Token") -> list["Token"]:
    """Of whom a verb tells it: the object in "left three dead", the subject in "three were"."""
    told = children(verb, *OBJECTS) or subjects(verb) or children(verb, "attr")
    there = any(c.dep_ == "expl" for c in verb.children)
    return children(verb, "attr") if there and not told else told


def _there(token: "Token", subject: "Token") -> "Token":
    return token if subject.dep_ == "expl" else subject
