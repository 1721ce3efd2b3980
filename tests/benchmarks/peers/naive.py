"""A regex an afternoon long: what one writes before looking for anything better."""

import re
from collections.abc import Callable
from typing import Any

Record = dict[str, Any]
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_VALUE = {word: float(value) for value, word in enumerate(_WORDS, 1)}
_NUMBER = re.compile(rf"\d+(?:,\d{{3}})*(?:\.\d+)?|\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
_MONTHS = "january february march april may june july august september october november december"
_MONTH = {name: value for value, name in enumerate(_MONTHS.split(), 1)}
_DATE = re.compile(
    rf"\b(?:(?P<m>{'|'.join(_MONTH)})\.? (?P<d>\d{{1,2}})(?:, (?P<y>\d{{4}}))?"
    r"|(?P<only>(?:19|20)\d\d)|today)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{1,2000})[”\"]")
_NAME = re.compile(r"[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3}")
_FATE = {
    "killed": re.compile(r"\b(?:killed|dead|died|fatally)\b", re.IGNORECASE),
    "injured": re.compile(r"\b(?:injured|wounded|hurt)\b", re.IGNORECASE),
}


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record for a task."""
    return {
        "quantities": quantities, "dates": dates, "quotes": quotes, "victims": victims,
        "numbers_agree": pairs,
    }[task]  # fmt: skip


def numbers(text: str) -> list[float]:
    """Every number, in order."""
    return [_value(match.group()) for match in _NUMBER.finditer(text)]


def _value(word: str) -> float:
    return _VALUE.get(word.lower()) or float(word.replace(",", ""))


def quantities(record: Record) -> Record:
    """Every number, exactly."""
    return {"quantities": [{"value": n, "bound": "="} for n in numbers(record["text"])]}


def dates(record: Record) -> Record:
    """Month and day in the year of publication, years, and today."""
    found = []
    for match in _DATE.finditer(record["text"]):
        if match["m"]:
            year = match["y"] or record["published"][:4]
            value = f"{year}-{_MONTH[match['m'].lower()]:02}-{int(match['d']):02}"
        else:
            value = match["only"] or record["published"][:10]
        found.append({"start": match.start(), "end": match.end(), "value": value})
    return {"dates": found}


def quotes(record: Record) -> Record:
    """What stands between marks, by the next words with capitals."""
    found = []
    for match in _QUOTED.finditer(record["text"]):
        name = _NAME.search(record["text"], match.end())
        found.append({
            "start": match.start(1), "end": match.end(1),
            "speaker_start": name.start() if name else None,
            "speaker_end": name.end() if name else None,
        })  # fmt: skip
    return {"quotes": found}


def victims(record: Record) -> Record:
    """The last number before the first word of each fate."""
    text = f"{record['title']}\n{record['text']}"
    found: Record = {}
    for fate, words in _FATE.items():
        told = words.search(text)
        before = numbers(text[max(0, told.start() - 60) : told.start()]) if told else []
        found[fate] = int(before[-1]) if before else None
    return found


def pairs(record: Record) -> Record:
    """Numbers of both headlines in order; equal ones agree."""
    both = zip(numbers(record["left"]), numbers(record["right"]), strict=False)
    return {
        "pairs": [
            {"left_value": a, "right_value": b, "relation": "agree" if a == b else "differ"}
            for a, b in both
        ]
    }
