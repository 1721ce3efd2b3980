"""What a cue tells of its origin: that it has looked into the matter, or that it is an outlet."""

from typing import TYPE_CHECKING

from rashomon.extract.attribution.cues import Cue
from rashomon.extract.attribution.words import ReportingWords
from rashomon_schemas import Origin

if TYPE_CHECKING:
    from spacy.tokens import Token

_OWN = frozenset({"its", "their", "a", "an", "the"})
_FIRST = 5
"""Words of a venue among which the work is named ("a new report on the mines")."""


def from_own_inquiry(cue: Cue, origin: Origin, words: ReportingWords) -> bool:
    """Whether an organisation is told to speak from its own report or inquiry.

    "The union published a report verifying …", "the union's investigation found", "the union
    said in its report". An outlet's report is its news, and an official's is the office's word.
    """
    if origin.kind != "organisation":
        return False
    if cue.work is not None and _is_work(cue.work, words):
        return True
    places = (p for p in cue.token.children if p.dep_ == "prep" and p.lower_ == "in")
    return any(_is_work(o, words) and _owned(o) for p in places for o in p.children)


def names_inquiry(venue: str, words: ReportingWords) -> bool:
    """Whether the venue of a quotation is such a report ("said in their report")."""
    said = venue.lower().split()[:_FIRST]
    works = words.inquiries | words.publications
    return bool(said) and said[0] in _OWN and any(w in works for w in said[1:])


def as_outlet(cue: Cue, origin: Origin, words: ReportingWords) -> Origin:
    """The origin of "as X has reported" as an outlet, where nothing in its name says what it is."""
    told = cue.words.startswith("as ") and cue.token.lemma_ == "report"
    known = any(word in words.kinds for word in origin.name.lower().split())
    if not told or known or not (origin.kind == "organisation" or origin.name.isupper()):
        return origin
    return origin.model_copy(update={"kind": "outlet"})


def _is_work(noun: "Token", words: ReportingWords) -> bool:
    return noun.lemma_.lower() in words.inquiries | words.publications


def _owned(noun: "Token") -> bool:
    return any(c.lower_ in _OWN for c in noun.children)
