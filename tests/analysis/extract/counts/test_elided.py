"""What a count leaves out since the words before it say so."""

import pytest
from tests.analysis.extract.counts.reading import figures, one


def test_among_them_tells_of_a_part_wherever_the_parser_hangs_it():
    text = "Guards in Kole shot dead at least 23 people, among them four pupils, and hurt 80."
    part = one(text, "killed", "four").value
    assert (part.role, part.part_of, part.population) == ("subset", "at least 23", "pupils")


@pytest.mark.parametrize(
    ("text", "aspect", "population"),
    [
        ("Two officers were killed and nine wounded.", "injured", "officers"),
        ("The rebels killed 12 soldiers and wounded 30.", "injured", "soldiers"),
        ("Two children were killed and nine wounded.", "injured", None),
        ("Two gunmen were killed and nine wounded.", "injured", None),
        ("A policeman was killed and nine wounded.", "injured", None),
        ("Twelve people, including two officers, were killed and nine wounded.", "injured", None),
    ],
)
def test_a_bare_figure_counts_those_of_the_figure_before_it(text, aspect, population):
    assert one(text, aspect).value.population == population


def test_a_further_figure_of_another_act_is_all_there_are():
    text = "Six people were killed. A further 140 people were arrested, and 37 of them are missing."
    assert one(text, "detained", "140").value.role == "total"
    again = "Six people were jailed. A further 140 people were jailed on Monday."
    assert one(again, "detained", "140").value.role == "increment"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor put the dead at 50 and the injured at 123.",
        "The mayor put the number of dead at 50 and the injured at 123.",
        "The mayor put the death toll at 50 and the number of injured at 123.",
    ],
)
def test_a_figure_is_put_to_those_it_follows(text):
    assert figures(text) == {("killed", 50, 50), ("injured", 123, 123)}
    assert [o.name for o in one(text, "injured").attribution.chain] == ["The mayor"]


def test_a_number_that_opens_a_paragraph_counts_the_noun_after_it():
    text = "Pier burns at Marrow\n\nFour people were killed on Tuesday when a pier burned."
    assert ("killed", 4, 4) in figures(text)


def test_of_whom_tells_of_a_part():
    part = one("412 people were detained, of whom 22 remained in custody.", "detained", "22").value
    assert (part.role, part.part_of) == ("subset", "412")
