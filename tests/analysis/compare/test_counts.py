"""Two or more figures for one count: the relation, what is flagged, and who is silent."""

import itertools
from collections.abc import Sequence
from typing import Any

import pytest
from tests.analysis.factories import article, count, day, origin, quantity, said

from rashomon.compare import compare
from rashomon.compare.answers import Answer
from rashomon.compare.count_surface import surface
from rashomon.group import group
from rashomon_schemas import Article, Claim, CountClaim, Finding, Span


def found(claims: Sequence[Claim], *articles: Article, kind: str = "count") -> list[Finding]:
    findings = compare(articles, claims, group(articles, claims))
    return [finding for finding in findings if finding.kind == kind]


def two(
    one: dict[str, Any],
    other: dict[str, Any],
    *,
    days: tuple[str | None, str | None] = (None, None),
) -> Finding:
    """The finding between two sources that each give one figure of the killed."""
    a, b = (article(s, published=d) for s, d in zip(("A", "B"), days, strict=True))
    claims: list[Claim] = [
        count(a, "killed", one.pop("words"), **one),
        count(b, "killed", other.pop("words"), **other),
    ]
    (finding,) = found(claims, a, b)
    return finding


@pytest.mark.parametrize(
    ("one", "other", "relation", "flagged"),
    [
        ("3", "3", "same", False),
        ("3", "4", "contradicts", True),
        ("at least 3", "4", "refines", True),
        ("at least 3", "5", "tension", True),  # readers take "at least 3" for 3 to 4.5
        ("over 100", "more than 100", "same-bound", False),
        ("dozens", "more than 100", "tension", True),
        ("dozens", "60", "refines", True),
        ("fewer than 10", "at least 3", "overlaps", True),
        ("fewer than 10", "at least 10", "contradicts", True),
        ("about 100", "more than 100", "overlaps", True),
        ("none", "at least 1", "contradicts", True),
    ],
)
def test_relation_of_two_figures(one, other, relation, flagged):
    finding = two({"words": one}, {"words": other})
    assert (finding.relation, finding.flagged) == (relation, flagged)


def test_a_later_higher_figure_is_an_update():
    finding = two({"words": "30"}, {"words": "35"}, days=("2031-05-02", "2031-05-03"))
    assert finding.relation == "update"
    assert "contradicts" not in finding.also
    assert "3 May 2031" in finding.sentences[1]


def test_a_later_lower_figure_is_revised_down():
    finding = two({"words": "35"}, {"words": "30"}, days=("2031-05-02", "2031-05-03"))
    assert finding.relation == "revised-down"


def test_a_later_much_higher_bound_is_an_update():
    days = ("2031-05-02", "2031-05-04")
    finding = two({"words": "several"}, {"words": "900"}, days=days)
    assert (finding.relation, "tension" in finding.also) == ("update", True)


def test_four_after_at_least_three_refines_on_whatever_day():
    finding = two({"words": "at least 3"}, {"words": "4"}, days=("2031-05-02", "2031-05-04"))
    assert finding.relation == "refines"


def test_the_missing_may_become_fewer_without_revision():
    a, b = article("A", published="2031-05-02"), article("B", published="2031-05-03")
    (finding,) = found([count(a, "missing", "35"), count(b, "missing", "30")], a, b)
    assert finding.relation == "update"


def test_figures_of_one_day_contradict():
    finding = two({"words": "30"}, {"words": "35"}, days=("2031-05-02", "2031-05-02"))
    assert finding.relation == "contradicts"
    assert finding.stretch == 5


def test_a_figure_that_says_what_it_replaces_is_an_update_without_days():
    finding = two({"words": "30"}, {"words": "35", "role": "revised", "revised_from": 30})
    assert finding.relation == "update"


def test_other_modality_and_origin_are_kept_beside_the_relation():
    citing = said(origin("their sources", "unnamed"), modality="alleged")
    finding = two({"words": "at least 3"}, {"words": "4", "attribution": citing})
    assert {"modality-differs", "origin-differs"} <= set(finding.also)
    assert finding.sentences[0] == (
        "A gives at least 3 killed; B gives 4, citing its sources, as an allegation. "
        "The figures differ."
    )
    assert finding.sentences[1] == "4 satisfies at least 3, so both figures can be true."


