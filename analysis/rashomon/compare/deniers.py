"""Who denies: one person under several spellings is one, a description is one per article."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.compare.english import quoted
from rashomon.likeness import name_parts, same_person
from rashomon_schemas import DenialClaim

_DESCRIBED = ("description", "unresolved")


@dataclass(frozen=True)
class Denier:
    """Somebody who denies.

    Attributes:
        name: as named, or as described; "" when the denial is nobody's.
        named: whether by name; a description may be of somebody named elsewhere.
        denials: by article and place.
    """

    name: str
    named: bool
    denials: tuple[DenialClaim, ...]

    @property
    def called(self) -> str:
        """How to write it: descriptions stand between marks."""
        return self.name if self.named else quoted(self.name)


def deniers(held: Sequence[DenialClaim]) -> list[Denier]:
    """Who denies, in the order of their first denials; names over all articles, body first."""
    groups: list[list[DenialClaim]] = []
    for claim in held:
        home = next((g for g in groups if any(_same(claim, other) for other in g)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return [_denier(group) for group in groups]


def several(found: Sequence[Denier]) -> bool:
    """Whether more than one denies for certain: by name, or beside each other in one article."""
    known = [denier for denier in found if denier.name]
    if sum(denier.named for denier in known) > 1:
        return True
    places = [{claim.article for claim in denier.denials} for denier in known]
    return any(a & b for at, a in enumerate(places) for b in places[at + 1 :])


def who(claim: DenialClaim) -> str:
    """The denier of one claim as named or described, else the origin it is given to."""
    speaker = claim.speaker
    if speaker is not None and speaker.name:
        return " ".join(speaker.name.split())
    root = claim.attribution.root
    return " ".join(root.name.split()) if root else ""


def _named(claim: DenialClaim) -> bool:
    if claim.speaker is not None and claim.speaker.name:
        return claim.speaker.resolved_by not in _DESCRIBED
    root = claim.attribution.root
    return root is not None and root.kind not in ("unnamed", "reports")


def _same(one: DenialClaim, other: DenialClaim) -> bool:
    a, b = who(one), who(other)
    if not a or not b:
        return a == b and one.article == other.article
    left, right = set(name_parts(a)), set(name_parts(b))
    if _named(one) and _named(other):
        return left == right or same_person(a, b)
    if one.article != other.article:
        # A description is of one station or one official each; a body's own name is not.
        return left == right and all(word[:1].isupper() for word in (*a.split(), *b.split()))
    return left <= right or right <= left or _titled(one, b) or _titled(other, a)


def _titled(claim: DenialClaim, description: str) -> bool:
    """Whether a description is the title an article gives a person."""
    title = claim.speaker.title if claim.speaker else None
    return bool(title) and set(name_parts(description)) == set(name_parts(title or ""))


def _denier(group: Sequence[DenialClaim]) -> Denier:
    named = [claim for claim in group if _named(claim)]
    fullest = max(named or group, key=lambda c: (len(name_parts(who(c))), len(who(c))))
    body_first = sorted(group, key=lambda c: c.in_headline)
    return Denier(who(fullest), bool(named), tuple(body_first))
