"""Words that one source quotes and another tells without quotation marks."""

from tests.cases.cases import Case, report_on

from rashomon_schemas import Finding

QUOTED = "“The dam was safe when my men closed the gates,” engineer Ida Brun said."


def readings(*texts: str) -> list[Finding]:
    sources = dict(zip("abc", texts, strict=False))
    report = report_on(Case("x", "", sources, {}, (), ()))
    return [finding for finding in report.findings if finding.kind == "quotation"]


def test_a_report_of_quoted_words_is_told_beside_them():
    (finding,) = readings(
        QUOTED, "Engineer Ida Brun said that the dam had been safe when her men closed the gates."
    )
    assert finding.relation == "quoted-or-paraphrased"
    assert {reading.source for reading in finding.readings} == {"a", "b"}


def test_the_opposite_and_another_speaker_are_no_report_of_the_words():
    for told in (
        "Engineer Ida Brun said that the dam was not safe when her men closed the gates.",
        "Mayor Tom Lund said that the dam was safe when the men closed the gates.",
    ):
        (finding,) = readings(QUOTED, told)
        assert finding.relation == "one-source-only"


def test_a_number_in_figures_is_the_same_word():
    (finding,) = readings(QUOTED.replace("my", "three"), QUOTED.replace("my", "3"))
    assert finding.relation == "typography"


def test_two_remarks_of_two_hours_in_one_quotation_are_joined():
    apart = (
        "“The dam was safe when we left,” engineer Ida Brun said at dawn. Asked again later, "
        "Brun said: “Nobody will drink this water before the spring.”"
    )
    run = (
        "“The dam was safe when we left. Nobody will drink this water before the spring,” "
        "engineer Ida Brun said."
    )
    (finding,) = readings(apart, run)
    assert finding.relation == "joined"
