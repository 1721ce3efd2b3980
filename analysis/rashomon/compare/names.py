"""Findings on names: one person, body or place written in several ways."""

from collections.abc import Sequence

from rashomon.compare.english import listed, quoted, sentence, verb
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.likeness import name_parts
from rashomon_schemas import Finding, NameClaim, Question, Reading


def name_findings(shelf: Shelf, question: Question) -> list[Finding]:
    """A finding where a word of a name is spelt in two ways; none where one only says less of it.

    "Lavrov" beside "Sergey Lavrov" is the same spelling; "Sergei" beside "Sergey" is not.
    """
    held = shelf.answering(question, NameClaim)
    if not any(_differ(a, b) for a in held for b in held):
        return []
    return [
        Finding(
            question=question.id,
            kind="name",
            aspect=question.aspect,
            relation="spelling-differs",
            flagged=True,
            severity=severity("name", "spelling-differs"),
            sentences=_sentences(shelf, held),
            rule="name.spelling-differs",
            claims=tuple(sorted(claim.id for claim in held)),
            readings=tuple(_reading(shelf, claim) for claim in held),
            silent=shelf.silent(claim.article for claim in held),
        )
    ]


def _differ(one: NameClaim, other: NameClaim) -> bool:
    """Whether words in the same place of two names differ; initials and omissions don't count."""
    a, b = name_parts(one.value.full), name_parts(other.value.full)
    if not a or not b:
        return False
    pairs = [(a[-1], b[-1]), *([(a[0], b[0])] if min(len(a), len(b)) > 1 else [])]
    return any(x != y and min(len(x), len(y)) > 1 for x, y in pairs)


def _sentences(shelf: Shelf, held: Sequence[NameClaim]) -> tuple[str, str]:
    by_spelling: dict[str, list[str]] = {}
    for claim in held:
        by_spelling.setdefault(" ".join(claim.value.full.split()), []).append(shelf.label(claim))
    each = []
    for spelling, found in by_spelling.items():
        labels = list(dict.fromkeys(found))
        each.append(f"{listed(labels)} {verb(len(labels), 'writes', 'write')} {quoted(spelling)}")
    what = {"person": "person", "place": "place"}.get(held[0].value.kind, "body")
    return (
        sentence("; ".join(each)),
        f"The spellings can be of one name; they are taken for one {what} here.",
    )


def _reading(shelf: Shelf, claim: NameClaim) -> Reading:
    article = shelf.article(claim)
    return Reading(
        article=article.id,
        source=article.source,
        claims=(claim.id,),
        words=" ".join(claim.value.full.split()),
        interval=" ".join(claim.value.full.split()),
        modality=claim.attribution.modality,
        spans=claim.spans,
    )
