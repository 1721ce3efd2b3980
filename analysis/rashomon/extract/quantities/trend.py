"""Whether a figure is how far something rose or fell."""

import re
from typing import Literal

from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuantity

_PHRASAL = (
    "gave give gives given giving made make makes making took take set put pick picked got get"
)
"""Verbs that "up" and "down" only complete."""
_UP = (
    r"(?:up|rises?|rose|risen|rising|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?"
    r"|increas(?:es?|ed|ing)|add(?:s|ed)|advanc(?:es?|ed|ing)|soar(?:s|ed|ing)?|surg(?:es?|ed|ing)"
    r"|rall(?:y|ies|ied)|grow(?:s|n|ing)?|grew|higher|expand(?:s|ed)?|leap(?:s|t)?|spik(?:es?|ed))"
)
_DOWN = (
    r"(?:down|falls?|fell|fallen|falling|los(?:es?|ing)|lost|drop(?:s|ped|ping)?|slid(?:es?|ing)?"
    r"|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|plung(?:es?|ed)|plummet(?:s|ed)?|slump(?:s|ed)?"
    r"|sank|sinks?|shed(?:s|ding)?|tumbl(?:es?|ed)|dip(?:s|ped)?|eas(?:es?|ed)|lower|slip(?:s|ped)?"
    r"|shr(?:inks?|ank|unk)|cuts?|reduc(?:es?|ed))"
)
_BEFORE = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
    r"(?:(?: \w{1,15}){0,2}? by| a further| another| some| nearly| almost| about| around"
    r"| more than| over| at least| as much as| up to| only| just){0,3} \Z",
    re.IGNORECASE,
)
_AFTER = re.compile(r" (?:(?P<up>higher|up)|(?P<down>lower|down))\b")


def trend(document: Document, quantity: FoundQuantity) -> Literal["up", "down"] | None:
    """The direction of a change by this figure ("rose 4 percent": up), None when it is none.

    Args:
        document: the parsed article.
        quantity: a quantity of it.
    """
    text = document.folded
    if re.match(r"\+ ?[\d$€£]", text[max(0, quantity.start - 1) : quantity.start + 1]):
        return "up"
    if quantity.value.bound == "range" and quantity.value.words.lower().startswith("between"):
        return None
    window = text[max(0, quantity.start - 45) : quantity.start]
    match = _BEFORE.search(window) or _AFTER.match(text, quantity.end)
    if match is None or _completes(window, match):
        return None
    return "up" if match["up"] else "down"


def _completes(window: str, match: re.Match[str]) -> bool:
    """Whether "up" or "down" belongs to the verb before it ("gave up 517 yards")."""
    particle = (match["up"] or match["down"]).lower()
    verb = re.search(r"([a-z]+) \Z", window[: match.start()].lower())
    return particle in ("up", "down") and verb is not None and verb[1] in _PHRASAL.split()
