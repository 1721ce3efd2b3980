"""Plurals without a figure are needed only to keep a source from looking silent."""

from collections.abc import Sequence

from rashomon.extract.found import SetAsidePlace
from rashomon_schemas import CountClaim

_FIRMNESS = ("asserted", "reported", "alleged", "denied", "conditional")
_NOTE = "A mention without a figure; the article tells of the same act {where}."


def without_echoes(
    claims: Sequence[CountClaim],
) -> tuple[list[CountClaim], list[SetAsidePlace]]:
    """The claims with at most one plural for an act, and none where a figure is given.

    Args:
        claims: all of one article, in reading order.

    Returns:
        The claims kept, and every further mention as set aside. Of several plurals the firmest
        is kept; of those one outside the headline that says who they are, the first of them.
    """
    plurals: dict[str, list[CountClaim]] = {}
    for claim in claims:
        if claim.value.bound == "unstated":
            plurals.setdefault(claim.aspect, []).append(claim)
    figures = {c.aspect for c in claims if c.value.bound != "unstated" and not c.withdrawn}
    kept = {min(own, key=_rank).id for aspect, own in plurals.items() if aspect not in figures}
    dropped = [c for own in plurals.values() for c in own if c.id not in kept]
    gone = {claim.id for claim in dropped}
    return [c for c in claims if c.id not in gone], [
        SetAsidePlace(span.start, span.end, "further-mention", _note(claim, figures))
        for claim in dropped
        for span in claim.spans
    ]


def _rank(claim: CountClaim) -> tuple[int, bool, bool, int]:
    firmness = _FIRMNESS.index(claim.attribution.modality)
    nobody = claim.value.population is None
    return firmness, claim.in_headline, nobody, claim.spans[0].start


def _note(claim: CountClaim, figures: set[str]) -> str:
    return _NOTE.format(where="with a figure" if claim.aspect in figures else "elsewhere too")
