"""Lines that only point to other texts: "Related: …", "READ MORE: …", "Just watched …"."""

import re
from collections.abc import Sequence

from rashomon.extract.counts.bound import Bound, apart
from rashomon.extract.document import Document

_LEAD = re.compile(
    r"\W{0,3}(?:"
    r"related (?:coverage|stor(?:y|ies)|articles?|content|news|links?|videos?|reading|topics?)\b"
    r"|related(?= ?[:|>])|read (?:more|also|next|this)(?= ?[:|>-])|see (?:also|more)(?= ?[:|>-])"
    r"|also (?:read|see)(?= ?[:|>-])|more(?: on this| news| stories| from [\w ]{2,30})?(?= ?[:|>])"
    r"|just watched\b|must watch\b|watch(?: now| more| live)?(?= ?[:|>])|don'?t miss(?= ?[:|>])"
    r"|most (?:read|popular|viewed)\b|trending(?: now)?(?= ?[:|>])"
    r"|recommended(?: for you)?(?= ?[:|>])"
    r"|you (?:may|might) also like\b|previous(?:ly)?(?: coverage| stories)?(?= ?[:|>])"
    r")",
    re.IGNORECASE,
)
_LINK = 160
"""Characters of a headline that such a line points to at most."""


def points_elsewhere(document: Document, bound: Bound) -> bool:
    """Whether a count stands in a line that points to another text, or right below such a label.

    What it counts is told in that other text, of its own event.
    """
    start, end = document.paragraph(bound.start)
    if document.in_headline(bound.start):
        return False
    if _LEAD.match(document.folded, start, end):
        return True
    line = document.folded[start:end]
    return (
        len(line) <= _LINK
        and not line.endswith((".", "!", "?", '"'))
        and _labelled(document, start)
    )


def _labelled(document: Document, start: int) -> bool:
    """Whether the line before holds nothing but such a label."""
    if start == 0:
        return False
    before, end = document.paragraph(start - 1)
    lead = _LEAD.match(document.folded, before, end)
    return lead is not None and not document.folded[lead.end() : end].strip(" :|>-")


def apart_pointers(document: Document, found: Sequence[Bound]) -> tuple[list[Bound], list[Bound]]:
    """The counts of the article's own text, and those of lines that point to other texts."""
    return apart(found, lambda bound: points_elsewhere(document, bound))