def test_an_agent_that_one_source_leaves_out_is_no_difference():
    finding = two({"words": "3", "agent": "city police"}, {"words": "3"})
    assert finding.also == ()
    assert not finding.flagged


def test_two_agents_that_are_named_differ():
    finding = two({"words": "3", "agent": "city police"}, {"words": "3", "agent": "a militia"})
    assert finding.also == ("agent-differs",)
    assert finding.flagged
    assert "militia" not in finding.sentences[0]


def test_the_police_are_one_agent_however_capitals_stand():
    finding = two({"words": "3", "agent": "Police"}, {"words": "3", "agent": "police"})
    assert finding.also == ()


def test_city_police_can_be_the_police():
    finding = two({"words": "3", "agent": "city police"}, {"words": "3", "agent": "police"})
    assert (finding.also, finding.flagged) == ((), False)


def test_a_weightier_word_for_the_same_act_is_shown():
    finding = two({"words": "3", "acts": ("murdered",)}, {"words": "3", "acts": ("killed",)})
    assert finding.also == ("act-differs",)
    assert finding.flagged
    assert "“murdered”" in finding.sentences[0]


def test_two_places_that_neither_article_shares_differ_in_scope():
    finding = two({"words": "3", "place": "Orlo"}, {"words": "7", "place": "Vesk"})
    assert (finding.relation, finding.flagged) == ("scope-differs", True)


def test_a_place_that_the_other_article_names_too_is_no_other_scope():
    a = article("A", text="In Orlo, in the region of Vesk, three died.")
    b = article("B")
    claims = [count(a, "killed", "3", place="Orlo"), count(b, "killed", "7", place="Vesk")]
    (finding,) = found(claims, a, b)
    assert finding.relation == "contradicts"


def test_a_part_of_those_counted_is_another_scope():
    finding = two({"words": "12"}, {"words": "3", "population": "children"})
    assert finding.relation == "scope-differs"
    assert "children" in finding.sentences[1]


def test_a_part_above_the_whole_contradicts():
    finding = two({"words": "12"}, {"words": "13", "population": "children"})
    assert finding.relation == "contradicts"


def test_men_and_victims_are_the_same_people():
    one = {"words": "3", "population": "young men"}
    assert two(one, {"words": "4", "population": "victims"}).relation == "contradicts"


def test_a_plural_without_a_number_is_neither_silent_nor_in_disagreement():
    a, b, c = article("A"), article("B"), article("C")
    claims = [count(a, "killed", "3"), count(b, "killed", "3"), count(c, "killed", "killings")]
    (finding,) = found(claims, a, b, c)
    assert (finding.relation, finding.flagged, finding.silent) == ("same", False, ())
    assert "Without a figure, C (“killings”) speaks of it." in finding.sentences[0]


def test_plurals_alone_are_no_finding():
    a, b = article("A"), article("B")
    assert not found([count(a, "killed", "killings"), count(b, "killed", "deaths")], a, b)


def test_a_source_that_does_not_mention_it_is_silent():
    a, b, c = article("A"), article("B"), article("C")
    (finding,) = found([count(a, "killed", "3"), count(b, "killed", "4")], a, b, c)
    assert finding.silent == ("C",)


def test_one_source_alone_is_told_without_disagreement():
    a, b = article("A"), article("B")
    (finding,) = found([count(a, "injured", "12")], a, b)
    assert (finding.relation, finding.flagged) == ("one-source-only", False)
    assert finding.sentences[0] == "Only A gives 12 injured."
    assert "not disagreement" in finding.sentences[1]


def test_the_most_serious_of_many_pairs_is_the_relation_and_pairs_are_named():
    sources = [article(s) for s in "ABCD"]
    figures = ("12", "12", "14", "at least 10")
    claims: list[Claim] = [
        count(s, "killed", words) for s, words in zip(sources, figures, strict=True)
    ]
    (finding,) = found(claims, *sources)
    assert finding.relation == "contradicts"
    assert "12 (A, B) and 14 (C) cannot both be true of one count" in finding.sentences[1]
    assert "A and B give 12 killed" in finding.sentences[0]
    assert finding.stretch == 2


