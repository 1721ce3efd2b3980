"""When: the days that the clause of a count names."""

import bisect
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from rashomon.extract.attribution.words import reporting_words
from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import SUBJECTS, lemma
from rashomon.extract.counts.tolls import CHANGES
from rashomon.extract.dates.bind import only_bounds
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate
from rashomon_schemas import DateRange

if TYPE_CHECKING:
    from spacy.tokens import Token

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


def when(
    bound: Bound, dates: Sequence[FoundDate], document: Document
) -> tuple[DateRange | None, DateRange | None]:
    """When it happened, and the day the count stood at; each None if its clause says nothing."""
    happened: DateRange | None = None
    stood: DateRange | None = None
    for date, head in _in_sentence(bound, dates, document):
        if date.kind not in ("DATE", "TIME") or not _same_clause(head, bound):
            continue
        if only_bounds(document.tokens(date.start, date.end)):
            continue
        if _as_of(document.tokens(date.start, date.end)[0]) or _reached(head, bound):
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
    if _begins_with_year(date, bound) or _of_antecedent(date, bound) or _of_opening(date, bound):
        return True
    if above & heads:
        return not any(
            t.dep_ in ("relcl", "ccomp") and t.i not in heads and t.pos_ == "VERB"
            for t in date.ancestors
            if heads & {a.i for a in t.ancestors}
        )
    return _verb_above(bound.act).i in above or _of_outcome(date, bound.act)


def _begins_with_year(date: "Token", bound: Bound) -> bool:
    """Whether a clause is told of its date: "since 1998, when 240 drowned".

    A date that opens a sentence holds for its later clauses too: "In 2019, nine died and 300 were
    arrested".
    """
    act = _verb_above(bound.act)
    first = _first_clause(act)
    if first.dep_ == "relcl" and first.head == date:
        return any(c.lower_ == "when" for c in first.children)
    opening = date.head.dep_ == "prep" and date.head.head == first
    return (
        first != act and opening and date.i < min(c.i for c in first.subtree if c.dep_ in SUBJECTS)
    )


def _of_opening(date: "Token", bound: Bound) -> bool:
    """Whether it dates the event a sentence opens with: "in the crackdown of 2019, nine died"."""
    of = date.head
    event = of.head if of.lower_ in ("of", "in") and of.dep_ == "prep" else of
    opens = event.head
    first = opens.sent.start == opens.i and opens.lower_ in ("in", "during")
    named = event.pos_ == "NOUN" and event != date and opens.dep_ == "prep"
    return first and named and bound.act.i > opens.right_edge.i


def _of_outcome(date: "Token", act: "Token") -> bool:
    """Whether a date says when the outcome came: "the ship sank in 2011, killing nine"."""
    told = _first_clause(act)
    outcome = told.dep_ == "advcl" and told.tag_ == "VBG" and told.head.i < told.i
    if not outcome or any(c.dep_ in ("mark", *SUBJECTS) for c in told.children):
        return False
    said = reporting_words().verbs.get(told.head.lemma_.lower())
    verb = next((t for t in date.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return said is None and verb == told.head


def _of_antecedent(date: "Token", bound: Bound) -> bool:
    """Whether a clause tells of an event that is named with its date.

    As in "a raid on 4 June 2019 in which nine died", "the 2019 raid that killed nine".
    """
    first = _first_clause(_verb_above(bound.act))
    if first.dep_ != "relcl" or date.i >= first.left_edge.i:
        return False
    tells = any(c.dep_ in SUBJECTS and c.lower_ in ("that", "which") for c in first.children)
    within = any(
        c.dep_ == "prep" and c.lower_ in ("in", "during") and c.nbor(1).lower_ == "which"
        for c in first.children
        if c.i + 1 < len(c.doc)
    )
    event = first.head
    if event == date and event.dep_ == "pobj":
        event = event.head.head  # the parser hangs the clause on the day itself
    return (tells or within) and event.pos_ == "NOUN" and event in (date, *date.ancestors)


def _first_clause(act: "Token") -> "Token":
    """The first of the coordinated clauses an act's verb belongs to."""
    first = act
    for _ in range(_CLAUSES):
        if first.dep_ != "conj" or first.head.pos_ not in ("VERB", "AUX"):
            break
        first = _told_before(first) or first.head
    return first


def _told_before(act: "Token") -> "Token | None":
    """The relative clause that "and" goes on from with no comma, whatever the parser hangs it on.

    As in "the fire of 2019 in which nine died and 40 were hurt".
    """
    begins = act.left_edge.i
    if begins < 2 or act.doc[begins - 1].lower_ != "and":
        return None
    last = act.doc[begins - 2]
    clause = next((t for t in (last, *last.ancestors) if t.dep_ == "relcl"), None)
    return clause if clause is not None and clause.right_edge.i in (last.i, last.i + 1) else None


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


def _reached(date: "Token", bound: Bound) -> bool:
    """Whether a toll came to its figure then: "the toll rose to 24 on Saturday".

    Not the day of what it is the toll of: "raised the toll from Saturday's protests to 24".
    """
    over = list(date.ancestors)
    verb = next((t for t in over if t.pos_ == "VERB" or t == bound.act), None)
    if verb is not None and any(t.pos_ == "NOUN" for t in over[: over.index(verb)]):
        return False
    return bound.rule == "count-toll" and verb == bound.act.head and lemma(verb) in CHANGES


def _as_of(first: "Token") -> bool:
    """Whether "by", "until" or "as of" stands before a date's first word."""
    before = [t.lower_ for t in first.doc[max(0, first.i - 2) : first.i]]
    return before[-1:] in (["by"], ["until"], ["till"]) or before == ["as", "of"]
