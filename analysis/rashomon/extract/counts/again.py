"""Figures that take up a count told before: "the ministry puts the figure at 120", "up from 30"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import children, lemma
from rashomon.extract.counts.patients import Patient
from rashomon.extract.found import FoundQuantity

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = frozenset({"figure", "number", "toll", "total", "count", "tally"})
_VERBS = frozenset({"put", "place", "set", "estimate", "give", "revise", "raise", "lower", "be",
                    "stand", "bring", "take", "push", "lift", "rise", "climb", "fall", "reach",
                    "grow", "increase"})  # fmt: skip
_HOW = frozenset({"at", "to", "as", "closer"})
_BACK = 8
"""Counts that are looked back on."""
_NEAR = 400
"""Characters between a count and a figure that takes it up, at most."""
_LATER = re.compile(
    r", an? (?:figure|toll|number|count|tally|total) (?:that was )?(?:(?:later|since|then|"
    r"subsequently) )?(?:revised|corrected|lowered|raised|changed|cut)(?: up| down)? to $",
    re.IGNORECASE,
)
_FROM = re.compile(r",? ?\(?(?:up|down|raised|revised|lowered|compared)? ?(?:from|with) $")


def taken_up(
    quantities: Sequence[FoundQuantity],
    found: Sequence[Bound],
    doc: Sequence["Token"],
    text: str,
) -> Iterator[Bound]:
    """Counts of unused figures that stand for "the figure" told of before, or replace it.

    Args:
        quantities: the figures that count nobody yet, in order.
        found: the counts, in order of the text.
        doc: the article's tokens.
        text: the article's text.
    """
    place = -1
    for quantity in quantities:
        while place + 1 < len(found) and found[place + 1].start < quantity.start:
            place += 1
        if place < 0 or quantity.start - found[place].start > _NEAR:
            continue
        before = _last_told(found, place, quantity)
        later = _LATER.search(text, before.end, quantity.start) is not None
        noun = doc[quantity.token] if later else _named(doc[quantity.token])
        if noun is None or (later and noun.sent != before.act.sent):
            continue
        patient = Patient(
            "figure", doc[quantity.token], quantity.start, quantity.end, None, quantity
        )
        people = None if before.value.role == "sum" else before.value.population
        update = {"unit": before.value.unit, "population": people}
        value = quantity.value.model_copy(update=update)
        bound = Bound(before.aspect, noun, (patient,), value, "count-again", acts=before.acts)
        yield bound.as_revised(before.value.number) if later else bound


def _last_told(found: Sequence[Bound], place: int, quantity: FoundQuantity) -> Bound:
    """The last count, or the one before where the last is of "87 girls, of whom 14 escaped"."""
    for bound in found[max(0, place - _BACK) : place + 1][::-1]:
        far = quantity.start - bound.start > _NEAR
        if not far and bound.is_whole and bound.value.bound != "unstated" and not _aside(bound):
            return bound
    return found[place]


def _aside(bound: Bound) -> bool:
    """Whether a count is that of a relative clause, told of some of those counted."""
    return bound.act.dep_ == "relcl" and any(
        o.lower_ in ("whom", "which")
        for t in (bound.act, bound.patients[0].head)
        for p in children(t, "prep")
        for o in children(p, "pobj")
    )


def _named(number: "Token") -> "Token | None":
    """The noun "figure" of "puts the figure at 120"."""
    preposition = number.head
    verb = preposition.head if preposition.dep_ == "prep" else preposition
    if preposition.dep_ == "prep" and preposition.lower_ not in _HOW:
        return None
    if lemma(verb) in _NOUNS:
        verb = verb.head
    if lemma(verb) not in _VERBS:
        return None
    nouns = children(verb, "dobj", "nsubj", "nsubjpass")
    return next((n for n in nouns if lemma(n) in _NOUNS and _plain(n)), None)


def _plain(noun: "Token") -> bool:
    """Whether nothing says what the figure is of."""
    marks = {c.lower_ for c in children(noun, "det", "poss")}
    return bool(marks & {"the", "its", "that", "this"}) and not children(noun, "prep", "compound")


def revised(
    found: Sequence[Bound], quantities: Sequence[FoundQuantity], text: str
) -> Iterator[Bound]:
    """The same counts, with the figure that "up from 30" says they replace."""
    after = {one.token: two for one, two in pairwise(quantities)}
    for bound in found:
        quantity = bound.patients[0].quantity
        later = None if quantity is None else after.get(quantity.token)
        if quantity is None or later is None or bound.before is not None:
            yield bound
        elif _FROM.fullmatch(text[quantity.end : later.start]):
            update = {"role": "revised", "revised_from": later.value.number}
            yield replace(bound, value=bound.value.model_copy(update=update), before=later)
        else:
            yield bound
