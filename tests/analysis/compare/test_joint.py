"""Totals and parts of all sources tried together, with the fewest figures that explain."""

import itertools
from collections.abc import Sequence
from typing import Any

from tests.analysis.factories import article, count, day

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


def told(of: Article, words: str, **more: Any) -> CountClaim:
    """A count of killed whose sentence is the article's text."""
    made = count(of, "killed", words, **more)
    return made.model_copy(update={"sentence": Span.of(of.text, 0, len(of.text))})


def test_settlements_together_are_above_the_whole_of_their_region():
    region = article("A", text="At most 9 died across the whole of Tarn valley.")
    upper = article("B", text="6 died in Upper Tarn, a village in Tarn valley.")
    lower = article("C", text="5 died in the town of Merle, at the mouth of Tarn valley.")
    claims = [told(region, "9", bound="at-most", low=0), told(upper, "6"), told(lower, "5")]
    (finding,) = conflicts(claims, region, upper, lower)
    assert finding.sentences[1] == "6 and 5 make 11, which is more than 9."


def test_a_settlement_beside_its_region_is_another_scope():
    region = article("A", text="Throughout Tarn valley 19 died.")
    town = article("B", text="6 died in the town of Merle.")
    claims = [told(region, "19"), told(town, "6")]
    findings = compare((region, town), claims, group((region, town), claims))
    assert [f.relation for f in findings] == ["scope-differs"]


def test_girls_are_children():
    claims = [
        count(A, "killed", "9"),
        count(B, "killed", "3", population="children"),
        count(C, "killed", "5", population="girls"),
    ]
    (finding,) = conflicts(claims, A, B, C)
    assert {reading.source for reading in finding.readings} == {"B", "C"}


def over_days(text: str, last: str) -> tuple[list[Article], list[CountClaim]]:
    held = [
        article("A", published="2031-05-01"),
        article("B", text=text, published="2031-05-02"),
        article("C", published="2031-05-02"),
    ]
    return held, [
        count(held[0], "killed", "12", as_of=day("2031-05-01")),
        told(held[1], "3", role="increment"),
        count(held[2], "killed", last, as_of=day("2031-05-02")),
    ]


def test_what_was_added_since_and_the_earlier_count_make_the_later_one():
    held, claims = over_days("Another 3 died.", "15")
    findings = compare(held, claims, group(held, claims))
    assert "adds-up" in {f.relation for f in findings}


def test_the_only_deaths_since_leave_no_room_for_more():
    held, claims = over_days("Another 3 died, the only deaths since.", "17")
    (finding,) = conflicts(claims, *held)
    assert finding.sentences[1] == "12 and 3 make 15, not 17."
    held, claims = over_days("Another 3 died.", "17")
    assert not conflicts(claims, *held)


def test_a_toll_that_falls_without_a_word_of_revision_conflicts():
    early, late = article("A", published="2031-05-01"), article("B", published="2031-05-02")
    claims = [count(early, "killed", "at least 43"), count(late, "killed", "36")]
    (finding,) = compare((early, late), claims, group((early, late), claims))
    assert (finding.relation, "contradicts" in finding.also) == ("revised-down", True)


def test_two_words_for_the_same_people_answer_one_question():
    claims = [
        count(A, "injured", "over 60", population="inmates"),
        count(B, "injured", "more than 60", population="prisoners"),
    ]
    findings = compare((A, B), claims, group((A, B), claims))
    assert [f.relation for f in findings] == ["same-bound"]


def test_attackers_who_died_are_no_part_of_a_toll_that_leaves_them_out():
    other = count(A, "killed", "5", population="attackers", role="subset", part_of="the attackers")
    assert not conflicts([count(A, "killed", "3"), other], A)


def test_attackers_said_to_be_of_the_toll_are_a_part_of_it():
    part = count(A, "killed", "5", population="attackers", role="subset", part_of="3")
    assert conflicts([count(A, "killed", "3"), part], A)


def test_those_who_remain_in_hospital_revise_no_toll():
    early, late = article("A", published="2031-05-01"), article("B", published="2031-05-04")
    still = count(late, "injured", "18").model_copy(update={"acts": ("remain",)})
    claims = [count(early, "injured", "25"), still]
    found = compare((early, late), claims, group((early, late), claims))
    assert [f.relation for f in found] == ["scope-differs"]
