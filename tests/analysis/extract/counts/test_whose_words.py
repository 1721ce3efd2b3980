"""Whose words a count is: reports, letters, petitions, and the outlet itself."""

import pytest
from tests.analysis.extract.counts.reading import one
from tests.analysis.factories import article

from rashomon.extract import extract


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


@pytest.mark.parametrize("outlet", [None, "The Tarn Courier"])
def test_what_the_outlet_itself_has_reported_is_its_own(outlet):
    text = "As the Tarn Courier has reported, guards beat 40 miners."
    claim = one(text, "beaten", outlet=outlet) if outlet else one(f"{text}{FOOT}", "beaten")
    assert claim.attribution.chain == ()
    assert claim.attribution.modality == "asserted"


@pytest.mark.parametrize("outlet", [None, "Tarn Courier"])
def test_another_outlet_is_an_outside_origin(outlet):
    text = "As the Lida Post has reported, guards beat 40 miners."
    claim = one(text, "beaten", outlet=outlet)
    (origin,) = claim.attribution.chain
    assert (origin.name, origin.kind, claim.attribution.modality) == (
        "Lida Post", "outlet", "reported",
    )  # fmt: skip


@pytest.mark.parametrize(("name", "kind"), [
    ("BNTW", "outlet"), ("the Miners' Union", "organisation"), ("the ministry", "official"),
])  # fmt: skip
def test_a_name_without_a_kind_that_has_reported_is_an_outlet(name, kind):
    (origin,) = one(f"As {name} has reported, guards beat 40 miners.", "beaten").attribution.chain
    assert origin.kind == kind


@pytest.mark.parametrize(("text", "basis"), [
    ("The Miners' Union published a report verifying the beatings of miners.", "investigation"),
    ("The Miners' Union said in its report that guards beat miners.", "investigation"),
    ("“Guards beat miners,” the Miners' Union said in their report.", "investigation"),
    ("The Miners' Union said that guards beat miners.", "not-stated"),
    ("“Guards beat miners,” the Miners' Union said in a statement.", "not-stated"),
    # an outlet's report is its news, an office's its word
    ("The Tarn Courier published a report saying that guards beat miners.", "not-stated"),
    ("Police said in their report that guards beat miners.", "not-stated"),
])  # fmt: skip
def test_an_organisation_that_speaks_from_its_own_report_has_looked_into_it(text, basis):
    (origin,) = one(text, "beaten").attribution.chain
    assert origin.basis == basis


@pytest.mark.parametrize(("text", "names"), [
    # who was told is where it was said; who passes it on is a link
    ("“Guards beat miners,” Mira Holt told the Lida Post.", ["Mira Holt"]),
    ("“Guards beat miners,” Mira Holt said, according to the Lida Post.",
     ["the Lida Post", "Mira Holt"]),
])  # fmt: skip
def test_counts_and_quotations_of_the_same_words_have_one_chain(text, names):
    held = extract(article("s", text=text)).claims
    chains = [[o.name for o in c.attribution.chain] for c in held if c.kind != "name"]
    assert chains == [names, names]
    spans = [o.span for c in held for o in c.attribution.chain]
    assert all(s is not None and text[s.start : s.end] == s.exact for s in spans)


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


@pytest.mark.parametrize(("text", "names"), [
    ("The army's version said four people died.", ["The army"]),
    ("An earlier version of this report said four people died.", []),
    ("The statement of the Minister of the Interior said six people died.",
     ["Minister of the Interior"]),
    ("The Orrin Rights Forum spoke. The Forum said nine people died.", ["Orrin Rights Forum"]),
    ("Ana Rask spoke, and so did Erik Rask. Rask said nine people died.", ["Rask"]),
])  # fmt: skip
def test_whose_version_or_short_name_it_is(text: str, names: list[str]) -> None:
    assert chain(text, "killed") == names
