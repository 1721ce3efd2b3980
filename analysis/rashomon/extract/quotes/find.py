"""The quotations of an article and whose they are."""

from collections.abc import Sequence
from itertools import pairwise

from rashomon.extract.document import Document
from rashomon.extract.found import Entity, FoundQuotation
from rashomon.extract.quotes.blocks import find_blocks
from rashomon.extract.quotes.hedge import hedge_of
from rashomon.extract.quotes.nested import nested
from rashomon.extract.quotes.occasions import venues_of
from rashomon.extract.quotes.outside import Outside
from rashomon.extract.quotes.people import People
from rashomon.extract.quotes.reader import Draft, Reader, carried_over
from rashomon.extract.quotes.segments import find_segments
from rashomon.extract.quotes.speakers import Resolver
from rashomon.extract.quotes.stretches import Stretch, find_stretches
from rashomon.extract.quotes.venues import find_via
from rashomon.extract.quotes.wrapped import unwrapped


def find_quotations(document: Document, names: Sequence[Entity]) -> list[FoundQuotation]:
    """Every quotation of an article, whole, with its speaker.

    Split quotations are joined, quotations over several paragraphs too. Words at arm's length and
    titles of works are kept as `scare`; they have a speaker only inside somebody's statement.

    Args:
        document: the parsed article.
        names: the entities of the article, from `find_names`.
    """
    document = unwrapped(document)
    stretches = find_stretches(document.text, document.paragraphs)
    outermost = [s for s in stretches if s.depth == 0 and document.text[s.start : s.end].strip()]
    outside = Outside(document, outermost)
    people = People(document, names, outside)
    resolver = Resolver(document, people, outside)
    reader = Reader(document, resolver)
    segments = list(find_segments(document, outermost))
    blocks = {block.start: block for block in find_blocks(document, segments)}
    for segment in segments:
        start = document.paragraphs[segment.paragraph][0]
        if start in blocks:
            reader.read_block(blocks.pop(start), segment)
        else:
            reader.read(segment)
    drafts = _looked_ahead(reader.drafts)
    venues = venues_of(document, drafts, segments, people)
    found = [_found(document, d, venue) for d, venue in zip(drafts, venues, strict=True)]
    return sorted([*found, *nested(document, stretches, found, people)], key=lambda q: q.parts)


def _looked_ahead(drafts: list[Draft]) -> list[Draft]:
    """Give an unresolved quotation to the one who speaks right after it in its paragraph."""
    for draft, following in pairwise(drafts):
        waits = draft.speaker is not None and draft.speaker.resolved_by == "unresolved"
        speaks = following.speaker is not None and following.kind == "speech"
        together = following.segment.paragraph == draft.segment.paragraph
        if waits and draft.cue is None and speaks and together:
            draft.speaker = carried_over(following.speaker)
    return drafts


def _found(document: Document, draft: Draft, venue: str | None) -> FoundQuotation:
    parts = tuple(_trimmed(document.text, s) for s in draft.stretches)
    cue = draft.cue
    modality, hedge = hedge_of(cue.token) if cue is not None else ("asserted", None)
    return FoundQuotation(
        parts=parts,
        kind=draft.kind,
        closed=draft.stretches[-1].closed and not any(s.late for s in draft.stretches),
        speaker=draft.speaker,
        cue=cue.token.text if cue is not None else None,
        venue=venue,
        via=find_via(document, cue) if cue is not None else None,
        modality=modality,
        hedge=hedge,
    )


def _trimmed(text: str, stretch: Stretch) -> tuple[int, int]:
    """The words of a stretch without blanks at its ends."""
    words = text[stretch.start : stretch.end]
    start = stretch.start + len(words) - len(words.lstrip())
    return start, stretch.start + len(words.rstrip())
