"""The day in a report's own heading: it dates the report, whatever the report is about."""

import re
from typing import TYPE_CHECKING

from rashomon.extract.dates.bind import Dated
from rashomon.extract.dates.phrases import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENING = re.compile(
    r"\s{0,3}#{0,6}\s{0,3}(?:[\w-]{1,20}\s){0,2}(?P<kind>report|sitrep|bulletin|update|statement|"
    r"communiqu[eé]|release|briefing|newsletter|factsheet|summary)\b",
    re.IGNORECASE,
)
"""Kinds of texts that are named with a number or a day of their own: "Situation report no. 2"."""
_LONGEST = 160
"""Characters of the longest line that is taken for a heading."""


def own_day(tokens: "list[Token]") -> Dated | None:
    """The report as what a day dates in a heading without a verb, else None.

    As in "Situation report no. 4, Ostrel flood, 3 May, 18:00".

    Args:
        tokens: those of the date.
    """
    doc, at = tokens[0].doc, tokens[0].idx
    start = doc.text.rfind("\n", max(0, at - _LONGEST), at) + 1
    end = doc.text.find("\n", at)
    end = len(doc.text) if end < 0 else end
    if at - start > _LONGEST or end - start > _LONGEST:
        return None
    named = _OPENING.match(doc.text, start, at)
    line = doc.char_span(start, end, alignment_mode="contract") if named else None
    kind = next((t for t in line or () if named and t.idx == named.start("kind")), None)
    if kind is None or line is None or any(is_verb(t) for t in line if t.i != kind.i):
        return None
    return Dated(kind, "published", "date-of-noun")
