"""Dates of one fate tried together: nobody is abducted after being killed.

What comes first in every fate is a short list of pairs. The words of the two clauses must name one
person, or one ship or building, right before the verb: nothing is guessed.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from rashomon.compare.date_words import days
from rashomon.compare.dated import Dated, date_finding
from rashomon.compare.english import quoted, shortened
from rashomon.compare.shelf import Shelf
from rashomon_schemas import DateClaim, Finding, NameClaim

_DEATH = r"(?:killed|murdered|executed|assassinated|slain|died|dies|shot dead|beheaded|lynched)\b"
_ALIVE = (
    r"(?:abducted|kidnapped|arrested|detained|seized|jailed|imprisoned|wounded|injured|tortured|"
    r"escaped|fled|released|freed|sentenced|last seen|seen alive|married)\b"
)
_MISHAP = re.compile(
    r"\b([A-ZÀ-Þ][\w'’-]{2,30}(?: [A-ZÀ-Þ][\w'’-]{1,30}){0,2}) (?:[a-z]{1,12} ){0,2}"
    r"(?:sank|capsized|crashed|foundered|derailed|exploded|collapsed|burned down)\b"
)
_AFTER_MISHAP = re.compile(r"\bsurvivors?\b|\brescued\b|\bwreck(?:age)?\b", re.IGNORECASE)
_ACCUSED = re.compile(
    r"\b(?:accused|suspected|convicted) of\b|\bcharged with\b|\bwanted (?:for|over)\b"
)
_SAME_PERSON = re.compile(r"(?:He|She|They|The (?:suspect|man|woman|student|two|three))\b")
_NEXT = 3
"""Characters between an arrest's sentence and the one that tells what the arrest was for."""
_WHY = {
    "death": "Nobody is abducted, arrested or hurt after being killed: one of the two days can't "
    "be right.",
    "mishap": "Survivors are found after what they survived: one of the two days can't be right.",
    "arrest": "Nobody is arrested for what is yet to happen: one of the two days can't be right, "
    "unless the arrest was for something else.",
}


def order_findings(shelf: Shelf) -> list[Finding]:
    """Two dates each, of one source or of two, whose order can't be."""
    held = [c for c in shelf.of_kind(DateClaim) if c.value.low is not None]
    found = [
        *_after_death(shelf, held),
        *_before_mishap(shelf, held),
        *_before_the_deed(shelf, held),
    ]
    return list({finding.id: finding for finding in found}.values())


def _before(one: DateClaim, other: DateClaim) -> bool:
    """Whether one date ends before the other begins."""
    end, start = one.value.high, other.value.low
    return end is not None and start is not None and end < start


def _after_death(shelf: Shelf, held: Sequence[DateClaim]) -> Iterator[Finding]:
    names = {c.value.full for c in shelf.of_kind(NameClaim) if c.value.kind == "person"}
    for name in sorted(n for n in names if " " in n):
        told = [c for c in held if name in c.event]
        dead = [c for c in told if _befell(c, name, _DEATH)]
        alive = [c for c in told if _befell(c, name, _ALIVE)]
        for death, act in product(dead, alive):
            if _before(death, act):
                yield _finding(shelf, death, act, "death")


def _befell(claim: DateClaim, name: str, verbs: str) -> bool:
    """Whether the clause tells it of the person named, right after the name."""
    return re.search(rf"{re.escape(name)},? (?:\w{{1,12}} ){{0,3}}{verbs}", claim.event) is not None


def _before_mishap(shelf: Shelf, held: Sequence[DateClaim]) -> Iterator[Finding]:
    found = [c for c in held if _AFTER_MISHAP.search(c.event)]
    for claim in held:
        mishap = _MISHAP.search(claim.event)
        for rescue in found if mishap else ():
            if mishap and mishap[1] in rescue.event and _before(rescue, claim):
                yield _finding(shelf, rescue, claim, "mishap")


def _before_the_deed(shelf: Shelf, held: Sequence[DateClaim]) -> Iterator[Finding]:
    """An arrest dated before the deed that the same article says it was for."""
    arrests = [c for c in held if c.aspect == "arrested"]
    for arrest, deed in product(arrests, held):
        if deed.article == arrest.article and _before(arrest, deed) and _is_for(arrest, deed):
            yield _finding(shelf, arrest, deed, "arrest")


def _is_for(arrest: DateClaim, deed: DateClaim) -> bool:
    told, start = deed.sentence.exact, deed.sentence.start
    accused = _ACCUSED.search(told[: max(deed.spans[0].start - start, 0)])
    next_one = 0 <= start - arrest.sentence.end <= _NEXT and _SAME_PERSON.match(told) is not None
    return accused is not None and (start == arrest.sentence.start or next_one)


def _finding(shelf: Shelf, one: DateClaim, other: DateClaim, why: str) -> Finding:
    question = next(q for q in shelf.questions if q.kind == "date" and other.id in q.claims)
    inside = one.article == other.article
    told = [
        f"{shelf.label(claim)} dates {quoted(shortened(claim.event))} to {days(claim.value)}"
        for claim in (one, other)
    ]
    held = [Dated(shelf.article(claim), (claim,)) for claim in (one, other)]
    made = date_finding(
        shelf,
        question,
        sorted(held, key=lambda d: (d.article.source, d.claims[0].spans[0].start)),
        ("internal", "contradicts") if inside else ("contradicts",),
        rule=f"date.order-{why}",
        sentences=(f"{told[0]}; {told[1]}.", _WHY[why]),
        flagged=True,
    )
    return made.model_copy(update={"silent": ()})
