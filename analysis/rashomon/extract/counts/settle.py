"""What a count is to the other counts of its article: more, a part, or the whole."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound

if TYPE_CHECKING:
    from spacy.tokens import Token

_MORE = frozenset({"another", "additional", "further", "more", "other", "others"})
_WHOLE = frozenset({"total", "sum", "revised"})


def settled(found: Sequence[Bound]) -> Iterator[Bound]:
    """The same counts, in the same order, each with its role in the article."""
    wholes = _wholes(found)
    ends: dict[str, int] = {}
    for bound in found:
        yield _single(_increment(bound, ends.get(bound.aspect)), wholes)
        if bound.value.bound != "unstated":
            ends[bound.aspect] = min(ends.get(bound.aspect, bound.end), bound.end)


def _increment(bound: Bound, earliest: int | None) -> Bound:
    """Whether "another three" adds to an earlier count of the same aspect: it needs one."""
    adds = bound.value.role == "total" and bound.value.bound != "unstated" and _says_more(bound)
    earlier = earliest is not None and earliest <= bound.start
    return bound.as_role("increment") if adds and earlier else bound


def _says_more(bound: Bound) -> bool:
    head = bound.patients[0].head
    around = [head, *head.children]
    quantity = bound.patients[0].quantity
    if quantity is not None:
        number = head.doc[quantity.token]
        around += [number, *number.children]
    return any(t.lower_ in _MORE and not _comparative(t) for t in around)


def _comparative(token: "Token") -> bool:
    """Whether "more" is that of "more than 100": a bound, not an addition."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return token.lower_ == "more" and after is not None and after.lower_ == "than"


def _wholes(found: Sequence[Bound]) -> dict[str, Bound]:
    """The largest count of several people, for each aspect."""
    wholes: dict[str, Bound] = {}
    for bound in found:
        value = bound.value
        if value.low > 1 and value.role in _WHOLE and value.bound != "unstated":
            known = wholes.get(bound.aspect)
            if known is None or value.low > known.value.low:
                wholes[bound.aspect] = bound
    return wholes


def _single(bound: Bound, wholes: dict[str, Bound]) -> Bound:
    """One person beside a count of several is a part of it, unless it says otherwise."""
    whole = wholes.get(bound.aspect)
    if whole is None or not bound.one or bound.value.role != "total":
        return bound
    return bound.as_role("subset", part_of=whole.value.words)
