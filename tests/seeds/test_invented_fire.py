"""The invented fire: a toll that rises over two days, revisions, a copy, contradictions."""

from typing import Any

import pytest
from tests.seeds import gold
from tests.seeds.stories import FIRE, report_of

from rashomon_schemas import Finding

EXPECTED = gold.expected("harbour-fire-invented")
FIGURES = [
    entry
    for entry in EXPECTED["claim"]
    if entry["kind"] == "count" and entry.get("bound") != "unstated"
]


def findings(kind: str, aspect: str) -> list[Finding]:
    made = report_of(FIRE).findings
    return [f for f in made if f.kind == kind and f.aspect == aspect]


def test_every_figure_is_found_and_none_is_made_up() -> None:
    counts = gold.by_source(report_of(FIRE), "count")
    found = [(source, claim) for source, claim in counts if claim.value.bound != "unstated"]
    assert gold.unmatched(FIGURES, found, gold.is_count) == []
    assert gold.unexpected(FIGURES, found, gold.is_count) == []


def test_a_corrected_figure_is_withdrawn() -> None:
    withdrawn = [c.value.low for _, c in gold.by_source(report_of(FIRE), "count") if c.withdrawn]
    assert withdrawn == [23]


def test_every_quotation_is_found() -> None:
    wanted = [entry for entry in EXPECTED["claim"] if entry["kind"] == "quotation"]
    found = gold.by_source(report_of(FIRE), "quotation")
    assert gold.unmatched(wanted, found, gold.is_quotation) == []
    assert gold.unexpected(wanted, found, gold.is_quotation) == []


@pytest.mark.parametrize(
    ("aspect", "relation"),
    [
        ("killed", "update"),  # 12, 17 and 21 as the days go by
        ("killed", "contradicts"),  # 21 or 24 at one and the same midnight
        ("injured", "revised-down"),  # 52, then 48
        ("missing", "update"),  # seven, five, two: they are found
        ("displaced", "update"),  # about 600, then 1,452
        ("detained", "contradicts"),  # two or three managers on one Tuesday
        ("rescued", "same"),  # one wire text printed twice
    ],
)
def test_a_relation_between_figures_is_found(aspect: str, relation: str) -> None:
    held = {r for f in findings("count", aspect) for r in (f.relation, *f.also)}
    assert relation in held


def test_people_who_are_found_contradict_nothing() -> None:
    for finding in findings("count", "missing"):
        assert "contradicts" not in (finding.relation, *finding.also)


def test_another_years_fire_stays_out_of_the_toll() -> None:
    alone = [f for f in findings("count", "killed") if any(r.low == 27 for r in f.readings)]
    assert [f.relation for f in alone] == ["one-source-only"]


def test_monday_and_tuesday_are_set_against_each_other() -> None:
    (finding,) = [f for f in findings("date", "occurred") if f.relation == "contradicts"]
    assert {"courier", "halden", "lantern"} <= {r.source for r in finding.readings}


@pytest.mark.parametrize(
    "entry",
    [e for e in EXPECTED["finding"] if e["kind"] in ("quotation", "name")],
    ids=lambda e: e.get("passage", e["relation"])[:24],
)
def test_readings_of_words_and_names_are_compared(entry: dict[str, Any]) -> None:
    assert gold.finding_faults(entry, report_of(FIRE)) == []


def test_a_copied_text_is_told_as_one() -> None:
    told = [f.sentences[1] for f in findings("origin", "killed")]
    assert any("beacon and kpa share" in sentence for sentence in told)
