"""Denials against what they deny, and who denies."""

from tests.analysis.factories import article, count, denial, origin, said

from rashomon.compare import compare
from rashomon.group import group
from rashomon_schemas import Claim, Finding, Span

A, B, C = article("A"), article("B"), article("C")


def found(*claims: Claim) -> list[Finding]:
    findings = compare((A, B, C), claims, group((A, B, C), claims))
    return [finding for finding in findings if finding.kind == "denial"]


def test_a_sweeping_denial_stands_against_the_figures():
    (finding,) = found(
        count(A, "detained", "over 100", acts=("detained",)),
        denial(B, "Ivo Brand", "there are no victims", sweeping=True),
    )
    assert (finding.relation, finding.flagged, finding.severity) == ("denied", True, "high")
    assert finding.sentences[0] == (
        "Denied: detentions or abductions, as part of it all, by Ivo Brand (B). "
        "Stated: over 100 (A)."
    )
    assert "can't both be right" in finding.sentences[1]


def test_a_denial_of_one_act_leaves_other_acts_alone():
    (finding,) = found(
        count(A, "killed", "3"), denial(B, "Ivo Brand", "denied any torture", "tortured")
    )
    assert finding.relation == "one-source-only"
    assert "No source gives a figure" in finding.sentences[1]


def test_a_denied_detention_stands_against_abductions():
    (finding,) = found(
        count(A, "abducted", "over 100"),
        denial(B, "Ivo Brand", "denied that anybody was held", "detained"),
    )
    assert finding.relation == "denied"


def test_several_deniers_are_listed_one_by_one():
    against, several = found(
        count(A, "detained", "over 100"),
        denial(A, "Sergei Brand", "denied the arrests", "detained"),
        denial(B, "Sergey Brand", "dismissed the reports", "detained"),
        denial(C, "the interior ministry", "denied everything", sweeping=True),
    )
    assert (against.relation, against.also) == ("denied", ("denials-by-several",))
    assert several.relation == "denials-by-several"
    assert several.sentences[0] == (
        "Detentions or abductions or the matter as a whole are denied by two: "
        "Sergei Brand (A, B) and the interior ministry (C)."
    )


def test_denials_of_two_matters_are_two_questions():
    findings = found(
        denial(A, "Ivo Brand", "denied the killings", "killed"),
        denial(B, "Una Holt", "denied the visas were refused", "refused-entry"),
    )
    assert len({finding.question for finding in findings}) == 2


def test_one_denier_in_two_sources_is_not_several():
    findings = found(
        denial(A, "Ivo Brand", "denied the killings", "killed"),
        denial(B, "Ivo Brand", "denied any killing", "killed"),
    )
    assert [f.relation for f in findings] == ["same"]


def test_a_source_that_only_denies_is_not_silent_on_the_count():
    claims: list[Claim] = [
        count(A, "killed", "3"),
        count(B, "killed", "3"),
        denial(C, "Ivo Brand", "denied the killings", "killed"),
    ]
    findings = compare((A, B, C), claims, group((A, B, C), claims))
    (counted,) = [f for f in findings if f.kind == "count"]
    assert counted.silent == ()


def test_a_description_and_a_name_in_two_articles_may_be_one_denier():
    findings = found(
        count(A, "detained", "over 100"),
        denial(A, "a ministry official", "denied the arrests", "detained", described=True),
        denial(B, "Ivo Brand", "denied any arrest", "detained"),
    )
    assert [(f.relation, f.also) for f in findings] == [("denied", ())]


def test_descriptions_in_two_articles_are_not_taken_for_one():
    against, several = found(
        count(A, "detained", "over 100"),
        denial(A, "an official", "denied the arrests", "detained", described=True),
        denial(A, "Ivo Brand", "denied everything", sweeping=True, at=50),
        denial(B, "an official", "denied any arrest", "detained", described=True),
    )
    assert "“an official” (A)" in against.sentences[0]
    assert "“an official” (B)" in against.sentences[0]
    assert "2 of them are described and not named" in several.sentences[1]


def test_denying_everything_denies_no_fire():
    (finding,) = found(
        count(A, "killed", "12"), denial(A, "Ivo Brand", "denied all allegations", sweeping=True)
    )
    assert finding.relation == "one-source-only"


def test_who_denies_one_act_stands_against_that_act_and_who_denies_all_against_each():
    findings = found(
        count(A, "tortured", "dozens"),
        count(
            A,
            "killed",
            "3",
            at=20,
            attribution=said(origin("reports", "reports"), modality="reported"),
        ),
        denial(B, "Ivo Brand", "denied any torture", "tortured"),
        denial(C, "Una Holt", "dismissed all reports", sweeping=True),
    )
    against = {f.aspect: f.sentences[0] for f in findings if f.relation == "denied"}
    assert "Ivo Brand" in against["tortured"]
    assert "Una Holt" in against["tortured"]
    assert "Ivo Brand" not in against["killed"]
    assert "Una Holt" in against["killed"]


