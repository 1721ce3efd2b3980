"""Dates of one happening, resolved and not."""

import pytest
from tests.analysis.factories import article, dated, day, undated

from rashomon.compare import compare
from rashomon.compare.date_words import as_worded, told
from rashomon.group import group
from rashomon_schemas import DateRange, Finding, Span

A, B, C = article("A"), article("B"), article("C")


def finding(one: DateRange, other: DateRange, aspect: str = "first-reported") -> Finding:
    claims = [
        dated(A, aspect, one, "the Daily Lamp broke the story"),
        dated(B, aspect, other, "the story broke in the Daily Lamp"),
    ]
    (found,) = compare((A, B), claims, group((A, B), claims))
    return found


@pytest.mark.parametrize(
    ("one", "other", "relation", "flagged"),
    [
        (day("2031-04"), day("2031-03"), "contradicts", True),
        (day("2031-04"), day("2031-04"), "same", False),
        (day("2031-04"), day("2031-04-16"), "refines", True),
        (undated("April", "XXXX-04"), day("2031-04"), "unresolved", False),
        (undated("in April", "XXXX-04"), undated("back in April", "XXXX-04"), "unresolved", False),
        (undated("in April", "XXXX-04"), undated("in March", "XXXX-03"), "unresolved", True),
    ],
)
def test_relation_of_two_dates(one, other, relation, flagged):
    found = finding(one, other)
    assert (found.relation, found.flagged) == (relation, flagged)


def test_what_is_dated_is_said():
    found = finding(undated("April", "XXXX-04"), undated("May", "XXXX-05"))
    assert found.sentences[0] == "For the first report, A has “April”; B has “May”."


def test_a_date_is_not_told_twice():
    claim = dated(A, "met", undated("Tuesday", "XXXX-WXX-2"), "Ivo Brand on Tuesday met a guest")
    (found,) = compare((A, B), [claim], group((A, B), [claim]))
    assert found.sentences[0] == "Only A dates “Ivo Brand … met a guest”: “Tuesday”."


def test_a_date_that_names_a_meeting_stays_in_its_clause():
    event = "Ivo Brand asked for it during a Monday meeting"
    claim = dated(A, "met", undated("Monday", "XXXX-WXX-1"), event)
    (found,) = compare((A, B), [claim], group((A, B), [claim]))
    assert f"“{event}”" in found.sentences[0]


def test_what_is_told_as_past_lies_before_publication():
    printed = article("P", published="2031-05-02")
    late = dated(printed, "occurred", day("2031-06-02", "2 June 2031"), "the mill burnt down")
    findings = compare((printed,), [late], group((printed,), [late]))
    (found,) = [f for f in findings if f.rule == "date.after-publication"]
    assert (found.relation, found.severity) == ("internal", "high")
    coming = dated(printed, "occurred", day("2031-06-02", "2 June 2031"), "the mill will be sold")
    findings = compare((printed,), [coming], group((printed,), [coming]))
    assert "date.after-publication" not in {f.rule for f in findings}


def test_unresolved_months_are_compared_as_worded():
    found = finding(undated("in April", "XXXX-04"), undated("in March", "XXXX-03"))
    assert "can't be placed on a calendar" in found.sentences[1]
    assert "As worded, A and B differ." in found.sentences[1]


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("XXXX-04", "XXXX-04", True),
        ("XXXX-04", "XXXX-05", False),
        ("XXXX-WXX-2", "XXXX-WXX-5", False),
        ("XXXX-WXX-2", "XXXX-04-XX", None),  # a Tuesday may be in April
        ("XXXX-XX", "XXXX-04", None),  # "earlier this month" says nothing of the month
    ],
)
def test_what_two_unresolved_dates_say_of_each_other(one, other, fit):
    assert as_worded(undated("x", one), undated("y", other)) is fit


def test_meetings_told_in_other_words_are_two_happenings():
    claims = [
        dated(A, "met", day("2031-05-02"), "the mayor met the miners in Orlo"),
        dated(B, "met", day("2031-05-05"), "two ministers met in Vesk"),
    ]
    found = compare((A, B), claims, group((A, B), claims))
    assert [f.relation for f in found] == ["one-source-only", "one-source-only"]


