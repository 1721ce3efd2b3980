"""Task `quantities`: the numbers of a sentence with their bounds."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from rashomon.extract.document import Document, parse
from rashomon.extract.found import FoundQuantity, SetAsidePlace
from rashomon.extract.quantities import (
    figures_of,
    find_quantities,
    load_convention,
    number_of,
    trend,
)
from rashomon_schemas import Article

_SIGNS = {
    "at-least": ">", "more-than": ">", "at-most": "<", "fewer-than": "<", "up-to": "<",
    "about": "~",
}  # fmt: skip


def predict(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One prediction a record, in the scorer's form.

    The task counts "one of the …" and reads a vague plural as its power of ten ("thousands" is
    1,000 to 10,000), which is the ACLED convention.
    """
    convention = load_convention("acled")
    for record in records:
        document = parse(_article(record["text"]))
        found, aside = find_quantities(document, convention=convention)
        answers = [*_stated(document, found), *_picked(document, aside)]
        yield {"id": record["id"], "quantities": answers}


def _article(text: str) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(source="s", file="s", sha256=digest, text=text)


def _stated(document: Document, found: list[FoundQuantity]) -> Iterator[dict[str, Any]]:
    """The quantities, a change ("from 208 to 193") as one range as the task has it."""
    direction = None
    for at, quantity in enumerate(found):
        later = found[at + 1] if at + 1 < len(found) else None
        direction = _direction(document, quantity, direction)
        if _replaced(quantity, later) or quantity.value.bound == "none":
            continue
        sign = _SIGNS.get(quantity.value.bound) or _nearly(quantity) or direction or "="
        yield from ({"value": value, "bound": sign} for value in _values(quantity, found))


def _direction(document: Document, quantity: FoundQuantity, before: str | None) -> str | None:
    """Up or down; ", or 0.6%" says again what the figure before it said."""
    again = document.text[max(0, quantity.start - 5) : quantity.start].endswith((", or ", " or "))
    return before if again else trend(document, quantity)


def _replaced(quantity: FoundQuantity, later: FoundQuantity | None) -> bool:
    """Whether the next quantity's range begins with this one."""
    return later is not None and later.value.revised_from == quantity.value.number is not None


def _nearly(quantity: FoundQuantity) -> str | None:
    if quantity.value.bound != "nearly":
        return None
    return "<" if "under" in quantity.value.words.lower() else "~"


def _values(quantity: FoundQuantity, found: list[FoundQuantity]) -> list[float | list[float]]:
    value = quantity.value
    figures = figures_of(value.words)
    if value.bound == "vague":
        many = value.words.lower().split()[0].endswith("s")
        return [[value.low, value.low * 10]] if many and "several" not in value.words else []
    if value.revised_from is not None and value.number is not None:
        earlier = any(
            q.value.number == value.revised_from and q.start < quantity.start for q in found
        )
        return [[value.revised_from, value.number]] if earlier else [value.number]
    if value.number is not None:
        return [value.number]
    if value.choices:
        return list(value.choices)
    return [list(figures)] if len(figures) == 2 else [[value.low, value.high or value.low]]


def _picked(document: Document, aside: list[SetAsidePlace]) -> Iterator[dict[str, Any]]:
    for place in aside:
        if place.reason == "one-of":
            yield {"value": number_of(document.text[place.start : place.end]), "bound": "="}
