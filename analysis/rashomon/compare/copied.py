"""Findings on texts that several articles print: one source, however many outlets."""

from rashomon.compare.english import labels
from rashomon.compare.figures import chain_text
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.likeness import clusters
from rashomon_schemas import Claim, Finding, Question, Reading


def copied_findings(shelf: Shelf, question: Question) -> list[Finding]:
    """Who shares how much text with whom."""
    held = [shelf.claims[one] for one in question.claims if one in shelf.claims]
    held.sort(key=shelf.label)
    articles = {claim.article for claim in held}
    shared = [c for c in shelf.copies if {c.one.id, c.other.id} <= articles]
    if not shared:
        return []
    (_, words) = clusters(shared)[0]
    sources = [shelf.label(claim) for claim in held]
    least = "" if len(sources) == 2 else "at least "
    return [
        Finding(
            question=question.id,
            kind="origin",
            aspect=question.aspect,
            relation="shared-root",
            flagged=True,
            severity=severity("origin", "shared-root"),
            sentences=(
                f"{labels(sources)} print one text: they share {least}{words} words in long runs "
                "outside quotation marks.",
                f"A copy adds no independence: these {len(sources)} are one source for what they "
                "share; who copied whom is not shown.",
            ),
            rule="origin.copied-text",
            claims=tuple(sorted(claim.id for claim in held)),
            readings=tuple(_reading(shelf, claim) for claim in held),
            silent=(),
        )
    ]


def _reading(shelf: Shelf, claim: Claim) -> Reading:
    article = shelf.article(claim)
    return Reading(
        article=article.id,
        source=article.source,
        claims=(claim.id,),
        words=" ".join(claim.spans[0].exact.split()),
        interval="shared text",
        modality=claim.attribution.modality,
        origin=chain_text(claim.attribution),
        spans=claim.spans,
    )
