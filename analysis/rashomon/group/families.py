"""Which aspects are one act under several words, and which claims belong to each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.lexicon import table
from rashomon.lexicon.acts import aspects_of
from rashomon.lexicon.people import whom
from rashomon_schemas import CountClaim


@dataclass(frozen=True)
class Topic:
    """What a count question is about.

    Attributes:
        aspect: the aspect its claims share; for a family, the first that is claimed.
        name: key of its text and label ("custody" where a family meets).
        claims: all counts under it, in order.
    """

    aspect: str
    name: str
    claims: tuple[CountClaim, ...]


def topics(claims: Sequence[CountClaim]) -> list[Topic]:
    """Split counts by act and unit; a compound act belongs to each of its aspects."""
    found = []
    for unit in sorted({claim.value.unit for claim in claims}):
        held = [claim for claim in claims if claim.value.unit == unit]
        found += _topics_of_unit(held)
    return found


def _topics_of_unit(claims: Sequence[CountClaim]) -> list[Topic]:
    aspects = sorted({aspect for claim in claims for aspect in aspects_of(claim)})
    found, used = [], set()
    for name, row in sorted(table("questions")["families"].items()):
        family = _meeting(claims, [a for a in row["aspects"] if a in aspects])
        if family:
            used.update(family)
            found.append(Topic(family[0], name, _under(claims, family)))
    found += [Topic(a, a, _under(claims, [a])) for a in aspects if a not in used]
    return found


def _under(claims: Iterable[CountClaim], aspects: Iterable[str]) -> tuple[CountClaim, ...]:
    wanted = set(aspects)
    return tuple(claim for claim in claims if wanted & aspects_of(claim))


def _meeting(claims: Sequence[CountClaim], aspects: Sequence[str]) -> list[str]:
    """Those aspects of a family that the story uses for the same people; none or at least two."""
    return [a for a in aspects if any(_bridged(claims, a, b) for b in aspects if b != a)]


def _bridged(claims: Sequence[CountClaim], one: str, other: str) -> bool:
    """One count under both words, or the same figure for the same people under each."""
    if any({one, other} <= aspects_of(claim) for claim in claims):
        return True
    ones, others = _under(claims, [one]), _under(claims, [other])
    return any(_same_people(a, b) for a in ones for b in others)


def _same_people(one: CountClaim, other: CountClaim) -> bool:
    a, b = whom(one.value), whom(other.value)
    if one.value.bound == "unstated" or a.general or b.general:
        return False
    figures = {(claim.value.low, claim.value.high) for claim in (one, other)}
    return a.head == b.head and len(figures) == 1
