"""Of whom a denied clause tells."""

import pytest

from rashomon.lexicon.denied_people import can_be, those_harmed


@pytest.mark.parametrize(
    ("words", "aspect", "harmed"),
    [
        ("denied that any detainee died", "killed", {"detainee"}),
        ("denied that any prisoners in the jail were ever beaten", "beaten", {"prisoner"}),
        ("denied that police had beaten protesters", "beaten", {"protester"}),
        ("denied that its officers killed the students", "killed", {"student"}),
        ("denied killing any protesters", "killed", {"protester"}),
        ("denied the deaths of prisoners", "killed", {"prisoner"}),
        ("denied allegations of torture of inmates", "tortured", {"inmate"}),
        ("denied that anybody was arrested", "detained", set()),
        ("denied reports by journalists that people were killed", "killed", set()),
        ("denied claims by released prisoners that there was torture", "tortured", set()),
        ("denied that soldiers were torturing people", "tortured", set()),
    ],
)
def test_those_harmed_are_told_from_who_does_it_and_who_says_so(words, aspect, harmed):
    assert those_harmed(words, [aspect]) == harmed


@pytest.mark.parametrize(
    ("counted", "meets"),
    [("people", True), (None, True), ("prisoners", True), ("children", True), ("guards", False)],
)
def test_people_of_all_kinds_can_be_those_named(counted, meets):
    assert can_be(counted, frozenset({"detainee"})) == meets
