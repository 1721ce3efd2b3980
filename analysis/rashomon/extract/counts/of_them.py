"""Parts told by what they are: "Three of them were children", "nine of the dead were dockers"."""

import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import children, left_words, lemma, list_top, pobjs
from rashomon.extract.counts.patients import Counter, Patient
from rashomon.extract.found import FoundQuantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_THEM = frozenset({"them", "those", "these", "whom"})
_NEAR = 400
"""Characters between a count and the part of it that "them" tells of, at most."""


def parts_of_them(
    unused: Sequence[FoundQuantity], found: Sequence[Bound], doc: "Doc", counter: Counter
) -> Iterator[Bound]:
    """Counts of unused figures that are a part of the last count told before.

    Args:
        unused: the figures that count nobody yet, in order.
        found: the counts, in order of the text.
        doc: the article's tokens.
        counter: to tell people.
    """
    by_word = {i: b for b in reversed(found) for i in (b.patients[0].head.i, b.act.i)}
    for quantity in unused:
        number = doc[quantity.token]
        described = _described(number)
        them = any(o.lower_ in _THEM for o in pobjs(number, "of"))
        before = _near(found, quantity)
        own = _whole_beside(number, by_word) or _of_those_named(number, before)
        before, them = ([own], True) if own is not None else (before, them)
        if not them or described is None or not counter.is_person(described) or not before:
            continue
        whole = before[-1]
        patient = Patient("figure", number, quantity.start, quantity.end, None, quantity)
        update = {
            "unit": whole.value.unit,
            "role": "subset",
            "part_of": whole.value.words,
            "population": _phrase(described, counter.text),
        }
        value = quantity.value.model_copy(update=update)
        yield Bound(whole.aspect, whole.act, (patient,), value, "count-of-them", acts=whole.acts)


def _near(found: Sequence[Bound], quantity: FoundQuantity) -> Sequence[Bound]:
    """The counts not far before a figure, of counts in order."""
    first, last = (
        bisect.bisect_left(found, at, key=lambda b: b.start)
        for at in (quantity.start - _NEAR, quantity.start)
    )
    return found[first:last]


def _whole_beside(number: "Token", by_word: Mapping[int, Bound]) -> Bound | None:
    """The count that a figure is a part of: "three of the 12 dead", "of the 34 dead, 20 were"."""
    verb = number.head
    chained = number.dep_ == "nummod" and verb.dep_ == "conj" and list_top(verb).dep_ == "attr"
    clause = list_top(verb).head if chained else verb
    fronted = [o for p in children(clause, "prep") if p.i < number.i for o in _of(p)]
    heads = [t.i for o in (*pobjs(number, "of"), *fronted) for t in (o, *o.children)]
    return next((by_word[i] for i in heads if i in by_word), None)


def _of_those_named(number: "Token", near: Sequence[Bound]) -> Bound | None:
    """The count of the people a sentence opens with: "Of the civilians, four were women"."""
    opening = _opening(number)
    if opening is None:
        return None
    told = (b for b in reversed(near) if b.value.role != "subset")
    return next((b for b in told if _kind(b) == opening.lower_), None)


def _kind(bound: Bound) -> str:
    """The noun of those counted."""
    return (bound.value.population or " ").lower().rpartition(" ")[2]


def _opening(number: "Token") -> "Token | None":
    """The noun or state of a sentence that opens with "Of the wounded, …"."""
    words = [t for t in number.doc[number.sent.start : number.i] if not t.is_space][:4]
    marks = [t.lower_ for t in words]
    return words[2] if marks[:2] == ["of", "the"] and marks[3:] == [","] else None


def _of_the_same_state(bound: Bound, number: "Token | None", counter: Counter) -> "Token | None":
    """The state of "Of the wounded, 12 are in intensive care", where it is the count's own."""
    opening = None if number is None or number.dep_ != "nsubj" else _opening(number)
    if opening is None or bound.value.role != "total":
        return None
    return opening if bound.aspect in counter.words.adjectives.get(opening.lower_, ()) else None


def _of(preposition: "Token") -> list["Token"]:
    """What a fronted "of" governs."""
    return children(preposition, "pobj") if preposition.lower_ == "of" else []


def by_description(found: Sequence[Bound], counter: Counter) -> Iterator[Bound]:
    """The same counts; of "nine of the dead were dockers" dockers are counted."""
    for bound in found:
        quantity = bound.patients[0].quantity
        if quantity is not None and _is_whole(bound, quantity):
            yield replace(bound, value=bound.value.model_copy(update={"population": None}))
            continue
        number = None if quantity is None else bound.act.doc[quantity.token]
        state = _of_the_same_state(bound, number, counter)
        if state is not None:
            yield bound.as_role("subset", part_of=f"the {state.text}")
            continue
        described = None if number is None or not children(number, "prep") else _described(number)
        if described is None or not counter.is_person(described):
            yield bound
        else:
            update = {"population": _phrase(described, counter.text), "role": "subset"}
            yield replace(bound, value=bound.value.model_copy(update=update))


def _is_whole(bound: Bound, quantity: FoundQuantity) -> bool:
    """Whether parts are told of it: the 12 of "three of the 12 dead were children"."""
    number = bound.act.doc[quantity.token]
    of = number.dep_ == "pobj" and number.head.lower_ == "of"
    dead = (
        number.dep_ == "nummod" and number.head.dep_ == "pobj" and number.head.head.lower_ == "of"
    )
    return (of or dead) and bound.rule == "count-adjective"


def _described(number: "Token") -> "Token | None":
    """The noun that "were" says of a number."""
    verb = number.head
    if number.dep_ == "nummod" and verb.dep_ == "conj" and list_top(verb).dep_ == "attr":
        return verb
    if number.dep_ != "nsubj" or lemma(verb) != "be":
        return None
    return next((t for t in children(verb, "attr") if t.tag_ in ("NNS", "NN")), None)


def _phrase(noun: "Token", text: str) -> str:
    first = noun.doc[left_words(noun, ())]
    return text[first.idx : noun.idx + len(noun)]
