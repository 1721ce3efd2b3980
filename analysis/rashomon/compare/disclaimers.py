"""Findings on who disclaims knowledge of a matter, or a part in it."""

from collections.abc import Sequence

from rashomon.compare.deniers import Denier, deniers, several, who
from rashomon.compare.english import bracketed, ended, listed, quoted, shortened
from rashomon.compare.figures import chain_text
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon_schemas import DenialClaim, Finding, Question, Reading
from rashomon_schemas.finding import Relation

_FOLLOWS = {
    "knowledge": "Knowing nothing of it, or having no facts, does not say that nothing happened; "
    "no figure is denied by it.",
    "involvement": "Having no part in it does not say that nothing happened; no figure is denied "
    "by it.",
}
_SAID = {
    "matter": "It is denied by",
    "knowledge": "That there is no knowledge, fact or report of it is said by",
    "involvement": "A part in it is denied by",
}
_WORDED = 2
"""Disclaimers told with their words; of more, the readings have them."""
_INTERVAL = {"matter": "denied", "knowledge": "not known", "involvement": "no part in it"}


def disclaimer(shelf: Shelf, question: Question, held: Sequence[DenialClaim]) -> Finding:
    """Who disclaims it, each with the sources that have it and the words.

    Args:
        shelf: the story.
        question: who disclaims knowledge, or a part.
        held: its claims; at least one, all of one sort.

    Returns:
        One finding, which sets nothing against any figure.
    """
    by = deniers(held)
    many = len(by) > _WORDED
    each = [_told(shelf, denier, worded=not many) for denier in by]
    told = f"{_SAID[held[0].value.of]} {listed(each) if many else '; '.join(each)}"
    relation: Relation = "denials-by-several" if several(by) else "same"
    if len({claim.article for claim in held}) == 1 and relation == "same":
        relation = "one-source-only"
    readings = (denial_reading(shelf, claim) for claim in held)
    return Finding(
        question=question.id,
        kind="denial",
        aspect=question.aspect,
        relation=relation,
        flagged=False,
        severity=severity("denial", relation, ()),
        sentences=(ended(told), _FOLLOWS[held[0].value.of]),
        rule=f"denial.of-{held[0].value.of}",
        claims=tuple(sorted({claim.id for claim in held})),
        readings=tuple(sorted(readings, key=lambda r: (r.source, r.spans[0].start, r.claims))),
        silent=shelf.silent([claim.article for claim in held]),
    )


def _told(shelf: Shelf, denier: Denier, *, worded: bool) -> str:
    """Who, in which sources, and in which words where they are few."""
    sources = list(dict.fromkeys(shelf.label(claim) for claim in denier.denials))
    words = f", {quoted(shortened(denier.denials[0].value.words))}" if worded else ""
    return f"{denier.called or 'nobody named'} {bracketed(sources)}{words}"


def denial_reading(shelf: Shelf, claim: DenialClaim) -> Reading:
    """One denial as a reading."""
    article = shelf.article(claim)
    return Reading(
        article=article.id,
        source=article.source,
        claims=(claim.id,),
        words=" ".join(claim.value.words.split()),
        interval=_INTERVAL[claim.value.of],
        modality="denied",
        origin=chain_text(claim.attribution),
        speaker=who(claim) or None,
        spans=claim.spans,
    )
