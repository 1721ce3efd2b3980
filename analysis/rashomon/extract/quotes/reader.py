"""Reads an article's sentences in order, and gives every stretch to somebody."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.extract.document import Document
from rashomon.extract.quotes.aside import is_venue_title, names_a_work, reads_as_title
from rashomon.extract.quotes.attribute import find_cue, find_introduction
from rashomon.extract.quotes.blocks import Block
from rashomon.extract.quotes.cue import Cue
from rashomon.extract.quotes.segments import Segment
from rashomon.extract.quotes.speakers import Resolver
from rashomon.extract.quotes.stretches import Stretch
from rashomon.extract.quotes.words import cue_words
from rashomon_schemas import Speaker
from rashomon_schemas.quotation import QuotationKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_SENTENCE = 6
"""Words without a cue that are taken for somebody's speech, not for a term at arm's length."""


_JOINTS = frozenset({",", "and", "or", "but", "&", "a", "an", "the", "as", "even"})
_BETWEEN = 4
"""Words that may stand between two stretches of one list ("rude," and even "cruel")."""


@dataclass
class Draft:
    """A quotation while its stretches are gathered."""

    stretches: list[Stretch]
    speaker: Speaker | None
    cue: Cue | None
    segment: Segment
    kind: QuotationKind


class Reader:
    """Reads an article's sentences in order, and gives every stretch to somebody."""

    def __init__(self, document: Document, resolver: Resolver) -> None:
        self.document = document
        self.resolver = resolver
        self.drafts: list[Draft] = []
        self.last: Segment | None = None
        """The sentence read before this one."""

    def read(self, segment: Segment) -> None:
        """Take in one sentence of the article."""
        if segment.bare:
            self._bare(segment)
        else:
            for place, item in enumerate(segment.items):
                if isinstance(item, Stretch):
                    self._cued(segment, place, item)
        self.last = segment

    def read_block(self, block: Block, segment: Segment) -> None:
        """Take in a paragraph that is all somebody's words, without marks."""
        cue = find_introduction(block.introduction)
        if cue is None or cue.subject is None:
            self.read(segment)
            return
        whole = Stretch(block.start, block.end, block.start, block.end, segment.paragraph)
        speaker = self.resolver.resolve(cue.subject, block.introduction.paragraph)
        self.drafts.append(Draft([whole], speaker, cue, segment, "block"))
        self.last = segment

    def _cued(self, segment: Segment, place: int, stretch: Stretch) -> None:
        """A stretch with words of the article in its sentence."""
        cue = find_cue(self.document, segment, place)
        previous = self.drafts[-1] if self.drafts else None
        if previous is not None and stretch.carried and not previous.stretches[-1].closed:
            previous.stretches.append(stretch)
            return
        if previous is not None and _splits(previous, cue, segment):
            previous.stretches.append(stretch)
            return
        if previous is not None and cue is not previous.cue and _listed(previous, segment, place):
            self.drafts.append(replace(previous, stretches=[stretch]))
            return
        if names_a_work(self.document, stretch):
            self.drafts.append(Draft([stretch], None, None, segment, "scare"))
            return
        title = reads_as_title(self.document, stretch)
        if cue is None or (title and is_venue_title(self.document, stretch)):
            self._uncued(segment, stretch, title=title)
            return
        speaker = self._speaker(cue, segment)
        kind: QuotationKind = (
            "scare"
            if title and not cue.free
            else "speech"
            if reads_whole(self.document.text[stretch.start : stretch.end], cue)
            else "partial"
        )
        self.drafts.append(Draft([stretch], speaker, cue, segment, kind))

    def _speaker(self, cue: Cue, segment: Segment) -> Speaker | None:
        for draft in self.drafts[-1:]:
            if (
                draft.cue is not None
                and draft.segment is segment
                and draft.cue.subject == cue.subject
            ):
                return draft.speaker
        if cue.subject is None:
            return None
        return self.resolver.resolve(cue.subject, segment.paragraph)

    def _uncued(self, segment: Segment, stretch: Stretch, *, title: bool) -> None:
        words = self.document.text[stretch.start : stretch.end].split()
        previous = self._spoken()
        if title or len(words) < _SENTENCE:
            self.drafts.append(Draft([stretch], None, None, segment, "scare"))
        elif (
            segment.items[0] is stretch
            and previous is not None
            and self._next_to(previous, segment)
        ):
            self.drafts.append(
                Draft([stretch], carried_over(previous.speaker), None, segment, "speech")
            )
        else:
            self.drafts.append(Draft([stretch], self._unresolved(), None, segment, "partial"))

    def _unresolved(self) -> Speaker:
        spoken = [m.name for _, m in self.resolver.spoken[-3:]]
        return Speaker(
            name=None, resolved_by="unresolved", candidates=tuple(dict.fromkeys(reversed(spoken)))
        )

    def _spoken(self) -> Draft | None:
        """The last quotation that was somebody's."""
        return next((d for d in self.drafts[-1:-4:-1] if d.kind != "scare"), None)

    def _next_to(self, draft: Draft, segment: Segment) -> bool:
        same = draft.segment.paragraph == segment.paragraph
        return same and draft.segment is self.last and draft.speaker is not None

    def _bare(self, segment: Segment) -> None:
        """A sentence that is all quotation: whoever spoke before speaks on."""
        stretches = segment.stretches
        if not stretches:
            return
        previous = self._spoken()
        if previous is not None and self._runs_on(previous, segment, stretches[0]):
            previous.stretches += stretches
            return
        speaker, cue = self._continued(segment, previous)
        words = self.document.text[stretches[0].start : stretches[0].end].split()
        short = len(words) < 4 and (speaker is None or reads_as_title(self.document, stretches[0]))
        kind: QuotationKind = "scare" if short else "speech"
        if speaker is None and not short:
            speaker = self._unresolved()
        self.drafts.append(Draft(list(stretches), speaker, cue, segment, kind))

    def _runs_on(self, previous: Draft, segment: Segment, stretch: Stretch) -> bool:
        """Whether a bare stretch is the next part of the quotation before it."""
        before = previous.stretches[-1]
        if stretch.carried and not before.closed:
            return True
        return (
            previous.kind == "speech"
            and previous.segment is self.last
            and previous.segment.paragraph == segment.paragraph
        )

    def _continued(
        self, segment: Segment, previous: Draft | None
    ) -> tuple[Speaker | None, Cue | None]:
        """Who speaks in a sentence without a cue, and the cue that introduced it, if one did."""
        last = self.last
        near = last is not None and segment.paragraph - last.paragraph <= 1
        if last is None or not near:
            return None, None
        if not last.stretches:
            cue = find_introduction(last)
            if cue is not None and cue.subject is not None:
                return self._introduced(cue, cue.subject, last)
        if previous is not None and segment.paragraph - previous.segment.paragraph <= 1:
            return carried_over(previous.speaker), None
        return None, None

    def _introduced(
        self, cue: Cue, subject: "Token", last: Segment
    ) -> tuple[Speaker | None, Cue | None]:
        """The speaker of the sentence before: named there if it has a cue, else only carried on."""
        speaker = self.resolver.resolve(subject, last.paragraph)
        if cue.free or cue_words().says_plainly(cue.token) or speaker.name is None:
            return speaker, cue if cue.free else None
        return speaker.model_copy(update={"resolved_by": "continuation"}), None


