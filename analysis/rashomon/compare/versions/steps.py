"""From one version to the next: what became of what the earlier one said."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from rashomon.compare.versions.said import Said
from rashomon_schemas.finding import Relation

SERIOUS: tuple[Relation, ...] = ("withdrawn", "revised-down", "revised", "update", "unresolved")
"""What may have happened, the most serious first."""


def steps(held: Sequence[Said], *, ordered: bool) -> list[tuple[Relation, bool]]:
    """What differs, and whether both versions say something.

    Args:
        held: what each version says, earliest first.
        ordered: whether it is known which version is later; if not, nothing is an update.
    """
    if not ordered:
        return [
            ("unresolved", bool(a.values and b.values))
            for a, b in combinations(held, 2)
            if a.values != b.values
        ]
    return [_step(a, b) for a, b in pairwise(held) if a.values != b.values]


def _step(early: Said, late: Said) -> tuple[Relation, bool]:
    back = bool(early.values & late.taken_back)
    if not late.values or back:
        return "withdrawn", back or early.counted
    if not early.values:
        return "revised", False
    if late.counted and late.high < early.low:
        return "revised-down", True
    rises = late.counted and (late.low > early.low or late.high > early.high)
    return ("update" if rises else "revised"), True
