"""Which verb or act noun a time expression dates."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rashomon.extract.dates.acts import AS_OF, noun_aspect, tells, verb_aspect

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 16
_RIGHT_AFTER = 3
"""Tokens within which a date still belongs to the verb before it."""
_BESIDE = ("compound", "poss", "amod", "nmod", "npadvmod", "nummod")
_UP_TO = ("by", "until", "till", "til")
"""Before a date these say how far a state or a term reaches, not when something happened."""
_KEPT = (
    "nsubj", "nsubjpass", "csubj", "expl", "dobj", "dative", "prep", "prt", "xcomp", "ccomp",
    "attr", "acomp", "advmod", "npadvmod", "agent", "oprd", "aux", "auxpass", "neg", "pobj",
    "compound", "amod", "det", "poss",
)  # fmt: skip


@dataclass(frozen=True)
class Dated:
    """The word a date hangs on.

    Attributes:
        token: the verb or act noun.
        aspect: what happened.
        rule: which of the ways below bound it.
    """

    token: "Token"
    aspect: str
    rule: Literal["date-of-verb", "date-of-noun", "date-of-report"]


def bind(tokens: "list[Token]") -> Dated | None:
    """The act that the tokens of a time expression date, None in a fragment without one.

    An act noun right beside the date ("a Monday meeting") or over its preposition ("the raid on
    Friday") is dated by it; otherwise the nearest verb up the tree. A date after the object of
    a verb of telling ("denied reports of the killing in April") can be of either: the main verb
    is taken, as the parse can't tell.
    """
    inside = {t.i for t in tokens}
    head = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])
    over = _governors(head)
    verb = next((t for t in over if _is_finite_enough(t)), None)
    noun = _act_noun(head)
    if noun is not None and not (
        verb is not None and head.dep_ not in _BESIDE and _told_of(noun, verb)
    ):
        return Dated(noun, noun_aspect(noun) or "other", "date-of-noun")
    if verb is None:
        return None
    if head.dep_ == "pobj" and head.head.lower_ in _UP_TO:
        return Dated(verb, AS_OF, "date-of-verb")
    main = _teller(verb) or _teller_before(verb, tokens)
    if main is not None:
        return Dated(main, verb_aspect(main), "date-of-report")
    return Dated(verb, verb_aspect(verb), "date-of-verb")


def _governors(head: "Token") -> "list[Token]":
    chain = [head]
    while chain[-1].head.i != chain[-1].i and len(chain) < _CLIMB:
        chain.append(chain[-1].head)
    return chain


def _is_finite_enough(token: "Token") -> bool:
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass", "amod")


def _act_noun(head: "Token") -> "Token | None":
    """The act noun right beside the date, or the one its preposition hangs on."""
    over = head.head
    if over.dep_ == "prep" and head.dep_ not in _BESIDE:
        over = over.head
    elif head.dep_ == "pobj" or (head.dep_ == "npadvmod" and over.pos_ != "NOUN"):
        over = over.head if head.dep_ == "pobj" else over
    return over if over.i != head.i and noun_aspect(over) is not None else None


def _told_of(noun: "Token", verb: "Token") -> bool:
    """Whether the noun is, or lies in, the object of a verb of telling."""
    if not tells(verb_aspect(verb)):
        return False
    chain = _governors(noun)
    return (
        any(t.dep_ in ("dobj", "pobj") for t in chain[: chain.index(verb)])
        if verb in chain
        else False
    )


def _teller(verb: "Token") -> "Token | None":
    """The verb of telling over a gerund that is its object ("write about the rounding up of")."""
    if verb.tag_ != "VBG" or not (
        verb.dep_ == "pcomp" or any(c.dep_ == "det" for c in verb.children)
    ):
        return None
    main = next((t for t in _governors(verb)[1:] if _is_finite_enough(t)), None)
    return main if main is not None and tells(verb_aspect(main)) else None


def _teller_before(verb: "Token", tokens: "list[Token]") -> "Token | None":
    """The verb of telling right before the date in "said on Thursday it feared for its staff"."""
    over = verb.head
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    between = subject is not None and over.i < tokens[0].i and tokens[-1].i < subject.i
    close = tokens[0].i - over.i <= _RIGHT_AFTER
    return over if verb.dep_ == "ccomp" and between and close and tells(verb_aspect(over)) else None


def clause(token: "Token") -> tuple[int, int]:
    """Character offsets of the clause of an act: what belongs to it, without clauses beside it."""
    top = token
    while (
        top.pos_ in ("VERB", "AUX")
        and top.dep_ in ("xcomp", "relcl", "acl")
        and _is_first(top.head)
    ):
        top = top.head.head if top.head.pos_ not in ("VERB", "AUX") else top.head
    kept = (c for c in top.children if c.dep_ in _KEPT)
    parts = [top, *(c for c in kept if c.dep_ != "ccomp" or c.i > top.i)]
    ends = [(t.left_edge.idx, t.right_edge.idx + len(t.right_edge)) for t in parts[1:]]
    low = min([top.idx, *(low for low, _ in ends)])
    return low, max([top.idx + len(top), *(high for _, high in ends)])


def _is_first(over: "Token") -> bool:
    return over.lower_ == "first" or over.pos_ in ("AUX",)
