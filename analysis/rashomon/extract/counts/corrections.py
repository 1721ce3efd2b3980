"""Figures an article takes back ("an earlier version of this article said 12 had died")."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.extract.document import Document

_EARLIER = re.compile(
    r"\b(?:(?:an?|the) (?:earlier|previous|original|prior|first) "
    r"(?:version|headline|edition|report|story|article)|"
    r"(?:this|the) (?:article|story|report|post|headline) (?:originally|initially|previously|"
    r"(?:had )?(?:incorrectly|wrongly|mistakenly|erroneously)))\b[^.\n]{0,200}?"
    r"\b(?:said|stated|reported|gave|put|misstated|claimed|listed|described|wrote|read)\b",
    re.IGNORECASE,
)
_RIGHTED = re.compile(
    r"\b(?:in fact|actually|the correct|correct figure|it was|there were|should have|has since|"
    r"it is|has been corrected|was corrected)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"[^.\n]{0,60}?\b(?:(?:was|were|is|proved|turned out(?: to be)?) (?:wrong|incorrect|mistaken|"
    r"inaccurate|too (?:high|low)|withdrawn|overstated|understated)|"
    r"(?:later|since|then) (?:revised|corrected|lowered|raised|changed|withdrawn|cut))\b",
    re.IGNORECASE,
)
_TALLY = re.compile(
    r"\b(?:earlier|previous|initial|first|preliminary|original) "
    r"(?:tally|toll|count|figure|estimate|number|report|total)s? (?:of|put at) [^.\n]{0,30}$",
    re.IGNORECASE,
)
_REVISED = re.compile(
    r"[^.\n]{0,40}?, an? (?:figure|toll|number|count|tally|total)(?: \w+){0,2} "
    r"(?:later|since|then) (?:revised|corrected|lowered|raised|changed|cut)\b",
    re.IGNORECASE,
)


def withdrawn(document: "Document", offset: int) -> bool:
    """Whether the words at an offset are what an earlier version of the article had said."""
    sentence = document.sentence(offset)
    before = document.folded[sentence.start : offset]
    after = document.folded[offset : min(sentence.end, offset + 200)]
    if _REVISED.match(after) or (_TALLY.search(before) and _TAKEN_BACK.match(after)):
        return True
    said = _EARLIER.search(before)
    return said is not None and _RIGHTED.search(before, said.end()) is None
