"""From one date to another: one stretch of days, not two dates."""

import re
from dataclasses import replace
from itertools import pairwise

from rashomon.calendar.period import interval
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate
from rashomon_schemas import DateRange

_LINKS = (
    (re.compile(r"\bbetween\s\Z", re.IGNORECASE), re.compile(r"\sand\s\Z", re.IGNORECASE)),
    (
        re.compile(r"\bfrom\s\Z", re.IGNORECASE),
        re.compile(r"\s(?:to|until|till|through)\s\Z", re.IGNORECASE),
    ),
)
"""What stands before the first date and between the two."""
_LEAD = 8
"""Characters of the longest of those leads."""


def spanned(document: Document, dates: list[FoundDate]) -> list[FoundDate]:
    """Dates with `between 2010 and 2015` and `from Monday to Friday` made one each.

    Only where both ends are known, in order, or both unknown.
    """
    whole: list[FoundDate] = []
    taken: FoundDate | None = None
    for first, second in pairwise([*dates, None]):
        if first is None or first is taken:
            continue
        one = _one(document, first, second) if second and _linked(document, first, second) else None
        whole.append(one or first)
        taken = second if one is not None else None
    return whole


def _linked(document: Document, first: FoundDate, second: FoundDate) -> bool:
    if {first.kind, second.kind} - {"DATE", "TIME"}:
        return False
    before = document.folded[max(0, first.start - _LEAD) : first.start]
    between = document.folded[first.end : second.start]
    return any(lead.search(before) and link.match(between) for lead, link in _LINKS)


def _one(document: Document, first: FoundDate, second: FoundDate) -> FoundDate | None:
    words = document.text[first.start : second.end]
    low, high = first.value.low, second.value.high
    timex = f"{first.value.timex}/{second.value.timex}"
    if low is None and high is None and "REF" not in timex:
        value = DateRange(
            words=words, timex=timex, precision=second.value.precision, rule="from-to",
            unresolved=f'"{" ".join(words.split())}"; the text gives no date to count from',
        )  # fmt: skip
    elif low is None or high is None or low > high:
        return None
    else:
        value = DateRange(
            words=words, timex=timex, edtf=interval(low, high), low=low, high=high,
            precision=second.value.precision, base=first.value.base or second.value.base,
            base_kind=first.value.base_kind or second.value.base_kind, rule="from-to",
        )  # fmt: skip
    return replace(first, end=second.end, kind="DATE", value=value)
