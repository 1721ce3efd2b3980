"""Findings as rows, one a reading."""

from collections.abc import Iterator
from typing import Any

from rashomon.report.index import Index
from rashomon.report.tables.claim_rows import of_spans, of_text, of_value, storable
from rashomon_schemas import Finding, Reading, ReadingRow, Report


def reading_rows(report: Report) -> Iterator[ReadingRow]:
    """One row a reading of a finding, in the report's order; one for a finding without any."""
    index = Index.of(report)
    for finding in report.findings:
        for reading in finding.readings or (None,):
            article = index.articles.get(reading.article) if reading else None
            columns = (
                of_text(report, index, article)
                | of_spans(reading.spans if reading else ())
                | _of_finding(finding, index)
                | _of_reading(reading, index)
            )
            yield ReadingRow.model_validate(storable(columns))


def _of_finding(finding: Finding, index: Index) -> dict[str, Any]:
    asked = index.questions.get(finding.question)
    return {
        "finding": finding.id,
        "question": finding.question,
        "asked": asked.text if asked else None,
        "scope": asked.scope if asked else None,
        "kind": finding.kind,
        "aspect": finding.aspect,
        "relation": finding.relation,
        "also": finding.also,
        "severity": finding.severity,
        "flagged": finding.flagged,
        "differs": finding.sentences[0],
        "follows": finding.sentences[1],
        "stretch": finding.stretch,
        "silent": finding.silent,
        "rule": finding.rule,
    }


def _of_reading(reading: Reading | None, index: Index) -> dict[str, Any]:
    if reading is None:
        lacking = ("words", "value", "modality", "speaker", "origin")
        return {"claims": (), **of_value(None), **dict.fromkeys(lacking)}
    shown = index.claims.get(reading.claims[0]) if reading.claims else None
    return {
        **of_value(shown),
        "words": reading.words,
        "value": reading.interval,
        "modality": reading.modality,
        "speaker": reading.speaker,
        "origin": reading.origin,
        "claims": reading.claims,
    }
