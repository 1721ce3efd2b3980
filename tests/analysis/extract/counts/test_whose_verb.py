"""What a verb tells of people named by a noun; changes; figures given again; acquittals."""

import pytest
from tests.analysis.extract.counts.reading import counted, figures, one


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Twenty-six prisoners got out through a tunnel.", {("escaped", 26, 26)}),
        ("Four inmates broke out of the jail in Kole.", {("escaped", 4, 4)}),
        ("The prison in Kole was built for 930 prisoners.", set()),
        ("The ministry transferred 125 prisoners to other jails.", set()),
        ("The camp holds 125 prisoners.", {("detained", 125, 125)}),
        ("There are 125 prisoners in the camp.", {("detained", 125, 125)}),
        ("412 participants were taken to police stations.", {("detained", 412, 412)}),
        ("Some 412 demonstrators chanted slogans.", {("took-part", 206, 824)}),
    ],
)
def test_a_noun_for_those_held_or_present_yields_to_its_verb(text, found):
    assert figures(text) == found


def test_what_a_toll_was_cut_by_counts_nobody():
    text = "Forty-one people were killed in the quake. The ministry cut the death toll by eleven."
    assert figures(text) == {("killed", 41, 41)}
    assert "only-a-change" in [place.reason for place in counted(text)[1]]


def test_what_a_toll_rose_by_is_added():
    text = "Forty-one people were killed in the quake. The death toll rose by eleven."
    assert one(text, "killed", "eleven").value.role == "increment"


def test_the_number_is_that_of_the_main_clause():
    text = "Gunmen took 87 girls, of whom 14 escaped. Police have put the number at 25."
    assert figures(text) == {("abducted", 87, 87), ("escaped", 14, 14), ("abducted", 25, 25)}


def test_martyrs_are_killed():
    text = "The hospital in Kole received 23 martyrs and 41 wounded, four of whom have since died."
    assert {("killed", 23, 23), ("injured", 41, 41)} <= figures(text)
    assert one(text, "killed", "23").value.role == "total"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The court acquitted two defendants.", ("acquitted", 2, 2)),
        ("Six people were convicted and one was acquitted.", ("acquitted", 1, 1)),
        ("Three officers were cleared of all charges.", ("acquitted", 3, 3)),
    ],
)
def test_the_acquitted_are_counted(text, found):
    assert found in figures(text)
