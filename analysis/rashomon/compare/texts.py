"""The sentences of an article's text, near enough to show one that no claim stands in."""

import re
from collections.abc import Iterator

_END = re.compile(r"(?<=[.!?”\"])\s+(?=[\"“‘A-Z0-9])|\n+")
_LONGEST = 600
"""Characters of a sentence at most; what is longer is no sentence."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of a text, near enough to show one."""
    start = 0
    for end, after in [*((m.start(), m.end()) for m in _END.finditer(text)), (len(text),) * 2]:
        if start < end <= start + _LONGEST:
            yield start, end
        start = after
