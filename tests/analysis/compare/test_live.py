"""Live pages: the latest entry's figure is the page's; what stood before it is told as earlier."""

from collections.abc import Sequence
from typing import Any

from tests.analysis.factories import article, count

from rashomon.compare import compare
from rashomon.compare.answers import answers
from rashomon.group import group
from rashomon_schemas import Article, Claim, CountClaim, Finding

PAGE = "16:40\nThe dead: 6.\n\n15:10\nThe dead: 4.\n\n14:05\nThe dead: 1.\n"


def _at(page: Article, words: str, **more: Any) -> CountClaim:
    return count(page, "killed", words, at=page.text.index(f": {words}.") + 2, **more)


def _found(claims: Sequence[Claim], *articles: Article) -> list[Finding]:
    findings = compare(articles, claims, group(articles, claims))
    return [finding for finding in findings if finding.kind == "count"]


def test_earlier_figures_of_a_live_page_are_no_rivals_of_a_later_one_elsewhere():
    page, wire = article("page", text=PAGE), article("wire")
    claims = [*(_at(page, n) for n in "641"), count(wire, "killed", "4")]
    (finding,) = _found(claims, page, wire)
    told = "page gives 1 killed at 14:05, 4 at 15:10, 6 at 16:40 (latest); wire gives 4."
    assert finding.sentences[0].startswith(told)
    assert finding.relation == "contradicts"
    assert [(r.source, r.words) for r in finding.readings] == [("page", "6"), ("wire", "4")]
    assert set(finding.claims) == {claim.id for claim in claims}


def test_a_page_that_prints_its_newest_entry_last_has_its_latest_figure_there():
    blocks = PAGE.strip().split("\n\n")
    page = article("page", text="\n\n".join(reversed(blocks)))
    (held,) = answers([page], [_at(page, n) for n in "146"])
    assert (held.words, [one.words for one in held.before]) == ("6", ["1", "4"])


def test_a_figure_that_is_taken_back_is_no_page_s_latest():
    page = article("page", text=PAGE)
    claims = [_at(page, "6", withdrawn=True), _at(page, "4"), _at(page, "1")]
    (held,) = answers([page], claims)
    assert (held.words, held.hour) == ("4", "15:10")


def test_another_place_or_a_part_in_a_later_entry_replaces_nothing():
    page = article("page", text=PAGE)
    places = [_at(page, "6", place="Orrin"), _at(page, "4", place="Vellin")]
    assert len(answers([page], places)) == 2
    part = [_at(page, "6", role="subset"), _at(page, "4")]
    assert len(answers([page], part)) == 2


def test_two_hours_in_a_report_make_no_live_page():
    text = "14:05\nThe dead: 4.\n\n15:10\nThe dead: 6.\n"
    page = article("page", text=text)
    assert len(answers([page], [_at(page, "4"), _at(page, "6")])) == 2
