"""The quantity of those counted at one place."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rashomon.extract.counts.grammar import children
from rashomon.extract.counts.patients import Patient
from rashomon_schemas import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ORDINALS = {word: n for n, word in enumerate(_WORDS.split(), start=1)}
_ORDINAL_DIGITS = re.compile(r"(\d{1,6})(?:st|nd|rd|th)$")
_APART = 40
"""Characters between two of a list at most; more than that is no list but a clause."""
_LONGEST = 240
_DEFINITE = frozenset({"the", "his", "her", "its", "their"})


def ordinal(noun: "Token") -> int | None:
    """4 for "the fourth victim"; None for an indefinite one ("a third man"), which is one more."""
    marks = {c.lower_ for c in children(noun, "det", "poss")}
    fixed = bool(marks & _DEFINITE) or any(c.dep_ == "poss" for c in noun.children)
    for child in children(noun, "amod"):
        digits = _ORDINAL_DIGITS.match(child.lower_)
        number = int(digits[1]) if digits else _ORDINALS.get(child.lower_)
        if number is not None and number > 1:
            return number if fixed else None
    return None


def nth(noun: "Token") -> int | None:
    """3 for "a third" and "a third man", which goes on from two; None for anything else."""
    if not {c.lower_ for c in children(noun, "det")} & {"a"} or any(
        c.lower_ == "of" for c in children(noun, "prep")
    ):
        return None
    words = (noun.lower_, *(c.lower_ for c in children(noun, "amod")))
    return next((_ORDINALS[w] for w in words if _ORDINALS.get(w, 0) > 1), None)


_TIMES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}


def manifold(noun: "Token") -> tuple[int, "Token"] | None:
    """4 for "a quadruple shooting", with its word."""
    for child in children(noun, "amod", "compound", "nmod"):
        if child.lower_ in _TIMES:
            return _TIMES[child.lower_], child
    return None


def both(noun: "Token") -> bool:
    """Whether "both" makes it two."""
    return any(c.lower_ == "both" for c in noun.children)


def without_apposition(found: tuple[Patient, ...]) -> tuple[Patient, ...]:
    """Only the figure of "two men, A and B, died", whose names tell who the two are."""
    first, rest = found[:1], found[1:]
    if not rest or first[0].quantity is None or any(p.kind not in ("name", "one") for p in rest):
        return found
    comma = first[0].head.doc[first[0].head.right_edge.i].text == "," or any(
        t.text == "," for t in first[0].head.doc[first[0].head.i : rest[0].head.i]
    )
    return first if comma and first[0].quantity.value.number == len(rest) else found


def value_of(text: str, patient: Patient, unit: str, convention: str) -> Quantity:
    """The quantity of one patient."""
    words = text[patient.start : patient.end]
    if patient.kind == "figure" and patient.quantity is not None:
        update = {"population": patient.population, "unit": unit, "part_of": patient.whole}
        if patient.whole is not None:
            update["role"] = "subset"
        return patient.quantity.value.model_copy(update=update)
    base = {
        "words": words,
        "unit": unit,
        "population": patient.population,
        "convention": convention,
    }
    times = 2 if patient.kind == "plural" and both(patient.head) else patient.number
    if times is not None:
        part = {"role": "subset", "part_of": patient.whole} if patient.whole else {}
        return Quantity(**base, **part, number=times, bound="exact", low=times, high=times)
    if patient.kind == "plural":
        return Quantity(**base, bound="unstated", low=1, high=None, soft_low=2)
    place = ordinal(patient.head)
    if place is not None:
        return Quantity(
            **base, number=place, bound="at-least", low=place, high=None, role="ordinal"
        )
    if patient.kind == "name":
        return Quantity(**base, number=1, bound="list", low=1, high=None)
    return Quantity(**base, number=1, bound="exact", low=1, high=1)


def added_up(text: str, patients: Sequence[Patient], unit: str, convention: str) -> Quantity:
    """The sum of those coordinated ("his wife and two children": 3); of names alone a list."""
    parts = [value_of(text, p, unit, convention) for p in patients]
    words = _listed(text, patients)
    named = all(p.kind == "name" for p in patients)
    highs = [p.high for p in parts if p.high is not None]
    numbers = [p.number for p in parts if p.number is not None]
    whole = len(numbers) == len(parts)
    return Quantity(
        words=words,
        unit=unit,
        convention=convention,
        number=sum(numbers) if whole else None,
        bound="list" if named else _bound(parts),
        low=sum(p.low for p in parts),
        high=sum(highs) if len(highs) == len(parts) and not named else None,
        population=None if named else words,
        role="total" if named else "sum",
    )


def _listed(text: str, patients: Sequence[Patient]) -> str:
    """The words of those added up, in one run where little stands between them."""
    start, end = patients[0].start, max(p.end for p in patients)
    gaps = [later.start - one.end for one, later in pairwise(patients)]
    if max(gaps, default=0) <= _APART and end - start <= _LONGEST:
        return text[start:end]
    told = [" ".join(text[p.start : p.end].split()) for p in patients]
    return " and ".join([", ".join(told[:-1]), told[-1]])


def _bound(parts: Sequence[Quantity]) -> str:
    kinds = {"exact" if p.bound == "list" else p.bound for p in parts}
    return kinds.pop() if len(kinds) == 1 else "at-least"
