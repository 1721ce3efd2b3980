"""Outlets that somebody said something to: named, though nothing is from them."""

from collections.abc import Sequence

from rashomon.extract.attribution.origins import named_near
from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuotation
from rashomon.extract.names.words import name_words
from rashomon_schemas import Origin


def outlets_told(document: Document, quotations: Sequence[FoundQuotation]) -> list[Origin]:
    """Each outlet in the venue of a quotation ("told the Courier"), where it stands."""
    found = []
    for quotation in quotations:
        name = (quotation.venue or "").rpartition(" to ")[2]  # "a statement to the Courier"
        span = named_near(document, name, quotation.start, quotation.end) if name else None
        if span is not None and _is_outlet(document, name, span.start, span.end):
            found.append(Origin(name=name, kind="outlet", span=span))
    return found


def _is_outlet(document: Document, venue: str, start: int, end: int) -> bool:
    """Whether a venue is an outlet, and no occasion ("a statement") and no person."""
    words = venue.split()
    if not (venue[:1].isupper() or venue.startswith("the ")):
        return False
    if words[-1].lower() in name_words().outlets:
        return True
    if name_words().is_title(words[0]) or not any(word[:1].isupper() for word in words[-2:]):
        return False
    named = document.tokens(start, end)
    return not (len(named) > 1 and all(token.ent_type_ == "PERSON" for token in named))
