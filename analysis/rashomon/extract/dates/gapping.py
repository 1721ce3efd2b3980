"""Figures that share a verb and have days of their own: "nine on Friday and 12 on Saturday"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

_DAYS = ("DATE", "TIME")
_LINKS = (",", ";", ":", "and", "then")
_OPENING = 4
"""Words after the link within which the figure stands."""
_REACH = 25


def own_figure(date: "list[Token]") -> "list[Token]":
    """The words of a figure that a later day of one verb has to itself; none for other days."""
    found: list[Token] = []
    doc, sent = date[0].doc, date[0].sent
    for i in range(date[0].i - 1, max(sent.start, date[0].i - _REACH) - 1, -1):
        if _is_day(doc[i]):
            return _figure(found[::-1])
        if doc[i].pos_ in ("VERB", "AUX"):
            return []
        found.append(doc[i])
    return []


def shares_verb(date: "list[Token]") -> bool:
    """Whether another figure with its own day follows: what is told of this one ends here."""
    found: list[Token] = []
    doc, sent = date[-1].doc, date[-1].sent
    for token in doc[date[-1].i + 1 : min(sent.end, date[-1].i + 1 + _REACH)]:
        if _is_day(token):
            return bool(_figure(found))
        if token.pos_ in ("VERB", "AUX"):
            return False
        found.append(token)
    return False


def _is_day(token: "Token") -> bool:
    return token.ent_type_ in _DAYS and token.pos_ == "PROPN"


def _figure(between: "list[Token]") -> "list[Token]":
    """The words between two days when they are a link, a figure and no more than its place."""
    linked = 0
    while linked < len(between) and between[linked].lower_ in _LINKS:
        linked += 1
    rest = between[linked:]
    if not linked or not any(_counts(t) for t in rest[:_OPENING]):
        return []
    return _without_preposition(rest)


def _counts(token: "Token") -> bool:
    return token.tag_ == "CD" and token.ent_type_ not in _DAYS


def _without_preposition(words: "Iterable[Token]") -> "list[Token]":
    held = list(words)
    while held and held[-1].pos_ in ("ADP", "PUNCT", "DET"):
        held.pop()
    return held
