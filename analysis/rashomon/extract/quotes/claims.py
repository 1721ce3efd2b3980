"""Claims that somebody said these words, and what between marks is set aside."""

from collections.abc import Sequence
from itertools import pairwise

from rashomon.extract.attribution.quoted import quoted_chain
from rashomon.extract.attribution.words import reporting_words
from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuotation, SetAsidePlace
from rashomon.extract.quotes.aside import reason_aside
from rashomon.extract.quotes.words import cue_words
from rashomon_schemas import Attribution, Origin, Quotation, QuoteClaim, Span

ASPECT = "said"
"""The one aspect of quotations."""


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
    """The chain from whoever passes the words on to the one who said them."""
    chain = quoted_chain(document, found, reporting_words())
    if chain and found.speaker is not None:
        said = () if found.speaker.name is None else (_uttering(chain[-1]),)
        chain = (*chain[:-1], *said)
    return Attribution(
        chain=chain,
        modality=found.modality,
        cue=found.hedge or found.cue,
    )


def _uttering(origin: Origin) -> Origin:
    """The origin of words: whoever spoke them; somebody who is only described is unnamed."""
    described = origin.name.split()[-1].islower() and origin.kind == "person"
    return origin.model_copy(
        update={"basis": "first-hand"} | ({"kind": "unnamed"} if described else {})
    )


def _aside(document: Document, found: FoundQuotation) -> SetAsidePlace:
    if found.inside is not None:
        words = " ".join(document.text[found.start : found.end].split())
        note = f"“{words}” stands inside words quoted already, which give it to nobody known."
        return SetAsidePlace(found.start, found.end, "nested-quotation", note)
    reason, note = reason_aside(document, found.start, found.end)
    return SetAsidePlace(found.start, found.end, reason, note)
