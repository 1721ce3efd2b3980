"""Acts with a figure of their own: "seven dead, 20 missing", "nine were killed and 64 injured"."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rashomon.extract.counts.beside import FILLERS
from rashomon.extract.counts.bound import Bound
from rashomon.extract.counts.patients import Counter
from rashomon.extract.found import FoundQuantity

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 4
"""Words between an act and the figure before it, at most: "20 people are still missing"."""
_BEGIN = frozenset({",", ";", "and", "while", "with", "/", "|", "–", "—", "-"})
"""What an item of a list begins behind."""


def without_others_acts(found: Iterable[Bound], counter: Counter) -> Iterator[Bound]:
    """The counts whose act has no nearer figure: in "seven dead, 20 missing" seven are dead alone.

    The parser coordinates such items, so that the first figure seems to have every act.

    Args:
        found: the counts of each act, sums with their parts.
        counter: the article's figures.
    """
    counts = list(found)
    own = {b.act.i: q for b in counts if (q := _figure_of(b.act, counter)) is not None}
    summed = {(b.act.i, p.head.i) for b in counts if b.rule == "count-sum" for p in b.patients}
    for bound in counts:
        figure = own.get(bound.act.i)
        nearer = figure is not None and _all_before(bound, figure)
        added = all((bound.act.i, p.head.i) in summed for p in bound.patients)
        if not nearer or added or bound.rule == "count-among":
            yield bound


def _all_before(bound: Bound, figure: FoundQuantity) -> bool:
    """Whether those counted stand before a figure, which is none of them."""
    mine = any(p.quantity is figure for p in bound.patients)
    return not mine and all(p.head.idx < figure.start for p in bound.patients)


def _figure_of(act: "Token", counter: Counter) -> FoundQuantity | None:
    """The figure right before an act, where a list's item begins with it."""
    for place in range(act.i - 1, max(act.sent.start, act.i - 2 - _REACH), -1):
        token = act.doc[place]
        quantity = counter.by_token.get(token.i)
        if quantity is not None:
            first = act.doc[quantity.token]
            while first.i > act.sent.start and first.nbor(-1).idx >= quantity.start:
                first = first.nbor(-1)
            begins = first.i > act.sent.start and first.nbor(-1).lower_ in _BEGIN
            return quantity if begins and not counter.is_thing(token) else None
        if token.lower_ not in FILLERS:
            return None
    return None
