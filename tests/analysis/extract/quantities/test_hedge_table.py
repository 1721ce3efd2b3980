"""Every row of the table of hedges: words, hard interval, soft band."""

import pytest
from tests.analysis.extract.quantities.reading import only

# words | bound | low | high | soft low | soft high
ROWS = [
    ("3 men", "exact", 3, 3, None, None),
    ("exactly 100 men", "exact", 100, 100, None, None),
    ("precisely 2,000 men", "exact", 2000, 2000, None, None),
    ("123 men", "exact", 123, 123, None, None),
    ("100 men", "round", 50, 150, 100, 100),
    ("one hundred men", "round", 50, 150, 100, 100),
    ("1,200 men", "round", 1150, 1250, 1200, 1200),
    ("1.2 million people", "round", 1_150_000, 1_250_000, 1_200_000, 1_200_000),
    ("90 men", "exact", 90, 90, None, None),
    ("at least 100 men", "at-least", 100, None, 100, 150),
    ("at the very least 100 men", "at-least", 100, None, 100, 150),
    ("100 men at the very least", "at-least", 100, None, 100, 150),
    ("100 or more men", "at-least", 100, None, 100, 150),
    ("100 men or more", "at-least", 100, None, 100, 150),
    ("no fewer than 100 men", "at-least", 100, None, 100, 150),
    ("100+ men", "at-least", 100, None, 100, 150),
    ("100-plus men", "at-least", 100, None, 100, 150),
    ("100 and counting", "at-least", 100, None, 100, 150),
    ("more than 100 men", "more-than", 101, None, 100, 150),
    ("over 100 men", "more-than", 101, None, 100, 150),
    ("above 100 men", "more-than", 101, None, 100, 150),
    ("well over 100 men", "more-than", 101, None, 100, 150),
    ("in excess of 100 men", "more-than", 101, None, 100, 150),
    ("upwards of 100 men", "more-than", 101, None, 100, 150),
    ("more than $100", "more-than", 100, None, 100, 150),
    ("at most 12 men", "at-most", 0, 12, None, None),
    ("no more than 12 men", "at-most", 0, 12, None, None),
    ("12 men or fewer", "at-most", 0, 12, None, None),
    ("fewer than 12 men", "fewer-than", 0, 11, None, None),
    ("less than 12 men", "fewer-than", 0, 11, None, None),
    ("under 12 men", "fewer-than", 0, 11, None, None),
    ("up to 50 men", "up-to", 0, 100, 1, 50),
    ("as many as 50 men", "up-to", 0, 100, 1, 50),
    ("about 50 men", "about", 25, 100, 45, 55),
    ("around 51 men", "about", 26, 102, 45.9, 56.1),
    ("some 100 men", "about", 50, 200, 50, 150),
    ("roughly 1,230 men", "about", 615, 2460, 1107, 1353),
    ("an estimated 50 men", "about", 25, 100, 45, 55),
    ("50 or so men", "about", 25, 100, 45, 55),
    ("1,200-odd men", "about", 600, 2400, 1080, 1320),
    ("nearly 200 men", "nearly", 100, 199, 180, 199),
    ("almost 13 men", "nearly", 7, 12, 11.7, 12),
    ("just under 200 men", "nearly", 100, 199, 180, 199),
    ("50 to 60 men", "range", 50, 60, None, None),
    ("50-60 men", "range", 50, 60, None, None),
    ("50\u201360 men", "range", 50, 60, None, None),
    ("between 50 and 60 men", "range", 50, 60, None, None),
    ("four to five thousand men", "range", 4000, 5000, None, None),
    ("three or four men", "either", 3, 4, None, None),
    ("a dozen men", "round", 11, 13, 12, 12),
    ("half a dozen men", "round", 5.5, 6.5, 6, 6),
    ("dozens of men", "vague", 24, None, 24, 99),
    ("tens of men", "vague", 20, None, 20, 99),
    ("scores of men", "vague", 40, None, 40, 99),
    ("hundreds of men", "vague", 200, None, 200, 999),
    ("thousands of men", "vague", 2000, None, 2000, 9999),
    ("tens of thousands of men", "vague", 20_000, None, 20_000, 99_999),
    ("hundreds of thousands of men", "vague", 200_000, None, 200_000, 999_999),
    ("a couple of men", "vague", 2, None, 2, 3),
    ("a few men", "vague", 2, None, 3, 5),
    ("a handful of men", "vague", 2, None, 3, 6),
    ("several men", "vague", 3, None, 3, 9),
    ("a couple of hundred men", "vague", 200, None, 200, 300),
    ("several hundred men", "vague", 300, None, 300, 900),
    ("a few dozen men", "vague", 24, None, 36, 60),
    ("no men", "none", 0, 0, None, None),
    ("none", "none", 0, 0, None, None),
    ("nobody", "none", 0, 0, None, None),
]


@pytest.mark.parametrize(("words", "bound", "low", "high", "soft_low", "soft_high"), ROWS)
def test_words_give_the_intervals_of_their_row(words, bound, low, high, soft_low, soft_high):
    value = only(f"The mayor of Orvale said {words} were held.")
    assert value.bound == bound
    assert (value.low, value.high) == (low, high)
    assert (value.soft_low, value.soft_high) == (
        pytest.approx(soft_low) if soft_low is not None else None,
        pytest.approx(soft_high) if soft_high is not None else None,
    )


@pytest.mark.parametrize(
    ("words", "low"),
    [("tens", 10), ("dozens", 12), ("hundreds", 100), ("thousands", 1000)],
)
def test_the_acled_convention_takes_the_lowest_power(words, low):
    value = only(f"The mayor said {words} of men were held.", "acled")
    assert (value.low, value.high, value.convention) == (low, None, "acled")


def test_alternatives_allow_only_themselves():
    assert only("Three or five men were held.").choices == (3, 5)


def test_a_lower_bound_wins_over_an_approximation():
    assert only("At least some 50 men were held.").bound == "at-least"


def test_a_hedged_range_is_bounded_by_the_end_the_hedge_is_about():
    assert only("At least 50 to 60 men were held.").low == 50
    assert only("Up to 50 to 60 men were held.").high == 120


@pytest.mark.parametrize(
    ("sentence", "bound", "low", "high"),
    [
        ("The number of dead has passed 100.", "more-than", 101, None),
        ("The death toll exceeded 40.", "more-than", 41, None),
        ("The number of arrests topped 500.", "more-than", 501, None),
        ("The toll has not exceeded 40.", "at-most", 0, 40),
    ],
)
def test_a_verb_can_carry_the_hedge(sentence, bound, low, high):
    value = only(sentence)
    assert (value.bound, value.low, value.high) == (bound, low, high)
