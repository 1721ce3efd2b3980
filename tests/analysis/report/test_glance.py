"""The first screen: each finding in one group, and what no finding has is told."""

from dataclasses import fields

from tests.analysis.factories import article, count, dated, day, denial, named
from tests.analysis.report.sample import sample

from rashomon.compare import compare
from rashomon.group import group
from rashomon.report.glance import Glance, aside_by_reason, glance, left_over
from rashomon.report.index import Index
from rashomon_schemas import Article, Claim, Finding, Report, SetAside


def report(articles: list[Article], claims: list[Claim]) -> Report:
    questions = group(articles, claims)
    return sample().model_copy(
        update={
            "articles": tuple(articles),
            "claims": tuple(claims),
            "questions": tuple(questions),
            "findings": tuple(compare(articles, claims, questions)),
        }
    )


def test_every_finding_stands_in_one_group():
    index = Index.of(sample())
    seen = glance(index)
    groups = [getattr(seen, field.name) for field in fields(Glance)]
    held = [f.id for found in groups for f in found if isinstance(f, Finding)]
    assert sorted(held) == sorted(f.id for f in index.report.findings)


def test_an_act_told_of_without_a_figure_is_not_lost():
    a, b = article("A"), article("B")
    index = Index.of(report([a, b], [count(a, "displaced", "villagers"), named(b, "Ada Brook")]))
    assert left_over(index, glance(index)) == [
        "Told of without a figure to compare: displaced (A).",
        "Stand alone, with no question to answer: 1 name.",
    ]


def test_a_text_whose_metadata_can_not_be_used_is_no_file_that_was_not_read():
    items = (
        SetAside(article="a-1", file="a.md", reason="label-taken", note="Another is called so."),
        SetAside(article=None, file="scan.txt", reason="binary", note="Not a text."),
    )
    told = [(group.reason, group.whole_files) for group in aside_by_reason(items)]
    assert told == [("binary", True), ("label-taken", False)]


def test_two_who_deny_are_no_difference_between_sources():
    a, b = article("A"), article("B")
    index = Index.of(
        report(
            [a, b],
            [
                denial(a, "Ada Brook", "denied it", "killed"),
                denial(b, "Tom Hale", "denied it", "killed"),
            ],
        )
    )
    seen = glance(index)
    assert not seen.differing
    assert [finding.relation for finding in seen.denied] == ["denials-by-several"]


def test_what_no_finding_has_is_called_by_its_kind_not_by_a_label_of_the_program():
    a, b = article("A"), article("B")
    dates: list[Claim] = [
        dated(a, "other", day("2031-05-02"), "it rained"),
        dated(a, "said", day("2031-05-03"), "he spoke"),
    ]
    made = report([a, b], dates).model_copy(update={"findings": ()})
    index = Index.of(made)
    (line,) = left_over(index, glance(index))
    assert line == "Told of and not compared: 2 of the dates (A)."
