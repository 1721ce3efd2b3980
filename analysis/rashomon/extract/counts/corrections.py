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


def withdrawn(document: "Document", offset: int) -> bool:
    """Whether the words at an offset are what an earlier version of the article had said."""
    sentence = document.sentence(offset)
    before = document.folded[sentence.start : offset]
    said = _EARLIER.search(before)
    return said is not None and _RIGHTED.search(before, said.end()) is None
