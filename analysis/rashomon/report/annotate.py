"""An article with its claims marked in place, whatever way they nest or overlap."""

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.report.index import Index
from rashomon.report.notes import Note, notes_of
from rashomon_schemas import Article

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_LONGEST_WRAPPED_LINE = 100


@dataclass(frozen=True)
class Piece:
    """A stretch of text under the same marks throughout.

    Attributes:
        start: offset of its first character.
        text: the characters, untouched.
        kinds: kinds of the claims it belongs to, sorted; empty for plain text.
        opens: ids of claims that begin here, as anchors.
        closes: notes whose number stands after it.
    """

    start: int
    text: str
    kinds: tuple[str, ...]
    opens: tuple[str, ...]
    closes: tuple[Note, ...]


@dataclass(frozen=True)
class Paragraph:
    """One paragraph with the notes that begin in it."""

    headline: bool
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


def annotated(article: Article, index: Index) -> list[Paragraph]:
    """The paragraphs of an article, each cut where a mark begins or ends."""
    blocks = paragraphs(article.text)
    notes = notes_of(article, index)
    anchors: dict[int, list[str]] = defaultdict(list)
    for claim in index.claims_in.get(article.id, []):
        anchors[claim.spans[0].start].append(claim.id)
    ends = [end for _, end in blocks]
    pieces: list[list[Piece]] = [[] for _ in blocks]
    for piece in _pieces(article.text, blocks, notes, anchors):
        at = bisect.bisect_right(ends, piece.start)
        if at < len(blocks) and piece.start >= blocks[at][0]:
            pieces[at].append(piece)
    beside: list[list[Note]] = [[] for _ in blocks]
    for note in notes:
        beside[min(bisect.bisect_right(ends, note.start), len(blocks) - 1)].append(note)
    return [
        Paragraph(start < article.body_start, tuple(pieces[at]), tuple(beside[at]))
        for at, (start, _) in enumerate(blocks)
    ]


def _pieces(
    text: str,
    blocks: Sequence[tuple[int, int]],
    notes: Sequence[Note],
    anchors: dict[int, list[str]],
) -> Iterator[Piece]:
    """Cut the whole text at every edge of a paragraph or a mark."""
    changes: dict[int, list[tuple[str, int]]] = defaultdict(list)
    closing: dict[int, list[Note]] = defaultdict(list)
    for note in notes:
        closing[note.spans[0].end].append(note)
        for span in note.spans:
            changes[span.start].append((note.kind, 1))
            changes[span.end].append((note.kind, -1))
    edges = sorted({edge for block in blocks for edge in block} | {*changes, *anchors, len(text)})
    depth: Counter[str] = Counter()
    for left, right in pairwise(edges):
        for kind, change in changes.get(left, ()):
            depth[kind] += change
        kinds = tuple(sorted(kind for kind, open_marks in depth.items() if open_marks > 0))
        opens = tuple(anchors.get(left, ()))
        yield Piece(left, text[left:right], kinds, opens, tuple(closing.get(right, ())))


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Offsets of each paragraph, without the blank lines between them."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in [*_BLANK_LINE.finditer(text), None]:
        end = match.start() if match else len(text)
        found.extend(_lines(text, start, end))
        start = match.end() if match else end
    return found


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """One block as a paragraph if its lines are wrapped, else each line as one."""
    lines = text[start:end].split("\n")
    if len(lines) > 1 and max(map(len, lines)) <= _LONGEST_WRAPPED_LINE:
        if text[start:end].strip():
            yield start, end
        return
    at = start
    for line in lines:
        if line.strip():
            yield at, at + len(line)
        at += len(line) + 1
