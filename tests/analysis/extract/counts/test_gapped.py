"""Figures whose clause leaves out its verb have their own place, or their own side."""

import pytest
from tests.analysis.extract.counts.reading import claims, one


def _places(text: str, aspect: str) -> set[tuple[float | None, str | None]]:
    return {(c.value.number, c.place) for c in claims(text) if c.aspect == aspect}


@pytest.mark.parametrize(
    ("text", "aspect", "places"),
    [
        (
            "Nine people were killed in Vellin and six in Orrin, the ministry said.",
            "killed",
            {(9, "Vellin"), (6, "Orrin")},
        ),
        (
            "Police arrested 31 people in Vellin, 16 in Orrin and two in Marrow Bay.",
            "detained",
            {(31, "Vellin"), (16, "Orrin"), (2, "Marrow Bay")},
        ),
    ],
)
def test_each_place_has_its_own_figure(text, aspect, places):
    assert _places(text, aspect) == places


@pytest.mark.parametrize(
    "text",
    [
        "Ten people died in May and four in June.",
        "Ten people died in Vellin and four in Orrin are missing.",
    ],
)
def test_a_month_is_no_place_and_a_verb_of_its_own_is_another_act(text):
    assert len([c for c in claims(text) if c.aspect == "killed"]) == 1


def test_each_side_has_its_own_dead_and_kills_its_own_foes():
    killed = "The army killed five rebels and the rebels nine soldiers."
    assert [one(killed, "killed", n).agent for n in ("five", "nine")] == ["army", "rebels"]
    lost = "The navy lost 14 sailors, and the militia 20."
    assert [one(lost, "killed", n).agent for n in ("14", "20")] == [None, None]
    assert one(lost, "killed", "20").value.population == "militia"


def test_what_one_side_lost_was_not_killed_by_it():
    text = "The army lost five soldiers and the rebels 12 men in the fighting."
    found = [one(text, "killed", n) for n in ("five", "12")]
    assert [(c.value.population, c.agent) for c in found] == [("soldiers", None), ("men", None)]
