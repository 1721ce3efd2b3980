"""Parts told by place after their whole: "In Hosh alone, 61 died", "and in Weilers three"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound, When
from rashomon.extract.counts.grammar import children
from rashomon.extract.counts.patients import Counter, Patient
from rashomon.extract.counts.places import place
from rashomon.extract.found import FoundQuantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FAR = 2_000
"""Characters between a whole and its part by place, at most."""
_NEXT = 120
"""Characters between one part by place and the next, at most."""
_TIMES = ("DATE", "TIME", "EVENT")
_GAPPED = re.compile(
    r"[,;]?(?: and| while)? in (?P<where>[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30}){0,2}),? \Z"
)
"""What stands before the figure of "in Altbach four drowned, and in Weilers three"."""
_ENDS = re.compile(r"\s*(?:[.;,]|and in [A-Z])")
_GAP = 90
"""Characters between the act and a figure that shares it, at most."""


def gapped_parts(
    unused: Sequence[FoundQuantity], found: Sequence[Bound], doc: "Doc", text: str
) -> Iterator[Bound]:
    """Counts of unused figures with a place of their own and the act of the figure before.

    Args:
        unused: the figures that count nobody yet, in order.
        found: the counts, in order of the text.
        doc: the article's tokens.
        text: the folded text.
    """
    for quantity in unused:
        number = doc[quantity.token]
        before = [b for b in found if b.act.sent == number.sent and b.end < quantity.start]
        last = before[-1] if before else None
        if last is None or _fronted(last) is None or not _ENDS.match(text, quantity.end):
            continue
        gap = _GAPPED.search(text, max(last.end, quantity.start - _GAP), quantity.start)
        if gap is None or quantity.value.unit not in ("unstated", "people", "items"):
            continue
        patient = Patient("figure", number, quantity.start, quantity.end, None, quantity)
        update = {"unit": last.value.unit, "population": last.value.population}
        value = quantity.value.model_copy(update=update)
        bound = Bound(last.aspect, last.act, (patient,), value, "count-gapped", acts=last.acts)
        yield replace(bound, where=gap["where"])


def parts_by_place(found: Sequence[Bound], counter: Counter, happened: When) -> Iterator[Bound]:
    """The same counts; one that opens with its place is a part of a larger one told before.

    Args:
        found: the counts, in order of the text.
        counter: the article's text and word lists.
        happened: the days on which what is counted happened, if its clause says.
    """
    wholes: dict[str, Bound] = {}
    ends: dict[str, int] = {}
    for bound in found:
        whole = wholes.get(bound.aspect)
        listed = bound.start - ends.get(bound.aspect, -_FAR) < _NEXT
        anywhere = whole is not None and (_alone(bound) or not _of_a_place(whole, counter))
        if whole and anywhere and _is_part(bound, whole, happened, listed=listed):
            ends[bound.aspect] = bound.end
            yield bound.as_role("subset", part_of=whole.value.words)
            continue
        if bound.value.low > 1 and bound.is_whole and bound.value.bound != "unstated":
            wholes[bound.aspect] = bound
        yield bound


def _is_part(bound: Bound, whole: Bound, happened: When, *, listed: bool) -> bool:
    """Whether a count of a place is of a whole of another sentence: no larger, of no other days."""
    figured = bound.is_whole and bound.value.bound not in ("unstated", "none")
    later = whole.act.sent.start < bound.act.sent.start and bound.start - whole.start < _FAR
    small = whole.value.high is None or bound.value.low <= whole.value.high
    if not (figured and later and small) or bound.setting is not None:
        return False
    placed = bound.where is not None or _fronted(bound) is not None or (listed and _named_in(bound))
    day, other = happened(bound), happened(whole)
    return bool(placed) and (day is None or day == other)


def _fronted(bound: Bound) -> "Token | None":
    """The named place that stands before those counted: "In Hosh alone, 61 people died"."""
    first = bound.patients[0].head.left_edge
    before = [p for p in children(bound.act, "prep", "conj") if p.i < first.i]
    return next((o for p in before for o in _places(p)), None)


def _alone(bound: Bound) -> bool:
    """Whether its place is called but one of several: "In Hosh alone"."""
    fronted = _fronted(bound)
    after = None if fronted is None else fronted.doc[fronted.right_edge.i : fronted.i + 3]
    return after is not None and "alone" in [t.lower_ for t in after]


def _of_a_place(whole: Bound, counter: Counter) -> bool:
    """Whether a count is that of a named place, which another place need not be in."""
    name = whole.where or place(whole, counter.text, counter.words)
    return whole.setting is not None or (name is not None and name[0].isupper())


def _named_in(bound: Bound) -> bool:
    """Whether a named place stands behind the act: "One firefighter was killed in Sorn"."""
    return any(_places(p) for p in children(bound.act, "prep"))


def _places(preposition: "Token") -> list["Token"]:
    if preposition.lower_ not in ("in", "at"):
        return []
    nouns = children(preposition, "pobj")
    return [n for n in nouns if n.pos_ == "PROPN" and n.ent_type_ not in _TIMES]
