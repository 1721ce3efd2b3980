"""The relation of two figures obeys its laws, against brute force on every interval of 0…60."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.factories import quantity

from rashomon.compare.extent import Extent, by_number, hard, stretch

TOP = 60


def _intervals(top: int) -> list[tuple[Extent, int]]:
    """Every interval with ends in 0…top, closed or open above, with its members as a bit mask."""
    found = []
    for low in range(top + 1):
        for high in [*range(low, top + 1), None]:
            # The bit above the top stands for all larger numbers.
            last = top + 1 if high is None else high
            found.append((Extent.of(low, high), (1 << (last + 1)) - (1 << low)))
    return found


def _expected(one: int, other: int) -> set[str]:
    """Relations by their definition on sets."""
    both = one & other
    if one == other:
        return {"same", "same-bound"}
    if not both:
        return {"contradicts"}
    return {"refines"} if both in (one, other) else {"overlaps"}


def test_relations_of_all_intervals_are_those_of_the_sets_of_numbers():
    held = _intervals(TOP)
    for (a, a_bits), (b, b_bits) in itertools.combinations_with_replacement(held, 2):
        found = by_number(a, b)
        if found not in _expected(a_bits, b_bits):
            pytest.fail(f"{a} and {b}: {found}")


def test_relations_are_symmetric():
    for (a, _), (b, _) in itertools.combinations(_intervals(24), 2):
        assert by_number(a, b) == by_number(b, a)


def test_only_equal_bounds_are_the_same_bound():
    for (a, bits), (b, other) in itertools.combinations_with_replacement(_intervals(16), 2):
        one_sided = math.isinf(a.high) or (a.low == 0 and a.high > 0)
        assert (by_number(a, b) == "same-bound") == (bits == other and one_sided)


def test_common_numbers_and_distances_are_those_of_the_sets():
    for (a, a_bits), (b, b_bits) in itertools.product(_intervals(9), repeat=2):
        common = a.common(b)
        assert (common is not None) == bool(a_bits & b_bits) == a.meets(b)
        for number in range(10):
            if common is not None:
                inside = bool((a_bits & b_bits) >> number & 1)
                assert (common.distance(number) == 0) == inside
            members = [n for n in range(11) if a_bits >> n & 1]
            assert a.distance(number) == min(abs(number - n) for n in members)


@given(
    st.lists(
        st.lists(
            st.tuples(st.integers(0, TOP), st.one_of(st.none(), st.integers(0, TOP))),
            min_size=1,
            max_size=2,
        ),
        min_size=1,
        max_size=5,
    )
)
def test_stretch_is_the_least_movement_by_brute_force(drawn):
    sources = [
        [Extent.of(low, None if width is None else low + width) for low, width in readings]
        for readings in drawn
    ]
    least = min(
        sum(min(extent.distance(n) for extent in readings) for readings in sources)
        for n in range(2 * TOP + 1)
    )
    assert stretch(sources) == least


def test_stretch_is_nought_exactly_where_all_can_be_true():
    for triple in itertools.combinations(_intervals(5), 3):
        bits = triple[0][1] & triple[1][1] & triple[2][1]
        assert (stretch([extent] for extent, _ in triple) == 0) == bool(bits)


def test_three_or_four_is_two_numbers_side_by_side():
    either = hard(quantity("3 or 4", number=None, bound="either", low=3, high=4, choices=(3, 4)))
    assert either == Extent.of(3, 4)


def test_three_or_seven_leaves_out_what_lies_between():
    either = hard(quantity("3 or 7", number=None, bound="either", low=3, high=7, choices=(3, 7)))
    assert by_number(either, Extent.of(5, 5)) == "contradicts"
    assert by_number(either, Extent.of(7, 7)) == "refines"


def test_a_measure_above_five_excludes_five():
    above = hard(quantity("5", bound="more-than", low=5, high=None, unit="km"))
    assert by_number(above, Extent.of(5, 5)) == "contradicts"