def test_who_denies_the_figure_denies_the_one_just_told():
    (finding,) = found(
        count(A, "killed", "30", at=0),
        count(B, "killed", "12"),
        denial(A, "Ivo Brand", "denied the figure", at=60),
    )
    assert (
        finding.sentences[0] == "Denied: a figure for killings, by Ivo Brand (A). Stated: 30 (A)."
    )


def test_who_denies_any_ransom_denies_no_abduction():
    findings = found(
        count(A, "abducted", "over 100"),
        denial(A, "Ivo Brand", "denied that any ransom had been paid", sweeping=True, at=40),
    )
    assert [f.relation for f in findings] == ["one-source-only"]


def test_who_denies_a_prison_denies_that_people_were_held_and_no_killing():
    findings = found(
        count(A, "detained", "over 100"),
        count(A, "killed", "3", at=30),
        denial(B, "Ivo Brand", "denied the existence of a secret prison", "detained"),
    )
    assert [(f.relation, f.aspect) for f in findings] == [("denied", "detained")]


def test_arrests_that_officials_announce_are_no_allegation_that_is_denied():
    office = said(origin("the prosecutor", "official"))
    findings = found(
        count(A, "detained", "4", attribution=office),
        denial(B, "Ivo Brand", "rejected the allegations", sweeping=True),
    )
    assert [f.relation for f in findings] == ["one-source-only"]


def test_who_denies_a_figure_and_gives_another_contradicts_with_that_one():
    claims: list[Claim] = [
        count(A, "killed", "243"),
        count(B, "killed", "243", at=12, attribution=said(modality="denied")),
        count(B, "killed", "61", at=60),
        denial(B, "Ivo Brand", "denied that 243 had died", "killed"),
    ]
    findings = compare((A, B), claims, group((A, B), claims))
    (counted,) = [f for f in findings if f.kind == "count"]
    assert counted.relation == "contradicts"
    (denied,) = [f for f in findings if f.kind == "denial"]
    assert denied.sentences[0].endswith("Stated: 243 (A).")


def test_what_is_denied_without_a_figure_stands_against_a_sentence_that_states_it():
    told = article("A", text="It rained. Drovers burned the toll house at Merle, a monk said.")
    other = article("B", text="Nobody burned the toll house at Merle. It is made of stone.")
    claims = [denial(C, "Ivo Brand", "denied that drovers had burned the toll house")]
    findings = compare((told, other, C), claims, group((told, other, C), claims))
    assert [(f.relation, f.silent) for f in findings] == [("denied", ("B",))]
    assert "Drovers burned the toll house at Merle" in findings[0].sentences[0]


def test_denials_worded_alike_are_of_one_matter():
    (finding,) = found(
        denial(A, "Ivo Brand", "denied that drovers had burned the toll house"),
        denial(B, "Una Holt", "denied that the toll house was burned by drovers"),
    )
    assert finding.relation == "denials-by-several"


def test_who_knows_nothing_is_told_beside_the_figures_and_denies_none():
    (finding,) = found(
        count(A, "injured", "6"),
        denial(B, "Ivo Brand", "had no reports of casualties", "casualties", of_what="knowledge"),
    )
    assert finding.relation == "modality-differs"
    assert finding.sentences[0].endswith("Figures given, of injuries: 6 (A).")
    assert "no figure is denied" in finding.sentences[1]


def test_who_denies_a_part_stands_against_where_the_name_stands_beside_a_figure():
    text = "Nine were killed by a bomb of the Grey Hand."
    told = article("A", text=text)
    killed = count(told, "killed", "9").model_copy(update={"sentence": Span.of(text, 0, len(text))})
    part = denial(B, "Grey Hand", "denied a role in the bomb attack", of_what="involvement")
    (finding,) = [
        f
        for f in compare((told, B), (killed, part), group((told, B), (killed, part)))
        if f.kind == "denial"
    ]
    assert finding.relation == "denied"
    assert [r.words for r in finding.readings if r.source == "A"] == ["Grey Hand"]


def test_a_headline_and_the_spokesman_it_quotes_are_one_sayer():
    head, quoted = "there is no “reliable word” of it", "have no reliable word of anything"
    (finding,) = found(
        denial(A, "Ministry", head, "killed", of_what="knowledge"),
        denial(A, "Tom Hale", quoted, "killed", of_what="knowledge", at=60),
        denial(B, "Ada Brook", "know nothing of any killings", "killed", of_what="knowledge"),
    )
    assert "as they say: Tom Hale (A; there also “Ministry”), " in finding.sentences[0]


def test_wordings_of_one_disclaimer_stand_side_by_side():
    most, nearly = "have no part in most of it", "have no part in nearly all of it"
    (finding,) = found(
        denial(A, "Ada Brook", most, "killed", of_what="involvement"),
        denial(B, "Ada Brook", nearly, "killed", of_what="involvement"),
    )
    assert finding.relation == "word-differs"
    assert f"“{most}” (A); “{nearly}” (B)" in finding.sentences[0]
    assert finding.sentences[1].endswith("What is said of a part leaves the rest open.")


