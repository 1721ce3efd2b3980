"""Words said to an outlet whose own text is among the sources."""

from tests.cases.cases import Case, report_on

from rashomon_schemas import Finding

CITING = "“The gates were closed at dawn,” engineer Ida Brun told the Merle Courier."


def cited(own: str) -> list[Finding]:
    sources = {"a": f"MERLE COURIER\n\n{own}", "b": CITING}
    report = report_on(Case("x", "", sources, {}, (), ()))
    return [f for f in report.findings if f.rule == "origin.words-not-in-cited"]


def test_an_outlet_that_lacks_the_words_said_to_it_is_told():
    (finding,) = cited("Engineer Ida Brun would not speak of the dam. It was built by convicts.")
    assert "whose own text (a) does not have these words" in finding.sentences[1]
    assert {reading.source for reading in finding.readings} == {"a", "b"}


def test_an_outlet_that_has_them_quoted_or_told_is_none():
    assert not cited("“The gates were closed at dawn,” Ida Brun told this newspaper.")
    assert not cited("The gates had been closed at dawn, engineer Ida Brun said.")
