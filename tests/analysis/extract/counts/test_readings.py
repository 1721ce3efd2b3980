"""Turns of phrase that are easily misread, one invented sentence a case."""

import pytest
from tests.analysis.extract.counts.reading import claims, figures, one

MANY = None

CASES = [
    # a list whose later nouns have no article
    ("A man killed his wife, son and daughter.", {("killed", 3, 3)}),
    # figures joined under one verb
    ("Two boys and eight adults were wounded.",
     {("injured", 2, 2), ("injured", 8, 8), ("injured", 10, 10)}),
    # ages beside those counted are no counts
    ("Three women, ages 21, 32 and 49, were injured.", {("injured", 3, 3)}),
    # what is included doesn't take the next verb's figure
    ("Four people died, including a boy, and at least 10 others were wounded.",
     {("killed", 4, 4), ("killed", 1, 1), ("injured", 10, MANY)}),
    # a couple is two
    ("A young couple and their baby were killed.", {("killed", 3, 3)}),
    # one of the two
    ("One of the two pilots died.", {("killed", 1, 1)}),
    # headline list: each figure under its own act
    ("2 dead, 3 hospitalized after Orlsk crash", {("killed", 2, 2), ("injured", 3, 3)}),
    # two acts of one headline figure
    ("He was one of four people shot and injured on Friday.",
     {("injured", 1, 1), ("injured", 4, 4)}),
    # those beside the subject
    ("Berg was shot along with three others.",
     {("casualties", 4, MANY), ("casualties", 3, 3)}),
    # lost relatives and troops
    ("The army lost 30 soldiers in the siege.", {("killed", 30, 30)}),
    # taken by those who abduct
    ("Gunmen seized 61 pupils from a school.", {("abducted", 61, 61)}),
    # looked for by rescuers
    ("Rescuers are searching for nine people.", {("missing", 9, 9)}),
    # got away
    ("Three pupils managed to escape.", {("escaped", 3, 3)}),
    # in hospital
    ("Twenty-one others are being treated in hospital.", {("injured", 21, 21)}),
    # bodies are not rescued
    ("Divers pulled three bodies from the wreck.", {("killed", 3, 3)}),
    # set free, so no longer held
    ("58 kidnapped pupils freed in Varnia", {("released", 58, 58)}),
    ("Police released 31 of the detainees.", {("released", 31, 31)}),
    # labels with figures
    ("Arrests: 37. Injured: 12.", {("detained", 37, 37), ("injured", 12, 12)}),
    # a toll a few words away
    ("Toll climbs to 12 as 3 more die", {("killed", 12, 12), ("killed", 3, 3)}),
    # "up to" tells where a toll went
    ("Death toll up to 12", {("killed", 12, 12)}),
    # from few to many is a range
    ("As few as three and as many as nine people were killed.", {("killed", 3, 9)}),
    # blanks as marks of thousands
    ("More than 200 000 people were displaced.", {("displaced", 200001, MANY)}),
    ("More than 212\u2009450 people were displaced.", {("displaced", 212451, MANY)}),
    # shares of a counted whole
    ("Half of the town's 6,000 residents were displaced.", {("displaced", 3000, 3000)}),
    ("A third of the 90 passengers were hurt.", {("injured", 30, 30)}),
    ("All but two of the 14 miners died.", {("killed", 12, 12)}),
    ("20% of the 500 homes were destroyed.", {("destroyed", 100, 100)}),
    ("Neither of the two pilots was hurt.", {("injured", 0, 0)}),
    # twins are two, their age is none
    ("Twins aged 3 were among the dead.", {("killed", 2, 2)}),
    # where a text was filed is nobody
    ("WESTHALL, Varnia – A child was struck by a bullet.", {("casualties", 1, 1)}),
    # people in hospital
    ("The feast ended with five people in hospital.", {("injured", 5, 5)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_it_reads(text, expected):
    assert figures(text) == expected


NOBODY = [
    # a share of nobody counted
    "One in ten residents was injured.",
    # an exception is no zero
    "Nobody except the driver was injured.",
    # a label speaks, it isn't counted
    "Health minister: The dead have been buried.",
    # a figure of speech
    "The show's lead was killed off in the third season.",
    # beds
    "The clinic has 12 injured-patient beds.",
    # a sentence served
    "He served 12 years for killing his brother.",
    # an end that isn't reached
    "Come quickly, he is bleeding to death.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_it_counts_nobody(text):
    assert figures(text) == set()


@pytest.mark.parametrize(("text", "population"), [
    # the subject of the sentence
    ("Ana Berg was taken to Orlsk Hospital, where she was pronounced dead.", "Ana Berg"),
    # the sentence before
    ("A man was shot in Vale. He was taken to a clinic, where he later died.", "man"),
    # not the one who does it
    ("A gunman shot a guard before police shot him dead.", "gunman"),
    # of a name that did it the other one
    ("Tom Lund then fired a rifle at Jon Holm, killing him.", "Jon Holm"),
])  # fmt: skip
def test_whoever_a_pronoun_means_is_counted_when_dead(text, population):
    assert one(text, "killed").value.population == population


def test_everyone_is_a_plural_without_a_figure():
    value = one("Everyone on board died.", "killed").value
    assert (value.bound, value.population) == ("unstated", "Everyone")


def test_what_a_toll_of_its_sentence_takes_in_is_added_to_it():
    text = "Three more people died, taking the toll to 12."
    assert {(c.value.number, c.value.role) for c in claims(text)} == {
        (3, "increment"),
        (12, "total"),
    }


def test_a_toll_that_rose_by_some_to_a_figure_stands_at_the_figure():
    text = "Twelve people died in the flood. The toll rose by three to 15."
    found = {c.value.number: c.value.role for c in claims(text)}
    assert found == {12: "total", 3: "increment", 15: "total"}


def test_a_total_takes_up_the_count_before_it():
    text = "Nine more bodies were found on Friday, bringing the total to 64."
    assert one(text, "killed", "64").value.role == "total"


@pytest.mark.parametrize("text", [
    "Of the 34 dead, 20 were women and 8 children.",
    "Three of the 34 dead were children.",
])  # fmt: skip
def test_parts_of_the_dead_are_subsets_and_the_whole_stays(text):
    (whole,) = (c for c in claims(text) if c.value.role == "total")
    parts = [c for c in claims(text) if c.value.role == "subset"]
    assert whole.value.number == 34
    assert parts
    assert all(c.value.part_of == "34" and c.value.population for c in parts)


def test_those_among_the_arrested_are_a_subset():
    found = one("Among the arrested were nine teenagers.", "detained").value
    assert (found.number, found.role) == (9, "subset")


@pytest.mark.parametrize(("text", "aspect"), [
    ("It is the worst flood since 1998, when 240 people drowned.", "killed"),
    ("In 2019, nine died and 300 were arrested.", "detained"),
])  # fmt: skip
def test_what_is_told_of_another_year_carries_it(text, aspect):
    assert one(text, aspect).event_date is not None


@pytest.mark.parametrize("text", [
    "An earlier tally of 43 dead was wrong.",
    "Nine people were reported killed, a figure later revised to six.",
])  # fmt: skip
def test_a_figure_taken_back_is_withdrawn(text):
    assert one(text, "killed").withdrawn


def test_a_lowered_toll_keeps_the_figure_it_replaces():
    value = one("The death toll was lowered from 45 to 39.", "killed").value
    assert (value.number, value.revised_from) == (39, 45)
