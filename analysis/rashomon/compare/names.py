"""Findings on names: one person, body or place written in several ways."""

import unicodedata
from collections.abc import Sequence

from rashomon.compare.english import ended, labels, listed, quoted, verb
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.likeness import alike, name_parts, respelt
from rashomon_schemas import Finding, NameClaim, Question, Reading


def name_findings(shelf: Shelf, question: Question) -> list[Finding]:
    """A finding where a word of a name is spelt in two ways; none where one only says less of it.

    "Lavrov" beside "Sergey Lavrov" is the same spelling; "Sergei" beside "Sergey" is not.
    """
    held = shelf.answering(question, NameClaim)
    if len(_spellings(held)) < 2:
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
            readings=_readings(shelf, held),
            silent=shelf.silent(claim.article for claim in held),
        )
    ]


def _spellings(held: Sequence[NameClaim]) -> dict[str, list[NameClaim]]:
    """Each spelling with the claims that have it; the fullest form of a spelling stands for it."""
    found: dict[str, list[NameClaim]] = {}
    forms = {(" ".join(form.split()), claim.id): claim for claim in held for form in _forms(claim)}
    for (form, _), claim in sorted(forms.items(), key=lambda item: (-len(item[0][0]), item[0])):
        place = claim.value.kind == "place"
        known = next((k for k in found if not _differ(k, form, place=place)), form)
        claims = found.setdefault(known, [])
        if claim not in claims:
            claims.append(claim)
    return found


def _forms(claim: NameClaim) -> list[str]:
    """The fullest form, and others of as many words, which may be spelt in another way."""
    words = len(claim.value.full.split())
    others = [form for form in claim.value.forms if len(form.split()) == words > 1]
    return [claim.value.full, *others]


def _differ(one: str, other: str, *, place: bool) -> bool:
    """Whether words in the same place of two names differ; initials and omissions don't count."""
    if place:
        return respelt(one, other)
    a, b = name_parts(one), name_parts(other)
    if not a or not b or (len(a) > 1 and sorted(a) == sorted(b) and a != b):
        return False  # the family name first or last is no other spelling
    if not alike(a[-1], b[-1]):
        return False  # another name altogether, such as an alias
    both_given = min(len(a), len(b)) > 1 and not set(a[:-1]) & set(b[:-1])
    pairs = [(a[-1], b[-1]), *([(a[0], b[0])] if both_given else [])]
    if any(x != y and min(len(x), len(y)) > 1 for x, y in pairs):
        return True
    return a == b and _accented(one) != _accented(other)


def _accented(name: str) -> set[str]:
    """The letters of a name that have a mark or a stroke."""
    return {c for c in unicodedata.normalize("NFC", name.casefold()) if c.isalpha() and c > "\x7f"}


def _sentences(shelf: Shelf, held: Sequence[NameClaim]) -> tuple[str, str]:
    by_source: dict[str, list[str]] = {}
    for spelling, claims in sorted(_spellings(held).items()):
        for source in sorted({shelf.label(claim) for claim in claims}):
            by_source.setdefault(source, []).append(quoted(spelling))
    alike: dict[tuple[str, ...], list[str]] = {}
    for source, spellings in sorted(by_source.items()):
        alike.setdefault(tuple(spellings), []).append(source)
    each = [
        f"{labels(sources)} {verb(len(sources), 'writes', 'write')} "
        f"{'both ' if len(spellings) == 2 else ''}{listed(spellings)}"
        for spellings, sources in alike.items()
    ]
    what = {"person": "person", "place": "place"}.get(held[0].value.kind, "body")
    return (
        ended("; ".join(each)),
        f"The spellings can be of one name; they are taken for one {what} here.",
    )


def _readings(shelf: Shelf, held: Sequence[NameClaim]) -> tuple[Reading, ...]:
    """One reading for each spelling of each source, in order of source label and place."""
    found = [
        _reading(shelf, claim, spelling)
        for spelling, claims in _spellings(held).items()
        for claim in claims
    ]
    return tuple(sorted(found, key=lambda r: (r.source, r.spans[0].start, r.words)))


def _reading(shelf: Shelf, claim: NameClaim, spelling: str) -> Reading:
    article = shelf.article(claim)
    spelt = [s for s in claim.spans if " ".join(s.exact.split()) == spelling]
    return Reading(
        article=article.id,
        source=article.source,
        claims=(claim.id,),
        words=spelling,
        interval=spelling,
        modality=claim.attribution.modality,
        spans=tuple(spelt) or claim.spans,
    )
