"""Periods and shifts."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.calendar import period


def test_a_day_the_month_lacks_becomes_its_last():
    assert period.shift(dt.date(2031, 5, 31), -1, "M") == dt.date(2031, 4, 30)


def test_a_shift_out_of_the_calendar_is_refused():
    with pytest.raises(OverflowError):
        period.shift(dt.date(2031, 5, 31), 9000, "Y")


@pytest.mark.parametrize(
    ("year", "day"), [(2024, "2024-03-31"), (2025, "2025-04-20"), (2038, "2038-04-25")]
)
def test_easter_falls_where_the_tables_have_it(year, day):
    assert period.easter(year).isoformat() == day


@pytest.mark.parametrize(
    ("rule", "day"),
    [((11, 4, 4), "2024-11-28"), ((5, 1, -1), "2024-05-27"), ((11, 2, 0), "2022-11-08")],
)
def test_floating_holidays_fall_where_the_calendar_has_them(rule, day):
    assert period.nth_weekday(int(day[:4]), *rule).isoformat() == day


@given(
    st.dates(dt.date(2, 1, 1), dt.date(9990, 1, 1)),
    st.sampled_from(["D", "W", "M", "Q", "Y", "10Y"]),
)
def test_a_unit_holds_the_day_it_is_asked_for(day, unit):
    found = period.holding(day, unit)
    assert found.low <= day <= found.high


@given(st.dates(dt.date(100, 1, 1), dt.date(9000, 1, 1)), st.floats(0, 0.9), st.floats(0.1, 1))
def test_a_share_lies_within_its_period(day, start, end):
    whole = period.month(day.year, day.month)
    part = whole.share(min(start, end), max(start, end))
    assert whole.low <= part.low <= part.high <= whole.high


def test_the_first_decade_begins_with_the_first_year():
    assert period.decade(0).low == dt.date(1, 1, 1)


@pytest.mark.parametrize(
    ("year", "first"), [(2017, (2017, 5, 26)), (2024, (2024, 3, 10)), (2031, (2031, 12, 14))]
)
def test_ramadan_is_known_to_a_day_either_side(year, first):
    found, *_ = period.islamic(year, 9, 1, 30)
    assert found.low == dt.date(*first)
    assert (found.high - found.low).days == 31
