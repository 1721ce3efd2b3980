"""Lists of figures, each with its own act, and sentences behind datelines."""

import pytest
from tests.analysis.extract.counts.reading import figures, one


@pytest.mark.parametrize(
    "text",
    [
        "Seven dead, 20 missing, 6,500 people evacuated.",
        "10:40 Seven dead, 20 missing, 6,500 people evacuated, the governor says.",
        "Seven dead, 20 missing and 6,500 people evacuated in the Lorn valley, the ministry said.",
    ],
)
def test_each_figure_of_a_list_line_has_its_own_act(text):
    assert figures(text) == {("killed", 7, 7), ("missing", 20, 20), ("displaced", 6450, 6550)}


def test_an_act_with_a_figure_of_its_own_is_not_told_of_those_before():
    text = (
        "At least nine people were killed and 64 injured when a night train left the rails near "
        "Vellin in the early hours of Wednesday, officials said."
    )
    assert figures(text) == {("killed", 9, None), ("injured", 64, 64)}
    assert one(text, "killed").acts == ("killed",)


def test_those_added_up_stay_under_one_act():
    assert ("injured", 5, 5) in figures("Two men and three women were injured in a crash in Kole.")


@pytest.mark.parametrize(
    "line",
    [
        "KELM, Nov 29 (Globe Wire) - ",
        "KELM, Nov 29 (Globe Wire) — ",
        "KELM, November 29 — ",
        "KELM (GW) — ",
        "KELM, Vandra (Globe Wire) -- ",
        "PORT KELM — ",
    ],
)
def test_the_sentence_behind_a_dateline_is_read_as_if_it_stood_alone(line):
    lead = (
        "Fifteen people, including six soldiers and two children, were killed when shells hit a "
        "market in Kelm on Thursday, a morgue official said."
    )
    assert figures(line + lead) == {("killed", 15, 15), ("killed", 6, 6), ("killed", 2, 2)}
    claim = one(line + lead, "killed", "Fifteen")
    assert claim.sentence.exact == lead
