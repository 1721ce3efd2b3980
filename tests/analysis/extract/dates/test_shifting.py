"""Publication moved by k days moves what is counted from it, and nothing else."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.extract.dates.dated import only

BASES = st.dates(dt.date(1950, 1, 1), dt.date(2150, 12, 31))
DAYS = ["today", "yesterday", "tomorrow", "three days ago", "last night", "this morning"]
WEEKS = ["last week", "this week", "next week", "two weeks ago", "last Tuesday", "last weekend"]
CALENDAR = ["last month", "this month", "last year", "next year", "two months ago", "a year ago"]
PAST = [
    "yesterday", "last week", "last month", "last year", "earlier this month", "earlier this week",
    "earlier this year", "three days ago", "two weeks ago", "a month ago", "a decade ago",
    "last Tuesday", "last April", "last fall", "last Christmas", "last weekend", "on Tuesday",
]  # fmt: skip
FUTURE = [
    "tomorrow", "next week", "next month", "next year", "later this month", "later this week",
    "later this year", "next Tuesday", "next April", "on Tuesday",
]  # fmt: skip


def said(expression: str, day: dt.date, *, ahead: bool = False) -> tuple[dt.date, dt.date]:
    verb = "will leave" if ahead else "left"
    text = f"The envoy {verb} Vellin {expression}."
    found = only(text, expression.removeprefix("on "), day)
    assert found.low is not None
    assert found.high is not None
    return found.low, found.high


@settings(max_examples=400, deadline=None)
@given(BASES, st.integers(-400, 400), st.sampled_from(DAYS))
def test_day_offsets_move_with_the_base(day, k, expression):
    moved = said(expression, day + dt.timedelta(days=k))
    assert moved == tuple(end + dt.timedelta(days=k) for end in said(expression, day))


@settings(max_examples=400, deadline=None)
@given(BASES, st.integers(-60, 60), st.sampled_from(WEEKS))
def test_weeks_and_weekdays_move_by_whole_weeks(day, weeks, expression):
    by = dt.timedelta(days=7 * weeks)
    assert said(expression, day + by) == tuple(end + by for end in said(expression, day))


@settings(max_examples=400, deadline=None)
@given(BASES, st.integers(1, 28), st.sampled_from(CALENDAR))
def test_months_and_years_move_with_the_calendar_only(day, other, expression):
    assert said(expression, day.replace(day=other)) == said(expression, day.replace(day=1))


@settings(max_examples=400, deadline=None)
@given(BASES, st.sampled_from(PAST))
def test_what_is_past_never_begins_or_ends_after_its_base(day, expression):
    low, high = said(expression, day)
    assert low <= high <= day


@settings(max_examples=400, deadline=None)
@given(BASES, st.sampled_from(FUTURE))
def test_what_is_to_come_never_ends_before_its_base(day, expression):
    low, high = said(expression, day, ahead=True)
    assert day <= low <= high
