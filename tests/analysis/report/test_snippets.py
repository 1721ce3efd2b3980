from tests.analysis.report.hostile import hostile
from tests.analysis.report.page import Page
from tests.analysis.report.sample import FINDINGS, K1, Q1, sample

from rashomon.report import claim_html, finding_html, report_html, summary_text


def words(html: str) -> str:
    return " ".join(Page(html).root.words().split())


def test_a_report_shows_its_differing_findings_most_serious_first():
    said = words(report_html(sample()))
    assert said.startswith(
        "karsel-2031: 4 sources, 13 findings, 7 with a difference, 4 said by one"
    )
    places = [said.index(finding.sentences[0]) for finding in FINDINGS[:7]]
    assert places == sorted(places)
    assert said.endswith("No difference found is not agreement.")


def test_a_finding_shows_its_readings():
    said = words(finding_html(FINDINGS[0]))
    assert FINDINGS[0].sentences[1] in said
    assert "Between 15 and 20 people" in said


def test_a_claim_is_marked_in_its_sentence():
    html = claim_html(K1)
    assert "<mark>At least three people</mark> were killed" in html
    assert words(html).startswith("count · killed: ")
    assert "<b></b>" not in html
    assert "according to the Meridian" in words(html)
    assert "<mark>" in claim_html(Q1)


def test_hostile_strings_stay_text():
    report = hostile()
    snippets = [
        report_html(report),
        *(finding_html(finding) for finding in report.findings),
        *(claim_html(claim) for claim in report.claims),
    ]
    for html in snippets:
        page = Page(html)
        assert page.problems == []
        tags = {element.tag for element in page.root.all()}
        assert not tags & {"script", "img", "svg", "iframe", "style", "a"}
        assert not any(name.startswith("on") for e in page.root.all() for name in e.attributes)
        assert "\u202e" not in html


def test_the_summary_is_plain_lines_for_a_terminal():
    text = summary_text(sample())
    assert text.startswith("karsel-2031: 4 sources, 13 findings, 7 with a difference\n\n▲ courier,")
    assert "4 said by one source only, 1 without a difference," in " ".join(text.split())
    assert "unreadable (1)" in text
    assert "No difference found is not agreement." in text
    assert max(map(len, text.splitlines())) <= 100


def test_a_hostile_source_can_not_write_to_the_terminal():
    assert "\x1b" not in summary_text(hostile())
    assert "\u202e" not in summary_text(hostile())
