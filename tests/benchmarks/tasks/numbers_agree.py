"""Task `numbers_agree`: whether the numbers of two headlines agree."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from rashomon.extract.document import Document, parse
from rashomon.extract.quantities import Convention, find_quantities, load_convention, number_of
from rashomon_schemas import Article, Quantity


@dataclass(frozen=True)
class _Number:
    """A number of one headline with the words around it."""

    value: float
    quantity: Quantity | None
    before: frozenset[str]
    after: frozenset[str]


def predict(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One prediction a record: numbers paired by what they count, then compared."""
    convention = load_convention("muc")
    for record in records:
        left, right = (_numbers(record[side], convention) for side in ("left", "right"))
        yield {"id": record["id"], "pairs": [_answer(*pair) for pair in _paired(left, right)]}


def _numbers(text: str, convention: Convention) -> list[_Number]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = parse(Article(source="s", file="s", sha256=digest, text=text))
    found, aside = find_quantities(document, convention=convention)
    numbers = {q.start: _around(document, q.start, q.end, q.value) for q in found}
    for place in aside:
        value = number_of(text[place.start : place.end])
        if value is not None and place.reason not in ("age", "one-of", "pronoun"):
            numbers.setdefault(place.start, _around(document, place.start, place.end, value))
    return [number for _, number in sorted(numbers.items())]


def _around(document: Document, start: int, end: int, what: Quantity | float) -> _Number:
    words = [t.lemma_.lower() for t in document.doc if t.idx >= end and t.is_alpha][:4]
    before = [t.lemma_.lower() for t in document.doc if t.idx < start and t.is_alpha][-4:]
    if isinstance(what, float):
        return _Number(what, None, frozenset(before), frozenset(words))
    value = what.number if what.number is not None else what.low
    return _Number(value, what, frozenset(before), frozenset(words))


def _paired(left: list[_Number], right: list[_Number]) -> list[tuple[_Number, _Number]]:
    """Each number with the one most like it, best pairs first."""
    scored = sorted(
        ((_alike(one, other), -i - j, i, j) for i, one in enumerate(left)
         for j, other in enumerate(right)),
        reverse=True,
    )  # fmt: skip
    used: set[tuple[str, int]] = set()
    pairs = []
    for _, _, i, j in scored:
        if ("l", i) not in used and ("r", j) not in used:
            used |= {("l", i), ("r", j)}
            pairs.append((left[i], right[j]))
    return pairs


def _alike(one: _Number, other: _Number) -> float:
    same_unit = one.quantity and other.quantity and one.quantity.unit == other.quantity.unit
    around = 2 * len(one.after & other.after) + len(one.before & other.before)
    return around + (1 if same_unit else 0) + (1.5 if one.value == other.value else 0)


def _answer(one: _Number, other: _Number) -> dict[str, Any]:
    relation = "agree" if one.value == other.value else "differ"
    if one.quantity is not None and other.quantity is not None:
        relation = _relation(one.quantity, other.quantity)
    return {"left_value": one.value, "right_value": other.value, "relation": relation}


def _relation(one: Quantity, other: Quantity) -> str:
    exact = {"exact", "round"}
    plain = (one.bound in exact, other.bound in exact)
    if all(plain) or one.bound == other.bound != "vague":
        same = (one.number, one.choices) == (other.number, other.choices)
        within = one.bound == "at-least" and one.number != other.number
        return "agree" if same else "specific" if within else "differ"
    if (one.bound, one.low) == (other.bound, other.low):
        return "agree"
    return "specific" if _meets(one, other) else "differ"


def _meets(one: Quantity, other: Quantity) -> bool:
    top = min(q.high if q.high is not None else float("inf") for q in (one, other))
    return max(one.low, other.low) <= top
