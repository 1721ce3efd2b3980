"""Line breaks that only wrap lines, read as spaces."""

import re

from rashomon.extract.document import Document

_BREAK = re.compile(r"(?<=[^\s])[ \r]?\n(?=[^\s])")
_GROUPS = re.compile(r"(?<=\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))")
"""Narrow blanks inside a figure, which the parser's copy has as plain ones."""


def unwrapped(document: Document) -> str:
    """The folded text with a space for every line break inside a sentence, of the same length.

    "over" at the end of a hard-wrapped line belongs to the number that begins the next one.
    """
    chars = list(document.folded)
    for match in _BREAK.finditer(document.folded):
        tokens = document.tokens(match.end(), match.end() + 1)
        if tokens and not tokens[-1].is_sent_start:
            chars[match.start() : match.end()] = " " * len(match[0])
    for match in _GROUPS.finditer(document.text):
        chars[match.start() : match.end()] = match.group()
    return "".join(chars)
