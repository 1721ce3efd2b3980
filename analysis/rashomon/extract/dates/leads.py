"""What stands before a day and is one expression with it: the night of it, the day after it."""

import datetime as dt
import functools
import re
from dataclasses import replace

from rashomon.calendar import period
from rashomon.calendar.words import alternation
from rashomon.extract.dates.vocabulary import rows
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate

_REACH = 36
"""Characters of the longest lead."""
_NIGHT = "NI"
_UNPLACED = re.compile(r"XXXX-(?:WXX-\d|\d\d-\d\d)")


@functools.cache
def _lead() -> re.Pattern[str]:
    """`the early hours of`, `the night of`, `the day after`, right before a day."""
    parts = alternation([name for name in rows("day_parts") if name not in ("source", "overnight")])
    return re.compile(
        rf"""(?<![\w-])(?:the\s)?(?:
          (?:(?:early|late)\s)?(?:(?P<part>{parts})|(?P<hours>early\shours|small\shours))\sof\s(?:the\s)?
        | (?<=the\s)day\s(?P<side>before|after)\s)\Z""",
        re.IGNORECASE | re.VERBOSE,
    )


def led(document: Document, found: list[FoundDate]) -> list[FoundDate]:
    """Days with `the night of`, `the early hours of` and `the day after` before them."""
    whole: list[FoundDate] = []
    for item in found:
        lead = _lead().search(document.folded, max(0, item.start - _REACH), item.start)
        free = lead is not None and (not whole or whole[-1].end <= lead.start())
        whole.append(_one(document, item, lead) if lead and free and _is_day(item) else item)
    return whole


def _is_day(item: FoundDate) -> bool:
    """Whether it is a day, or two of which a night is."""
    low, high = item.value.low, item.value.high
    if item.kind != "DATE" or item.value.timex.endswith("REF"):
        return False
    if low is None or high is None:
        return _UNPLACED.fullmatch(item.value.timex) is not None
    return item.value.precision == "day" and (high - low).days <= 1


def _one(document: Document, item: FoundDate, lead: re.Match[str]) -> FoundDate:
    words = document.text[lead.start() : item.end]
    low, high = item.value.low, item.value.high
    part = rows("day_parts")[lead["part"].lower()] if lead["part"] else "MO"
    if low is None or high is None:
        timex = "XXXX-XX-XX" if lead["side"] else f"{item.value.timex}T{part}"
        value = item.value.model_copy(update={"words": words, "timex": timex})
        return replace(item, start=lead.start(), value=value)
    if lead["side"]:
        step = dt.timedelta(days=1 if lead["side"].lower() == "after" else -1)
        moved = period.day((high if step.days > 0 else low) + step)
        update = {"timex": moved.timex, "edtf": moved.edtf, "low": moved.low, "high": moved.high}
        value = item.value.model_copy(update={"words": words, "alternatives": (), **update})
        return replace(item, start=lead.start(), value=value)
    last = max(high, low + dt.timedelta(days=1)) if part == _NIGHT else high
    update = {
        "words": words, "timex": f"{low.isoformat()}T{part}", "high": last, "precision": "time",
        "edtf": period.interval(low, last),
    }  # fmt: skip
    return replace(
        item, start=lead.start(), kind="TIME", value=item.value.model_copy(update=update)
    )
