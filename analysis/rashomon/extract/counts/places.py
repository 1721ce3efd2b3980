"""Where: the place an act's clause states, as worded."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import SUBJECTS, children, conjuncts, lemma, list_top
from rashomon.extract.counts.sufferers import bearing_verb
from rashomon.extract.counts.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHERE = ("in", "at", "near", "outside", "inside", "across", "throughout", "on")
_THROUGH = ("of", "by")
_NAMED = frozenset({"GPE", "LOC", "FAC"})
_DEEP = 4
_LONGEST = 90
"""Characters of a place at most."""


def place(bound: Bound, text: str, words: Vocabulary) -> str | None:
    """Where it happened, as worded: a named place in the act's own clause, else a described one."""
    acts = tuple(dict.fromkeys(t for act in (bound.act, *bound.acts) for t in _with(act, words)))
    heads = [p.head for p in bound.patients]
    for token in (*acts, *heads, *(s for h in heads for s in _held_to_be(h))):
        found = _named_below(token, text, words, depth=_DEEP)
        if found is not None:
            return found
    told_where = next((p for t in acts if (p := _antecedent(t, text)) is not None), None)
    if told_where is not None:
        return told_where
    where = (*_WHERE, "from") if bound.aspect in words.moved else _WHERE
    for token in acts:
        found = _described_below(token, text, where, words)
        if found is not None:
            return found
    return next((d for h in heads if (d := _described_below(h, text, _WHERE, words))), None)


def _antecedent(act: "Token", text: str) -> str | None:
    """The named place that a clause tells about: "in Dolsk, where 90 people were arrested"."""
    verb = act if act.pos_ in ("VERB", "AUX") else act.head
    for _ in range(_DEEP):
        if verb.dep_ != "conj":
            break
        verb = verb.head
    where = any(c.lower_ == "where" for c in verb.children)
    place = verb.head
    named = place.ent_type_ in _NAMED or place.pos_ == "PROPN"
    return _name(place, text) if where and verb.dep_ == "relcl" and named else None


def _with(act: "Token", words: Vocabulary) -> Iterator["Token"]:
    """An act, the verb that bears its noun, and the later nouns of its list: they share a place."""
    yield act
    if act.pos_ in ("NOUN", "PROPN"):
        top = list_top(act)
        occurs = top.dep_ in SUBJECTS and lemma(top.head) in words.light["occur"]
        verb = top.head if occurs else bearing_verb(act, words)
        yield from () if verb is None else (verb,)
        yield from (t for t in conjuncts(top) if _stated_after(t, act))


def _stated_after(listed: "Token", act: "Token") -> bool:
    """Whether what a noun of the list has after it stands after the act too."""
    return listed != act and any(p.i > act.i for p in children(listed, "prep"))


def _held_to_be(noun: "Token") -> list["Token"]:
    """The "be" of "people thought to be members in Vale": the place after it is theirs."""
    told = children(noun, "acl")
    return [be for verb in told for be in children(verb, "xcomp") if lemma(be) == "be"]


def _named_below(token: "Token", text: str, words: Vocabulary, depth: int) -> str | None:
    """A named place after "in", "at" …, also below an "of" ("torture of men in Vale") or "by"."""
    for preposition in children(token, "prep", "agent"):
        if preposition.lower_ not in (*_WHERE, *_THROUGH):
            continue
        for noun in children(preposition, "pobj"):
            if preposition.lower_ not in _THROUGH and _is_named(noun, preposition, words):
                return _name(noun, text)
            called = _called(noun, words) if preposition.lower_ in _WHERE else None
            if called is not None:
                return _name(called, text)
            below = _named_below(noun, text, words, depth - 1) if depth else None
            if below is not None:
                return below
    return None


def _called(noun: "Token", words: Vocabulary) -> "Token | None":
    """The name in "the northern city of Dolsk", whatever the recogniser has it for."""
    if lemma(noun) not in words.places:
        return None
    of = [p for p in children(noun, "prep") if p.lower_ == "of"]
    return next((o for p in of for o in children(p, "pobj") if o.pos_ == "PROPN"), None)


def _is_named(noun: "Token", preposition: "Token", words: Vocabulary) -> bool:
    """Whether it names a place; after "in" also a name that the recogniser has for another."""
    if noun.ent_type_ in _NAMED:
        return True
    plain = noun.pos_ == "PROPN" and noun.ent_type_ not in words.no_places
    return plain and preposition.lower_ == "in" and noun.text[0].isupper()


def _name(noun: "Token", text: str) -> str:
    last = noun
    for right in noun.rights:
        if right.dep_ == "appos" and right.ent_type_ in _NAMED:
            last = right
    first = noun.left_edge if noun.left_edge.i > noun.i - 8 else noun
    while first.i < noun.i and first.dep_ == "det":
        first = first.nbor()
    return text[first.idx : last.idx + len(last)]


def _described_below(
    token: "Token", text: str, where: tuple[str, ...], words: Vocabulary
) -> str | None:
    """A described place: "the region", "homes, workplaces and the streets"."""
    for preposition in children(token, "prep", "agent"):
        for noun in children(preposition, "pobj"):
            if preposition.lower_ in where and lemma(noun) in words.places:
                return _description(noun, text, words)
            if preposition.lower_ in _THROUGH:
                found = _described_below(noun, text, _WHERE, words)
                if found is not None:
                    return found
    return None


def _description(noun: "Token", text: str, words: Vocabulary) -> str:
    """The noun with what stands before it, its coordinated ones, and the place around it."""
    first, last = noun.left_edge, noun
    for other in conjuncts(noun):
        last = max(last, other, key=lambda t: t.i)
    around = [
        o
        for p in children(last, "prep")
        for o in children(p, "pobj")
        if p.lower_ in (*_WHERE, "of") and lemma(o) in words.places
    ]
    last = around[0] if around else last
    while first.i < noun.i and first.is_punct:
        first = first.nbor()
    end = last.idx + len(last)
    return text[first.idx : end if end - first.idx <= _LONGEST else noun.idx + len(noun)]
