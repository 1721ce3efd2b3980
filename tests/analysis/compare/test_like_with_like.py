"""What is set against what: the same people, the same origin, and what time can explain."""

from typing import Any

import pytest
from tests.analysis.compare.test_counts import found, two
from tests.analysis.factories import article, count, day, origin, said

MINISTRY = said(origin("health ministry", "official"))
RED_CROSS = said(origin("Red Crescent", "organisation"))
POLICE = said(origin("police", "official"))
ORGANISERS = said(origin("organisers", "unnamed"))
DAYS = ("2031-05-02", "2031-05-03")


def test_a_later_lower_figure_of_another_known_origin_contradicts():
    finding = two(
        {"words": "57", "attribution": RED_CROSS},
        {"words": "44", "attribution": MINISTRY},
        days=DAYS,
    )
    assert finding.relation == "contradicts"


@pytest.mark.parametrize("later", [MINISTRY, said(origin("the regional health ministry")), said()])
def test_a_later_lower_figure_of_what_may_be_one_origin_is_revised_down(later):
    finding = two(
        {"words": "57", "attribution": MINISTRY},
        {"words": "44", "attribution": later},
        days=DAYS,
    )
    assert finding.relation == "revised-down"


def test_a_toll_rises_whoever_counts_it_and_the_two_origins_are_told():
    finding = two(
        {"words": "44", "attribution": MINISTRY},
        {"words": "57", "attribution": RED_CROSS},
        days=DAYS,
    )
    assert finding.relation == "update"
    assert "of two origins and neither says that it has changed" in finding.sentences[1]


def test_what_does_not_go_on_growing_is_another_figure_by_another_origin():
    a, b = (article(s, published=d) for s, d in zip("AB", DAYS, strict=True))
    crowd = [
        count(a, "took-part", "18000", attribution=POLICE),
        count(b, "took-part", "65000", attribution=ORGANISERS),
    ]
    (finding,) = found(crowd, a, b)
    assert finding.relation == "contradicts"


def test_none_is_no_count_under_way_when_it_had_befallen_somebody_before():
    finding = two({"words": "none"}, {"words": "1", "event_date": day("2031-05-01")}, days=DAYS)
    assert finding.relation == "contradicts"


MAYOR = said(origin("the mayor", "official"))
BEFORE = day("2031-05-01")


@pytest.mark.parametrize("dated", [("early",), ("late",), ("early", "late")])
def test_another_voices_toll_of_that_day_contradicts_none_whichever_source_dates_it(dated):
    early: dict[str, Any] = {"words": "none", "attribution": POLICE}
    late: dict[str, Any] = {"words": "3", "attribution": MAYOR}
    for which, answer in (("early", early), ("late", late)):
        if which in dated:
            answer["event_date"] = BEFORE
    assert two(early, late, days=DAYS).relation == "contradicts"


def test_one_voice_brings_its_own_none_up_to_date():
    early: dict[str, Any] = {"words": "none", "attribution": POLICE, "event_date": BEFORE}
    late: dict[str, Any] = {"words": "3", "attribution": POLICE, "event_date": BEFORE}
    assert two(early, late, days=DAYS).relation == "update"


def test_one_origins_two_figures_are_named_beside_a_pair_that_agrees():
    a, b = article("A"), article("B")
    crowd = [
        count(a, "took-part", "about 18000", attribution=POLICE),
        count(a, "took-part", "more than 70000", at=30, attribution=ORGANISERS),
        count(b, "took-part", "18000", attribution=POLICE),
        count(b, "took-part", "65000", at=30, attribution=ORGANISERS),
    ]
    finding = next(f for f in found(crowd, a, b) if "internal" not in f.also)
    assert finding.relation == "contradicts"
    assert finding.sentences[1].startswith("65000 (B) and more than 70000 (A) cannot both be true")
    assert finding.stretch


def test_a_vague_figure_that_fits_does_not_hide_an_exact_one_that_does_not():
    a, b = article("A"), article("B")
    taken = [
        count(a, "abducted", "dozens"),
        count(a, "abducted", "51", at=30, attribution=POLICE),
        count(b, "abducted", "62"),
    ]
    finding = next(f for f in found(taken, a, b) if "internal" not in f.also)
    assert finding.relation == "contradicts"
    assert "51 (A) and 62 (B)" in finding.sentences[1]


def test_none_of_one_group_is_set_against_that_group_and_not_against_all():
    a, b, c = article("A"), article("B"), article("C")
    hurt = [
        count(a, "injured", "11", population="protesters", role="subset", part_of="11 and 9"),
        count(a, "injured", "9", at=20, population="officers", role="subset", part_of="11 and 9"),
        count(a, "injured", "20", at=40, population="11 protesters and 9 officers", role="sum"),
        count(b, "injured", "none", population="protesters"),
        count(b, "injured", "6", at=20, population="officers"),
        count(c, "injured", "6", population="police officers"),
    ]
    between = [f for f in found(hurt, a, b, c) if f.relation == "contradicts"]
    assert sorted(sorted(r.interval for r in f.readings) for f in between) == [
        ["0", "11"],
        ["6", "6", "9"],
    ]


def test_none_of_whom_is_of_a_part_and_no_toll():
    a, b = article("A"), article("B")
    dead = [
        count(a, "killed", "none", role="subset", part_of="whom"),
        count(b, "killed", "3", population="soldiers"),
    ]
    assert {f.relation for f in found(dead, a, b)} == {"one-source-only"}


