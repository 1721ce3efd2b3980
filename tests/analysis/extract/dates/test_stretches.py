"""From one date to another is one claim."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.extract.dates.dated import BASE, dates, document

from rashomon.extract.dates import date_claims
from rashomon_schemas import DateClaim


def claims(text: str, day: dt.date | None = BASE) -> list[DateClaim]:
    return date_claims(document(text), dates(text, day))[0]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Between 2010 and 2015 nine men were killed.", (2010, 1, 1), (2015, 12, 31)),
        ("The siege lasted from Monday to Wednesday.", (2031, 5, 12), (2031, 5, 14)),
        ("The siege lasted from April 28 until May 3.", (2031, 4, 28), (2031, 5, 3)),
    ],
)
def test_a_stretch_runs_from_its_first_day_to_its_last(text, low, high):
    (claim,) = claims(text)
    assert (claim.value.low, claim.value.high) == (dt.date(*low), dt.date(*high))


def test_a_stretch_of_unknown_days_is_one_unresolved_claim():
    (claim,) = claims("The siege lasted from Monday to Wednesday.", None)
    assert claim.value.unresolved is not None
    assert claim.value.timex == "XXXX-WXX-1/XXXX-WXX-3"


def test_two_dates_that_run_backwards_stay_two():
    assert len(claims("Between 2015 and 2010 nine men were killed.")) == 2


@settings(max_examples=60, deadline=None)
@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)), st.integers(1, 700))
def test_any_two_days_in_order_make_a_stretch(first, length):
    last = first + dt.timedelta(days=length)
    text = f"The siege lasted from {first.isoformat()} to {last.isoformat()}."
    (claim,) = claims(text)
    assert (claim.value.low, claim.value.high) == (first, last)
