"""Denials against what they deny, and who denies."""

from tests.analysis.factories import article, count, denial

from rashomon.compare import compare
from rashomon.group import group
from rashomon_schemas import Claim, Finding

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
    assert finding.sentences[0] == "Denied by Ivo Brand (B); stated: over 100 “detained” (A)."
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
    assert several.sentences[1].startswith("2 deniers are named")
    assert "A, B: Sergei Brand" in several.sentences[0]


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
    assert several.sentences[1].startswith("1 denier is named; 2 more are only described")


def test_denying_everything_denies_no_fire():
    (finding,) = found(
        count(A, "killed", "12"), denial(A, "Ivo Brand", "denied all allegations", sweeping=True)
    )
    assert finding.relation == "one-source-only"