def test_a_date_that_one_source_alone_has_and_nothing_resolves_says_both():
    claims = [dated(A, "denied", undated("on Tuesday", "XXXX-WXX-2"), "the mayor denied it")]
    (found,) = compare((A, B), claims, group((A, B), claims))
    assert (found.relation, found.also) == ("unresolved", ("one-source-only",))
    assert found.sentences[0] == "Only A dates “the mayor denied it”: “on Tuesday”."


def test_unresolved_dates_keep_resolved_ones_comparable():
    claims = [
        dated(A, "first-reported", day("2031-04"), "it emerged"),
        dated(B, "first-reported", day("2031-03"), "it emerged"),
        dated(C, "first-reported", undated("lately", "PAST_REF"), "it emerged"),
    ]
    (found,) = compare((A, B, C), claims, group((A, B, C), claims))
    assert (found.relation, found.also) == ("contradicts", ("unresolved",))
    assert "April 2031 (A) and March 2031 (B) have no day in common." in found.sentences[1]


def test_what_else_a_date_may_belong_to_is_said():
    when = undated("in April", "XXXX-04")
    claims = [
        dated(A, "denied", when, "the palace denied it", other_event="the murder of nine men")
    ]
    (found,) = compare((A,), claims, group((A,), claims))
    assert "“in April” (A) may also belong to “the murder of nine men”" in found.sentences[1]


def test_a_date_counted_from_a_happening_says_from_which():
    said = "two days after “the vote”; the text gives no day for that"
    when = undated("two days after", "XXXX-XX-XX").model_copy(
        update={"rule": "after-event", "unresolved": said}
    )
    claims = [dated(A, "left", when, "nine men fled")]
    (found,) = compare((A,), claims, group((A,), claims))
    assert found.sentences[1] == f"A has {said}."


def test_a_year_is_not_told_twice():
    in_2014 = day("2014", "2014")
    assert told(in_2014) == "“2014”"


def test_what_a_date_is_counted_from_is_told_with_it():
    when = undated("two days after", "XXXX-XX-XX").model_copy(
        update={
            "rule": "after-event",
            "unresolved": "two days after “the vote”; the text gives no day for that",
        }
    )
    assert told(when) == "two days after “the vote”"


def test_a_deadline_is_told_as_the_term_of_what_is_asked_for():
    claims = [dated(A, "deadline", undated("by May", "XXXX-05"), "the mayor asked for a search")]
    (found,) = compare((A, B), claims, group((A, B), claims))
    assert found.sentences[0] == (
        "Only A has “by May” as the term of what is asked for in “the mayor asked for a search”."
    )


CLOCKS = [
    ("at 7 a.m.", "07:00", "at 6.30 a.m.", "06:30", "contradicts"),
    ("at 7 a.m.", "07:00", "at about 6.30 a.m.", "06:30", "contradicts"),
    ("at 7 a.m.", "07:00", "at about 6.45 a.m.", "06:45", "same"),
    ("at 7 a.m.", "07:00", "at 6.55 a.m.", "06:55", "same"),
    ("at 7 a.m.", "07:00", "shortly after 6 a.m.", "06:00", "same"),
    ("at five", "05:00", "at 5 p.m.", "17:00", "same"),
    ("at 7 a.m.", "07:00", "at 04:00 GMT", "04:00", "same"),
]


@pytest.mark.parametrize(("one", "clock", "other", "second", "relation"), CLOCKS)
def test_two_times_of_one_day_differ_unless_they_are_rounded_or_left_open(
    one, clock, other, second, relation
):
    held = []
    for said, at, source in ((one, clock, "A"), (other, second, "B")):
        text = f"The riot began {said} in block C."
        where = article(source, text=text)
        words = said.removeprefix("at ").removeprefix("about ").removeprefix("shortly after ")
        when = day("2031-05-02", words).model_copy(update={"timex": f"2031-05-02T{at}"})
        whole, start = Span.of(text, 0, len(text)), text.index(words)
        claim = dated(where, "began", when, "the riot began in block C").model_copy(
            update={"sentence": whole, "spans": (Span.of(text, start, start + len(words)),)}
        )
        held.append((where, claim))
    articles, claims = [w for w, _ in held], [c for _, c in held]
    (found,) = compare(articles, claims, group(articles, claims))
    assert found.relation == relation
    if relation == "contradicts":
        assert found.severity == "medium"
        assert "are two times of 2 May 2031" in found.sentences[1]
