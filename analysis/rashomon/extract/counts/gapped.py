"""Figures whose clause leaves out its verb: "nine were killed in Vellin and six in Orrin".

Gapping as in Quirk et al., A Comprehensive Grammar of the English Language, 13.92: the second
clause has its own place, or its own doer and figure, and the verb of the first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rashomon.extract.counts.bound import Bound, Gap
from rashomon.extract.counts.grammar import SUBJECTS, children, is_passive, lemma
from rashomon.extract.counts.heads import is_people
from rashomon.extract.counts.patients import Patient
from rashomon.extract.counts.vocabulary import Vocabulary
from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuantity

_DAYS = (
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b)"
)
_NAME = rf"{_DAYS}(?:[A-Z][\w’'-]{{1,30}})(?: [A-Z][\w’'-]{{1,30}}){{0,3}}"
_IN = r"(?:in|at|near|outside) (?:the )?"
_FIRST_PLACE = re.compile(
    rf"[^.;:\n]{{0,90}}? {_IN}{_NAME}(?:,? and|,) (?:another |a further )?", re.ASCII
)
_NEXT_PLACE = re.compile(
    rf"(?: (?:others?|more|people|persons))? {_IN}(?P<place>{_NAME})"
    r"(?=[,.;\n]|$| and\b| on\b| after\b| during\b| when\b| last\b| this\b)"
)
_NEXT_DOER = re.compile(
    r"[^.;:\n]{0,80}?,? (?:and|but|while) (?P<who>(?:the )?[A-Za-z’'-]{2,30}"
    r"(?: [A-Za-z’'-]{2,30}){0,2}) "
)
_VERBS = frozenset({"count-verb-object", "count-verb-subject", "count-phrase", "count-gapped"})
_SUFFERED = frozenset({"lose"})
"""Verbs whose subject is the side of those counted, not who did it."""


def gapped(
    document: Document,
    quantities: Sequence[FoundQuantity],
    found: Sequence[Bound],
    words: Vocabulary,
) -> Iterator[Bound]:
    """The same counts, and those of clauses that leave their verb to be taken from the one before.

    Args:
        document: the parsed article.
        quantities: all figures of it, in order.
        found: the counts.
        words: which words name people.
    """
    held = {p.quantity.token: b for b in found for p in b.patients if p.quantity is not None}
    changed: dict[int, Bound] = {}
    new: dict[int, Bound] = {}
    for one, two in pairwise(quantities):
        first = new.get(one.token) or held.get(one.token)
        if first is None or first.rule not in _VERBS or not _may_follow(document, one, two):
            continue
        second = held.get(two.token)
        made = _by_doer(document, first, one, two, second, words)
        if made is not None and second is not None:
            changed[id(second)] = made
            continue
        made = made or (_by_place(document, first, one, two) if second is None else None)
        if made is not None:
            new[two.token] = made
    yield from (changed.get(id(bound), bound) for bound in found)
    yield from new.values()


def _may_follow(document: Document, one: FoundQuantity, two: FoundQuantity) -> bool:
    """Whether the second is a figure of people, or a bare one, of the same sentence."""
    if document.doc[two.token].sent.start != document.doc[one.token].sent.start:
        return False
    return two.noun is None or two.value.unit in ("people", one.value.unit)


def _by_place(
    document: Document, first: Bound, one: FoundQuantity, two: FoundQuantity
) -> Bound | None:
    text = document.folded
    after = _NEXT_PLACE.match(text, two.end)
    if after is None or not _FIRST_PLACE.fullmatch(text, one.end, two.start):
        return None
    return _made(document, first, two, first.value.population, Gap(place=after["place"]))


def _by_doer(
    document: Document,
    first: Bound,
    one: FoundQuantity,
    two: FoundQuantity,
    second: Bound | None,
    words: Vocabulary,
) -> Bound | None:
    """The figure of another side: "the army lost five soldiers and the rebels 12"."""
    match = _NEXT_DOER.fullmatch(document.folded, one.end, two.start)
    if match is None or not _active(first) or (second is not None and second.act != first.act):
        return None
    side = match["who"]
    head = side.split()[-1]
    if not is_people(head, words) and head.lower() not in words.light["bodies"]:
        return None
    lost = lemma(first.act) in _SUFFERED
    gap = Gap(agent=None if lost else side.removeprefix("the "))
    if second is not None:
        return replace(second, gap=gap)
    named = None if two.noun is None else document.doc[two.noun].text
    own = side.removeprefix("the ") if lost else None
    return _made(document, first, two, named or own, gap)


def _active(bound: Bound) -> bool:
    act = bound.act
    return act.pos_ == "VERB" and not is_passive(act) and bool(children(act, *SUBJECTS))


def _made(
    document: Document, first: Bound, two: FoundQuantity, population: str | None, gap: Gap
) -> Bound:
    number = document.doc[two.token]
    patient = Patient("figure", number, two.start, two.end, population, two)
    update = {"unit": first.value.unit, "population": population}
    value = two.value.model_copy(update=update)
    return Bound(
        first.aspect, first.act, (patient,), value, "count-gapped", acts=first.acts, gap=gap
    )
