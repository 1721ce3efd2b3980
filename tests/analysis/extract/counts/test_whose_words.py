"""Whose words a count is: reports, letters, petitions, and the outlet itself."""

import pytest
from tests.analysis.extract.counts.reading import one


def chain(text: str, aspect: str = "beaten") -> list[str]:
    return [origin.name for origin in one(text, aspect).attribution.chain]


@pytest.mark.parametrize(("text", "names"), [
    # an organisation that publishes a report is its origin
    ("The Miners' Union published a report verifying the beatings of miners.", ["Miners' Union"]),
    # who signs a letter relays what it deplores
    ("A letter from director and founder Mira Holt that deplored reports of the beating of 40 "
     "pupils was read out.", ["Mira Holt", "reports"]),
    ("In a letter, Mira Holt voiced concern over reports that guards had beaten 40 pupils.",
     ["Mira Holt", "reports"]),
    # a petition says what it asks to end
    ("Petition: End the beating of miners in Kole", ["Petition"]),
    ("A petition by the Teachers' Guild says 12 pupils were beaten.", ["Teachers' Guild"]),
])  # fmt: skip
def test_the_chain_names_whose_words_they_are(text, names):
    assert chain(text) == names


FOOT = "\n\nFor more Tarn Courier stories, sign up."


def test_what_the_outlet_itself_has_reported_is_its_own():
    claim = one(f"As the Tarn Courier has reported, guards beat 40 miners.{FOOT}", "beaten")
    assert claim.attribution.chain == ()
    assert claim.attribution.modality == "asserted"


def test_another_outlet_is_an_outside_origin():
    assert chain(f"As the Lida Post has reported, guards beat 40 miners.{FOOT}") == ["Lida Post"]


def test_a_survivor_knows_at_first_hand_in_direct_speech_too():
    (origin,) = one("“Guards beat inmates,” one survivor said.", "beaten").attribution.chain
    assert origin.basis == "first-hand"


@pytest.mark.parametrize("text", [
    "Help us stop the torture of prisoners in Kole.",
    "We urge the army to put an end to the torture of prisoners in Kole.",
])  # fmt: skip
def test_what_is_to_be_ended_goes_on(text):
    assert one(text, "tortured").attribution.modality == "asserted"


def test_what_is_to_be_prevented_is_conditional():
    text = "Aid workers hope to prevent the killing of 12 hostages."
    assert one(text, "killed").attribution.modality == "conditional"
