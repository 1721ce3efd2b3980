"""Numbers by a regex an afternoon long, written before looking for anything better."""

import re
from collections.abc import Callable
from typing import Any

from tests.benchmarks.peers import figures

Record = dict[str, Any]
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_VALUE = {word: float(value) for value, word in enumerate(_WORDS, 1)}
_SCALE = {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9}
_SCALE |= {"bn": 1e9, "trillion": 1e12, "dozen": 12.0}
_FIGURE = r"\d+(?:,\d{3})*(?:\.\d+)?"
SCALED = re.compile(rf"{_FIGURE}[ -]?(?:{'|'.join(_SCALE)})\b", re.IGNORECASE)
_NUMBER = re.compile(
    rf"(?:(?P<n>{_FIGURE})|\b(?P<w>{'|'.join(_WORDS)})\b)"
    rf"(?:[ -]?(?P<s>{'|'.join(_SCALE)})\b)?",
    re.IGNORECASE,
)


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record for a task."""
    return quantities if task == "quantities" else pairs


def numbers(text: str) -> list[float]:
    """Every number, in order."""
    return [_value(match) for match in _NUMBER.finditer(text)]


def _value(number: re.Match[str]) -> float:
    plain = float(number["n"].replace(",", "")) if number["n"] else _VALUE[number["w"].lower()]
    return plain * _SCALE[number["s"].lower()] if number["s"] else plain


def quantities(record: Record) -> Record:
    """Every number, with what stands right around it."""
    text = record["text"]
    return figures.told(text, [(*match.span(), _value(match)) for match in _NUMBER.finditer(text)])


def pairs(record: Record) -> Record:
    """Numbers of both headlines in order; equal ones agree."""
    both = zip(numbers(record["left"]), numbers(record["right"]), strict=False)
    return {
        "pairs": [
            {"left_value": a, "right_value": b, "relation": "agree" if a == b else "differ"}
            for a, b in both
        ]
    }
