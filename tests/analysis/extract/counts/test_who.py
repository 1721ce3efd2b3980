"""Who was counted: shared by coordinated acts, subjects that suffer, plurals in full."""

import pytest
from tests.analysis.extract.counts.reading import claims, counted, figures, one


@pytest.mark.parametrize(("text", "aspect", "who"), [
    # coordinated acts are done to the same people
    ("The abduction, torture and killing of pupils shocked Varna.", "tortured", "pupils"),
    ("The abduction, torture and killing of pupils shocked Varna.", "abducted", "pupils"),
    # the subject of a verb whose object befalls it
    ("The pupils were subjected to beatings and torture.", "beaten", "pupils"),
    ("The pupils were subjected to beatings and torture.", "tortured", "pupils"),
    ("Villagers endured beatings by soldiers.", "beaten", "Villagers"),
    ("The villagers were victims of an abduction.", "abducted", "villagers"),
    ("The men are being held in prisons where they face torture.", "tortured", "men"),
    # coordinated plurals are one population
    ("The arrests of teachers, doctors and clerics went on.", "detained",
     "teachers, doctors and clerics"),
    ("A crowd of students and pensioners gathered.", "took-part", "students and pensioners"),
    # what they are held to be belongs to them
    ("Guards killed men believed to be deserters.", "killed", "men believed to be deserters"),
    # whose the relatives are is open
    ("Guards beat miners and threatened their relatives.", "threatened", "relatives"),
])  # fmt: skip
def test_the_population_is_whole(text, aspect, who):
    assert one(text, aspect).value.population == who


@pytest.mark.parametrize(("text", "aspect", "low"), [
    ("The arrest and beating of 40 protesters drew anger.", "detained", 40),
    ("More than 60 miners suffered beatings.", "beaten", 61),
    ("Dozens of refugees faced torture.", "tortured", 24),
    ("Guards subjected 30 detainees to torture.", "tortured", 30),
])  # fmt: skip
def test_a_figure_is_counted_under_every_act_that_befell_them(text, aspect, low):
    assert one(text, aspect).value.low == low


@pytest.mark.parametrize(("text", "aspect", "who"), [
    # an article before the last act alone parts them
    ("Arrests and the killing of three miners were reported.", "detained", None),
    # whoever marches is not who is killed
    ("Protests and killings of journalists continued.", "took-part", None),
    ("A march of nurses and killings of miners filled the news.", "took-part", "nurses"),
])  # fmt: skip
def test_a_population_is_not_lent_to_another_act(text, aspect, who):
    assert one(text, aspect).value.population == who


@pytest.mark.parametrize("text", [
    # to face an arrest is to expect it
    "The miners face arrest.",
    # denied, or only meant
    "The pupils were not subjected to torture.",
    "40 miners were not subjected to beatings.",
])  # fmt: skip
def test_what_did_not_befall_anybody_is_no_claim(text):
    assert claims(text) == ()


def test_not_only_denies_nothing():
    text = "The flood not only killed 12 people but left 300 homeless."
    assert one(text, "killed").value.low == 12
    text = "Officials documented not only arrests but killings by the army."
    assert {claim.aspect for claim in claims(text)} == {"detained", "killed"}


@pytest.mark.parametrize(("text", "act"), [
    ("Enforced disappearances went on.", "enforced disappearances"),
    ("Rebels committed murders and enforced disappearances.", "enforced disappearances"),
    ("The mass arrest of students went on.", "mass arrest"),
    ("Guards rounded up nine miners.", "rounded up"),
    ("Ill-treatment of 12 miners was reported.", "ill-treatment"),
])  # fmt: skip
def test_an_act_keeps_the_words_that_make_it_a_term(text, act):
    assert act in {words for claim in claims(text) for words in claim.acts}


def test_a_plural_in_a_question_is_asked_and_not_told():
    told, aside = counted("Why are miners being beaten in Kole?")
    assert told == ()
    assert [place.reason for place in aside] == ["asked"]


def test_a_plural_that_begins_a_sentence_is_not_one_person():
    text = "Pupils, teachers and a driver were abducted."
    assert {claim.value.low for claim in claims(text)} == {1}
    assert "sum" not in {claim.value.role for claim in claims(text)}


def test_a_plural_whose_words_hold_a_clause_is_set_aside():
    told, aside = counted("Officials denied that guards tortured prisoners.")
    assert all(claim.value.population == "prisoners" for claim in told)
    assert [place.reason for place in aside] in ([], ["unclear"])


def test_a_figure_in_an_open_question_is_conditional():
    text = "Is it true that 12 pupils were killed?"
    assert one(text, "killed").attribution.modality == "conditional"


def test_of_mentions_as_firm_the_one_that_says_who_is_kept():
    text = "Torture went on. Later the torture of prisoners in Kole was described."
    assert one(text, "tortured").value.population == "prisoners"


def test_a_clause_on_the_whole_counts_the_whole_and_not_its_part():
    text = "Riot in Veld\n\nThirty of the 41 pupils who were kidnapped in Veld were freed."
    assert figures(text) == {("abducted", 41.0, 41.0), ("released", 30.0, 30.0)}


def test_the_whole_of_a_part_did_not_suffer_what_the_part_did():
    text = "Riot in Veld\n\nThree of the 12 men were hurt."
    assert figures(text) == {("injured", 3.0, 3.0)}


@pytest.mark.parametrize(
    ("number", "low"), [("Fourteen", 14), ("Seventeen", 17), ("Thirty-one", 31)]
)
def test_a_number_that_opens_a_headline_counts_whatever_its_capital(number, low):
    found = one(f"{number} inmates killed in fire at Orvale jail", "killed").value
    assert (found.words, found.low) == (number, low)


def test_a_plural_before_an_act_in_a_headline_is_not_one_person():
    assert not figures("Inmates killed in fire at Orvale jail")
