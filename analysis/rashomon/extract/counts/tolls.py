"""Figures of a toll: "a death toll of 12", "the toll rose to 35 from 30"."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import OBJECTS, SUBJECTS, children, lemma
from rashomon.extract.counts.on_vessels import is_on_vessel
from rashomon.extract.counts.vocabulary import Vocabulary
from rashomon.extract.found import FoundQuantity

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOLD = ("count-toll", "count-again")
_PUTS = frozenset({"put", "place", "estimate", "give"})
"""Verbs by which somebody gives another figure, which no other count adds to."""
_REACH = 10
"""Words after a toll among which its figures stand."""
CHANGES = frozenset(
    "rise climb jump grow increase reach hit pass stand fall drop lower cut revise raise soar go "
    "creep swell up down now to".split()
)
"""How a toll comes to its figure."""
_LOWERING = frozenset({"cut", "lower", "reduce", "fall", "drop", "decline", "decrease", "shrink"})
_NOW = frozenset({"to", "at", "of", "as", "with"})


@dataclass(frozen=True)
class Toll:
    """A figure that a toll stands at, or stood at before."""

    aspect: str
    token: "Token"
    quantity: FoundQuantity
    before: FoundQuantity | None
    """The figure it replaces ("from 30")."""
    added: bool
    """True when the figure adds to the toll ("rose by 12")."""


def tolls(
    token: "Token", by_token: Mapping[int, FoundQuantity], words: Vocabulary
) -> Iterator[Toll]:
    """The figures of one toll noun."""
    aspects = _aspects(token, words)
    if not aspects:
        return
    figures = list(_right_after(token, by_token)) or list(_figures(token, by_token))
    before = next((q for how, q in figures if how == "from"), None)
    for how, quantity in figures:
        if how != "from":
            for aspect in aspects if how != "by" or not _lowers(token) else ():
                yield Toll(aspect, token, quantity, before, how == "by")


def _lowers(toll: "Token") -> bool:
    """Whether "by 12" is taken from a toll, which counts none of them: "cut the toll by 12"."""
    return any(lemma(t) in _LOWERING for t in (toll.head, *children(toll, "acl")))


def acts_of(toll: "Token") -> list["Token"]:
    """The words that tell of the act: "displaced" of "the number of people displaced"."""
    return _participles(toll)[:1] or [toll]


def _aspects(token: "Token", words: Vocabulary) -> tuple[str, ...]:
    """The aspects of "toll" by the words before it and after it."""
    put = token.dep_ in ("dobj", "conj") and lemma(token.head) in _PUTS
    if put and token.lower_ in words.adjectives:
        return words.adjectives[token.lower_]  # "put the dead at 50 and the injured at 120"
    if token.pos_ not in ("NOUN", "PROPN"):
        return ()
    before = " ".join(t.lower_ for t in token.lefts if t.dep_ in ("compound", "amod", "nmod"))
    named = words.tolls.get(f"{before} {token.lower_}".strip())
    if named is None and token.lower_ == "number":
        named = words.tolls.get(f"number of {_told_of(token)}") or _acted_on(token, words)
    if named is None and before:
        named = words.tolls.get(f"{before.split()[-1]} {token.lower_}")
    return named or words.tolls.get(token.lower_, ())


def _acted_on(number: "Token", words: Vocabulary) -> tuple[str, ...] | None:
    """The aspects of "the number of people displaced": those of the participle."""
    found = [a for t in _participles(number) for a in words.object.get(lemma(t), ())]
    people = [o for of in children(number, "prep") for o in children(of, "pobj")]
    found += ["aboard"] if any(is_on_vessel(o, words) for o in people) else []
    return tuple(dict.fromkeys(found)) or None


def _participles(number: "Token") -> list["Token"]:
    """What is said of the people that "number" is of: "displaced"."""
    people = [o for of in children(number, "prep") for o in children(of, "pobj")]
    return [c for o in (*people, number) for c in children(o, "acl") if c.tag_ == "VBN"]


def _told_of(number: "Token") -> str:
    for of in children(number, "prep"):
        for noun in children(of, "pobj"):
            marks = [c.lower_ for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"]
            return " ".join([noun.lower_, *marks[:1]]) if of.lower_ == "of" else ""
    return ""


def _figures(
    token: "Token", by_token: Mapping[int, FoundQuantity]
) -> Iterator[tuple[str, FoundQuantity]]:
    verb = token.head if token.dep_ in (*SUBJECTS, *OBJECTS) else None
    for place in (token, verb, *_participles(token)):
        if place is None:
            continue
        for child in place.children:
            if child.dep_ == "conj" and child.i > token.i:
                break  # what follows is the figure of what else the verb tells of
            if child.dep_ in ("attr", "appos", "dobj", "nummod", "acomp", "oprd") and (
                child.i in by_token and child is not token
            ):
                yield "is", by_token[child.i]
            yield from _prepositional(child, by_token)


def _right_after(
    token: "Token", by_token: Mapping[int, FoundQuantity]
) -> Iterator[tuple[str, FoundQuantity]]:
    """Figures a few words after the noun, where a headline's parse is lost: "Toll climbs to 12"."""
    how, found = "", False
    for word in token.doc[token.i + 1 : min(token.i + _REACH, token.sent.end)]:
        quantity = by_token.get(word.i)
        if quantity is not None and quantity.token == word.i:
            if not how:
                return
            yield how, quantity
            how, found = "", True
        elif word.lower_ in _NOW | {"from", "by"} and not (found and word.lower_ == "as"):
            how = word.lower_
        elif found or (lemma(word) not in CHANGES and word.pos_ not in ("AUX", "ADV")):
            return


