"""Quotations by a regex, each with who says something right after it, else right before."""

import re
from collections.abc import Callable
from typing import Any

Record = dict[str, Any]
_QUOTED = re.compile(
    r"(?:“|\"|'')(?P<words>[^“”\"\n]{1,2000}?)(?:”|\"|''|$)",
    re.MULTILINE,
)
_NAME = r"(?P<{}>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}|[Hh]e|[Ss]he|[Tt]hey|[Ii]t)"
_SAID = r"(?:said|says|told|tells|added|wrote|writes|tweeted|asked|called|argued|explained|noted)"
_SPEAKER = re.compile(rf"\b{_NAME.format('a')} {_SAID}\b|\b{_SAID} {_NAME.format('b')}")
_AFTER, _BEFORE = 60, 120
"""Characters that are searched around a quotation."""


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record."""
    return quotes


def quotes(record: Record) -> Record:
    """What stands between marks, with its speaker's place."""
    text = record["text"]
    found: list[Record] = []
    for match in _QUOTED.finditer(text):
        start, end = match.span("words")
        speaker = _speaker(text, start, match.end())
        found.append({
            "start": start, "end": end,
            "speaker_start": speaker and speaker[0], "speaker_end": speaker and speaker[1],
        })  # fmt: skip
    return {"quotes": found}


def _speaker(text: str, start: int, end: int) -> tuple[int, int] | None:
    after = _SPEAKER.search(text, end, end + _AFTER)
    before = list(_SPEAKER.finditer(text, max(0, start - _BEFORE), start))
    said = after or (before[-1] if before else None)
    return said.span(said.lastgroup or 0) if said else None
