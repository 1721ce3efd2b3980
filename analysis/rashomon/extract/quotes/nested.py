"""Quotations inside quotations: “He told us, ‘Leave at once,’” X said."""

import bisect
from collections.abc import Iterator, Sequence

from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuotation
from rashomon.extract.quotes.attribute import find_cue
from rashomon.extract.quotes.cue import Cue
from rashomon.extract.quotes.people import People
from rashomon.extract.quotes.reader import carried_over, reads_whole
from rashomon.extract.quotes.segments import Segment, cut
from rashomon.extract.quotes.speakers import Resolver
from rashomon.extract.quotes.stretches import Stretch
from rashomon.extract.quotes.words import cue_words
from rashomon_schemas import Speaker

_SELF = frozenset({"i", "we"})


def nested(
    document: Document,
    stretches: Sequence[Stretch],
    found: Sequence[FoundQuotation],
    people: People,
) -> list[FoundQuotation]:
    """What stands between marks inside somebody's quoted words.

    It is a quotation of its own where the words around it give it to somebody by a verb of
    speech, and who that is can be told; else it is kept as `scare`, to be set aside.

    Args:
        document: the parsed article.
        stretches: all between marks, the outermost too.
        found: the quotations already found.
        people: who is named where.
    """
    inner = [s for s in stretches if s.depth > 0 and document.text[s.start : s.end].strip()]
    starts = [s.start for s in inner]
    parts = ((part, q) for q in found if q.kind != "scare" for part in q.parts)
    held: list[FoundQuotation] = []
    for (start, end), outer in parts:
        within = inner[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
        if within:
            held += _inside(document, (start, end), outer, within, people)
    return held


def _inside(
    document: Document,
    part: tuple[int, int],
    outer: FoundQuotation,
    within: Sequence[Stretch],
    people: People,
) -> Iterator[FoundQuotation]:
    """The stretches inside one part of a quotation."""
    top = min(s.depth for s in within)
    beside = [s for s in within if s.depth == top]
    for segment in cut(document, document.tokens(*part), beside, within[0].paragraph):
        for place, item in enumerate(segment.items):
            if isinstance(item, Stretch):
                cue = find_cue(document, segment, place)
                said = cue is not None and cue_words().says(cue.token)
                yield _found(document, segment, item, cue if said else None, outer, people)
    for deeper in within:
        if deeper.depth > top:
            yield _plain(document, deeper, outer, None)


def _found(
    document: Document,
    segment: Segment,
    stretch: Stretch,
    cue: Cue | None,
    outer: FoundQuotation,
    people: People,
) -> FoundQuotation:
    if cue is None or cue.subject is None:
        return _plain(document, stretch, outer, None)
    if cue.subject.lower_ in _SELF:
        speaker = carried_over(outer.speaker)
    else:
        around = frozenset(token.i for token in segment.tokens)
        speaker = Resolver(document, people, around).resolve(cue.subject, segment.paragraph)
    if speaker is None or speaker.name is None:
        return _plain(document, stretch, outer, None)
    return _plain(document, stretch, outer, speaker, cue)


def _plain(
    document: Document,
    stretch: Stretch,
    outer: FoundQuotation,
    speaker: Speaker | None,
    cue: Cue | None = None,
) -> FoundQuotation:
    words = document.text[stretch.start : stretch.end]
    start = stretch.start + len(words) - len(words.lstrip())
    whole = cue is not None and reads_whole(words, cue)
    return FoundQuotation(
        parts=((start, stretch.start + len(words.rstrip())),),
        kind="scare" if speaker is None else "speech" if whole else "partial",
        closed=stretch.closed,
        speaker=speaker,
        cue=cue.token.text if cue is not None else None,
        venue=None,
        via=None,
        inside=outer,
    )
