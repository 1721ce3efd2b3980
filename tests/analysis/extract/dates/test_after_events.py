"""So long after something else: a date as soon as the other has one."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.extract.dates.dated import dates, document

from rashomon.extract.dates import date_claims
from rashomon_schemas import DateClaim


def claims(text: str, day: dt.date | None = None) -> list[DateClaim]:
    return date_claims(document(text), dates(text, day))[0]


def test_a_length_after_a_happening_is_a_date_counted_from_it():
    (claim,) = claims("Nine men fled one day after the captain was dismissed.")
    assert claim.value.words == "one day after"
    assert claim.value.unresolved is not None
    assert "the captain was dismissed" in claim.value.unresolved
    assert claim.event == "Nine men fled"


def test_a_length_without_a_figure_is_one_too():
    (claim,) = claims("The elders met days after the first article in the Vellin Courier.")
    assert (claim.aspect, claim.value.words) == ("met", "days after")
    assert "the first article in the Vellin Courier" in (claim.value.unresolved or "")


def test_what_happened_is_not_what_it_is_counted_from():
    (claim,) = claims("Orla Fenn resigned two weeks before the vote.")
    assert (claim.aspect, claim.event) == ("left", "Orla Fenn resigned")


@settings(max_examples=60, deadline=None)
@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31)), st.integers(2, 9))
def test_a_dated_happening_gives_the_day(day, count):
    text = f"Nine men fled {count} days after the vote on {day:%B} {day.day}, {day.year}."
    (fled, _) = claims(text)
    moved = day + dt.timedelta(days=count)
    assert (fled.value.low, fled.value.high) == (moved, moved)
    assert fled.value.base == day


def test_a_term_is_what_is_called_for():
    (claim,) = claims("The council called for a search of the harbour by Ramadan.")
    assert (claim.aspect, claim.value.low) == ("deadline", None)


def test_a_feast_of_the_moon_is_known_to_a_day_either_side():
    text = "The harbour closed at Eid al-Fitr 2024."
    (claim,) = claims(text)
    assert (claim.value.low, claim.value.high) == (dt.date(2024, 4, 9), dt.date(2024, 4, 11))
