"""A denial that a cue cuts in two: "We see no fact," X said, "on the issue of the arrests"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuotation

if TYPE_CHECKING:
    from spacy.tokens import Token

_STOPS = frozenset({".", "!", "?", "…", ";"})


def carried_on(
    document: Document, quotation: FoundQuotation | None, told: Sequence["Token"]
) -> tuple[int, int] | None:
    """Where a quoted clause goes on behind the words that cut it in two.

    Args:
        document: the parsed article.
        quotation: the quotation around the clause.
        told: the words of the clause.

    Returns:
        Half-open offsets of the rest, to the end of its sentence; None where the clause ends
        before the cut, or a new sentence begins behind it.
    """
    if quotation is None or not told:
        return None
    last = max(told, key=lambda t: t.i)
    for (start, end), (after, until) in pairwise(quotation.parts):
        if start <= last.idx < end and _is_cut(document, last, end, after):
            return after, _stop(document, after, until)
    return None


def _is_cut(document: Document, last: "Token", end: int, after: int) -> bool:
    """Whether nothing but a comma stands between a word and the cut, and no capital behind it."""
    between = document.text[last.idx + len(last) : end]
    return not any(c.isalnum() or c in _STOPS for c in between) and document.text[after].islower()


def _stop(document: Document, start: int, end: int) -> int:
    stops = (t.idx for t in document.tokens(start, end) if t.text in _STOPS)
    return next(stops, end)
