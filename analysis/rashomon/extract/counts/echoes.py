"""Plurals without a figure: those that only repeat what the article tells elsewhere."""

from collections.abc import Sequence

from rashomon.extract.found import SetAsidePlace
from rashomon.lexicon.acts import aspects_of
from rashomon_schemas import CountClaim

_FIRMNESS = ("asserted", "reported", "alleged", "denied", "conditional")
_KNOWING = ("first-hand", "investigation")
_NAMELESS = ("unnamed", "reports")
_NOBODY = frozenset(
    "he she they it we i you who that which those these some somebody someone others people man "
    "men".split()
)
"""Agents that tell nobody by whom."""
_NOTE = "A mention without a figure; the article tells of the same act {where}."


def without_echoes(
    claims: Sequence[CountClaim],
) -> tuple[list[CountClaim], list[SetAsidePlace]]:
    """The claims without plurals that tell of an act nothing which the others don't tell.

    A plural is kept where no figure is given: the firmest of several; of those one outside the
    headline that says who they are, the first of them. Besides, one is kept that alone says by
    whom it was done, that alone has an origin with knowledge of its own, or that is alleged where
    the rest is told outright.

    Args:
        claims: all of one article, in reading order.

    Returns:
        The claims kept, and every further mention as set aside; not a place that a claim kept
        has under another of its acts, since questions read it under all of them.
    """
    plurals = [c for c in claims if c.value.bound == "unstated"]
    figures = {c.aspect for c in claims if c.value.bound != "unstated" and not c.withdrawn}
    kept = [c for c in claims if c.value.bound != "unstated"]
    told = set(figures)
    for claim in sorted(plurals, key=_rank):
        if claim.aspect not in told or _tells_more(claim, kept):
            kept.append(claim)
            told.add(claim.aspect)
    ids = {claim.id for claim in kept}
    shown = {(s.start, s.end, a) for c in kept for s in c.spans for a in aspects_of(c)}
    return [c for c in claims if c.id in ids], [
        SetAsidePlace(span.start, span.end, "further-mention", _note(claim, figures))
        for claim in plurals
        if claim.id not in ids
        for span in claim.spans
        if (span.start, span.end, claim.aspect) not in shown
    ]


def _rank(claim: CountClaim) -> tuple[int, bool, bool, int]:
    firmness = _FIRMNESS.index(claim.attribution.modality)
    nobody = claim.value.population is None
    return firmness, claim.in_headline, nobody, claim.spans[0].start


def _tells_more(claim: CountClaim, kept: Sequence[CountClaim]) -> bool:
    """Whether a plural has an agent, a root or an allegation that no claim of its act has."""
    if claim.in_headline or claim.attribution.modality in ("denied", "conditional"):
        return False
    own = _telling(claim)
    same = (c for c in kept if claim.aspect in aspects_of(c))
    return bool(own - {told for c in same for told in _telling(c)})


def _telling(claim: CountClaim) -> set[tuple[str, str]]:
    """What a claim tells besides its act: who did it, who knows of it, whether it is alleged."""
    found = {("modality", "alleged")} if claim.attribution.modality == "alleged" else set()
    if claim.agent and claim.agent.casefold() not in _NOBODY:
        found.add(("agent", claim.agent.casefold()))
    root = claim.attribution.root
    if root is not None and root.basis in _KNOWING and root.kind not in _NAMELESS:
        found.add(("root", root.name.casefold()))
    return found


def _note(claim: CountClaim, figures: set[str]) -> str:
    return _NOTE.format(where="with a figure" if claim.aspect in figures else "elsewhere too")
