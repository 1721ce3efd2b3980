"""Task `quantities`: the numbers of a sentence with their bounds."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from rashomon.extract.document import Document, parse
from rashomon.extract.found import FoundQuantity, SetAsidePlace
from rashomon.extract.quantities import find_quantities, load_convention, number_of, trend
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
    for quantity in found:
        value = quantity.value
        if value.bound == "none":
            continue
        sign = trend(document, quantity) or _sign(quantity)
        if value.choices:
            low = document.text[quantity.start : quantity.end]
            yield from ({"value": n, "bound": sign} for n in value.choices if low)
        elif value.number is not None:
            yield {"value": value.number, "bound": sign}
        elif value.bound == "vague":
            yield {"value": [value.low, value.low * 10], "bound": sign}
        else:
            yield {"value": [value.low, value.high or value.low], "bound": sign}


def _sign(quantity: FoundQuantity) -> str:
    if quantity.value.bound == "nearly":
        return "<" if "under" in quantity.value.words.lower() else "~"
    return _SIGNS.get(quantity.value.bound, "=")


def _picked(document: Document, aside: list[SetAsidePlace]) -> Iterator[dict[str, Any]]:
    for place in aside:
        if place.reason == "one-of":
            yield {"value": number_of(document.text[place.start : place.end]), "bound": "="}
