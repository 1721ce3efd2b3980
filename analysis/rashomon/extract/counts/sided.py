"""Two figures of one sentence set side by side: "4,000 according to police, 20,000 …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.patients import Patient
from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuantity

_WHO = r"[^,;:.()\n]{2,60}?"
_JOINT = r"(?:,? (?:and|but|while|or|against|compared with)|[,;]) "
_TO_EACH = re.compile(
    rf"(?: \w+){{0,3}},? (?:according to|by) (?P<one>{_WHO}){_JOINT}", re.IGNORECASE
)
_SAME_WAY = re.compile(
    rf"(?: \w+){{0,3}},? (?:according to|by) (?P<two>{_WHO})(?=[,;.)\n]|$)", re.I
)
_NEXT_SAYS = re.compile(
    rf"[^.;\n]{{0,60}}?{_JOINT}(?:\w+ )?(?P<two>(?:the )?[\w\'’ -]{{2,50}}?) "
    r"(?:at|say|says|said|claim|claims|claimed|counted|spoke of|estimated|reported) $",
    re.IGNORECASE,
)
_TAKEN = re.compile(r"[^.;\n]{0,60}? (?P<to>to|at|in) [^.;\n]{2,60} and (?:another )?")
_ELSEWHERE = re.compile(r"(?: more| others)? (?P<to>to|at|in) [A-Z]")
_FAR = 140
"""Characters between the two figures at most."""


def sided(
    document: Document, quantities: Sequence[FoundQuantity], found: Sequence[Bound]
) -> Iterator[Bound]:
    """The same counts, and the second of each pair, each figure with who gives it.

    Args:
        document: the parsed article.
        quantities: all figures of it, in order.
        found: the counts, in order of the text.
    """
    used = {p.quantity.token for b in found for p in b.patients if p.quantity is not None}
    after = {one.token: two for one, two in pairwise(quantities) if two.token not in used}
    for bound in found:
        quantity = bound.patients[0].quantity
        second = None if quantity is None else after.get(quantity.token)
        pair = None if second is None else _pair(document, bound, second)
        yield from pair or (bound,)


def _pair(document: Document, bound: Bound, second: FoundQuantity) -> tuple[Bound, ...] | None:
    quantity, text = bound.patients[0].quantity, document.folded
    if quantity is None or second.start - quantity.end > _FAR or not _alike(quantity, second):
        return None
    if document.doc[second.token].sent != bound.patients[0].head.sent:
        return None
    between = text[quantity.end : second.start]
    to_each = _TO_EACH.fullmatch(between)
    if to_each is not None:
        later = _SAME_WAY.match(text, second.end)
        if later is None:
            return None
        first = replace(bound, said=quantity.end + to_each.end("one") - 1)
        return first, _second(bound, second, document, later.end("two") - 1)
    if bound.rule == "count-phrase" and _taken(between, text[second.end : second.end + 12]):
        other = _second(bound, second, document, None)
        return bound, other.as_role("subset" if bound.value.role == "subset" else "increment")
    says = _NEXT_SAYS.fullmatch(between)
    if says is None:
        return None
    return bound, _second(bound, second, document, quantity.end + says.end("two") - 1)


def _taken(between: str, after: str) -> bool:
    """Whether others were taken to another place: "20 were taken to Vellin and 31 to Orlsk"."""
    first = _TAKEN.fullmatch(between)
    then = _ELSEWHERE.match(after)
    return first is not None and then is not None and first["to"] == then["to"]


def _alike(one: FoundQuantity, two: FoundQuantity) -> bool:
    """Whether both are of people, and the second names nobody else."""
    people = two.noun is None or two.value.unit in ("people", one.value.unit)
    return people and two.value.unit not in ("percent", "%", "years of age")


def _second(bound: Bound, second: FoundQuantity, document: Document, said: int | None) -> Bound:
    number = document.doc[second.token]
    patient = Patient("figure", number, second.start, second.end, None, second)
    update = {"unit": bound.value.unit, "population": bound.value.population}
    value = second.value.model_copy(update=update)
    return Bound(
        bound.aspect, bound.act, (patient,), value, "count-sided", acts=bound.acts, said=said
    )
