"""Which words of a sentence give a quotation to somebody, and which do not."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # whose words they are called
        ("In Duarte’s words, “the road was never closed to anyone.”", "Duarte"),
        # a paper is its maker's
        ("“The road was never safe,” according to a letter written by Ana Duarte.", "Ana Duarte"),
        # a call of somebody's, whoever speaks of it
        ("Protesters denounced Ana Duarte’s call for “a full closure of the road.”", "Ana Duarte"),
        # who is moved to speak
        ("That prompted Ana Duarte to call the plan “very flexible” on Monday.", "Ana Duarte"),
        # nobody's "it"
        ("Duarte said it is wrong to think that “the hills will save us” from it.", "Duarte"),
        # a time says nothing
        ("Ana Duarte fought with the guild, at one point calling it a “nest of thieves.”",
         "Ana Duarte"),
        # the state in brackets ends no sentence
        ("Sen. Ana Duarte (I-Vt.) said in Orsk that the vote “will help us all a lot.”",
         "Ana Duarte"),
    ],
)  # fmt: skip
def test_the_speaker_is_found(quotations, text, speaker):
    (found,) = quotations(text)
    assert found.speaker is not None
    assert speaker in {found.speaker.name, found.speaker.words}


def test_stretches_named_in_one_breath_have_one_speaker(quotations):
    found = quotations("Ana Duarte called him a “train wreck” and an “outsourcer in chief.”")
    assert [q.speaker.name for q in found] == ["Ana Duarte", "Ana Duarte"]


def test_a_cue_before_the_next_quotation_is_not_that_of_the_last(quotations):
    text = "“The road is open,” Duarte said. “We worked all night.” Later Orlov added: “It rained.”"
    assert [q.speaker.words for q in quotations(text)] == ["Duarte", "Orlov"]


@pytest.mark.parametrize(
    "text",
    [
        "The “Low Tide” star posted a long letter on Monday.",
        "“It was cold,” said Peter Kovac, a co-author of “Those Who Stayed: A Winter.”",
        "Ana Duarte, who runs the reality show “The Long Watch,” said she was tired.",
        "“Harbour to close in winter,” by the Courier's Peter Kovac.",
    ],
)
def test_titles_are_not_said(quotations, text):
    assert [q for q in quotations(text) if q.kind == "scare"][-1].speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "Parents in the valley are being encouraged to “hide” their sons.",
        "It has also emerged that parents are being told to “hide” their sons.",
    ],
)
def test_who_is_told_says_nothing(quotations, text):
    (found,) = quotations(text)
    assert found.speaker is None


def test_a_headline_may_begin_with_the_words_of_its_subject(quotations):
    text = "‘No names’: Envoy Peter Kovac denies the report of raids"
    (found,) = quotations(text)
    assert found.speaker.name == "Peter Kovac"


@pytest.mark.parametrize(
    ("cue", "modality"),
    [
        ("said", "asserted"),
        ("reportedly called it", "reported"),
        ("allegedly said it was", "alleged"),
        ("is said to have called it", "reported"),
        ("has also claimed that it is", "asserted"),
        ("did not say it was", "denied"),
        ("denied calling it", "denied"),
    ],
)
def test_the_cue_tells_how_firmly_the_words_are_given(quotations, cue, modality):
    (found,) = quotations(f"Ana Duarte {cue} “a danger to the whole valley” on Monday.")
    assert found.modality == modality


def test_a_role_with_its_name_beside_it_is_that_person(quotations):
    text = "The head of the port, Ana Duarte, met the fleet.\n\n“We stay open,” she said on Monday."
    (found,) = quotations(text)
    assert found.speaker.name == "Ana Duarte"
