"""One question for each matter that is denied."""

from collections.abc import Sequence

from rashomon.group.shelf import joined
from rashomon.lexicon import table
from rashomon_schemas import DenialClaim, Question


def denial_questions(claims: Sequence[DenialClaim]) -> list[Question]:
    """Denials that touch the same acts are of one matter; a sweeping one is of all of them."""
    return [_question(group) for group in joined(claims, _same_matter)]


def _same_matter(one: DenialClaim, other: DenialClaim) -> bool:
    if one.value.sweeping or other.value.sweeping:
        return True
    return bool(_touched(one) & _touched(other))


def _touched(claim: DenialClaim) -> frozenset[str]:
    """Aspects a denial touches, with those of their families."""
    aspects = set(claim.value.aspects)
    for family in table("questions")["families"].values():
        if aspects & set(family["aspects"]):
            aspects |= set(family["aspects"])
    return frozenset(aspects)


def _question(group: Sequence[DenialClaim]) -> Question:
    aspects = sorted({aspect for claim in group for aspect in claim.value.aspects})
    labels = table("questions")["labels"]
    scope = ", ".join(labels.get(a, a.replace("-", " ")) for a in aspects) or None
    return Question(
        kind="denial",
        aspect=aspects[0] if len(aspects) == 1 else group[0].aspect,
        text=f"Who denies it, and what ({scope})?" if scope else "Who denies it, and what?",
        scope=scope,
        claims=tuple(sorted(claim.id for claim in group)),
    )
