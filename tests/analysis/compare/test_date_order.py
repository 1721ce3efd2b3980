"""Dates of one fate whose order can't be."""

from tests.cases.cases import Case, report_on

from rashomon_schemas import Finding


def orders(*texts: str) -> list[Finding]:
    sources = dict(zip("ab", texts, strict=False))
    published = dict.fromkeys(sources, "2031-09-01")
    report = report_on(Case("x", "", sources, published, (), ()))
    return [finding for finding in report.findings if finding.rule.startswith("date.order")]


def test_nobody_is_arrested_after_being_killed():
    (finding,) = orders(
        "Poet Ana Berg was killed on 3 May 2031 near the mill.",
        "Poet Ana Berg was arrested on 5 May 2031 at the gate.",
    )
    assert (finding.relation, finding.severity) == ("contradicts", "high")
    assert len(finding.readings) == 2


def test_who_is_arrested_before_being_killed_or_is_another_person_is_none():
    assert not orders(
        "Poet Ana Berg was killed on 3 May 2031 near the mill.",
        "Poet Ana Berg was arrested on 1 May 2031 at the gate.",
    )
    assert not orders(
        "Poet Ana Berg was killed on 3 May 2031 near the mill.",
        "Tom Lund, who knew Ana Berg, was arrested on 5 May 2031 at the gate.",
    )


def test_survivors_are_found_after_the_sinking():
    (finding,) = orders(
        "The ferry Halcyon sank on 10 June off Merle.",
        "Survivors of the Halcyon were picked up on 8 June by a trawler.",
    )
    assert finding.relation == "contradicts"


def test_an_arrest_before_its_deed_is_told_of_one_article():
    (finding,) = orders(
        "Tom Lund was arrested on 9 March. He is accused of having set the fire that destroyed the "
        "mill on 11 March."
    )
    assert (finding.relation, finding.also) == ("internal", ("contradicts",))
