"""What a count leaves out since the words before it say so: whose part it is, and of whom."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.grammar import children
from rashomon.lexicon import table
from rashomon.lexicon.people import population

_NEAR = 50
"""Counts of a sentence that are looked back on; only a table tells more under one head."""
_BOUND = 4
"""Words of a figure before its number: "at least", "more than"."""
_THEM = frozenset({"them", "whom", "those", "these"})


def told_in_full(found: Sequence[Bound]) -> Iterator[Bound]:
    """The same counts, each with what its sentence says of it a few words before.

    Args:
        found: the counts, in order of the text.
    """
    before: defaultdict[int, deque[Bound]] = defaultdict(lambda: deque(maxlen=_NEAR))
    for bound in found:
        near = before[bound.act.sent.start]
        yield _of_those(bound, near) or _of_the_same(bound, near) or bound
        near.append(bound)


def _of_those(bound: Bound, near: Iterable[Bound]) -> Bound | None:
    """A part told as if beside its whole: "shot dead nine people, among them four children"."""
    among = [
        p
        for p in children(bound.patients[0].head, "prep")
        if p.lower_ == "among" and any(o.lower_ in _THEM for o in p.children)
    ]
    whole = [b for b in near if b.aspect == bound.aspect and b.value.role != "subset"]
    if not (among or _of_whom(bound)) or not whole or bound.value.role != "total":
        return None
    return bound.as_role("subset", part_of=whole[-1].value.words)


def _of_whom(bound: Bound) -> bool:
    """Whether a figure follows "of whom": "412 were held, of whom 22 remained in custody"."""
    figure = bound.patients[0].quantity
    if figure is None:
        return False
    doc = bound.act.doc
    first = next(
        (
            t.i
            for t in doc[max(0, figure.token - _BOUND) : figure.token + 1]
            if t.idx >= figure.start
        ),
        figure.token,
    )
    return [t.lower_ for t in doc[max(0, first - 2) : first]] == ["of", "whom"]


def _of_the_same(bound: Bound, near: Iterable[Bound]) -> Bound | None:
    """A bare figure after "and" counts whom the figure before it does, where they have a role.

    "Two officers were killed and nine wounded" tells of nine officers. Children, women and
    attackers are told of first among people of all kinds, and a person alone names no kind.
    """
    figure = bound.patients[0].quantity
    if bound.value.population or figure is None or figure.noun is not None:
        return None
    head = bound.act.head
    before = [b for b in near if head in (b.act, b.act.head)]
    if not before:
        return None
    told, joined = before[-1], any(c.lower_ == "and" for c in bound.act.head.children)
    kind = population(told.value.population)
    several = told.value.low > 1 and told.value.role == "total" and len(told.patients) == 1
    if bound.act.dep_ != "conj" or not joined or not several or kind.general or _mixed(kind.head):
        return None
    value = bound.value.model_copy(update={"population": told.value.population})
    return replace(bound, value=value)


def _mixed(head: str) -> bool:
    return head in {
        *table("questions")["populations"]["told_first"],
        *table("populations")["attacker"]["nouns"],
    }
