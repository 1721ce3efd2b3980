"""Whom a pronoun or a description means that speaks."""

import pytest

CASES = [
    # who spoke in the sentence before, not whom it speaks of
    (
        "A police spokeswoman denied reports that the driver had been held. “He is a witness,” she"
        " said.",
        "A police spokeswoman",
    ),
    # a place between a role and the name set behind it
    (
        "“We work by the light of candles,” Farid said. A health official in the town, Omar Vess, "
        "denied that the clinic had been hit. “The shell fell in the street,” he said.",
        "Omar Vess",
    ),
    # a courtesy between them
    (
        "The clinic's director, Dr Lina Vess, said that a shell had hit it. “We work by the light "
        "of candles,” she said.",
        "Lina Vess",
    ),
    # a role by which one alone was introduced
    (
        "Ardia's finance minister, Leon Vess, has denied the story. On the tape, the minister says:"
        " “We shall not touch the pensions.”",
        "Leon Vess",
    ),
]


@pytest.mark.parametrize(("text", "name"), CASES)
def test_the_last_words_are_whose_they_can_be(quotations, text, name):
    assert quotations(text)[-1].speaker.name == name


def test_a_role_that_two_were_introduced_by_stands_for_neither(quotations):
    text = (
        "Ardia's finance minister, Leon Vess, denied the story. The interior minister, Ada Holm, "
        "was silent. On the tape, the minister says: “We shall not touch the pensions.”"
    )
    assert quotations(text)[-1].speaker.name == "the minister"
