"""Kinds of people that some article counts apart: how many of each is a question of its own.

"Eleven protesters and nine officers were hurt" (one source), "six officers" (another) and "no
protesters" (a third) are figures for officers and for protesters, and none of them is for all.
"""

from collections.abc import Iterable, Sequence

from rashomon.lexicon.people import Population, population, whom
from rashomon_schemas import CountClaim

_POINTED = frozenset("them these those they us you whom who which other one all".split())
"""Words that only point at what a part is of."""


def apart(
    whole: Sequence[CountClaim], parts: Sequence[CountClaim]
) -> tuple[list[CountClaim], list[list[CountClaim]]]:
    """Split off the kinds that are counted as a part, or of which there is said to be none.

    A figure that an article gives for such a kind by itself answers for the kind. It answers for
    everybody, too, only where its article knows no others and its word is as good as any ("three
    men" may be all there are).

    Args:
        whole: counts of one act and event that may stand for everybody.
        parts: counts of a part of them.

    Returns:
        What stands for everybody, and a group for each kind; the parts of nobody in particular
        are one group for each thing they are part of.
    """
    held: list[list[CountClaim]] = []
    for claim in [*(c for c in whole if _none_of_a_kind(c)), *(c for c in parts if _named(c))]:
        home = next((g for g in held if all(_one_kind(whom(c.value), claim) for c in g)), None)
        if home is None:
            held.append([claim])
        else:
            home.append(claim)
    rest = [c for c in whole if not _none_of_a_kind(c)]
    kinds: list[list[CountClaim]] = []
    for own in held:
        mates = [c for c in rest if _figure(c) and all(_one_kind(whom(o.value), c) for o in own)]
        counting = {claim.article for claim in own}
        moved = [c for c in mates if c.article in counting or not whom(c.value).anybody]
        kinds.append([*own, *mates])
        rest = [c for c in rest if c not in moved]
    return rest, [*kinds, *_by_whole(c for c in parts if not _named(c))]


def _one_kind(kind: Population, claim: CountClaim) -> bool:
    """Whether one wording says no less of the people than the other ("police officers")."""
    other = whom(claim.value)
    alike = kind.kin == other.kin and not kind.general
    return alike and (kind.modifiers <= other.modifiers or other.modifiers <= kind.modifiers)


def _named(claim: CountClaim) -> bool:
    return claim.value.unit == "people" and not whom(claim.value).general


def _none_of_a_kind(claim: CountClaim) -> bool:
    return claim.value.bound == "none" and _named(claim)


def _figure(claim: CountClaim) -> bool:
    return claim.value.bound not in ("unstated", "list") and claim.value.unit == "people"


def _by_whole(claims: Iterable[CountClaim]) -> list[list[CountClaim]]:
    """Parts by what they are part of: "none of whom" in two articles are of two things."""
    groups: dict[tuple[str, str], list[CountClaim]] = {}
    for claim in claims:
        of = population(claim.value.part_of)
        pointed = not of.head or of.head in _POINTED
        alone = claim.article if pointed and claim.value.bound == "none" else ""
        groups.setdefault(("" if pointed else of.kin, alone), []).append(claim)
    return list(groups.values())
