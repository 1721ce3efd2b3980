"""Counts told on: "two were killed …, and a third died", "nine were killed: five … and four …"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.patients import Patient
from rashomon.extract.counts.values import nth
from rashomon.extract.found import FoundQuantity

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NEAR = 300
"""Characters between "two" and "a third" at most."""
LISTED = "count-listed-part"
"""Rule of the parts that a sentence lists after a colon: they are said to be all of its count."""


def one_more(found: Sequence[Bound]) -> Iterator[Bound]:
    """The same counts; "a third" after two of one act makes them three, of whom two are a part.

    Args:
        found: counts in order of the text.
    """
    sums = {id(b): two for b in found if (two := _two_before(b, found)) is not None}
    parts = {id(two) for two in sums.values()}
    for bound in found:
        two = sums.get(id(bound))
        if two is not None:
            number = (two.value.number or 0) + 1
            exact = {"number": number, "low": number, "high": number, "bound": "exact"}
            of_all = {"role": "sum", "part_of": None, "population": two.value.population}
            value = bound.value.model_copy(update={**exact, **of_all})
            yield replace(bound, value=value)
        else:
            yield bound.as_role("subset") if id(bound) in parts else bound


def _two_before(bound: Bound, found: Sequence[Bound]) -> Bound | None:
    """The count that "a third" goes on from: the nearest one before, of one fewer."""
    place = nth(bound.patients[0].head) if len(bound.patients) == 1 else None
    if place is None or bound.patients[0].quantity is not None:
        return None
    near = (b for b in found if b.start < bound.start <= b.start + _NEAR)
    before = [b for b in near if b.aspect == bound.aspect and b.value.bound == "exact"]
    return before[-1] if before and before[-1].value.number == place - 1 else None


def listed_parts(
    unused: Sequence[FoundQuantity], found: Sequence[Bound], doc: "Doc"
) -> Iterator[Bound]:
    """The figures that a sentence lists after a colon as those whom it has counted.

    Args:
        unused: figures that count nobody yet, in order.
        found: the counts, in order of the text.
        doc: the article's tokens.
    """
    for _, group in groupby(unused, key=lambda q: doc[q.token].sent.start):
        figures = list(group)
        sentence = doc[figures[0].token].sent
        colon = next((t.i for t in sentence if t.text == ":"), None)
        if colon is None:
            continue
        after = [q for q in figures if q.token > colon and q.noun is not None]
        whole = [b for b in found if sentence.start <= b.patients[0].head.i < colon]
        counted = [b for b in whole if b.value.bound == "exact" and b.value.unit == "people"]
        if len(after) > 1 and len(counted) == 1 and all(_plain(q, doc) for q in after):
            yield from (_part(quantity, counted[0], doc) for quantity in after)


def _plain(quantity: FoundQuantity, doc: "Doc") -> bool:
    """Whether it counts what its noun names ("five bakers"), and measures nothing ("5 km")."""
    noun = doc[quantity.token if quantity.noun is None else quantity.noun]
    named = quantity.value.unit in ("people", "items", noun.lemma_.lower())
    return named and quantity.value.low > 0


def _part(quantity: FoundQuantity, whole: Bound, doc: "Doc") -> Bound:
    head = doc[quantity.token if quantity.noun is None else quantity.noun]
    population = doc[quantity.token + 1 : head.i + 1].text or None
    patient = Patient("figure", head, quantity.start, quantity.end, population, quantity)
    update = {"unit": whole.value.unit, "role": "subset", "part_of": whole.value.words}
    value = quantity.value.model_copy(update={**update, "population": population})
    return Bound(whole.aspect, whole.act, (patient,), value, LISTED, acts=whole.acts)