def test_one_person_told_of_can_be_among_more():
    finding = two(
        {"words": "A watchman", "population": "watchman", "low": 1, "high": 1, "bound": "exact"},
        {"words": "2", "population": "people"},
    )
    assert finding.relation == "tension"
    assert "is one person told of, who can be among 2" in finding.sentences[1]


WATCHMAN: dict[str, Any] = {
    "words": "A watchman",
    "population": "watchman",
    "low": 1,
    "high": 1,
    "bound": "exact",
}


def test_one_person_who_can_be_among_more_moves_no_figure():
    finding = two({**WATCHMAN}, {"words": "5", "population": "people"})
    assert (finding.relation, finding.stretch) == ("tension", 0)
    assert "would have to change" not in finding.sentences[1]


def test_a_watchman_is_not_among_three_nurses():
    finding = two({**WATCHMAN}, {"words": "3", "population": "nurses"})
    assert finding.relation == "scope-differs"


def test_a_man_is_a_count_of_everybody():
    finding = two(
        {"words": "A man", "population": "man", "low": 1, "high": 1, "bound": "exact"},
        {"words": "2", "population": "people"},
    )
    assert finding.relation == "contradicts"


def test_a_boy_and_a_watchman_are_not_named_as_one():
    a, b, c = article("A"), article("B"), article("C")
    watchman: dict[str, Any] = {"population": "watchman", "low": 1, "high": 1, "bound": "exact"}
    dead = [
        count(a, "killed", "1", population="boy"),
        count(b, "killed", "A watchman", **watchman),
        count(c, "killed", "2", population="people"),
    ]
    (finding,) = found(dead, a, b, c)
    assert "A and B" not in finding.sentences[1]
    assert "A, B" not in finding.sentences[1]
    assert "each tells of one person (boy; watchman)" in finding.sentences[1]


def test_a_figure_of_one_group_alone_says_so():
    finding = two(
        {"words": "12", "population": "militants"}, {"words": "46", "population": "people"}
    )
    assert finding.relation == "scope-differs"
    assert "since one of them counts militants alone" in finding.sentences[1]


def test_two_origins_dispute_one_count_also_where_one_says_who_is_counted():
    a, b = article("A"), article("B")
    held = [
        count(a, "detained", "300", population="party supporters", attribution=ORGANISERS),
        count(a, "detained", "87", at=20, attribution=POLICE),
        count(b, "detained", "87", population="people", attribution=POLICE),
    ]
    inside = [f for f in found(held, a, b) if "internal" in f.also]
    assert [sorted(r.interval for r in f.readings) for f in inside] == [["300", "87"]]


def test_a_source_is_named_only_where_it_stands_in_that_relation():
    a, b, c = article("A"), article("B", published=DAYS[0]), article("C", published=DAYS[1])
    dead = [count(a, "killed", "14"), count(b, "killed", "14"), count(c, "killed", "15")]
    (finding,) = found(dead, a, b, c)
    assert finding.sentences[1].startswith("14 (A) and 15 (C) cannot both be true")


def test_some_that_a_text_adds_up_are_not_all_it_counts():
    a, b = article("A"), article("B")
    dead = [
        count(a, "killed", "17", population="people"),
        count(a, "killed", "3", at=20, population="husband and two daughters", role="sum"),
        count(b, "killed", "17", population="people"),
    ]
    assert {f.relation for f in found(dead, a, b)} == {"same", "one-source-only"}


def test_what_a_text_adds_up_is_everybody_where_it_has_no_other_count():
    finding = two(
        {"words": "20", "population": "19 prisoners and a guard", "role": "sum"},
        {"words": "34", "population": "people"},
    )
    assert finding.relation == "contradicts"


def test_a_figure_set_against_another_sources_is_not_told_as_only_one_sources_too():
    a, b = article("A"), article("B")
    dead = [
        count(a, "killed", "3", population="men", role="subset", part_of="those on board"),
        count(b, "killed", "3", population="men"),
    ]
    assert [f.relation for f in found(dead, a, b)] == ["same"]


def test_that_only_one_gives_a_figure_is_told_beside_another_that_tells_of_the_act():
    a, b = article("A"), article("B")
    dead = [count(a, "killed", "3"), count(b, "killed", "men", population="men")]
    assert [f.relation for f in found(dead, a, b)] == ["one-source-only"]


def test_one_body_by_two_wordings_is_one_origin():
    a, b = article("A"), article("B")
    words = [
        said(origin(name, "official")) for name in ("Marn police", "The Marn police", "Police")
    ]
    crowd = [
        count(a, "took-part", "900", attribution=words[0]),
        count(a, "took-part", "1200", at=30, attribution=words[1]),
        count(b, "took-part", "900", attribution=words[2]),
    ]
    assert not any("origin-differs" in f.also for f in found(crowd, a, b))


def test_one_voice_under_a_short_and_a_long_name_gives_one_pair_to_tell():
    a, b = article("A"), article("B")
    marn = said(origin("Marn police", "official"))
    crowd = [
        count(a, "took-part", "900", attribution=marn),
        count(a, "took-part", "1200", at=30, attribution=marn),
        count(b, "took-part", "1000", attribution=POLICE),
    ]
    finding = next(f for f in found(crowd, a, b) if "internal" not in f.also)
    assert "900 (A) and 1000 (B)" in finding.sentences[1]
    assert "1000 (B) and 1200 (A)" not in finding.sentences[1]
