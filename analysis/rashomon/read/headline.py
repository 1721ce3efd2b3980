"""Where a plain text's headline ends."""

import re

_LOOK_AT = 6
"""A headline stands within the first lines that aren't blank (site furniture may precede it)."""
_LONGEST = 220
_SENTENCE_END = re.compile(r"[.…][\"”’')]?$")


def find_headline(text: str) -> tuple[str | None, int]:
    """The headline of a plain text and the offset where its body begins.

    The headline is the first line of at least four words near the top, not longer than two
    lines of print and without a full stop at its end, when more text follows. Anything else
    has none: (None, 0).
    """
    start = seen = 0
    for line in text.splitlines(keepends=True)[:40]:
        stripped = line.strip("\ufeff \t\r\n#")
        end = start + len(line)
        if stripped:
            seen += 1
            if len(stripped.split()) >= 4:
                return _judged(stripped, text, end)
        if seen >= _LOOK_AT:
            break
        start = end
    return None, 0


def _judged(line: str, text: str, end: int) -> tuple[str | None, int]:
    is_headline = (
        len(line) <= _LONGEST and not _SENTENCE_END.search(line) and bool(text[end:].strip())
    )
    return (line, end) if is_headline else (None, 0)
