"""Bare figures that somebody gives for what was just counted."""

import pytest
from tests.analysis.extract.counts.reading import claims, figures

CASES = [
    ("Police put turnout at 18,500. Organisers claimed 65,500.",
     [("took-part", 18_500, "police"), ("took-part", 65_500, "organisers")]),
    ("Police estimated the crowd at 1,850. The organisers said 6,550 and the union 7,110.",
     [("took-part", 1850, "police"), ("took-part", 6550, "the organisers"),
      ("took-part", 7110, "the union")]),
    ("The ministry said 14 people had been killed. The opposition said at least 40.",
     [("killed", 14, "the ministry"), ("killed", 40, "the opposition")]),
    ("Nine people died, the mayor said. The hospital spoke of 14.",
     [("killed", 9, "the mayor"), ("killed", 14, "the hospital")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_bare_figure_takes_up_the_count_before_it(
    text: str, expected: list[tuple[str, float, str | None]]
) -> None:
    told = [(c.aspect, c.value.number, c.attribution.root) for c in claims(text)]
    assert [(a, n, r and r.name.casefold()) for a, n, r in told] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two acts before: it could be either
        ("Nine people died and 20 were hurt. The union said 30.", {9, 20}),
        ("Nine people died. The minister put the cost at 65,000.", {9}),
        ("Nine people died. It rained for days. The union said 14.", {9}),
        ("Nine people died. The mayor said 14 roads were closed.", {9}),
    ],
)
def test_a_figure_that_may_be_of_something_else_is_left(text: str, expected: set[float]) -> None:
    assert {low for _, low, _ in figures(text)} == expected
