"""Figures behind a label that names an act."""

import pytest
from tests.analysis.extract.counts.reading import claims, figures, one

CASES = [
    ("- **Deaths:** 41\n- **Missing:** 9\n- **Injured:** at least 230",
     {("killed", 41, 41), ("missing", 9, 9), ("injured", 230, None)}),
    ("Deaths: 41 / Missing: 9 / Injured: 12",
     {("killed", 41, 41), ("missing", 9, 9), ("injured", 12, 12)}),
    ("Arrests: 37. Injured: 12.", {("detained", 37, 37), ("injured", 12, 12)}),
    ("* Confirmed dead: 14\n* Number of missing: 3", {("killed", 14, 14), ("missing", 3, 3)}),
    ("Killed – 4", {("killed", 4, 4)}),
    ("Dead and injured: 53", {("casualties", 53, 53)}),
    ("Houses damaged: 311", {("destroyed", 311, 311)}),
    ("Dead: 41 people", {("killed", 41, 41)}),
    # what else a label can be
    ("Missing: 16-year-old girl", {("missing", 1, 1)}),
    ("Charged: 2 counts of theft", set()),
    ("Turnout: 60.2%", set()),
    ("Deaths from smoking: 5 things to know", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_label_gives_its_figure_the_act(
    text: str, expected: set[tuple[str, float, float | None]]
) -> None:
    assert figures(text) == expected


def test_a_label_says_who_and_where() -> None:
    claim = one("Soldiers wounded in Rell: 7", "injured")
    assert (claim.value.population, claim.place) == ("soldiers", "Rell")
    assert [span.exact for span in claim.spans] == ["7", "Soldiers wounded in Rell"]


def test_new_ones_are_an_addition() -> None:
    assert one("Deaths: 41\nNew deaths: 3", "killed", "3").value.role == "increment"


def test_the_words_of_labels_are_nobody() -> None:
    assert len(claims("Deaths: 41\nInjured: 230")) == 2


def test_a_figure_before_brackets_keeps_what_it_replaces() -> None:
    value = one("Death toll: 14 (up from 12)", "killed").value
    assert (value.number, value.revised_from) == (14, 12)
