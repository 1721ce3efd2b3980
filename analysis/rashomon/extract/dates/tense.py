"""Whether the verb over a time expression looks back or ahead."""

from itertools import pairwise
from typing import TYPE_CHECKING

from rashomon.extract.dates.acts import tells, verb_aspect
from rashomon.extract.dates.reading import Direction
from rashomon.extract.dates.vocabulary import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

_DUE = ("due", "likely", "slated", "scheduled", "effective")
"""Adjectives that look ahead."""
_DATED = ("DATE", "TIME")
_MARKS = ("``", "''")
"""Tags of quotation marks; a run of them is one."""
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
    lead = tokens[0].nbor(-1) if tokens[0].i > 0 else None
    if _is_appointed(tokens):
        return "future"
    if lead is not None and (lead.lower_ == "since" or _ends_stretch(lead) or _is_told(tokens[0])):
        return "past"
    leads_ahead = lead is not None and (
        (lead.lower_ in rows("future")["starts"] and not _ends_range(lead)) or _is_soonest(lead)
    )
    while head.dep_ == "conj" and head.head.ent_type_ in ("DATE", "TIME"):
        head = head.head
    for node in _governors(head, reach):
        if _parted(head, node):
            break
        found = _looks(node)
        if found is not None and leads_ahead:
            deferred = node.lemma_.lower() in rows("future")["defer"]
            return "none" if found == "past" and not deferred else "future"
        if found is not None:
            return found
    return "future" if leads_ahead else "none"


def _ends_range(lead: "Token") -> bool:
    """`from 5 p.m. Sunday to 2 a.m. Monday` may be over."""
    before = lead.nbor(-1) if lead.i > 0 else None
    return lead.lower_ == "to" and before is not None and before.ent_type_ in _DATED


def _ends_stretch(lead: "Token") -> bool:
    """`in the six months to March` is over."""
    return lead.lower_ == "to" and lead.i > 0 and lead.nbor(-1).lemma_ in rows("units")


def _is_appointed(tokens: "list[Token]") -> bool:
    """`declared 29 November a day of mourning`: a day that is made one of something lies ahead."""
    doc, first, last = tokens[0].doc, tokens[0].i, tokens[-1].i
    verb = doc[first - 1] if first > 0 else None
    if verb is None or verb.lemma_.lower() not in rows("future")["appoint"]:
        return False
    after = [t.lower_ for t in doc[last + 1 : last + 4]]
    return after[:1] == ["as"] or (
        after[:1] in (["a"], ["an"], ["the"]) and bool({"day", "holiday", "date"} & set(after[1:]))
    )


def _is_soonest(lead: "Token") -> bool:
    """`as early as Tuesday`, `no later than Tuesday`."""
    before = lead.nbor(-1).lower_ if lead.i > 0 else ""
    return (lead.lower_ == "as" and before in ("early", "soon")) or (
        lead.lower_ == "than" and before in ("later", "earlier", "sooner")
    )


def _is_told(first: "Token") -> bool:
    """Whether a verb of telling stands right before: `said on Tuesday it will cut jobs`."""
    before = first.nbor(-1)
    if before.lower_ == "on" and before.i > 0:
        before = before.nbor(-1)
    subject = first.dep_ in ("nsubj", "nsubjpass") or first.head.dep_ in ("nsubj", "nsubjpass")
    return before.tag_ == "VBD" and tells(verb_aspect(before)) and not subject


def _of_owner(owner: "Token") -> Direction:
    """`Tuesday's vote` looks ahead only as the subject or object of a verb that does."""
    thing = owner.head
    ahead = thing.dep_ in ("nsubj", "nsubjpass", "dobj") and _looks(thing.head) == "future"
    return "future" if ahead else "past"


def _governors(head: "Token", reach: int) -> "list[Token]":
    """The head and what stands over it, nearest first."""
    chain, steps = [head], 0
    while chain[-1].head.i != chain[-1].i and (steps < reach or _is_absolute(chain[-1])):
        steps += not _is_absolute(chain[-1])
        chain.append(chain[-1].head)
    return chain


def _is_absolute(node: "Token") -> bool:
    """`will open two mines, with a third following in May`: the verb over them tells when."""
    if node.lower_ == "with":
        return any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in node.children)
    return node.tag_ == "VBG" and node.dep_ == "pcomp" and node.head.lower_ == "with"


def _parted(one: "Token", other: "Token") -> bool:
    """Whether one of two words is quoted and the other is not ("Fenn on Friday: “I want …”")."""
    first, last = min(one.i, other.i), max(one.i, other.i)
    marks = [t.tag_ in _MARKS for t in one.doc[first:last]]
    return sum(a and not b for a, b in pairwise([*marks, False])) % 2 == 1


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
    if _is_fixed(node) or _is_imperative(node, aux):
        return "future"
    if "to" in lemmas or node.tag_ == "VB":
        return _under(node)
    if node.tag_ == "VBG":
        return _progressive(aux)
    if node.tag_ == "VBN":
        return _participle(aux)
    return {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(node.tag_)  # type: ignore[return-value]


def _is_imperative(node: "Token", aux: "list[Token]") -> bool:
    """`see Friday's edition`: what readers are told to do is still to come."""
    if node.dep_ == "conj" and node.head.tag_ == "VB":
        return _is_imperative(node.head, [c for c in node.head.children if c.dep_ == "aux"])
    subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in node.children)
    return node.tag_ == "VB" and node.dep_ == "ROOT" and not aux and not subject


def _is_fixed(node: "Token") -> bool:
    """`the vote is on Tuesday`: of a thing and a day the present tells what is fixed."""
    if node.lemma_ != "be" or node.tag_ not in ("VBZ", "VBP"):
        return False
    subject = next((c for c in node.children if c.dep_ == "nsubj"), None)
    bare = not any(c.dep_ in ("acomp", "oprd", "ccomp", "neg") for c in node.children)
    dated = (c for c in node.children if c.dep_ in ("attr", "npadvmod", "prep") and c.i > node.i)
    day = next(dated, None)
    return (
        bare
        and day is not None
        and any(t.ent_type_ in ("DATE", "TIME") for t in day.subtree)
        and subject is not None
        and subject.pos_ == "NOUN"
        and subject.ent_type_ not in ("DATE", "TIME")
    )


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
