"""One question for each matter that is denied."""

from collections.abc import Sequence

from rashomon.group.shelf import joined
from rashomon.lexicon import table
from rashomon_schemas import DenialClaim, Question

_ASKED = {
    "matter": "Who denies it, and what",
    "knowledge": "Who says to know nothing of it",
    "involvement": "Who denies a part in it",
}


def denial_questions(claims: Sequence[DenialClaim]) -> list[Question]:
    """Denials that touch the same acts are of one matter; a sweeping one is of all of them.

    Who disclaims knowledge, or a part in it, denies no act: those are questions of their own.
    """
    return [_question(group) for group in joined(claims, _same_matter)]


def _same_matter(one: DenialClaim, other: DenialClaim) -> bool:
    if one.value.of != "matter" or other.value.of != "matter":
        return one.value.of == other.value.of
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
    of = group[0].value.of
    asked = _ASKED[of]
    return Question(
        kind="denial",
        aspect=aspects[0]
        if len(aspects) == 1 and group[0].value.of == "matter"
        else group[0].aspect,
        text=f"{asked} ({scope})?" if scope else f"{asked}?",
        scope=scope,
        claims=tuple(sorted(claim.id for claim in group)),
    )
