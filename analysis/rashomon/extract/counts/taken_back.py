"""Figures a correction replaces: "Correction: six people have died, not seven"."""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.counts.bound import Bound, When
from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuantity

_LABEL = re.compile(
    r"[^\w\n]{0,6}(?:[\d:.]{1,5}\s?(?:[ap]\.?m\.?)?[^\w\n]{1,4})?(?:an? )?"
    r"(?:correction|corrected|clarification|amendment|editor's note)\b",
    re.IGNORECASE,
)
"""How a paragraph that puts a figure right begins, after its hour."""
_AS_TOLD = re.compile(
    r",? as (?:(?:we|this (?:page|blog|article|paper|site|story|post)) (?:had )?|"
    r"(?:was |were )?)(?:first |earlier |previously |originally |initially |wrongly |incorrectly )?"
    r"(?:reported|said|stated|written|wrote|published|told)(?: (?:here|earlier|above|before))?\b",
    re.IGNORECASE,
)
"""After the wrong figure: "not seven, as we reported earlier"."""
_BY_US = re.compile(r"\b(?:we|this|here)\b", re.I)
_INSTEAD = re.compile(r"(?:\bnot|\brather than|\binstead of|\bmore than the|\bno longer) \Z", re.I)
_NEAR = 20
"""Counts before a figure that are looked at."""


def taken_back(
    found: Sequence[Bound], quantities: Sequence[FoundQuantity], document: Document, when: When
) -> Iterator[Bound]:
    """The same counts; what a correction says is not so is withdrawn wherever it stands.

    A figure that its text dates to another day than the correction's is of another event.

    Args:
        found: the counts, in order of the text.
        quantities: every figure of the article, in order.
        document: the parsed article.
        when: the days on which what is counted happened, if its clause says.
    """
    used = {p.quantity.token for b in found for p in b.patients if p.quantity is not None}
    ordered = sorted(found, key=lambda b: b.start)
    wrong: dict[tuple[str, float], Bound] = {}
    right: dict[int, float] = {}
    for quantity in quantities:
        number = quantity.value.number
        if number is None or quantity.token in used or not _corrects(document, quantity):
            continue
        instead = _instead(ordered, quantity, document)
        if instead is not None:
            wrong[instead.aspect, number] = instead
            right[id(instead)] = number
    for bound in found:
        number = bound.value.number
        instead = None if number is None else wrong.get((bound.aspect, number))
        if id(bound) in right:
            yield bound.as_revised(right[id(bound)])
        elif instead is None or not bound.is_whole or not _of_one(bound, instead, when):
            yield bound
        else:
            yield replace(bound, withdrawn=True)


def _of_one(bound: Bound, instead: Bound, when: When) -> bool:
    """Whether a figure elsewhere can be the one that a correction replaces."""
    if bound.act.sent.start == instead.act.sent.start:
        return False
    one, other = when(bound), when(instead)
    if one is None or one.low is None or one.high is None:
        return True
    if other is None or other.low is None or other.high is None:
        return one.precision not in ("month", "year", "decade", "century")
    return one.low <= other.high and other.low <= one.high


def _corrects(document: Document, quantity: FoundQuantity) -> bool:
    """Whether a figure stands behind "not" in what the article puts right itself."""
    text = document.folded
    if not _INSTEAD.search(text, max(0, quantity.start - 20), quantity.start):
        return False
    start, end = document.paragraph(quantity.start)
    told = _AS_TOLD.match(text, quantity.end, min(end, quantity.end + 80))
    by_us = told is not None and _BY_US.search(told.group()) is not None
    return by_us or _LABEL.match(text, start, quantity.start) is not None


def _instead(found: Sequence[Bound], quantity: FoundQuantity, document: Document) -> Bound | None:
    """The count of the same sentence that holds instead: the nearest before."""
    sentence = document.doc[quantity.token].sent
    last = bisect.bisect_left(found, quantity.start, key=lambda b: b.start)
    near = [b for b in found[max(0, last - _NEAR) : last] if b.act.sent == sentence]
    counted = [b for b in near if b.value.number is not None and b.is_whole]
    return counted[-1] if counted else None
