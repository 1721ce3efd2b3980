"""By whom and where, compared as questions of their own."""

from collections.abc import Sequence

import pytest
from tests.analysis.factories import article, count, day, origin, said

from rashomon.compare import compare
from rashomon.group import group
from rashomon_schemas import Article, Claim, Finding


def found(claims: Sequence[Claim], *articles: Article, kind: str = "agent") -> list[Finding]:
    findings = compare(articles, claims, group(articles, claims))
    return [finding for finding in findings if finding.kind == kind]


def by(one: str, other: str, *, texts: tuple[str, str] = ("", "")) -> Finding:
    """The finding on two agents of three people killed."""
    a, b = (article(s, text=t) for s, t in zip(("A", "B"), texts, strict=True))
    claims = [count(a, "killed", "3", agent=one), count(b, "killed", "3", agent=other)]
    (finding,) = found(claims, a, b)
    return finding


def at(one: str, other: str, *, texts: tuple[str, str] = ("", "")) -> Finding:
    """The finding on two places where three people were killed."""
    a, b = (article(s, text=t) for s, t in zip(("A", "B"), texts, strict=True))
    claims = [count(a, "killed", "3", place=one), count(b, "killed", "3", place=other)]
    (finding,) = found(claims, a, b, kind="place")
    return finding


def test_two_agents_are_told_side_by_side_and_can_all_be_true():
    finding = by("city police", "a militia")
    assert (finding.relation, finding.flagged, finding.severity) == ("agent-differs", True, "low")
    assert finding.sentences == (
        "By whom people were killed: A has “city police”; B has “a militia”.",
        "An act can have several doers, and one body several names: all can be true; "
        "nothing here shows who did it.",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police", "police"),
        ("police", "city police"),
        ("the soldiers", "soldiers"),
        ("Marta Vesk", "Vesk"),
        ("the United Nations", "UN"),
        ("Iran", "Iranian border guards"),
    ],
)
def test_wordings_that_can_be_of_one_doer_are_the_same(one, other):
    finding = by(one, other)
    assert (finding.relation, finding.flagged, finding.severity) == ("same", False, "note")


def test_two_bodies_by_name_weigh_more_than_two_descriptions():
    assert by("Home Guard", "Tarn Brigade").severity == "medium"
    assert by("Home Guard officers", "Tarn Brigade").severity == "low"


@pytest.mark.parametrize(
    ("text", "severity"),
    [("Watchmen shot three.", "low"), ("Three are dead after Watchmen shot.", "medium")],
)
def test_a_capital_where_a_sentence_begins_makes_no_name(text, severity):
    assert by("Watchmen", "Tarn Brigade", texts=(text, "")).severity == severity


def test_who_tells_of_the_act_without_saying_by_whom_is_not_silent():
    a, b, c, d = (article(source) for source in "ABCD")
    claims: list[Claim] = [
        count(a, "killed", "3", agent="police"),
        count(b, "killed", "villagers", agent="soldiers"),
        count(c, "killed", "4"),
    ]
    (finding,) = found(claims, a, b, c, d)
    assert [reading.words for reading in finding.readings] == ["police", "soldiers"]
    assert finding.silent == ("D",)


def test_one_source_alone_makes_no_question():
    a, b = article("A"), article("B")
    claims = [count(a, "killed", "3", agent="police"), count(b, "killed", "3")]
    assert found(claims, a, b) == []


@pytest.mark.parametrize("more", [{"withdrawn": True}, {"attribution": said(modality="denied")}])
def test_nobody_did_what_is_denied_or_taken_back(more):
    a, b = article("A"), article("B")
    claims = [
        count(a, "killed", "3", agent="police", **more),
        count(b, "killed", "3", agent="soldiers"),
    ]
    assert found(claims, a, b) == []


def test_another_event_has_other_doers():
    a, b = article("A"), article("B")
    claims = [
        count(a, "killed", "3", agent="police"),
        count(b, "killed", "3", agent="police"),
        count(b, "killed", "9", at=40, agent="rebels", event_date=day("1994")),
    ]
    (finding,) = found(claims, a, b)
    assert {reading.words for reading in finding.readings} == {"police"}


def test_a_reading_has_the_firmness_and_origin_of_its_claim():
    a, b = article("A"), article("B")
    citing = said(origin("Quay Wire"), modality="alleged")
    claims = [
        count(a, "killed", "3", agent="police", attribution=citing),
        count(b, "killed", "3", agent="police"),
    ]
    (finding,) = found(claims, a, b)
    assert [(r.modality, r.origin) for r in finding.readings] == [
        ("alleged", "Quay Wire"),
        ("asserted", None),
    ]


def test_places_differ_where_neither_text_has_the_others():
    finding = at("Vesk", "Tarn", texts=("A raid in Vesk.", "A raid in Tarn."))
    assert (finding.relation, finding.flagged) == ("scope-differs", True)
    assert finding.sentences[0] == "Where people were killed: A has “Vesk”; B has “Tarn”."


@pytest.mark.parametrize(
    ("other", "text"),
    [("Vesk", ""), ("the town of Vesk", ""), ("Vesk harbour", ""), ("Tarn", "Vesk, near Tarn.")],
)
def test_a_place_that_can_be_the_same_is_no_finding(other, text):
    a, b = article("A", text=text), article("B", text="A raid in Tarn.")
    claims = [count(a, "killed", "3", place="Vesk"), count(b, "killed", "3", place=other)]
    assert found(claims, a, b, kind="place") == []


@pytest.mark.parametrize("place", ["the streets", "this region", "an anti-Tarn camp"])
def test_a_place_without_a_name_is_set_against_nothing(place):
    a, b = article("A"), article("B")
    claims = [count(a, "killed", "3", place="Vesk"), count(b, "killed", "3", place=place)]
    assert found(claims, a, b, kind="place") == []


def test_two_acts_of_one_sentence_are_told_once():
    a, b = article("A"), article("B")
    claims = [
        count(of, act, "3", at=at, agent=agent)
        for of, agent in ((a, "police"), (b, "soldiers"))
        for act, at in (("beaten", 0), ("killed", 0))
    ]
    (finding,) = found(claims, a, b)
    assert finding.aspect == "beaten"
    assert finding.sentences[1].endswith("The same sentences tell by whom people were killed.")


def test_two_acts_of_two_sentences_are_told_each():
    a, b = article("A"), article("B")
    claims = [
        count(of, act, "3", at=at, agent=agent)
        for of, agent in ((a, "police"), (b, "soldiers"))
        for act, at in (("beaten", 0), ("killed", 40))
    ]
    assert [finding.aspect for finding in found(claims, a, b)] == ["killed", "beaten"]
