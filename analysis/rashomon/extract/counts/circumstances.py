"""By whom, where and when: what the clause of a count says beside it."""

import bisect
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from rashomon.extract.attribution.words import reporting_words
from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import (
    SUBJECTS,
    agents,
    antecedent,
    children,
    is_passive,
    is_perfect,
    pobjs,
)
from rashomon.extract.counts.patients import Counter
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate
from rashomon_schemas import DateRange

if TYPE_CHECKING:
    from spacy.tokens import Token

_ORGANISED = frozenset(
    {
        "police",
        "authority",
        "authorities",
        "government",
        "troops",
        "forces",
        "army",
        "military",
        "security",
        "agencies",
        "agency",
        "regime",
        "state",
        "navy",
        "administration",
        "guards",
        "officials",
        "enforcement",
    }
)
_WHERE = ("in", "at", "near", "outside", "inside", "across", "throughout", "on")
_WITH_ACT = (
    "conj",
    "acomp",
    "oprd",
    "attr",
    "dobj",
    "pobj",
    "prep",
    "nsubj",
    "nsubjpass",
    "amod",
    "compound",
    "xcomp",
)
_CLAUSES = 6
"""Coordinated clauses that a date at the head of a sentence reaches."""
_DATES = 40
"""Dates of one sentence that are looked at."""
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def agent(bound: Bound, counter: Counter) -> str | None:
    """Who did it, as worded; None when not stated, or when it is no person or body."""
    if bound.rule in ("count-verb-subject", "count-list"):
        return None
    for act in dict.fromkeys((bound.act, *bound.acts)):
        for token in _doers(act):
            counted = bound.value.role == "subset" and token.i in counter.by_token
            if (
                not counted
                and token not in bound.acts
                and token not in [p.head for p in bound.patients]
                and _can_act(token, counter)
            ):
                return _phrase(counter.text, token)
    return None


def _doers(act: "Token") -> list["Token"]:
    by = agents(act) or pobjs(act, "by")
    if by:
        return by
    if (
        act.pos_ not in ("VERB", "AUX")
        or is_passive(act)
        or (act.tag_ == "VBN" and not is_perfect(act))
    ):
        return []
    return [antecedent(c) for c in act.children if c.dep_ in SUBJECTS]


def _can_act(token: "Token", counter: Counter) -> bool:
    named = token.pos_ == "PROPN" or token.lower_ in _ORGANISED
    return token.pos_ != "PRON" and (named or counter.is_person(token))


def _phrase(text: str, noun: "Token") -> str:
    """The noun with what stands before it, without what qualifies it after."""
    last = noun.i
    for right in noun.rights:
        if right.dep_ in ("compound", "nmod", "flat") and right.i == last + 1:
            last = right.i
        named = [o for o in children(right, "pobj") if o.pos_ == "PROPN"]
        if noun.pos_ == "PROPN" and right.lower_ == "of" and right.i == last + 1 and named:
            last = named[0].i
    first = noun.left_edge
    while first.i < noun.i and first.dep_ in ("det", "punct"):
        first = first.nbor()
    return text[first.idx : noun.doc[last].idx + len(noun.doc[last])]


def place(bound: Bound, text: str) -> str | None:
    """Where it happened, as worded: a named place in the act's own clause."""
    for token in (bound.act, *bound.acts, *(p.head for p in bound.patients)):
        found = _place_below(token, text, depth=4)
        if found is not None:
            return found
    return None


def _place_below(token: "Token", text: str, depth: int) -> str | None:
    """A named place after "in", "at" …, also below an "of" ("torture of men in Vale")."""
    for preposition in children(token, "prep"):
        if preposition.lower_ not in (*_WHERE, "of"):
            continue
        for noun in children(preposition, "pobj"):
            if noun.ent_type_ in _PLACES and preposition.lower_ != "of":
                return _named(noun, text)
            below = _place_below(noun, text, depth - 1) if depth else None
            if below is not None:
                return below
    return None


