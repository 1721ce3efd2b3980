"""Whether two names are one place's, and whether they are two spellings."""

import pytest

from rashomon.likeness import respelt, same_place


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kashmara", "Kašmara"), ("Kharkov", "Kharkiv"), ("Republic of Aldaria", "Aldaria")],
)
def test_one_place(one: str, other: str) -> None:
    assert same_place(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Dorvan", "Dorlan"), ("Vale", "Vela"), ("Vale City", "Vale")]
)
def test_two_places(one: str, other: str) -> None:
    assert not same_place(one, other)


def test_a_long_and_a_short_name_are_no_two_spellings() -> None:
    assert respelt("Kiev", "Kyiv")
    assert not respelt("Chechnya", "Chechen Republic")
    assert not respelt("TOKYO", "Tokyo")
