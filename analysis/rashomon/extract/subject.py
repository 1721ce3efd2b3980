"""The subject of a verb, where a dateline or a blank line has led the parser astray."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ"})
_ASTRAY = frozenset({"advmod", "npadvmod", "dep", "amod", "compound", "dobj"})
"""What a name that opens a sentence becomes behind a blank line ("Rask/advmod denied …")."""


def nearest_subjects(verb: "Token") -> list["Token"]:
    """The subjects of a verb, the nearest before it first.

    The town of a dateline ("LENZA (Kest) - A union said …") is parsed as a further subject, farther
    off. A name that opens the sentence right before a finite verb without one is its subject.
    """
    own = [c for c in verb.children if c.dep_ == "nsubj"]
    before = [c for c in own if c.i < verb.i]
    if own:
        return [*reversed(before), *(c for c in own if c.i > verb.i)]
    name = opening_name(verb)
    return [] if name is None else [name]


def opening_name(verb: "Token") -> "Token | None":
    """The name a sentence opens with right before a finite verb whose subject the parser lost."""
    if verb.tag_ not in _FINITE or verb.i == verb.sent.start:
        return None
    if any(c.dep_ in ("nsubj", "nsubjpass", "csubj", "expl") for c in verb.children):
        return None
    name = verb.nbor(-1)
    lead = [t for t in verb.doc[verb.sent.start : name.i] if t.is_alpha]
    opens = all(t.pos_ == "PROPN" and t.head == name for t in lead)
    astray = name.head == verb and name.dep_ in _ASTRAY
    return name if opens and astray and name.pos_ == "PROPN" else None
