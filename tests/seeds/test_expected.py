"""What the tool finds is what a careful reader wrote down beforehand, on originals and digests."""

from pathlib import Path
from typing import Any

import pytest
from tests.originals import ORIGINALS, with_originals
from tests.seeds import gold
from tests.seeds.stories import CHECHNYA, dated_report, report_of

from rashomon_schemas import Report

EXPECTED = gold.expected("chechnya-2017")
BOTH = [
    pytest.param(ORIGINALS, id="originals", marks=with_originals),
    pytest.param(CHECHNYA, id="digests"),
]


def entries(kind: str) -> list[dict[str, Any]]:
    return [entry for entry in EXPECTED["claim"] if entry["kind"] == kind]


def figures(report: Report) -> list[tuple[str, Any]]:
    """Counts that name a figure."""
    return [(s, c) for s, c in gold.by_source(report, "count") if c.value.bound != "unstated"]


FIGURES = [entry for entry in entries("count") if entry.get("bound") != "unstated"]


@pytest.mark.parametrize("folder", BOTH)
class TestCounts:
    wanted = FIGURES

    def test_none_is_missed_and_none_is_made_up(self, folder: Path) -> None:
        found = figures(report_of(folder))
        assert gold.unmatched(self.wanted, found, gold.is_count) == []
        assert gold.unexpected(self.wanted, found, gold.is_count) == []

    def test_each_has_its_interval_modality_origin_speaker_and_agent(self, folder: Path) -> None:
        found = figures(report_of(folder))
        faults = [
            (source, claim.aspect, claim.value.words, wrong)
            for entry in self.wanted
            for source, claim in found
            if gold.is_count(entry, source, claim) and (wrong := gold.count_faults(entry, claim))
        ]
        assert faults == []

    def test_no_number_that_counts_nobody_is_a_count_of_people(self, folder: Path) -> None:
        spans = {
            (source, gold.letters(span.exact))
            for source, claim in figures(report_of(folder))
            for span in claim.spans
        }
        traps = {(e["source"], gold.letters(e["words"])) for e in EXPECTED["not_a_count"]}
        assert spans & traps == set()


@pytest.mark.parametrize("folder", BOTH)
class TestQuotations:
    wanted = entries("quotation")

    def test_none_is_missed_and_none_is_made_up(self, folder: Path) -> None:
        found = gold.by_source(report_of(folder), "quotation")
        assert gold.unmatched(self.wanted, found, gold.is_quotation) == []
        assert gold.unexpected(self.wanted, found, gold.is_quotation) == []

    def test_each_is_given_to_its_speaker_with_venue_and_intermediary(self, folder: Path) -> None:
        found = gold.by_source(report_of(folder), "quotation")
        faults = []
        for entry in self.wanted:
            same = [c for s, c in found if gold.is_quotation(entry, s, c)]
            wrong = [gold.quotation_faults(entry, claim) for claim in same]
            if wrong and all(wrong) and not entry.get("optional"):
                faults.append((entry["source"], entry["words"][:40], wrong))
        assert faults == []


@pytest.mark.parametrize("folder", BOTH)
class TestDates:
    wanted = entries("date")

    def test_none_is_missed_and_none_is_made_up(self, folder: Path) -> None:
        found = gold.by_source(report_of(folder), "date")
        assert gold.unmatched(self.wanted, found, gold.is_date) == []
        assert gold.unexpected(self.wanted, found, gold.is_date) == []

    def test_a_date_without_a_base_stays_unresolved_and_says_so(self, folder: Path) -> None:
        found = gold.by_source(report_of(folder), "date")
        for entry in self.wanted:
            for source, claim in found:
                if gold.is_date(entry, source, claim):
                    assert (claim.value.low is not None) is entry["resolved"], entry
                    assert (claim.value.unresolved is None) is entry["resolved"], entry


@pytest.mark.parametrize("folder", BOTH)
def test_every_denial_has_its_denier(folder: Path) -> None:
    found = gold.by_source(report_of(folder), "denial")
    assert gold.unmatched(entries("denial"), found, gold.is_denial) == []
    assert gold.unexpected(entries("denial"), found, gold.is_denial) == []
    for entry in entries("denial"):
        wanted = entry.get("of", "matter")
        of = [c.value.of for s, c in found if gold.is_denial(entry, s, c)]
        assert set(of) <= {wanted}, entry
    refused = {(e["source"], gold.letters(e["words"])) for e in EXPECTED["not_a_denial"]}
    said = {(source, gold.letters(claim.value.cue)) for source, claim in found}
    allowed = {(e["source"], gold.letters(e["words"])) for e in entries("denial")}
    assert said & (refused - allowed) == set()


@with_originals
def test_dates_resolve_once_the_days_of_publication_are_known() -> None:
    found = gold.by_source(dated_report(), "date")
    wrong = []
    for entry in entries("date"):
        wanted = entry.get("with_published")
        for source, claim in found:
            if wanted and gold.is_date(entry, source, claim):
                highs = (wanted["high"], wanted.get("high_also"))
                if claim.value.low != wanted["low"] or claim.value.high not in highs:
                    wrong.append((source, entry["words"], claim.value.low, claim.value.high))
    assert wrong == []


@pytest.mark.parametrize("folder", BOTH)
@pytest.mark.parametrize(
    "entry",
    [e for e in EXPECTED["finding"] if e.get("when") is None],
    ids=lambda e: f"{e['kind']}-{e['aspect']}-{e.get('passage', e['relation'])[:20]}",
)
def test_a_finding_is_made(folder: Path, entry: dict[str, Any]) -> None:
    assert gold.finding_faults(entry, report_of(folder)) == []


@with_originals
def test_the_month_of_the_first_report_agrees_once_dates_are_known() -> None:
    (entry,) = [e for e in EXPECTED["finding"] if e.get("when") == "published"]
    assert gold.finding_faults(entry, dated_report()) == []


@pytest.mark.parametrize("folder", BOTH)
@pytest.mark.parametrize(
    "entry", EXPECTED["not_a_finding"], ids=lambda e: f"{e['kind']}-{e['why'][:30]}"
)
def test_a_finding_that_would_be_wrong_is_not_made(folder: Path, entry: dict[str, Any]) -> None:
    made = [
        finding.sentences[0]
        for finding in report_of(folder).findings
        if finding.kind == entry["kind"]
        and finding.aspect == entry.get("aspect", finding.aspect)
        and finding.relation in entry["relation"]
        and {r.source for r in finding.readings} <= set(entry.get("sources", gold.every_source()))
    ]
    assert made == []


@with_originals
def test_originals_and_digests_give_the_same_findings() -> None:
    originals, digests = (gold.signature(report_of(f)) for f in (ORIGINALS, CHECHNYA))
    assert sorted(originals - digests) == []
    assert sorted(digests - originals) == []
