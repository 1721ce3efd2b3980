"""Plurals without a figure: which are claims, which only repeat, in invented sentences."""

import pytest
from tests.analysis.extract.counts.reading import claims, counted


def plurals(text: str, aspect: str) -> list[str]:
    return [
        c.value.words for c in claims(text) if c.aspect == aspect and c.value.bound == "unstated"
    ]


FIGURE = "Dozens of miners were beaten, a report says."

KEPT = [
    # alone says by whom, and has looked into it
    f"{FIGURE} The journalist who broke the story documented beatings of miners by the police.",
    # alone is alleged
    f"{FIGURE} The letters also alleged that miners are being beaten in the cells.",
    # alone says by whom
    f"{FIGURE} The beating of miners by the police goes on.",
]


@pytest.mark.parametrize("text", KEPT)
def test_a_plural_that_alone_has_an_agent_a_root_or_an_allegation_is_a_claim(text):
    assert len(plurals(text, "beaten")) == 1
    assert [p for p in counted(text)[1] if p.reason == "further-mention"] == []


REPEATED = [
    f"{FIGURE} The beatings of miners must stop.",
    # who only comments knows nothing more of it
    f"{FIGURE} “The beatings of miners are a disgrace,” Ana Berg said.",
    "Guards beat 40 miners. Guards beat miners for weeks.",
    # what is denied is a denial
    f"{FIGURE} The ministry denied that the police beat miners.",
]


@pytest.mark.parametrize("text", REPEATED)
def test_a_plural_that_tells_nothing_more_is_a_further_mention(text):
    assert plurals(text, "beaten") == []
    assert "further-mention" in [p.reason for p in counted(text)[1]]


def test_a_place_that_is_claimed_under_another_act_is_no_further_mention():
    text = "Miners were detained and tortured. Police say miners were detained."
    held, aside = counted(text)
    shown = {(s.start, s.end) for c in held for s in c.spans}
    assert not {(p.start, p.end) for p in aside if p.reason == "further-mention"} & shown


ROUNDED = [
    "The Courier wrote about the rounding up of miners.",
    "The rounding up of miners went on.",
    "The minister condemned the locking up of miners.",
]


@pytest.mark.parametrize("text", ROUNDED)
def test_a_phrasal_verb_as_a_noun_tells_of_its_act(text):
    assert plurals(text, "detained") == ["miners"]


def test_who_was_first_to_write_of_an_act_is_its_origin():
    text = "The newspaper Novy Luch was the first to report on the rounding up of miners."
    (claim,) = claims(text)
    (origin,) = claim.attribution.chain
    assert (origin.name, origin.basis) == ("Novy Luch", "investigation")


def test_a_number_beside_an_act_is_not_said_to_stand_in_no_act():
    _, aside = counted("One miner described one of the methods of torture that he knew.")
    assert "act-not-tied" in [p.reason for p in aside]
    assert "no-known-act" not in [p.reason for p in aside]
