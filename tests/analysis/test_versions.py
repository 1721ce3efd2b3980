"""In a report, versions of one article are one source, and what they differ in is told."""

from collections.abc import Iterable
from itertools import permutations

from tests.analysis.group.versions.papers import FIRE, LATER, STRIKE, paper

import rashomon
from rashomon.report import to_html, to_markdown
from rashomon.report.index import Index
from rashomon.report.origins import roots, uncited
from rashomon.report.plots.question_grid import matrix
from rashomon_schemas import Article, Finding, Report

OTHER = (
    "Six people died in the harbour fire of Varnsund, police said on Tuesday. The cause is not "
    "known yet.\n"
)
BEACON = paper("beacon", OTHER, outlet="Beacon", published="2026-03-10")
EARLY = paper("lantern-1040", FIRE, outlet="Lantern", published="2026-03-09T10:40")
LATE = paper("lantern-1405", LATER, outlet="Lantern", published="2026-03-09T14:05")
CORRECTED = paper(
    "lantern-1405",
    f"{LATER}\nCorrection: An earlier version of this article said four people had died.\n",
    outlet="Lantern",
    published="2026-03-09T14:05",
)


def told(*articles: Article) -> Report:
    return rashomon.analyse(articles).report


def killed(report: Report, kind: str) -> list[Finding]:
    return [f for f in report.findings if f.kind == kind and f.aspect == "killed"]


def sources(findings: Iterable[Finding]) -> set[str]:
    return {reading.source for finding in findings for reading in finding.readings}


def test_the_last_version_alone_speaks_to_the_others() -> None:
    report = told(EARLY, LATE, BEACON)
    (count,) = killed(report, "count")
    assert count.relation == "same"
    assert sources([count]) == {"lantern-1405", "beacon"}
    between = [f for f in report.findings if f.kind != "version"]
    assert "lantern-1040" not in sources(between) | {s for f in between for s in f.silent}


def test_what_versions_differ_in_is_a_finding_of_its_own() -> None:
    (found,) = killed(told(EARLY, LATE), "version")
    assert (found.relation, found.flagged) == ("update", True)
    assert found.sentences[0].startswith("The version of 10:40 (lantern-1040) gives four")
    assert "the version of 14:05 (lantern-1405) gives six" in found.sentences[0]
    assert "lantern-1405, speaks for it" in found.sentences[1]


def test_a_version_that_corrects_says_so_in_its_own_words() -> None:
    (found,) = killed(told(EARLY, CORRECTED), "version")
    note = "Correction: An earlier version of this article said four people had died"
    assert f"lantern-1405 says of itself: “{note}”." in found.sentences[1]
    (plain,) = killed(told(EARLY, LATE), "version")
    assert "says of itself" not in plain.sentences[1]


def test_two_versions_alone_are_one_source() -> None:
    report = told(EARLY, LATE)
    assert {f.relation for f in killed(report, "count")} <= {"one-source-only"}
    assert not [f for f in report.findings if f.aspect == "copied-text"]
    assert "1 source in 2 texts" in to_markdown(report)


def test_a_correction_withdraws_the_earlier_figure() -> None:
    copied = paper(
        "courier", "Four people died in the harbour fire of Varnsund.\n", outlet="Courier"
    )
    report = told(EARLY, CORRECTED, copied)
    (found,) = killed(report, "version")
    assert found.relation == "withdrawn"
    assert "lantern-1405 says itself that an earlier version had it." in found.sentences[0]
    assert "courier gives what an earlier version gave." in found.sentences[1]


def test_a_figure_that_only_the_earlier_version_has_is_kept() -> None:
    first, _, rest = LATER.partition("Seven people are missing. ")
    report = told(EARLY, paper("late", first + rest, outlet="Lantern", published="2026-03-10"))
    (found,) = [f for f in report.findings if f.kind == "version" and f.aspect == "missing"]
    assert (found.relation, found.flagged) == ("withdrawn", True)
    assert "gives no figure for it" in found.sentences[0]
    assert sources([found]) == {"lantern-1040"}


