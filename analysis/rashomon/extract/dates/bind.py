"""Which verb or act noun a time expression dates."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from rashomon.extract.dates.acts import (
    AS_OF,
    CALLED_FOR,
    DEADLINE,
    act_of,
    noun_aspect,
    tells,
    verb_aspect,
)
from rashomon.extract.dates.phrases import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 16
_RIGHT_AFTER = 3
"""Tokens within which a date still belongs to the verb before it."""
_OBJECTS = ("dobj", "pobj", "conj", "nsubjpass")
_STOPS = frozenset([":", ";", "—", "–", "--", '"', "(", ")"])
_BESIDE = ("compound", "poss", "amod", "nmod", "npadvmod", "nummod")
_UP_TO = ("by", "until", "till", "til")
"""Before a date these say how far a state or a term reaches, not when something happened; under
a verb of asking they set what is asked a term."""


@dataclass(frozen=True)
class Dated:
    """The word a date hangs on.

    Attributes:
        token: the verb or act noun.
        aspect: what happened.
        rule: which of the ways below bound it.
        other: the act the sentence lets the date belong to as well.
        term: whether the date says until when or by when.
    """

    token: "Token"
    aspect: str
    rule: Literal["date-of-verb", "date-of-noun", "date-of-report"]
    other: "Token | None" = None
    term: bool = False


def bind(tokens: "list[Token]") -> Dated | None:
    """The act that the tokens of a time expression date, None in a fragment without one.

    An act noun right beside the date ("a Monday meeting") or over its preposition ("the raid on
    Friday") is dated by it; otherwise the nearest verb up the tree. A date after the object of
    a verb ("denied reports of the killing in April") can be of either: the main verb is taken, as
    the parse can't tell, and the noun kept beside it.
    """
    found = _bound(tokens)
    if found is None or found.rule == "date-of-noun" or found.term:
        return found
    return replace(found, other=_dated_too(found, tokens))


def only_compares(tokens: "list[Token]") -> bool:
    """Whether a date only says when something else was so ("15 more than on Tuesday")."""
    first = tokens[0].i if tokens else 0
    before = [t.lower_ for t in tokens[0].doc[max(0, first - 2) : first]] if tokens else []
    return before[-1:] == ["than"] or before in (["than", "on"], ["than", "in"], ["than", "at"])


def only_bounds(tokens: "list[Token]") -> bool:
    """Whether a date only says before or after when something was ("he left after Easter")."""
    before = tokens[0].nbor(-1) if tokens and tokens[0].i > 0 else None
    if before is None or before.lower_ not in ("before", "after"):
        return False
    return any(t.dep_ == "pobj" and t.head.i == before.i for t in tokens)


def bind_verb(verb: "Token") -> Dated:
    """A verb as what a date dates."""
    return Dated(verb, verb_aspect(verb), "date-of-verb")


def _bound(tokens: "list[Token]") -> Dated | None:
    inside = {t.i for t in tokens}
    head = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])
    over = _governors(head)
    verb = next((t for t in over if is_verb(t)), None)
    noun = _act_noun(head)
    if noun is not None and not (
        verb is not None and head.dep_ not in _BESIDE and _told_of(noun, verb)
    ):
        return Dated(noun, noun_aspect(noun) or "other", "date-of-noun")
    if verb is None:
        return None
    if head.dep_ == "pobj" and head.head.lower_ in _UP_TO:
        asking = (t for t in (*over, *_before_for(verb)) if is_verb(t))
        asked = next((t for t in asking if verb_aspect(t) == CALLED_FOR), None)
        if asked is None:
            return Dated(verb, AS_OF, "date-of-verb", term=True)
        return Dated(asked, DEADLINE, "date-of-verb", term=True)
    main = _teller(verb) or _teller_before(verb, tokens)
    if main is not None:
        return Dated(main, verb_aspect(main), "date-of-report")
    return Dated(verb, verb_aspect(verb), "date-of-verb")


def _before_for(verb: "Token") -> "list[Token]":
    """The word right before "for them to leave", whatever the parse hangs "leave" on."""
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ == "for"), None)
    return [mark.nbor(-1)] if mark is not None and mark.i > 0 else []


def _dated_too(found: Dated, date: "list[Token]") -> "Token | None":
    """The nearest act noun between the verb and the date that follows it, if it tells another act.

    It must hang on the verb without a clause between.
    """
    verb = found.token
    for noun in reversed(list(verb.doc[verb.i + 1 : date[0].i])):
        if is_verb(noun) or noun.text in _STOPS:
            return None
        act = act_of(noun)
        if act is not None and act != found.aspect and noun.dep_ in _OBJECTS:
            return _first_of_list(noun)
    return None


def _first_of_list(noun: "Token") -> "Token":
    """The first of coordinated act nouns, which brings the others."""
    while noun.dep_ == "conj" and act_of(noun.head) is not None:
        noun = noun.head
    return noun


def _governors(head: "Token") -> "list[Token]":
    chain = [head]
    while chain[-1].head.i != chain[-1].i and len(chain) < _CLIMB:
        chain.append(chain[-1].head)
    return chain


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
    main = next((t for t in _governors(verb)[1:] if is_verb(t)), None)
    return main if main is not None and tells(verb_aspect(main)) else None


def _teller_before(verb: "Token", tokens: "list[Token]") -> "Token | None":
    """The verb of telling right before the date in "said on Thursday it feared for its staff"."""
    over = verb.head
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    between = subject is not None and over.i < tokens[0].i and tokens[-1].i < subject.i
    close = tokens[0].i - over.i <= _RIGHT_AFTER
    return over if verb.dep_ == "ccomp" and between and close and tells(verb_aspect(over)) else None