def told_once(found: Iterable[Bound]) -> Iterator[Bound]:
    """The same counts; of "a crowd of 230 people" only the one that says who they are."""
    counts = list(found)
    named = {
        (b.aspect, q.token)
        for b in counts
        for p in b.patients
        if b.rule != "count-toll" and (q := p.quantity) is not None
    }
    for bound in counts:
        quantity = bound.patients[0].quantity
        again = quantity is not None and (bound.aspect, quantity.token) in named
        if not (again and bound.rule == "count-toll" and bound.value.role == "total"):
            yield bound


def within_toll(found: Iterable[Bound]) -> Iterator[Bound]:
    """The same counts; those that a toll of the same sentence takes in are added to it.

    "Two passengers died, taking the toll to 16", "rose to 16 after two died".
    """
    counts = list(found)
    largest: dict[tuple[str, int], float] = {}
    for bound in counts:
        told = bound.rule in _TOLD and lemma(bound.act.head) not in _PUTS
        if told and bound.value.role in ("total", "revised"):
            key = bound.aspect, bound.act.sent.start
            largest[key] = max(largest.get(key, 0.0), bound.value.low)
    for bound in counts:
        whole = largest.get((bound.aspect, bound.act.sent.start), 0.0)
        part = bound.value.role == "total" and bound.value.bound not in ("unstated", "none")
        added = part and bound.rule not in _TOLD and bound.value.low < whole
        yield bound.as_role("increment") if added else bound


def _ends(last: "Token", first: "Token", by_token: Mapping[int, FoundQuantity]) -> bool:
    """Whether a number ends a range: the 4,000 of "at between 3,000 and 4,000"."""
    quantity = by_token.get(last.i)
    return quantity is not None and quantity.start <= first.idx and last.pos_ == "NUM"


def _prepositional(
    preposition: "Token", by_token: Mapping[int, FoundQuantity]
) -> Iterator[tuple[str, FoundQuantity]]:
    how = preposition.lower_
    if preposition.dep_ != "prep" or how not in _NOW | {"from", "by"}:
        return
    for obj in children(preposition, "pobj", "pcomp"):
        yield from ((how, by_token[c.i]) for c in children(obj, "conj") if _ends(c, obj, by_token))
        if obj.i in by_token and (obj.pos_ == "NUM" or lemma(obj) in ("people", "person", "dead")):
            yield how, by_token[obj.i]
        yield from (pair for p in children(obj, "prep") for pair in _prepositional(p, by_token))
    yield from (pair for p in children(preposition, "prep") for pair in _prepositional(p, by_token))
