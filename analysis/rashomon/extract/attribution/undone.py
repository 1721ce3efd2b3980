"""What a sentence names only to say that it is not so: "the dead do not exist", "found alive"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUPPOSING = frozenset("report believe think fear presume declare assume".split())
_FINDING = frozenset({"find", "be", "turn"})
_PREDICATES = frozenset({"oprd", "acomp", "advcl", "amod", "advmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NEAR = 12
"""Words behind an act among which its people turn out to be alive."""


def undone_by(here: "Token", below: "Token | None") -> "Token | None":
    """The word that undoes an act on its way up the parse, or None.

    Args:
        here: the word at which the way up is.
        below: the word before it on the way; None at the act itself.
    """
    if below is None:
        return _alive(here)
    return here if below.dep_ == "nsubj" and here.lemma_ == "exist" and _negated(here) else None


def _negated(verb: "Token") -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


def _alive(act: "Token") -> "Token | None":
    """As in "one man reported dead was found alive"."""
    supposed = act.head.lemma_ in _SUPPOSING and act.head.tag_ in ("VBN", "VBD")
    if not supposed or act.head.i > act.i:
        return None
    near = act.doc[act.i + 1 : min(act.sent.end, act.i + _NEAR)]
    found = (t for t in near if t.lower_ == "alive" and t.dep_ in _PREDICATES)
    return next((t for t in found if _is_found(t.head, act)), None)


def _is_found(verb: "Token", act: "Token") -> bool:
    """Whether a verb tells of the people of the act, not of "three" others."""
    others = any(c.dep_ in _SUBJECTS and c.i > act.head.i for c in verb.children)
    return verb.lemma_ in _FINDING and verb != act and not others and not _negated(verb)
