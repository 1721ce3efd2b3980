"""Acts told by light verbs and idioms ("lost their lives", "taken into custody")."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from rashomon.extract.counts.acts import Act
from rashomon.extract.counts.grammar import (
    OBJECTS,
    SUBJECTS,
    agents,
    children,
    is_passive,
    lemma,
    pobjs,
    subjects,
)
from rashomon.extract.counts.heads import is_people
from rashomon.extract.counts.vocabulary import Phrase, Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

Finder = Callable[["Token"], list["Token"]]
_BESIDE = ("prep", "agent", "dative", "prt", "advmod")
_COMPLEMENTS = ("acomp", "oprd", "xcomp", "ccomp", "attr", "advmod", "prt", "amod", "dobj", "advcl")


def phrase_acts(
    verb: "Token", words: Vocabulary, done_to: Finder, done_by: Finder
) -> Iterator[Act]:
    """The acts that a verb tells of together with its companions."""
    for phrase in (*words.phrases.get(lemma(verb), ()), *words.phrases.get("*", ())):
        if matches(verb, phrase):
            counted = _counted(verb, phrase, done_to, done_by)
            if phrase.voice:  # meetings and races are held, too
                counted = [t for t in counted if is_people(t.lower_, words)]
            if phrase.auxiliary or phrase.voice:  # of one person it tells too little
                counted = [t for t in counted if t.like_num or children(t, "nummod")]
            yield Act(phrase.aspect, verb, tuple(counted), "count-phrase")


def matches(verb: "Token", phrase: Phrase) -> bool:
    """Whether all the companions a phrase asks for stand at the verb."""
    return (
        (not phrase.object or bool(_objects(verb, phrase)))
        and (not phrase.prep or _has_prepositional(verb, phrase))
        and (not phrase.adverb or _has(verb, phrase.adverb, ("advmod", "prt", "npadvmod")))
        and (
            not phrase.particle or _has(verb, phrase.particle, ("prt", "advmod", "ccomp", "xcomp"))
        )
        and (not phrase.subject or any(lemma(t) in phrase.subject for t in _doers(verb)))
        and (not phrase.complement or _has_complement(verb, phrase.complement))
        and (not phrase.auxiliary or _has(verb, phrase.auxiliary, ("aux", "auxpass")))
        and (not phrase.voice or is_passive(verb))
        and not (phrase.without and _has_without(verb, phrase.without))
    )


def _has_without(verb: "Token", words: frozenset[str]) -> bool:
    beside = children(verb, *_BESIDE, *_COMPLEMENTS)
    nouns = [o for p in beside for o in children(p, "pobj")]
    return any(c.lower_ in words for c in (*beside, *nouns))


def _doers(verb: "Token") -> list["Token"]:
    return agents(verb) if is_passive(verb) else subjects(verb)


def _has(verb: "Token", wanted: frozenset[str], deps: tuple[str, ...]) -> bool:
    return any(c.lower_ in wanted or lemma(c) in wanted for c in children(verb, *deps))


def _has_complement(verb: "Token", wanted: frozenset[str]) -> bool:
    """Also what the parser hangs on the object before it: "pulled 12 people alive"."""
    behind = [
        c
        for o in children(verb, *OBJECTS)
        for c in children(o, "amod", "acl", "acomp")
        if c.i > o.i and not children(o, "conj")
    ]
    return _has(verb, wanted, _COMPLEMENTS) or any(c.lower_ in wanted for c in behind)


def _objects(verb: "Token", phrase: Phrase) -> list["Token"]:
    passive = is_passive(verb) or verb.tag_ == "VBN"
    # the parser has "march" in "joined a march" for a measure
    deps = (*OBJECTS, "npadvmod", *(("nsubjpass", "nsubj") if passive else ()))
    return [c for c in children(verb, *deps) if lemma(c) in phrase.object and not _no(c)]


def _no(noun: "Token") -> bool:
    """Whether it is said that there is none: "face no charges", "no charges were filed"."""
    return any(c.lower_ == "no" for c in children(noun, "det", "neg"))


def _has_prepositional(verb: "Token", phrase: Phrase) -> bool:
    """Also below an object: parsers hang "to death" or "in custody" on either."""
    beside = [c for c in verb.children if c.dep_ in (*OBJECTS, "advmod", "prt")]
    places = [verb, *beside, *(o for c in beside for o in pobjs(c, "of"))]
    found = [
        p
        for at in places
        for p in children(at, "prep", "agent", "prt", "advmod", "dative")
        for p in (p, *children(p, "prep"))  # "out of" is two
        if p.lower_ in phrase.prep
    ]
    return bool(found) and (
        not phrase.pobj
        or any(
            lemma(o) in phrase.pobj or o.lower_ in phrase.pobj
            for p in found
            for o in children(p, "pobj", "pcomp")
        )
    )


def _counted(verb: "Token", phrase: Phrase, done_to: Finder, done_by: Finder) -> list["Token"]:
    if phrase.counts == "subject":
        return done_by(verb) or [c for c in verb.children if c.dep_ in SUBJECTS]
    if phrase.counts == "owner":
        return _owners(verb, phrase)
    if phrase.counts == "recipient":
        return _recipients(verb, phrase)
    return done_to(verb) or (subjects(verb) if phrase.complement else [])


def _owners(verb: "Token", phrase: Phrase) -> list["Token"]:
    """Whoever owns the object: "claimed the lives of 12", "had their throats cut"."""
    found = [o for t in _objects(verb, phrase) for o in _possessors(t)]
    having = [verb.head] if lemma(verb.head) == "have" else []
    return [t for t in found if t.pos_ != "PRON"] or [s for v in having for s in subjects(v)]


def _possessors(noun: "Token") -> list["Token"]:
    of = [o for p in children(noun, "prep") if p.lower_ == "of" for o in children(p, "pobj")]
    return of or children(noun, "poss") or ([noun] if children(noun, "nummod") else [])


def _recipients(verb: "Token", phrase: Phrase) -> list["Token"]:
    """Those refused something: "denied visas to dozens", "dozens were refused visas"."""
    places = [verb, *_objects(verb, phrase)]
    places += [
        o
        for p in places
        for n in children(p, "prep")
        for o in children(n, "pobj")
        if lemma(o) in phrase.object
    ]
    linked = [
        o
        for at in places
        for p in children(at, "prep", "dative")
        if p.lower_ in (phrase.prep or ("to", "from", "for", "of"))
        for o in children(p, "pobj")
    ]
    given = [c for c in children(verb, "dative", "nsubjpass") if lemma(c) not in phrase.object]
    return [o for o in (*given, *linked) if lemma(o) not in phrase.object and o.pos_ != "ADP"]