def test_a_word_of_degree_between_two_wordings_is_told_as_one():
    plain, strong = "have no part in the deaths", "have absolutely no part in the deaths"
    (finding,) = found(
        denial(A, "Ada Brook", plain, "killed", of_what="involvement"),
        denial(B, "Ada Brook", strong, "killed", of_what="involvement"),
    )
    assert (finding.relation, finding.flagged) == ("intensifier", True)


def test_denying_that_there_are_camps_is_told_apart_from_denying_arrests():
    (finding, _) = found(
        count(A, "detained", "over 100"),
        denial(B, "Ivo Brand", "denied the existence of the camps", "detained"),
        denial(C, "Ada Brook", "denied the arrests", "detained"),
    )
    assert finding.sentences[0] == (
        "Denied: detentions or abductions, by Ada Brook (C); that there are places for detentions "
        "or abductions, by Ivo Brand (B). Stated: over 100 (A)."
    )
    assert finding.sentences[1].endswith("does not say that nobody was held elsewhere.")


def test_no_casualties_reaches_dead_and_injured_and_no_arrest():
    findings = found(
        count(A, "killed", "3"),
        count(A, "injured", "9", at=20),
        count(A, "detained", "4", at=40),
        denial(B, "Ivo Brand", "there were no casualties", "casualties", sweeping=True),
    )
    assert sorted(f.aspect for f in findings if f.flagged) == ["injured", "killed"]
    assert all("as part of it all" not in f.sentences[0] for f in findings)


def test_no_casualties_among_some_is_of_those_alone():
    words = "there were no casualties among the ferrymen and sailors"
    findings = found(
        count(A, "injured", "9", population="villagers"),
        count(A, "injured", "2", at=20, population="sailors"),
        denial(B, "Ivo Brand", words, "casualties", sweeping=True),
    )
    assert [f.sentences[0] for f in findings if f.flagged] == [
        "Denied: injuries, by Ivo Brand (B). Stated: 2 (A)."
    ]


def test_who_denies_that_any_prisoner_died_denies_no_arrest():
    findings = found(
        count(A, "detained", "40"),
        denial(B, "Ivo Brand", "denied that any prisoner died", "killed", sweeping=True),
    )
    assert [f.relation for f in findings] == ["one-source-only"]


def test_who_denies_all_abuse_still_denies_the_matter():
    findings = found(
        count(A, "tortured", "40"),
        denial(B, "Ivo Brand", "denied that any abuses took place", "abused", sweeping=True),
    )
    assert [f.relation for f in findings] == ["denied"]


def test_who_gives_a_figure_beside_the_denial_does_not_deny_the_act():
    union = said(origin("Ivo Brand", "person"))
    findings = found(
        count(A, "killed", "12"),
        count(B, "killed", "15", at=60, attribution=union),
        denial(B, "Ivo Brand", "disputed the account", "killed"),
    )
    assert not any(f.flagged for f in findings)


def test_a_figure_of_other_people_concedes_nothing():
    union = said(origin("Ivo Brand", "person"))
    (finding,) = found(
        count(A, "killed", "12", population="weavers"),
        count(B, "killed", "4", at=60, population="guards", attribution=union),
        denial(B, "Ivo Brand", "denied that a single worker had died", "killed"),
    )
    assert finding.sentences[0] == "Denied: killings, by Ivo Brand (B). Stated: 12 (A)."


def test_who_gives_four_and_rejects_dozens_denies_the_figure():
    union = said(origin("Ivo Brand", "person"))
    (finding,) = found(
        count(A, "killed", "30"),
        count(B, "killed", "4", at=60, attribution=union),
        denial(B, "Ivo Brand", "rejected reports of dozens of dead", "killed"),
    )
    assert finding.sentences == (
        "Denied: a figure for killings, by Ivo Brand (B). Stated: 30 (A).",
        "Only the figure is denied, which leaves room for another; nothing here shows which holds.",
    )


def test_who_denies_that_a_detainee_died_denies_no_protester_s_death():
    (finding,) = found(
        count(A, "killed", "3", population="detainees"),
        count(A, "killed", "5", at=20, population="protesters"),
        count(B, "killed", "12", population="people"),
        denial(C, "Ivo Brand", "denied that any detainee died", "killed", sweeping=True),
    )
    assert finding.sentences[0].endswith("Stated: 3 (A) and 12 (B).")


def test_prisoners_are_detainees_and_children_may_be():
    (finding,) = found(
        count(A, "beaten", "4", population="prisoners"),
        count(B, "beaten", "2", population="children"),
        denial(C, "Ivo Brand", "denied beating the detainees", "beaten"),
    )
    assert finding.sentences[0].endswith("Stated: 4 (A) and 2 (B).")