def test_headline_and_body_of_one_article_are_compared():
    a, b = article("A"), article("B")
    claims = [
        count(a, "killed", "4", in_headline=True),
        count(a, "killed", "3", at=50),
        count(b, "killed", "3"),
    ]
    internal, between = sorted(found(claims, a, b), key=lambda f: f.relation)
    assert (internal.relation, internal.severity, internal.flagged) == ("internal", "high", True)
    assert internal.sentences[0] == (
        "Within one article, A gives 3 killed and 4 (headline). The figures differ."
    )
    assert between.relation == "same"


def test_a_hedge_dropped_within_one_article_is_no_internal_finding():
    a = article("A")
    claims = [count(a, "killed", "at least 3"), count(a, "killed", "3", at=50)]
    assert [f.relation for f in found(claims, a)] == ["one-source-only"]


def test_a_withdrawn_figure_is_told_and_not_compared():
    a, b = article("A"), article("B")
    claims = [
        count(a, "killed", "9", withdrawn=True),
        count(a, "killed", "3", at=50),
        count(b, "killed", "3"),
    ]
    back, between = found(claims, a, b)
    assert (back.rule, back.relation) == ("count.taken-back", "revised-down")
    assert back.sentences[0] == "A takes back 9 and gives 3."
    assert between.relation == "same"


def test_who_still_gives_a_figure_that_another_takes_back_is_named():
    a, b = article("A"), article("B")
    claims = [
        count(a, "killed", "9", withdrawn=True),
        count(a, "killed", "3", at=50),
        count(b, "killed", "9"),
    ]
    back = next(f for f in found(claims, a, b) if f.rule == "count.taken-back")
    assert back.sentences[1] == "B gives the figure taken back."


@pytest.mark.parametrize(
    "other", [{"event_date": day("2014-03-01")}, {"population": "women"}, {"unit": "things"}]
)
def test_a_like_figure_of_another_event_or_other_people_is_not_the_one_taken_back(other):
    a, b = (article(source, published="2031-05-02") for source in "AB")
    event: dict[str, Any] = {"event_date": day("2031-05-01")}
    claims = [
        count(a, "killed", "9", withdrawn=True, population="men", **event),
        count(a, "killed", "3", at=50, population="men", **event),
        count(b, "killed", "3", **event),
        count(b, "killed", "9", at=20, **(event | other)),
    ]
    back = next(f for f in found(claims, a, b) if f.rule == "count.taken-back")
    assert back.sentences[1] == "The figure that is taken back is compared with nothing."


def test_parts_of_two_parties_make_the_whole():
    a = article("A")
    claims = [
        count(a, "signed", "50", population="Members of Parliament"),
        count(a, "signed", "47", population="Democrats", at=50),
        count(
            a,
            "signed",
            "Ann Orr, Bo Lind and Cy Marsh",
            bound="list",
            low=3,
            high=3,
            population="Republicans",
            at=99,
        ),
    ]
    (finding,) = found(claims, a)
    assert (finding.relation, finding.flagged) == ("adds-up", False)
    assert finding.sentences[1] == "47 and 3 make 50: parts and whole agree."


def test_parts_that_make_another_number_do_not_add_up():
    a = article("A")
    claims = [
        count(a, "signed", "50", population="Members of Parliament"),
        count(a, "signed", "45", population="Democrats", at=50),
        count(
            a,
            "signed",
            "Ann Orr, Bo Lind and Cy Marsh",
            bound="list",
            low=3,
            high=3,
            population="Republicans",
            at=99,
        ),
    ]
    assert "does-not-add-up" in [f.relation for f in found(claims, a)]


def test_a_part_above_its_articles_own_whole_does_not_add_up():
    a = article("A")
    claims = [
        count(a, "killed", "4"),
        count(a, "killed", "5", population="children", role="subset", at=50),
    ]
    finding = next(f for f in found(claims, a) if f.relation == "does-not-add-up")
    assert finding.severity == "high"


