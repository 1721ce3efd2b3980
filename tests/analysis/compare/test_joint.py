"""Totals and parts of all sources tried together, with the fewest figures that explain."""

import itertools
from collections.abc import Sequence

from tests.analysis.factories import article, count

from rashomon.compare import compare
from rashomon.group import group
from rashomon_schemas import Article, Claim, CountClaim, Finding, Span

A, B, C = article("A"), article("B"), article("C")


def conflicts(claims: Sequence[Claim], *articles: Article) -> list[Finding]:
    findings = compare(articles, claims, group(articles, claims))
    return [finding for finding in findings if finding.relation == "does-not-add-up"]


def named(of: Article, *names: str, at: int = 0) -> CountClaim:
    words = " and ".join(names)
    made = count(of, "killed", words, bound="list", low=len(names), high=None, at=at)
    spans = tuple(
        Span(start=at + words.index(n), end=at + words.index(n) + len(n), exact=n) for n in names
    )
    return made.model_copy(update={"spans": spans})


def test_a_part_above_another_sources_whole_is_told_once():
    claims = [count(A, "killed", "4"), count(B, "killed", "5", population="children")]
    findings = compare((A, B), claims, group((A, B), claims))
    assert [f.relation for f in findings] == ["contradicts"]


def test_a_later_part_may_be_above_an_earlier_whole():
    early, late = article("A", published="2031-05-01"), article("B", published="2031-05-04")
    claims = [count(early, "killed", "4"), count(late, "killed", "5", population="children")]
    assert not conflicts(claims, early, late)


def test_women_and_children_of_two_sources_are_above_a_third_ones_whole():
    claims = [
        count(A, "killed", "6"),
        count(B, "killed", "4", population="women"),
        count(C, "killed", "3", population="children"),
    ]
    (finding,) = conflicts(claims, A, B, C)
    assert finding.sentences[1] == "4 and 3 make 7, which is more than 6."


def test_the_smallest_set_explains():
    claims = [
        count(A, "killed", "6"),
        count(B, "killed", "5", population="women"),
        count(C, "killed", "3", population="children"),
        count(C, "killed", "1", population="men", at=40),
    ]
    (finding,) = conflicts(claims, A, B, C)
    assert {reading.low for reading in finding.readings} == {3, 5, 6}


def test_parts_that_fit_are_no_finding():
    for women, children in itertools.product(range(1, 6), range(1, 6)):
        claims = [
            count(A, "killed", "6"),
            count(B, "killed", str(women), population="women"),
            count(C, "killed", str(children), population="children"),
        ]
        assert bool(conflicts(claims, A, B, C)) == (women + children > 6), (women, children)


def test_people_named_over_all_sources_are_held_against_the_whole():
    claims = [
        count(A, "killed", "2"),
        named(B, "Sergei Orr", "Bo Lind"),
        named(C, "Sergey Orr", "Cy Marsh"),
    ]
    (finding,) = conflicts(claims, A, B, C)
    assert finding.sentences[1] == "3 different people are named, which is more than 2."


def test_one_person_spelt_twice_is_one():
    claims = [count(A, "killed", "2"), named(B, "Ann Orr", "Bo Lind"), named(C, "Bo Lind")]
    assert not conflicts(claims, A, B, C)


def test_a_figure_below_its_own_articles_others_is_no_whole():
    claims = [
        count(A, "injured", "12", population="officers"),
        count(A, "injured", "2", at=50),
        count(B, "injured", "14", population="officers"),
    ]
    assert not conflicts(claims, A, B)


def test_parts_and_whole_as_intervals_are_judged_as_by_trying_every_number():
    spans = [(low, high) for low in range(1, 5) for high in range(low, 5)]
    for whole, women, children in itertools.product(spans, repeat=3):
        claims = [
            _between(A, None, *whole),
            _between(B, "women", *women),
            _between(C, "children", *children),
        ]
        possible = any(
            w + c <= n
            for n in range(whole[0], whole[1] + 1)
            for w in range(women[0], women[1] + 1)
            for c in range(children[0], children[1] + 1)
        )
        findings = compare((A, B, C), claims, group((A, B, C), claims))
        clash = {"contradicts", "does-not-add-up"}
        held = any(clash & {f.relation, *f.also} for f in findings)
        assert held != possible, (whole, women, children)


def _between(of: Article, who: str | None, low: int, high: int) -> CountClaim:
    return count(
        of,
        "killed",
        f"{low} to {high}",
        bound="range",
        number=None,
        low=low,
        high=high,
        population=who,
    )
