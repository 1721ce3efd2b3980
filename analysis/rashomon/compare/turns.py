"""Which verdicts turn when inexact figures are read by another convention."""

from dataclasses import dataclass

from rashomon_schemas import Finding, Report
from rashomon_schemas.finding import Relation

_Key = tuple[str, str, frozenset[tuple[str, int]]]


@dataclass(frozen=True)
class Turn:
    """One verdict that hangs on the convention.

    Attributes:
        aspect: what is counted.
        one: the relation under the first convention; None where there is no such finding.
        other: the relation under the second.
        sentence: a plain sentence that names both conventions and both verdicts.
    """

    aspect: str
    one: Relation | None
    other: Relation | None
    sentence: str


def turns(one: Report, other: Report) -> tuple[Turn, ...]:
    """The verdicts on counts that differ between two reports of one story.

    Args:
        one: the story read by one convention.
        other: the same articles read by another.

    Returns:
        One row for each set of places in the texts that both compare and judge differently, and
        for each that only one of them compares; by aspect and place.
    """
    ones, others = _verdicts(one), _verdicts(other)
    keys = sorted(ones.keys() | others.keys(), key=lambda key: (*key[:2], sorted(key[2])))
    found = []
    for key in keys:
        a, b = ones.get(key), others.get(key)
        before, after = (f.relation if f is not None else None for f in (a, b))
        if before != after:
            told = _sentence(one.convention, a, other.convention, b)
            found.append(Turn(key[1], before, after, told))
    return tuple(found)


def _verdicts(report: Report) -> dict[_Key, Finding]:
    """Findings on counts by the places they compare: ids change with the convention."""
    places = {claim.id: (claim.article, claim.spans[0].start) for claim in report.claims}
    return {
        (_sort(f), f.aspect, frozenset(places[one] for one in f.claims)): f
        for f in report.findings
        if f.kind == "count"
    }


def _sort(finding: Finding) -> str:
    """Findings within an article are set against such, and sums against sums."""
    if "internal" in (finding.relation, *finding.also):
        return "internal"
    return "sum" if finding.relation in ("adds-up", "does-not-add-up") else "between"


def _sentence(one: str, a: Finding | None, other: str, b: Finding | None) -> str:
    told = [
        f"by {convention} {finding.relation if finding is not None else 'no finding'}"
        for convention, finding in ((one, a), (other, b))
    ]
    shown = a or b
    figures = f" {shown.sentences[0]}" if shown is not None else ""
    return f"{', '.join(told)}:{figures}"
