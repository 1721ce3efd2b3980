"""People held are detained; meetings are held, too. Fighters eliminated are killed."""

import pytest
from tests.analysis.extract.counts.reading import claims, figures


@pytest.mark.parametrize(
    "text",
    [
        "Lawyers said 58 people are being held after the march.",
        "58 students were held without charge for three days.",
        "58 activists were held incommunicado.",
        "58 men were held in custody.",
        "58 people are held in Vellin on suspicion of fraud.",
        "58 workers were held by soldiers.",
    ],
)
def test_people_held_are_detained(text):
    assert figures(text) == {("detained", 58, 58)}


@pytest.mark.parametrize(
    "text",
    [
        "Nine men were held hostage in a bank.",
        "Six drivers were held up by snow.",
        "20 people were held back by police.",
        "12 races were held in Orrin.",
        "Two were held in Orrin and three in Vellin.",
        "A talk was held by five teachers.",
        "Twelve players were held to a draw.",
        "Six clerks were held at gunpoint.",
        "Four ministers were held responsible.",
    ],
)
def test_what_else_is_held_is_not_detained(text):
    assert "detained" not in {c.aspect for c in claims(text)}


def test_fighters_eliminated_are_killed_and_the_word_is_kept():
    (claim,) = claims("The army eliminated 14 militants near Orrin.")
    assert (claim.aspect, claim.value.number, claim.acts) == ("killed", 14, ("eliminated",))
    assert not claims("The club eliminated three teams.")
    assert not claims("Police eliminated five suspects from the inquiry.")


def test_fighters_neutralised_are_killed_or_captured():
    assert figures("Troops neutralised nine terrorists.") == {("neutralised", 9, 9)}
