"""What a count is to the other counts of its article: more, a part, or the whole."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.extract.counts.bound import Bound

if TYPE_CHECKING:
    from spacy.tokens import Token

_MORE = frozenset({"another", "additional", "further", "more", "other", "others"})


def settled(found: Sequence[Bound]) -> Iterator[Bound]:
    """The same counts, in the same order, each with its role in the article."""
    seen: list[Bound] = []
    for bound in found:
        now = _increment(bound, seen)
        now = _single(now, found)
        seen.append(now)
        yield now


def _increment(bound: Bound, before: Sequence[Bound]) -> Bound:
    """ "another three" adds to an earlier count of the same aspect, if there is one."""
    if bound.value.role != "total" or not _says_more(bound):
        return bound
    earlier = [b for b in before if b.aspect == bound.aspect and b.patients != bound.patients
               and b.value.bound != "unstated" and b.end <= bound.start]
    return bound.as_role("increment") if earlier else bound


def _says_more(bound: Bound) -> bool:
    head = bound.patients[0].head
    around = [head, *head.children]
    if bound.patients[0].quantity is not None:
        around.append(head.doc[bound.patients[0].quantity.token])
        around.extend(head.doc[bound.patients[0].quantity.token].children)
    return any(t.lower_ in _MORE and not _comparative(t) for t in around)


def _comparative(token: "Token") -> bool:
    """ "more than 100" is a bound, not an addition."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return token.lower_ == "more" and after is not None and after.lower_ == "than"


def _single(bound: Bound, everything: Sequence[Bound]) -> Bound:
    """One person beside a count of several is a part of it, unless it says otherwise."""
    if not bound.one or bound.value.role != "total":
        return bound
    wider = [b for b in everything if b.aspect == bound.aspect and b.value.low > 1
             and b.value.role in ("total", "sum", "revised") and b.value.bound != "unstated"]
    if not wider:
        return bound
    whole = max(wider, key=lambda b: (b.value.low, -b.start))
    return bound.as_role("subset", part_of=whole.value.words)
