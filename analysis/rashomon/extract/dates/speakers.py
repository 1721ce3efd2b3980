"""Who did what is dated, when the clause names somebody."""

from typing import TYPE_CHECKING

from rashomon.extract.dates.phrases import name_before, subject_of
from rashomon.extract.document import Document
from rashomon_schemas import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token


def doer(document: Document, act: "Token", date: "list[Token]") -> Speaker | None:
    """The named subject of a verb, or the agent of a passive one; None if it is no name."""
    who = subject_of(act)
    who = who if who is not None and who.dep_ == "nsubj" else None
    by = next((c for c in act.children if c.dep_ == "agent"), None)
    if by is not None:
        agent = next((c for c in by.children if c.dep_ == "pobj"), who)
        who = agent if agent not in date else who
    if who is None or who.pos_ != "PROPN":
        return None
    first = (name_before(who) or [who])[-1]
    start, end = first.idx, who.idx + len(who)
    words = document.text[start:end]
    name = " ".join(words.split())
    return Speaker(name=name, words=words, resolved_by="name", span=document.span(start, end))