def test_a_part_is_not_held_against_another_sources_whole():
    a, b = article("A"), article("B")
    claims = [
        count(a, "killed", "4"),
        count(b, "killed", "9"),
        count(b, "killed", "5", population="children", role="subset", at=50),
    ]
    assert not [f for f in found(claims, a, b) if f.relation == "does-not-add-up"]


def test_casualties_are_the_killed_and_the_injured():
    a = article("A")
    claims = [
        count(a, "casualties", "12"),
        count(a, "killed", "3", at=20),
        count(a, "injured", "9", at=40),
    ]
    assert "adds-up" in [f.relation for f in found(claims, a)]


def test_the_order_of_sources_and_claims_changes_nothing():
    sources = [article(s) for s in "ABC"]
    claims: list[CountClaim] = [
        count(s, "killed", w) for s, w in zip(sources, ("3", "4", "at least 3"), strict=True)
    ]
    first = compare(sources, claims, group(sources, claims))
    for articles in itertools.permutations(sources):
        for order in itertools.permutations(claims):
            assert compare(articles, order, group(articles, order)) == first


def test_words_and_digits_of_one_number_are_the_same():
    a, b = article("A"), article("B")
    three = quantity("three", bound="exact", number=3, low=3, high=3)
    claims = [count(a, "killed", "3"), count(b, "killed", "3").model_copy(update={"value": three})]
    (finding,) = found(claims, a, b)
    assert finding.relation == "same"
    assert "The figures are the same." in finding.sentences[0]


def test_police_and_organisers_in_one_article_are_two_origins():
    a = article("A")
    claims = [
        count(a, "took-part", "4", attribution=said(origin("police", "official"))),
        count(a, "took-part", "20", at=50, attribution=said(origin("organisers", "organisation"))),
    ]
    finding = next(f for f in found(claims, a) if "internal" in f.also)
    assert (finding.relation, finding.also) == ("contradicts", ("internal", "origin-differs"))
    assert "citing police" in finding.sentences[0]
    assert "citing organisers" in finding.sentences[0]


def test_a_second_figure_of_one_voice_that_counts_others_is_no_contradiction():
    a = article("A")
    claims = [
        count(a, "killed", "17"),
        count(a, "killed", "3", population="Valdan nationals", at=50),
        count(a, "killed", "none", at=90),
    ]
    assert not [f for f in found(claims, a) if f.relation in ("internal", "contradicts")]


def test_a_figure_and_what_is_added_make_the_whole_and_contradict_nothing():
    a = article("A")
    claims = [
        count(a, "killed", "17"),
        count(a, "killed", "14", population="bodies", at=50),
        count(a, "killed", "3", role="increment", at=90),
    ]
    findings = found(claims, a)
    assert "internal" not in {f.relation for f in findings}
    (sums,) = [f for f in findings if f.relation == "adds-up"]
    assert sums.sentences[1] == "14 and 3 make 17: parts and whole agree."


def test_entries_of_a_live_blog_bring_each_other_up_to_date():
    text = "08:10 17 dead.\n\n21:40 16 dead.\n\n13:15 13 dead.\n"
    a = article("A", text=text)
    claims = [
        count(a, "killed", words, at=text.index(words + " dead")) for words in ("17", "16", "13")
    ]
    assert [f.relation for f in found(claims, a)] == ["one-source-only"]


def test_a_recalled_figure_is_compared_with_nothing():
    text = "34 people died. An earlier tally of 43 dead was wrong, it said."
    a, b = article("A", text=text), article("B")
    claims = [
        count(a, "killed", "34"),
        count(a, "killed", "43", at=36).model_copy(update={"sentence": _span_of(text, 16)}),
        count(b, "killed", "34"),
    ]
    assert [f.rule for f in found(claims, a, b)] == ["count.taken-back", "count.same"]


def _span_of(text: str, start: int) -> Span:
    return Span(start=start, end=len(text), exact=text[start:])


