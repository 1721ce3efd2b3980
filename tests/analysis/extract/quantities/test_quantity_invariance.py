"""Digits or words, "over" or "more than": the same reading; and laws that hold for all numbers."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.extract.quantities.reading import only

from rashomon.extract.quantities import load_convention, number_of
from rashomon.extract.quantities.interval import band
from rashomon.extract.quantities.scan import numerals
from rashomon_schemas import Quantity
from rashomon_schemas.quantity import Bound

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_BOUNDS: tuple[Bound, ...] = (
    "exact", "round", "at-least", "at-most", "fewer-than", "up-to", "about", "nearly",
)  # fmt: skip


def _spelled(n: int, *, joint: str) -> str:
    if n < 20:
        return _ONES[n]
    if n < 100:
        return _TENS[n // 10] + (f"-{_ONES[n % 10]}" if n % 10 else "")
    for scale, word in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= scale:
            head, rest = f"{_spelled(n // scale, joint=joint)} {word}", n % scale
            link = joint if rest < 100 else " "
            return head + (link + _spelled(rest, joint=joint) if rest else "")
    raise AssertionError


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 1_000_000), st.sampled_from([" ", " and "]))
def test_number_words_read_back(n, joint):
    assert number_of(_spelled(n, joint=joint)) == n


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12))
def test_figures_read_back_with_and_without_separators(n):
    assert number_of(f"{n:,}") == n
    assert number_of(str(n)) == n


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_numbers_of_any_text_stand_in_order_inside_it(text):
    end = 0
    for numeral in numerals(text):
        assert end <= numeral.start < numeral.end <= len(text)
        end = numeral.end


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(_BOUNDS), st.integers(2, 10**9), st.booleans())
def test_the_hard_interval_holds_the_soft_band(bound, n, counts):
    made = band(bound, float(n), counts=counts, convention=load_convention())
    top = made.high if made.high is not None else float("inf")
    assert made.low <= top
    if made.soft_low is not None and made.soft_high is not None:
        assert made.low <= made.soft_low <= made.soft_high <= top


@settings(max_examples=200, deadline=None)
@given(st.sampled_from((*_BOUNDS, "more-than")), st.floats(-1e9, 1e9, allow_nan=False))
def test_every_figure_makes_a_quantity_that_runs_forwards(bound, n):
    made = band(bound, n, counts=False, convention=load_convention())
    Quantity(
        words="x",
        bound=bound,
        low=made.low,
        high=made.high,
        soft_low=made.soft_low,
        soft_high=made.soft_high,
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("over 100 men", "more than one hundred men"),
        ("more than 100 men", "above a hundred men"),
        ("3 men", "three men"),
        ("250 men", "two hundred and fifty men"),
        ("1,200 men", "twelve hundred men"),
        ("at least 12 men", "no fewer than twelve men"),
        ("up to 50 men", "as many as fifty men"),
        ("fewer than 10 men", "less than ten men"),
        ("about 40 men", "roughly forty men"),
        ("50-60 men", "between fifty and sixty men"),
        ("3 or 4 men", "three or four men"),
        ("over 100 men", "over\u00a0100 men"),
    ],
)
def test_two_ways_of_saying_it_read_alike(one, other):
    readings = [only(f"They held {words} there.") for words in (one, other)]
    left, right = (r.model_dump(exclude={"words"}) for r in readings)
    assert left == right


def test_capitals_change_nothing():
    one, other = only("MORE THAN 100 MEN WERE HELD."), only("More than 100 men were held.")
    assert (one.bound, one.low) == (other.bound, other.low)


def test_the_words_kept_hold_the_number():
    assert re.search(r"\d", only("At least 3 men were held.").words)
