"""Shares of a counted whole, turned into people: "a third of the 90", "all but two of the 14"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from rashomon.extract.found import FoundQuantity
from rashomon_schemas import Quantity

_OF = re.compile(
    r" of (?:(?:the|its|their|his|her|these|those|all)(?: [\w-]{2,30}['’]s)? ?)?$", re.IGNORECASE
)
_ALL_BUT = re.compile(r"\ball but $", re.IGNORECASE)
_NEITHER = re.compile(r"\bneither of (?:the |his |her |their |its )?$", re.IGNORECASE)
_EXCEPT = re.compile(
    r" (?:of (?:the |those )?\w+ )?(?:except|but|other than|apart from|besides|save)\b"
)


def shared_out(quantities: Sequence[FoundQuantity], text: str) -> Iterator[FoundQuantity]:
    """The figures that count people, with shares of a figure as the number they come to.

    A share of nothing counted ("one in ten residents") and "nobody except the driver" count
    nobody; the whole of a share is not counted again.

    Args:
        quantities: the figures of the article, in order.
        text: the folded text.
    """
    whole: FoundQuantity | None = None
    for quantity, later in zip_longest(quantities, quantities[1:]):
        if quantity is whole:
            continue
        between = "" if later is None else text[quantity.end : later.start]
        before = text[max(0, quantity.start - 30) : quantity.start]
        parted = later is not None and _OF.fullmatch(between) is not None
        if _is_share(quantity.value):
            if later is not None and parted and (later.value.number or 0) > 1:
                yield _share(quantity, later, text)
                whole = later
        elif parted and _ALL_BUT.search(before):
            yield _all_but(quantity, later, text)
            whole = later
        elif (none := _NEITHER.search(before)) is not None:
            yield _none(quantity, quantity.start - len(before) + none.start(), text)
        elif quantity.value.bound != "none" or not _EXCEPT.match(text, quantity.end):
            yield quantity


def _is_share(value: Quantity) -> bool:
    small = value.number is not None and 0 < value.number < 1
    return small or value.unit in ("percent", "%", "share")


def _share(quantity: FoundQuantity, whole: FoundQuantity, text: str) -> FoundQuantity:
    share = quantity.value.number or 0.0
    part = share if share < 1 and quantity.value.unit not in ("percent", "%") else share / 100
    number = float(round(part * (whole.value.number or 0)))
    even = number == part * (whole.value.number or 0) and quantity.value.bound == "exact"
    low = number if even else number // 2
    update = {
        "words": text[quantity.start : whole.end],
        "number": number,
        "bound": "exact" if even else "about",
        "unit": whole.value.unit,
        "low": low,
        "high": number if even else 2 * number,
        "soft_low": None if even else round(0.9 * number),
        "soft_high": None if even else round(1.1 * number),
        "role": "subset",
        "part_of": text[whole.start : whole.end],
    }
    value = whole.value.model_copy(update=update)
    return replace(quantity, end=whole.end, value=value, noun=whole.noun)


def _all_but(quantity: FoundQuantity, whole: FoundQuantity, text: str) -> FoundQuantity:
    number = (whole.value.number or 0) - (quantity.value.number or 0)
    near = max(0, quantity.start - 10)
    start = near + text[near : quantity.start].lower().rfind("all")
    update = {
        "words": text[start : whole.end],
        "number": number,
        "low": number,
        "high": number,
        "role": "subset",
        "part_of": text[whole.start : whole.end],
    }
    value = quantity.value.model_copy(update=update)
    return replace(quantity, start=start, end=whole.end, value=value, noun=whole.noun)


def _none(quantity: FoundQuantity, start: int, text: str) -> FoundQuantity:
    update = {
        "words": text[start : quantity.end],
        "number": 0,
        "bound": "none",
        "low": 0,
        "high": 0,
    }
    value = quantity.value.model_copy(update=update)
    return replace(quantity, start=start, value=value)
