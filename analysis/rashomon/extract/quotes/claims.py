"""Claims that somebody said these words, and what between marks is set aside."""

from collections.abc import Sequence
from itertools import pairwise

from rashomon.extract.attribution.origins import named_near, speaker_origin
from rashomon.extract.attribution.words import reporting_words
from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuotation, SetAsidePlace
from rashomon.extract.names.words import name_words
from rashomon.extract.quotes.aside import reason_aside
from rashomon.extract.quotes.words import cue_words
from rashomon_schemas import Attribution, Origin, Quotation, QuoteClaim, Span

ASPECT = "said"
"""The one aspect of quotations."""
_NEAR = 400
"""Characters around a quotation in which its venue stands."""


def quote_claims(
    document: Document, quotations: Sequence[FoundQuotation]
) -> tuple[list[QuoteClaim], list[SetAsidePlace]]:
    """A claim for every quotation, and a reason for all other words between marks.

    Args:
        document: the parsed article.
        quotations: what `find_quotations` found in it.

    Returns:
        The claims, with the parts as spans, and the places set aside (terms at arm's length,
        titles of works, nicknames). A quotation whose speaker is not resolved is a claim too.
    """
    scare = [q.kind == "scare" or _is_term(document, q) for q in quotations]
    claims = [_claim(document, q) for q, out in zip(quotations, scare, strict=True) if not out]
    aside = [_aside(document, q) for q, out in zip(quotations, scare, strict=True) if out]
    return claims, aside


def _is_term(document: Document, found: FoundQuotation) -> bool:
    """Whether marks stand around one word that no verb of speech or judgement gives to anybody."""
    text = document.text[found.start : found.end]
    if found.kind != "partial" or len(text.split()) > 1:
        return False
    cue = (found.cue or "").split()
    return not any(cue_words().known(word) for word in cue)


def _claim(document: Document, found: FoundQuotation) -> QuoteClaim:
    spans = tuple(document.span(start, end) for start, end in found.parts)
    return QuoteClaim(
        article=document.article.id,
        aspect=ASPECT,
        spans=spans,
        sentence=_around(document, found),
        attribution=_attribution(document, found),
        speaker=found.speaker,
        rule=_rule(found),
        in_headline=document.in_headline(found.start),
        value=Quotation(
            wording=_wording(document, found),
            parts=spans,
            kind=found.kind,
            closed=found.closed,
            cue=found.cue,
            venue=found.venue,
            via=found.via,
        ),
    )


def _wording(document: Document, found: FoundQuotation) -> str:
    """The parts joined by a space, by a line break where a paragraph ends between them."""
    text = document.text
    words = text[found.parts[0][0] : found.parts[0][1]]
    for (_, before), (start, end) in pairwise(found.parts):
        words += ("\n" if "\n" in text[before:start] else " ") + text[start:end]
    return words


def _around(document: Document, found: FoundQuotation) -> Span:
    """The quotation with the words that introduce it: its speaker's too."""
    first, last = document.sentence(found.start), document.sentence(found.parts[0][1] - 1)
    places = [first.start, first.end, last.start, last.end]
    where = found.speaker.span if found.speaker is not None else None
    if where is not None and abs(where.start - found.start) < 1000:
        places += [where.start, where.end]
    return document.span(min(places), max(places))


def _rule(found: FoundQuotation) -> str:
    """How the speaker was found, as a rule's id."""
    resolved = found.speaker.resolved_by if found.speaker is not None else "unresolved"
    return f"quote-{found.kind}-{resolved}"


def _attribution(document: Document, found: FoundQuotation) -> Attribution:
    """The chain from the outlet that passes the words on to the one who said them."""
    relay = _relay(document, found)
    origin = None if found.speaker is None else speaker_origin(found.speaker, reporting_words())
    said = [] if found.speaker is None or found.speaker.name is None else [origin]
    return Attribution(
        chain=(*relay, *(_uttering(o) for o in said if o is not None)),
        modality=found.modality,
        cue=found.hedge or found.cue,
    )


def _uttering(origin: Origin) -> Origin:
    """The origin of words: whoever spoke them; somebody who is only described is unnamed."""
    described = origin.name.split()[-1].islower() and origin.kind == "person"
    return origin.model_copy(
        update={"basis": "first-hand"} | ({"kind": "unnamed"} if described else {})
    )


def _relay(document: Document, found: FoundQuotation) -> list[Origin]:
    """The one who passes the words on: named beside the speaker, or the outlet that was told."""
    name = found.via or (found.venue if _is_outlet(document, found) else None)
    if name is None:
        return []
    kinds = [k for w in name.lower().split() if (k := reporting_words().kinds.get(w)) is not None]
    span = named_near(document, name, found.start, found.end)
    return [Origin(name=name, kind=kinds[-1] if kinds else "outlet", basis="relayed", span=span)]


def _is_outlet(document: Document, found: FoundQuotation) -> bool:
    """Whether a venue is an outlet ("told AFP"), and no occasion ("a statement") and no person."""
    venue = found.venue
    if venue is None or not (venue[:1].isupper() or venue.startswith("the ")):
        return False
    words = venue.split()
    if words[-1].lower() in name_words().outlets:
        return True
    if name_words().is_title(words[0]) or not any(w[:1].isupper() for w in words[-2:]):
        return False
    around = max(0, found.start - _NEAR), found.end + _NEAR
    at = document.text.find(venue, *around)
    named = document.tokens(at, at + len(venue)) if at >= 0 else []
    return not (len(named) > 1 and all(t.ent_type_ == "PERSON" for t in named))


def _aside(document: Document, found: FoundQuotation) -> SetAsidePlace:
    reason, note = reason_aside(document, found.start, found.end)
    return SetAsidePlace(found.start, found.end, reason, note)
