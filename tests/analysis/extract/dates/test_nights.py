"""A night reaches from the evening of its day into the early hours of the next."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.extract.dates.dated import only

BASES = st.dates(dt.date(1950, 1, 1), dt.date(2150, 12, 31))
A_DAY = dt.timedelta(days=1)


def days(
    text: str, words: str, day: dt.date | None = None
) -> tuple[dt.date | None, dt.date | None]:
    found = only(text, words, day) if day else only(text, words)
    return found.low, found.high


def test_sunday_night_and_early_monday_have_a_day_in_common():
    night = days("The fire broke out on Sunday night.", "Sunday night")
    early = days("The fire broke out early Monday.", "early Monday")
    assert night[1] == early[0] == dt.date(2031, 5, 12)


def test_a_night_told_of_on_its_own_day_has_not_reached_the_next():
    today = dt.date(2031, 5, 14)
    assert days("The fire broke out on Wednesday night.", "Wednesday night") == (today, today)


def test_what_follows_a_night_counts_from_the_day_it_is_named_after():
    text = "The fire began on Sunday night. The next day, it spread."
    assert days(text, "The next day") == (dt.date(2031, 5, 12), dt.date(2031, 5, 12))


def test_overnight_without_a_day_is_the_night_before_printing():
    assert days("The roof fell in overnight.", "overnight") == (
        dt.date(2031, 5, 13),
        dt.date(2031, 5, 14),
    )


def test_a_time_of_a_night_is_after_noon():
    found = only("The march began at 10:30 on Sunday night.", "10:30 on Sunday night")
    assert (found.timex, found.low, found.high) == (
        "2031-05-11T22:30", dt.date(2031, 5, 11), dt.date(2031, 5, 11),
    )  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(BASES, st.integers(-400, 400), st.sampled_from(["last night", "overnight"]))
def test_nights_move_with_the_base(day, k, words):
    text = f"The roof fell in {words}."
    by = k * A_DAY
    low, high = days(text, words, day)
    assert low is not None
    assert high is not None
    assert days(text, words, day + by) == (low + by, high + by)
    assert low <= high <= day
