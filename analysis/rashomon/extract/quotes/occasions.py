"""Venues that a quotation has from the sentence or the quotation before it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rashomon.extract.document import Document
from rashomon.extract.quotes.people import People
from rashomon.extract.quotes.reader import Draft
from rashomon.extract.quotes.segments import Segment
from rashomon.extract.quotes.stretches import Stretch
from rashomon.extract.quotes.venues import find_venue, placed
from rashomon.extract.quotes.words import cue_words

if TYPE_CHECKING:
    from spacy.tokens import Token


def venues_of(
    document: Document, drafts: Sequence[Draft], segments: Sequence[Segment], people: People
) -> list[str | None]:
    """Where each quotation was said: by its own cue, else by what leads up to it.

    Of two quotations behind one colon the second was said where the first was; and "X said: …"
    right behind "In a statement to the Courier, X called for …" is that statement.

    Args:
        document: the parsed article.
        drafts: its quotations, in order.
        segments: the article's own sentences, in order.
        people: who is named where.
    """
    before = {id(after): first for first, after in pairwise(segments)}
    found: list[str | None] = []
    shared = False
    for place, draft in enumerate(drafts):
        own = find_venue(document, draft.cue) if draft.cue is not None else None
        leading = before.get(id(draft.segment))
        if draft.cue is None:
            shared = shared and _goes_on(drafts[place - 1], draft)
            own = found[-1] if shared else None
        else:
            shared = leading is not None and _ends_in_colon(leading, draft.segment)
            if own is None and leading is not None and _behind_colon(draft):
                own = _stated(document, leading, draft, people)
        found.append(own)
    return found


def _goes_on(previous: Draft, draft: Draft) -> bool:
    """Whether a paragraph of quotation alone follows one of the same speaker."""
    a, b = previous.speaker, draft.speaker
    follows = draft.segment.paragraph - previous.stretches[-1].paragraph == 1
    return follows and a is not None and b is not None and a.name == b.name and a.name is not None


def _ends_in_colon(segment: Segment, following: Segment) -> bool:
    """Whether a sentence of the article alone leads up to the next paragraph by a colon."""
    last = segment.items[-1]
    apart = following.paragraph - segment.paragraph == 1
    return apart and not isinstance(last, Stretch) and last.text == ":"


def _behind_colon(draft: Draft) -> bool:
    """Whether nothing but a colon stands between the cue and the quotation: "X said: …"."""
    if draft.cue is None:
        return False
    after = draft.cue.token.nbor() if draft.cue.token.i + 1 < len(draft.cue.token.doc) else None
    return after is not None and after.text == ":" and after.idx < draft.stretches[0].outer_start


def _stated(document: Document, leading: Segment, draft: Draft, people: People) -> str | None:
    """The one statement, interview or post that the same speaker is told to have made just before.

    Of several, or of somebody else's, none.
    """
    near = draft.segment.paragraph - leading.paragraph <= 1 and not leading.stretches
    name = draft.speaker.name if draft.speaker is not None else None
    if not near or name is None:
        return None
    told = [
        verb for verb in leading.tokens if cue_words().carries(verb) and _by(verb, name, people)
    ]
    found = dict.fromkeys(v for verb in told for v in placed(document, verb, cue_words()))
    return next(iter(found)) if len(found) == 1 else None


def _by(verb: "Token", name: str, people: People) -> bool:
    """Whether somebody of that name is the subject of a verb, or stands right before it.

    Behind "in a statement to the Courier," the parse takes a name for that of the Courier.
    """
    before = verb
    while before.i > verb.sent.start and (before is verb or before.pos_ in ("ADV", "AUX")):
        before = before.nbor(-1)
    subjects = [c for c in verb.children if c.dep_ == "nsubj"] or [before]
    mentions = [people.at(s.idx, s.idx + len(s)) for s in subjects]
    return any(m is not None and m.name == name for m in mentions)