def test_a_figure_in_two_voices_is_two_readings_each_with_its_own():
    a, b = article("A"), article("B")
    paper, minister = origin("Quay Wire", "outlet"), origin("Ada Brook", "official")
    claims: list[Claim] = [
        count(a, "killed", "7", attribution=said(paper, modality="reported")),
        count(a, "killed", "7", at=40, attribution=said(minister)),
        count(b, "killed", "8"),
    ]
    (finding,) = found(claims, a, b)
    assert [(r.source, r.origin, r.modality) for r in finding.readings] == [
        ("A", "Quay Wire", "reported"),
        ("A", "Ada Brook", "asserted"),
        ("B", None, "asserted"),
    ]


def test_agents_that_differ_are_noted_also_where_a_source_gives_no_figure():
    a, b, c = article("A"), article("B"), article("C")
    claims: list[Claim] = [
        count(a, "killed", "7", agent="city police"),
        count(b, "killed", "7"),
        count(c, "killed", "villagers", agent="soldiers"),
    ]
    (finding,) = found(claims, a, b, c)
    assert "agent-differs" in finding.also


def test_each_act_of_a_figure_is_told_with_whom_it_is_from():
    a, b = article("A"), article("B")
    courier, brook = origin("Quay Wire", "outlet"), origin("Ada Brook", "official")
    claims: list[Claim] = [
        count(a, "detained", "over 90", acts=("seized",), attribution=said(courier)),
        count(a, "detained", "over 90", at=40, acts=("held",), attribution=said(brook)),
        count(b, "abducted", "over 90", acts=("abducted",)),
        count(b, "detained", "over 90", at=40, acts=("detained", "abducted")),
    ]
    (finding,) = found(claims, a, b)
    told = "over 90 “seized” (citing Quay Wire) and over 90 “held” (citing Ada Brook)"
    assert told in finding.sentences[0]


def test_what_things_are_counted_is_named():
    a = article("A")
    burnt = count(a, "destroyed", "40", unit="things", population="barns")
    told = surface([Answer(a, (burnt,))], "destroyed or damaged", ())
    assert told.startswith("A gives 40 barns destroyed or damaged.")


def _of_many(*more: CountClaim) -> str:
    a, b, c = (article(name) for name in ("hrgroup", "wire", "herald"))
    health = said(origin("the regional health ministry of Orrin", "official"), modality="reported")
    mothers = said(origin("the Committee of Mothers of Vellin", "person"), modality="reported")
    surgeon = said(origin("a surgeon at the city's second hospital", "person"), modality="reported")
    held = [
        Answer(a, (count(a, "killed", "17", attribution=mothers),)),
        Answer(a, (count(a, "killed", "at least 23", at=40),)),
        Answer(a, (count(a, "killed", "6", at=80, attribution=health),)),
        Answer(b, (count(b, "killed", "6", attribution=health),)),
        Answer(b, (count(b, "killed", "25", at=40, attribution=surgeon),)),
        Answer(c, (count(c, "killed", "at least 6", attribution=health),)),
        Answer(c, (count(c, "killed", "20", at=40, attribution=mothers),)),
        *(Answer(c, (claim,)) for claim in more),
    ]
    return surface(held, "killed", ())


def test_of_many_figures_those_that_others_exclude_keep_their_origins():
    told = _of_many()
    assert told.startswith(
        "hrgroup gives at least 23 killed, 17 (citing the Committee of Mothers of Vellin) and 6 "
        "(citing the regional health ministry of Orrin); "
    )
    assert "herald gives at least 6 and 20 (citing the Committee" in told


def test_of_too_many_figures_a_source_s_own_is_told_before_those_it_cites():
    committee = said(origin("the committee of the republic's surgeons", "person"))
    c = article("herald")
    more = [
        count(c, "killed", str(n), at=100 + n, attribution=committee) for n in (41, 42, 43, 44, 45)
    ]
    told = _of_many(*more)
    assert told.startswith(
        "hrgroup gives at least 23 killed and, from those it cites, 17 and 6; wire gives 6 and 25; "
    )
