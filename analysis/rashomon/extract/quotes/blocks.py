"""Block quotations: a paragraph without marks that a sentence ending in a colon leads up to."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.extract.document import Document
from rashomon.extract.quotes.segments import Segment
from rashomon.extract.quotes.words import cue_words

_SHORTEST = 8
"""Words below which a paragraph after a colon is a list's item or a label, not a quotation."""


@dataclass(frozen=True)
class Block:
    """A paragraph that is somebody's words, and the sentence that introduces it."""

    start: int
    end: int
    introduction: Segment


def find_blocks(document: Document, segments: Sequence[Segment]) -> list[Block]:
    """Every block quotation: the paragraph after "…, Duarte said in a statement:".

    The introduction must end in a colon and hold a verb of speech near it, the paragraph must be a
    whole sentence without marks, and no list ("-", "•", a digit) may begin.
    """
    first_of: dict[int, Segment] = {}
    last_of: dict[int, Segment] = {}
    for segment in segments:
        first_of.setdefault(segment.paragraph, segment)
        last_of[segment.paragraph] = segment
    found: list[Block] = []
    for number, segment in last_of.items():
        following = first_of.get(number + 1)
        if following is not None and _introduces(segment) and _is_block(document, following):
            found.append(Block(*document.paragraphs[number + 1], segment))
    return found


def _introduces(segment: Segment) -> bool:
    tokens = segment.tokens
    if not tokens or tokens[-1].text != ":" or segment.items[-1] is not tokens[-1]:
        return False
    words = cue_words()
    return any(words.says_plainly(t) or t.lower_ in {"read", "reads"} for t in tokens[-12:])


def _is_block(document: Document, segment: Segment) -> bool:
    start, end = document.paragraphs[segment.paragraph]
    text = document.text[start:end]
    if segment.stretches or any(mark in text for mark in '“”"«»'):
        return False
    return text[0].isupper() and text.rstrip()[-1] in ".!?…" and len(text.split()) >= _SHORTEST
