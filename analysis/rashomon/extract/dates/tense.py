"""Whether the verb over a time expression looks back or ahead."""

from typing import TYPE_CHECKING

from rashomon.extract.dates.reading import Direction
from rashomon.extract.dates.vocabulary import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

_DUE = ("due", "likely", "slated", "scheduled", "effective")
"""Adjectives that look ahead."""
_CLIMB = 12
"""Steps up the tree after which the governor is too far to tell."""


def direction(tokens: "list[Token]", *, reach: int = _CLIMB) -> Direction:
    """Where the verb that governs some tokens looks.

    A modal, "is due", "is set to", "plans to" and the like, or a present progressive looks
    ahead; a past tense or a perfect back, but "postponed until" ahead. The nearest verb that
    tells decides.

    Args:
        tokens: the tokens of the expression.
        reach: how many steps up the tree to look (2: the verb itself, over a preposition).
    """
    if not tokens:
        return "none"
    inside = {t.i for t in tokens}
    if tokens[-1].i + 1 < len(tokens[-1].doc) and tokens[-1].nbor(1).tag_ == "POS":
        return _of_owner(tokens[-1])
    head = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])
    leads_ahead = tokens[0].i > 0 and tokens[0].nbor(-1).lower_ in rows("future")["starts"]
    for node in _governors(head, reach):
        found = _looks(node)
        if found is not None and leads_ahead:
            deferred = node.lemma_.lower() in rows("future")["defer"]
            return "none" if found == "past" and not deferred else "future"
        if found is not None:
            return found
    return "future" if leads_ahead else "none"


def _of_owner(owner: "Token") -> Direction:
    """`Tuesday's vote` looks ahead only as the subject or object of a verb that does."""
    thing = owner.head
    ahead = thing.dep_ in ("nsubj", "nsubjpass", "dobj") and _looks(thing.head) == "future"
    return "future" if ahead else "past"


def _governors(head: "Token", reach: int) -> "list[Token]":
    """The head and what stands over it, nearest first."""
    chain = [head]
    while chain[-1].head.i != chain[-1].i and len(chain) <= reach:
        chain.append(chain[-1].head)
    return chain


def _looks(node: "Token") -> Direction | None:
    """Where one word looks; None when it does not tell."""
    if node.pos_ not in ("VERB", "AUX"):
        return "future" if node.lower_ in _DUE else None
    aux = [c for c in node.children if c.dep_ in ("aux", "auxpass")]
    lemmas = {c.lower_ for c in aux}
    if lemmas & set(rows("future")["modals"]):
        return "past" if "have" in lemmas else "future"
    if _is_planned(node, aux):
        return "future"
    if node.lemma_.lower() in rows("future")["governors"] and _is_set(node, lemmas):
        return _of_plan(node, lemmas)
    if (
        node.lemma_ == "be"
        and node.tag_ in ("VBZ", "VBP")
        and any(c.lower_ in _DUE for c in node.children)
    ):
        return "future"
    if "to" in lemmas or node.tag_ == "VB":
        return _under(node)
    if node.tag_ == "VBG":
        return _progressive(aux)
    if node.tag_ == "VBN":
        return _participle(aux)
    return {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(node.tag_)  # type: ignore[return-value]


def _of_plan(node: "Token", aux: set[str]) -> Direction | None:
    """A plan that was called off need not lie ahead, and a record set on a day does not."""
    if node.tag_ != "VBN" or aux:
        return "future"
    if node.lemma_ == "set" and not any(
        c.dep_ == "xcomp" or c.lower_ == "for" for c in node.children
    ):
        return "past"
    over = node.head if node.dep_ == "acl" else node
    while over.pos_ not in ("VERB", "AUX") and over.head.i != over.i:
        over = over.head
    told_past = over.i != node.i and over.lemma_ in rows("future")["undone"]
    return "none" if told_past else "future"


def _is_planned(node: "Token", aux: "list[Token]") -> bool:
    """`opens`, `is leaving`: the present of verbs of beginning, moving and meeting, for plans."""
    if node.lemma_.lower() not in rows("future")["planned"]:
        return False
    if node.tag_ == "VBG":
        return any(c.tag_ in ("VBZ", "VBP") and c.lemma_ == "be" for c in aux)
    return node.tag_ in ("VBZ", "VBP") and not aux


def _is_set(node: "Token", aux: set[str]) -> bool:
    """`is scheduled`, `plans`, but not "asked" or "called" in a past tense."""
    if "had" in aux:
        return False
    if node.lemma_.lower() in (
        "set",
        "bind",
        "slate",
        "schedule",
        "expect",
        "poise",
        "plan",
        "propose",
    ):
        return node.tag_ in ("VBN", "VBZ", "VBP", "VBG", "VB")
    return node.tag_ in ("VBZ", "VBP") or (
        node.lemma_ == "go" and node.tag_ == "VBG" and _leads_to(node)
    )


def _leads_to(node: "Token") -> bool:
    return any(c.dep_ == "xcomp" for c in node.children)


def _under(node: "Token") -> Direction | None:
    """An infinitive looks ahead when what it hangs on plans, asks or is due."""
    over = node.head
    if over.i == node.i:
        return None
    if any(c.lower_ in ("had", "'d") and c.dep_ == "aux" for c in over.children):
        return "past"
    if over.lemma_ == "be" and over.tag_ in ("VBZ", "VBP", "VBD") and node.dep_ == "xcomp":
        return "future"
    if (
        over.lemma_.lower() in rows("future")["governors"]
        or over.lower_ in rows("future")["governors"]
    ):
        return "future"
    return None


def _progressive(aux: "list[Token]") -> Direction | None:
    """`is leaving on Friday` looks ahead; `was leaving` back; a bare -ing form does not tell."""
    if any(c.tag_ in ("VBZ", "VBP") for c in aux):
        return "past" if any(c.lower_ == "been" for c in aux) else "present"
    return "past" if any(c.tag_ == "VBD" for c in aux) else None


def _participle(aux: "list[Token]") -> Direction | None:
    if any(c.lower_ in ("has", "have", "had", "was", "were", "'ve", "'d") for c in aux):
        return "past"
    return "present" if aux else "past"
