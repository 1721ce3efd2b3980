"""A case's report with look-ups: what a finding rests on, and where words stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.cases.cases import Case

from rashomon_schemas import Claim, DenialClaim, Finding, NameClaim, Reading, Report, Span

Place = tuple[str, int, int]
"""A source and half-open offsets into its text."""


@dataclass(frozen=True)
class View:
    """One case and its report."""

    case: Case
    report: Report

    def label(self, claim: Claim) -> str:
        """The source of a claim."""
        return next(a.source for a in self.report.articles if a.id == claim.article)

    def claims(self, ids: Iterable[str]) -> list[Claim]:
        """Claims by their ids."""
        wanted = set(ids)
        return [claim for claim in self.report.claims if claim.id in wanted]

    def denials(self, finding: Finding) -> list[DenialClaim]:
        """The denials that a finding is about."""
        return [c for c in self.claims(finding.claims) if isinstance(c, DenialClaim)]

    def entities(self) -> Iterator[list[NameClaim]]:
        """What is taken for one person, body or place: over all sources, and inside each."""
        for question in self.report.questions:
            if question.kind == "name":
                yield [c for c in self.claims(question.claims) if isinstance(c, NameClaim)]
        yield from ([c] for c in self.report.claims if isinstance(c, NameClaim))

    def places(self, words: str, source: str | None = None) -> list[Place]:
        """Where words stand, as whole words, in one source or in all."""
        whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        return [
            (label, match.start(), match.end())
            for label, text in self.case.sources.items()
            if source in (None, label)
            for match in whole.finditer(text)
        ]

    def rests_on(self, reading: Reading, places: Iterable[Place]) -> bool:
        """Whether a reading's evidence overlaps one of some places."""
        return any(overlap(reading.source, reading.spans, place) for place in places)


def overlap(source: str, spans: Iterable[Span], place: Place) -> bool:
    """Whether spans of a source's text overlap a place."""
    label, start, end = place
    return label == source and any(s.start < end and start < s.end for s in spans)


def same_name(wanted: str, found: str | None) -> bool:
    """Whether a name as found has all words of the name wanted (titles may be more)."""
    return bool(found) and set(plain(wanted)) <= set(plain(found or ""))


def plain(name: str) -> list[str]:
    """The words of a name in lower case, without the possessive and without articles."""
    words = re.findall(r"\w+", re.sub(r"[’']s\b", "", name.casefold()))
    return [word for word in words if word not in ("the", "a", "an")]
