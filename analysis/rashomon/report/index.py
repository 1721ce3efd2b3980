"""A report's records, found by what points at them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rashomon_schemas import Article, Claim, CountClaim, Finding, Question, Report

_T = TypeVar("_T", Finding, Question)
_NUMBERED = re.compile(r"(\d{1,6})[_.-]")


@dataclass(frozen=True)
class Index:
    """A report with its cross-references.

    Attributes:
        report: the report itself.
        articles: by id, in the report's order.
        claims: by id.
        questions: by id.
        labels: a source's short label by its full one.
        places: a source's place in the report's order, by its label.
        claims_in: claims by article id, in reading order.
        ranks: a finding's place in the report's order, by its id.
        verdicts: findings by claim id, most serious first.
        answers: findings by question id, most serious first.
        asked: questions by claim id.
        spoken_for: label of the version that speaks, by the id of an article that has another
            version speak for it.
    """

    report: Report
    articles: dict[str, Article]
    claims: dict[str, Claim]
    questions: dict[str, Question]
    labels: dict[str, str]
    places: dict[str, int]
    claims_in: dict[str, list[Claim]]
    ranks: dict[str, int]
    verdicts: dict[str, list[Finding]]
    answers: dict[str, list[Finding]]
    asked: dict[str, list[Question]]
    spoken_for: dict[str, str]

    @classmethod
    def of(cls, report: Report) -> "Index":
        """Cross-reference a report."""
        articles = {article.id: article for article in report.articles}
        sources = [article.source for article in report.articles]
        claims_in: dict[str, list[Claim]] = defaultdict(list)
        for claim in sorted(report.claims, key=lambda c: (c.spans[0].start, -c.spans[0].end, c.id)):
            claims_in[claim.article].append(claim)
        return cls(
            report=report,
            articles=articles,
            claims={claim.id: claim for claim in report.claims},
            questions={question.id: question for question in report.questions},
            labels=short_labels(sources),
            places={source: place for place, source in enumerate(sources)},
            claims_in=dict(claims_in),
            ranks={finding.id: place for place, finding in enumerate(report.findings)},
            verdicts=_by_claim(report.findings),
            answers=_by_question(report.findings),
            asked=_by_claim(report.questions),
            spoken_for=_spoken_for(report),
        )

    def source(self, article: str) -> str:
        """The full label of an article, by its id."""
        found = self.articles.get(article)
        return found.source if found else article

    def unanswering(self, finding: Finding) -> list[str]:
        """Labels of the sources that speak of the matter and give no answer to compare."""
        told = {reading.source for reading in finding.readings} | set(finding.silent)
        return [source for source in self.places if source not in told]

    def label(self, source: str) -> str:
        """The short label of a source."""
        return self.labels.get(source, source)

    def sources_of(self, claims: Iterable[str]) -> list[str]:
        """Labels of the sources that make these claims, in the report's order."""
        found = {self.source(self.claims[c].article) for c in claims if c in self.claims}
        return sorted(found, key=lambda source: (self.places.get(source, 0), source))


def sources_told(report: Report) -> str:
    """How many sources there are; versions of one are one: "2 sources in 3 texts"."""
    texts, versions = len(report.articles), len(_spoken_for(report))
    several = "" if texts - versions == 1 else "s"
    return f"{texts - versions} source{several}" + (f" in {texts} texts" if versions else "")


def without_echoes(claims: Sequence[CountClaim]) -> list[CountClaim]:
    """Counts without those of a headline that the same article's body gives again."""
    told = {(c.article, c.value.low, c.value.high) for c in claims if not c.in_headline}
    return [
        claim
        for claim in claims
        if not claim.in_headline or (claim.article, claim.value.low, claim.value.high) not in told
    ]


def short_labels(sources: Sequence[str]) -> dict[str, str]:
    """Numbers alone for labels such as `003_59b4c2cd`, where they tell all sources apart."""
    numbers = [m[1] if (m := _NUMBERED.match(source)) else "" for source in sources]
    if all(numbers) and len(set(numbers)) == len(sources):
        return dict(zip(sources, numbers, strict=True))
    return {source: source for source in sources}


def _spoken_for(report: Report) -> dict[str, str]:
    labels = {article.id: article.source for article in report.articles}
    return {
        version.article: labels.get(history.speaks, history.speaks)
        for history in report.histories
        for version in history.versions
        if version.article != history.speaks
    }


def _by_claim(records: Iterable[_T]) -> dict[str, list[_T]]:
    found: dict[str, list[_T]] = defaultdict(list)
    for record in records:
        for claim in record.claims:
            found[claim].append(record)
    return dict(found)


def _by_question(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        found[finding.question].append(finding)
    return dict(found)