def reads_whole(words: str, cue: Cue) -> bool:
    """Whether words beside their cue read as a sentence of their own."""
    plain = words.lstrip("[(… .'‘")
    return cue.free and (plain[:1].isupper() or len(plain.split()) >= _SENTENCE)


def carried_over(speaker: Speaker | None) -> Speaker | None:
    """The same speaker, speaking on where nothing names them."""
    if speaker is None:
        return None
    if speaker.resolved_by == "unresolved":
        return speaker.model_copy(update={"words": None, "span": None})
    return speaker.model_copy(update={"resolved_by": "continuation", "words": None, "span": None})


def _listed(previous: Draft, segment: Segment, place: int) -> bool:
    """Whether a stretch is named in one breath with the one before it ("profane" and "rude")."""
    if previous.segment is not segment or previous.cue is None:
        return False
    back = place - 1
    while back >= max(0, place - _BETWEEN):
        item = segment.items[back]
        if isinstance(item, Stretch):
            return item is previous.stretches[-1]
        if item.lower_ not in _JOINTS:
            return False
        back -= 1
    return False


def _splits(previous: Draft, cue: Cue | None, segment: Segment) -> bool:
    """Whether a stretch is the second half of one split by its cue ("…," X said, "…")."""
    return (
        cue is not None
        and previous.cue is not None
        and previous.segment is segment
        and previous.cue.token == cue.token
        and previous.cue.free
        and cue.free
        and previous.stretches[-1].outer_end <= cue.token.idx
    )
