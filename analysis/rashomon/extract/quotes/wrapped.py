"""Hard-wrapped texts: a line break there ends no paragraph."""

from dataclasses import replace
from itertools import pairwise

from rashomon.extract.document import Document


def unwrapped(document: Document) -> Document:
    """The document with whole paragraphs, where its lines are only wrapped.

    The parser starts a sentence at every line of a text that is not wrapped; so one line that
    begins inside a sentence tells a wrapped text, whose paragraphs end at blank lines alone.
    """
    lines = document.paragraphs
    joined = [_one_break(document, a, b) for (_, a), (b, _) in pairwise(lines)]
    if not any(
        one and not document.tokens(start, start + 1)[0].is_sent_start
        for one, (start, _) in zip(joined, lines[1:], strict=True)
    ):
        return document
    whole = [lines[0]]
    for one, (start, end) in zip(joined, lines[1:], strict=True):
        if one:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return replace(document, paragraphs=tuple(whole))


def _one_break(document: Document, end: int, start: int) -> bool:
    """Whether a single line break lies between two offsets."""
    return document.folded.count("\n", end, start) == 1
