"""Findings on who disclaims knowledge of a matter, or a part in it."""

from collections.abc import Sequence

from rashomon.compare.denied_figures import acts_told, figures_named, once
from rashomon.compare.deniers import Denier, deniers, several, who
from rashomon.compare.english import bracketed, ended, labels, listed, quoted, shortened
from rashomon.compare.figures import chain_text, readings
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.compare.stated import naming_the_denier
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
        One finding. It denies no figure; those for what nobody knows of are told beside it, and
        where another sentence names somebody who denies a part, that name stands against it.
    """
    figures = figures_named(shelf, held) if held[0].value.of == "knowledge" else {}
    named = naming_the_denier(shelf, held) if held[0].value.of == "involvement" else []
    by = deniers(held)
    many = len(by) > _WORDED
    each = [_told(shelf, denier, worded=not many) for denier in by]
    told = f"{_SAID[held[0].value.of]} {listed(each) if many else '; '.join(each)}"
    many_deny = several(by)
    relation: Relation = "denials-by-several" if many_deny else "same"
    also: tuple[Relation, ...] = ()
    if named:
        relation, also = "denied", ("denials-by-several",) if many_deny else ()
        sources = sorted({one.source for one in named})
        told = f"{ended(told)} The name stands beside a figure in {labels(sources)}"
    elif figures:
        relation = "modality-differs" if relation == "same" else relation
        told = f"{ended(told)} Figures given, of {acts_told(figures)}"
    elif relation == "same" and len({claim.article for claim in held}) == 1:
        relation = "one-source-only"
    beside = [*(one for answer in once(figures) for one in readings(answer)), *named]
    found = [*(denial_reading(shelf, claim) for claim in held), *beside]
    claims = {claim.id for claim in held} | {one for r in beside for one in r.claims}
    return Finding(
        question=question.id,
        kind="denial",
        aspect=question.aspect,
        relation=relation,
        also=also,
        flagged=relation not in ("same", "one-source-only", "denials-by-several"),
        severity=severity("denial", relation, also),
        sentences=(ended(told), _FOLLOWS[held[0].value.of]),
        rule=f"denial.of-{held[0].value.of}",
        claims=tuple(sorted(claims)),
        readings=tuple(sorted(found, key=lambda r: (r.source, r.spans[0].start, r.claims))),
        silent=shelf.silent(one.article for one in found),
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