def test_a_lower_figure_is_revised_down() -> None:
    lower = paper("late", FIRE.replace("Four people", "Two people"), outlet="Lantern",
                  published="2026-03-10")  # fmt: skip
    (found,) = killed(told(EARLY, lower), "version")
    assert found.relation == "revised-down"


def test_three_versions_are_told_in_their_order() -> None:
    last = paper("a-last", FIRE.replace("Four people", "Nine people"), outlet="Lantern",
                 published="2026-03-09T18:30")  # fmt: skip
    (found,) = killed(told(last, LATE, EARLY), "version")
    at = [found.sentences[0].index(clock) for clock in ("10:40", "14:05", "18:30")]
    assert at == sorted(at)
    assert "a-last, speaks for it" in found.sentences[1]


def test_without_an_order_nothing_is_an_update() -> None:
    url = "https://lantern.example/harbour-fire"
    report = told(paper("one", FIRE, url=url), paper("other", LATER, url=url))
    (found,) = killed(report, "version")
    assert (found.relation, found.flagged) == ("unresolved", True)
    assert "nothing in them tells which is the later one" in found.sentences[1]
    assert not {"update", "revised-down"} & {f.relation for f in report.findings}


def test_a_changed_quotation_is_told() -> None:
    changed = LATER.replace("within six minutes", "within sixteen minutes")
    report = told(EARLY, paper("late", changed, outlet="Lantern", published="2026-03-10"))
    (found,) = [f for f in report.findings if f.kind == "version" and f.aspect == "said"]
    assert (found.relation, found.flagged) == ("revised", True)
    assert "within sixteen minutes" in found.sentences[0]


def test_versions_alike_differ_in_nothing_and_are_named() -> None:
    report = told(EARLY, paper("again", FIRE, outlet="Lantern", published="2026-03-09T11:00"))
    (found,) = [f for f in report.findings if f.kind == "version"]
    assert (found.relation, found.flagged, found.aspect) == ("versions", False, "history")
    assert "They are one source, not 2" in found.sentences[1]


def test_a_text_that_two_outlets_print_stays_a_copy() -> None:
    copy = paper("courier", LATER, outlet="Courier", published="2026-03-09T14:05")
    report = told(EARLY, copy)
    assert not report.histories
    assert [f.relation for f in report.findings if f.aspect == "copied-text"] == ["shared-root"]


def test_two_stories_of_one_outlet_stay_two_sources() -> None:
    strike = paper("strike", STRIKE, outlet="Lantern", published="2026-03-10")
    assert not told(EARLY, strike).histories


def test_the_order_of_versions_changes_no_byte() -> None:
    given = [EARLY, CORRECTED, BEACON]
    first = rashomon.analyse(given).to_json()
    assert all(rashomon.analyse(p).to_json() == first for p in permutations(given))


def test_nothing_an_earlier_version_says_is_dropped() -> None:
    report = told(EARLY, LATE, BEACON)
    asked = {claim for question in report.questions for claim in question.claims}
    own = [c for c in report.claims if c.article == EARLY.id and c.kind in ("count", "quotation")]
    assert own
    assert {claim.id for claim in own} <= asked


def test_origins_and_the_grid_count_one_source() -> None:
    cited = FIRE.replace("the mayor said", "according to the Meridian")
    early = paper("early", cited, outlet="Lantern", published="2026-03-09T10:40")
    late = paper("late", cited, outlet="Lantern", published="2026-03-09T14:05")
    index = Index.of(told(early, late, BEACON))
    outlets = {outlet for root in roots(index) for outlet in root.outlets}
    assert outlets == {"late", "beacon"}
    assert "early" not in dict(uncited(index))
    drawn = {label.get_text() for label in matrix(index.report).get_xticklabels()}
    assert drawn == {"beacon", "late"}


def test_the_page_says_who_speaks_for_an_earlier_version() -> None:
    page = to_html(told(EARLY, LATE, BEACON))
    assert "lantern-1405</bdi>, another version" in page
    assert "lantern-1405 speaks for it" in page
    assert "2 sources in 3 texts read as one story" in page
