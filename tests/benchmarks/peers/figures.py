"""What anybody would write around a finder of numbers: no dates, ranges in one, bounds by words."""

import re
from typing import Any

Record = dict[str, Any]
Number = tuple[int, int, float]
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATE = re.compile(
    rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?\b|\b\d{{1,2}} {_MONTH}(?: \d{{4}})?"
    r"|(?<![\w$€£.,])(?:19|20)\d\d(?:[-–/]\d\d)?s?(?![\w%])(?![.,]\d)"
    r"|\b\d+(?:st|nd|rd|th)\b|\b[A-Za-z]+-?\d+\b|\b\d{1,2}:\d\d\b"
)
_TO = re.compile(r"\s*(?:[-–—]|to|and)\s*[$€£]?", re.IGNORECASE)
_BOUNDS = {
    "~": "about|around|approximately|roughly|nearly|almost|close to|some|an estimated|~",
    ">": "more than|at least|over|above|exceeding|greater than|higher than|>",
    "<": "less than|fewer than|under|below|up to|at most|lower than|<",
    "up": r"up|rose|rises?|gained|climbed|jumped|added|surged|increased?(?: by)?|grew|\+",
    "down": "down|fell|falls?|lost|dropped|slid|slipped|plunged|declined|decreased?(?: by)?",
}
_BEFORE = {
    bound: re.compile(rf"(?:^|[\s(])(?:{words})\s*(?:by\s+)?[$€£]?$", re.IGNORECASE)
    for bound, words in _BOUNDS.items()
}


def told(text: str, numbers: list[Number]) -> Record:
    """A prediction of the numbers found in a text, each with its start and end there."""
    dates = [match.span() for match in _DATE.finditer(text)]
    kept = [n for n in numbers if not any(a < n[1] and n[0] < b for a, b in dates)]
    found: list[Record] = []
    last: Number | None = None
    for number in kept:
        start, _, value = number
        if last and _ranged(text, last, start):
            found[-1] = {"value": [last[2], value], "bound": "="}
            last = None
        else:
            found.append({"value": value, "bound": bound(text[:start])})
            last = number
    return {"quantities": found}


def bound(before: str) -> str:
    """The bound that the words right before a number give it."""
    return next((b for b, words in _BEFORE.items() if words.search(before[-30:])), "=")


def _ranged(text: str, last: Number, start: int) -> bool:
    """Whether two numbers are the ends of one range: "10-20", "from 10 to 20", "between …"."""
    joint = _TO.fullmatch(text, last[1], start)
    if not joint or joint.group().strip() == "and":
        return bool(joint) and text[: last[0]].rstrip(" $€£").lower().endswith("between")
    return True