def _named(noun: "Token", text: str) -> str:
    last = noun
    for right in noun.rights:
        if right.dep_ == "appos" and right.ent_type_ in _PLACES:
            last = right
    first = noun.left_edge if noun.left_edge.i > noun.i - 8 else noun
    while first.i < noun.i and first.dep_ == "det":
        first = first.nbor()
    return text[first.idx : last.idx + len(last)]


def when(
    bound: Bound, dates: Sequence[FoundDate], document: Document
) -> tuple[DateRange | None, DateRange | None]:
    """When it happened, and the day the count stood at; each None if its clause says nothing."""
    happened: DateRange | None = None
    stood: DateRange | None = None
    for date, head in _in_sentence(bound, dates, document):
        if date.kind not in ("DATE", "TIME") or not _same_clause(head, bound):
            continue
        if _as_of(document.tokens(date.start, date.end)[0]):
            stood = stood or date.value
        else:
            happened = happened or date.value
    return happened, stood


def _in_sentence(
    bound: Bound, dates: Sequence[FoundDate], document: Document
) -> list[tuple[FoundDate, "Token"]]:
    sent = bound.act.sent
    found = []
    first = bisect.bisect_left(dates, sent.start_char, key=lambda d: d.start)
    for date in islice(dates, first, first + _DATES):
        if date.start >= sent.end_char:
            break
        inside = document.tokens(date.start, date.end)
        if inside:
            found.append((date, min(inside, key=_height)))
    return sorted(found, key=lambda pair: abs(pair[1].i - bound.act.i))


def _height(token: "Token") -> int:
    return sum(1 for _ in token.ancestors)


def _same_clause(date: "Token", bound: Bound) -> bool:
    """Whether the date hangs on the act, or on what the act or those counted hang on."""
    above = {t.i for t in date.ancestors}
    heads = {bound.act.i, *(a.i for a in bound.acts), *(p.head.i for p in bound.patients)}
    if _begins_with_year(date, bound):
        return True
    if above & heads:
        return not any(
            t.dep_ in ("relcl", "ccomp") and t.i not in heads and t.pos_ == "VERB"
            for t in date.ancestors
            if heads & {a.i for a in t.ancestors}
        )
    return _verb_above(bound.act).i in above


def _begins_with_year(date: "Token", bound: Bound) -> bool:
    """Whether a clause is told of its date: "since 1998, when 240 drowned".

    A date that opens a sentence holds for its later clauses too: "In 2019, nine died and 300 were
    arrested".
    """
    act = _verb_above(bound.act)
    if act.dep_ == "relcl" and act.head == date:
        return any(c.lower_ == "when" for c in act.children)
    first = act
    for _ in range(_CLAUSES):
        if first.dep_ != "conj" or first.head.pos_ not in ("VERB", "AUX"):
            break
        first = first.head
    opening = date.head.dep_ == "prep" and date.head.head == first
    return (
        first != act and opening and date.i < min(c.i for c in first.subtree if c.dep_ in SUBJECTS)
    )


def _verb_above(act: "Token") -> "Token":
    """The verb an act is told with ("suffered injuries", "was shot and killed"), or the act.

    Verbs of speech are passed over: their dates tell when it was said.
    """
    top = act
    while top.dep_ in _WITH_ACT and top.head.pos_ not in ("VERB", "AUX"):
        top = top.head
    if top.dep_ in _WITH_ACT and not [c for c in top.children if c.dep_ in SUBJECTS]:
        told = reporting_words().verbs.get(top.head.lemma_.lower())
        return act if told is not None else top.head
    return act


def _as_of(first: "Token") -> bool:
    """Whether "by", "until" or "as of" stands before a date's first word."""
    before = [t.lower_ for t in first.doc[max(0, first.i - 2) : first.i]]
    return before[-1:] in (["by"], ["until"], ["till"]) or before == ["as", "of"]
