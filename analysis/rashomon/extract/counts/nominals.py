"""Acts told by nouns and adjectives: "the killing of three", "12 deaths", "three were dead"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.extract.counts.acts import Act
from rashomon.extract.counts.grammar import (
    OBJECTS,
    SUBJECTS,
    children,
    lemma,
    list_top,
    noun_after,
    pobjs,
    subjects,
)
from rashomon.extract.counts.sufferers import is_spared, sufferers
from rashomon.extract.counts.values import manifold
from rashomon.extract.counts.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

_LINKS = ("conj", "appos")
_EPISODES = frozenset({"case"})
"""Nouns of what happens to somebody, not of the body: "the case of a boy" counts no boy."""
_ANYBODY = frozenset({"victim"})
"""Nouns whose act is told elsewhere; they count only where they are all that is told."""
_ONLY_NONE = frozenset({"charge"})
"""Nouns several of which one person can have; only "no charges were filed" says how many people."""
_FILING = frozenset({"file", "bring", "lay", "press"})
_FINDING = frozenset({"find", "discover", "locate", "learn"})
_LIST = 12
"""Act nouns in one list at most."""
_PREDICATE = ("acomp", "attr", "oprd", "xcomp", "ccomp", "advmod", "advcl")


def noun_acts(token: "Token", words: Vocabulary) -> Iterator[Act]:
    """The acts a noun tells of; a noun that only qualifies another ("murder case") tells none."""
    yield from _with_particle(token, words)
    if not is_act_noun(token, words):
        return
    if token.dep_ in ("compound", "nmod") and manifold(token) is None:
        return
    known = _is_known(token, words)
    if known and _is_title(token):
        return
    if known and is_spared(token, words):
        return
    of = tuple(_through_of(token, words)) if known else ()
    yield from _told(token, of, words)
    for aspect in victims_of(token, words):
        yield Act(aspect, token, (token,), "count-noun-victims", itself=True)
    yield from _each(token, of, words)


def _with_particle(noun: "Token", words: Vocabulary) -> Iterator[Act]:
    """The act of a phrasal verb as a noun: "the rounding up of miners"."""
    if not noun.lower_.endswith("ing"):
        return
    phrases = words.phrases.get(noun.lower_.removesuffix("ing"), ())
    particle = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    if not phrases or particle.tag_ not in ("RP", "IN", "RB"):
        return
    of = [*pobjs(noun, "of"), *pobjs(particle, "of")]
    for phrase in phrases:
        if of and phrase.counts == "object" and particle.lower_ in phrase.particle:
            yield Act(phrase.aspect, noun, tuple(of), "count-noun-of")


def _is_title(noun: "Token") -> bool:
    """Whether an act noun is a name: "an organizer of the Women's March", "the Peace Rally"."""
    owner = children(noun, "poss", "compound")
    named = noun.tag_ == "NNP" and noun.text.istitle() and noun.i > noun.sent.start + 2
    return named and bool(owner) and all(t.text.istitle() and t.tag_ != "NNP" for t in owner)


def _is_known(noun: "Token", words: Vocabulary) -> bool:
    """Whether a table has the noun; only then is its "of" worth looking for."""
    tables = (words.nouns, words.counted, words.with_figure)
    return any(name in known for name in (lemma(noun), _hyphenated(noun)) for known in tables)


def is_act_noun(token: "Token", words: Vocabulary) -> bool:
    """Whether a word is a noun, also where the parser has a verb ("subjected to torture")."""
    mistaken = token.dep_ == "pobj" and token.lower_ in words.mass
    return token.pos_ in ("NOUN", "PROPN") or mistaken or _is_gerund(token)


def _is_gerund(token: "Token") -> bool:
    """Whether a form in -ing is a noun: "the shooting of three"."""
    named = token.tag_ == "VBG" and children(token, "det", "poss", "compound", "amod")
    return bool(named and pobjs(token, "of")) and not children(token, "dobj", "nsubj", "aux")


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
        elif undergoers := sufferers(noun, aspect, words):
            yield Act(aspect, noun, tuple(undergoers), "count-noun-sufferer")
        elif aspect not in words.counted.get(name, ()):
            yield Act(aspect, noun, (noun,), "count-noun", itself=True)


def _hyphenated(noun: "Token") -> str:
    """The lemma, with what a hyphen joins to it: "ill-treatment"."""
    first = noun.i - 2
    if noun.tag_ == "VBG":
        return noun.lower_
    joined = first >= 0 and noun.doc[noun.i - 1].text == "-" and not noun.doc[first].whitespace_
    return f"{noun.doc[first].lower_}-{lemma(noun)}" if joined else lemma(noun)


def _each(noun: "Token", of: tuple["Token", ...], words: Vocabulary) -> Iterator[Act]:
    """Those each of whom is one: "12 fatalities", "two bodies", "the bodies of two men"."""
    name = lemma(noun)
    for aspect in words.counted.get(name, ()):
        if not of or children(noun, "nummod"):
            yield Act(aspect, noun, (noun,), "count-noun-each", itself=True)
    for aspect in words.with_figure.get(name, ()):
        if of and name in _EPISODES and not children(noun, "nummod"):
            continue
        if name in _ONLY_NONE and not _is_none_filed(noun):
            continue
        if name in _ANYBODY and (of or not _is_found(noun)):
            continue
        if of and not children(noun, "compound", "amod", "nummod"):
            yield Act(aspect, noun, of, "count-noun-of")
        elif not of or children(noun, "nummod"):
            yield Act(aspect, noun, (noun,), "count-noun-person", itself=True)


def _is_none_filed(noun: "Token") -> bool:
    no = any(c.lower_ == "no" for c in noun.children)
    against = [p for p in children(noun.head, "prep") if p.lower_ == "against"]
    return no and lemma(noun.head) in _FILING and not against


def _is_found(noun: "Token") -> bool:
    """Whether its clause tells of them for the first time: "there were three more victims"."""
    if any(c.lower_ == "no" for c in noun.children):
        return False
    total = noun.dep_ == "pobj" and noun.head.lower_ == "of" and lemma(noun.head.head) == "total"
    top = noun.head.head if total else noun  # "a total of six victims"
    there = top.dep_ == "attr" and any(c.dep_ == "expl" for c in top.head.children)
    return there or (noun.dep_ == "dobj" and lemma(noun.head) in _FINDING)


def victims_of(noun: "Token", words: Vocabulary) -> tuple[str, ...]:
    """Aspects of "two shooting victims": those that the word before "victims" tells of."""
    if lemma(noun) not in ("victim", "casualty", "fatality"):
        return ()
    beside = children(noun, "compound", "amod", "nmod")
    before = [w for c in (*beside, *pobjs(noun, "of", "in")) for w in (lemma(c), c.lower_)]
    found = [a for name in before for a in words.nouns.get(name, ())]
    return tuple(dict.fromkeys([*found, *(["casualties"] if "gunshot" in before else [])]))


def _through_of(noun: "Token", words: Vocabulary) -> list["Token"]:
    """Objects of "of" at the noun, or shared with one it is coordinated with.

    In "abductions, torture and killings of men" all three are of men; in "arrests and the killing
    of three", where only the last has an article, and in "two arrests and killings of men", where
    the first has a number, each tells of its own.
    """
    own = pobjs(noun, "of")
    if own:
        return own
    late = [t for t in noun.subtree if t.lower_ == "of" and t.i and t.nbor(-1).text == ","]
    if late:
        return children(late[0], "pobj")
    if children(noun, "nummod"):
        return []
    for other in _listed_with(noun, words):
        shared = [o for o in pobjs(other, "of") if o.i > noun.i]
        if shared and (_marked(noun) or not _marked(other) or other.i < noun.i):
            return shared
    return []


def _marked(noun: "Token") -> bool:
    return bool(children(noun, "det", "poss"))


def _listed_with(noun: "Token", words: Vocabulary) -> list["Token"]:
    """The act nouns of the same sort in one list with a noun; parsers link some by apposition."""
    found: list[Token] = []
    pending = [list_top(noun, *_LINKS)]
    while pending and len(found) < _LIST:
        now = pending.pop()
        found.append(now)
        pending += [c for c in children(now, *_LINKS) if c.pos_ in ("NOUN", "PROPN")]
    by_them = _done_by_them(noun, words)
    return [
        t
        for t in sorted(found, key=lambda t: t.i)
        if t != noun and _hyphenated(t) in words.nouns and _done_by_them(t, words) == by_them
    ]


def _done_by_them(noun: "Token", words: Vocabulary) -> bool:
    """Whether "of" names who does it ("a march of miners"), not those it is done to."""
    return "took-part" in words.nouns.get(_hyphenated(noun), ())


def adjective_acts(token: "Token", words: Vocabulary) -> Iterator[Act]:
    """The acts an adjective tells of, of what it qualifies or is said of."""
    aspects = words.adjectives.get(token.lower_, ())
    if token.lower_ == "board" and token.i and token.nbor(-1).lower_ == "on":
        after = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
        aspects = words.adjectives.get("aboard", ()) if after != "with" else ()
    if aspects and token.lower_ in ("aboard", "board"):
        yield from (Act(a, token, tuple(_on_board(token)), "count-aboard") for a in aspects)
        return
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


def _on_board(token: "Token") -> list["Token"]:
    """The counted people right before "aboard" or "on board", or of whom "were" says so."""
    place = token if token.lower_ == "aboard" else token.nbor(-1)
    before = place.nbor(-1) if place.i > token.sent.start else place
    people = list_top(before)
    if before != place and any(c.like_num for t in (people, before) for c in t.children):
        return [people if people.i < place.i else before]
    if before != place and before.like_num:
        return [before]
    verb = place.head
    return _of_verb(verb) if lemma(verb) == "be" else []


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
    # "shoots dead 13 people", where the parser has "shoots" for a noun
    own = children(token, *OBJECTS) or [_there(token, t) for t in children(token, *SUBJECTS)]
    if own:
        return own
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
