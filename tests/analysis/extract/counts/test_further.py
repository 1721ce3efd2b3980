"""Counts that a sentence tells on: a third after two, parts after a colon, shares of a crowd."""

from tests.analysis.extract.counts.reading import claims, figures, one
from tests.cases.cases import Case, report_on


def test_a_third_after_two_makes_three_of_whom_two_are_a_part():
    told = claims("Two men were killed in the yard and a third died in hospital.")
    dead = {(c.value.low, c.value.high, c.value.role) for c in told if c.aspect == "killed"}
    assert dead == {(2, 2, "subset"), (3, 3, "sum")}


def test_a_third_of_something_is_nobody():
    assert not figures("A third of the crew is missing, the owners said.")


def test_parts_after_a_colon_are_parts_of_the_count_before_it():
    text = "Nine people were killed in the mill: five weavers and three carters."
    part = one(text, "killed", "five")
    assert (part.value.role, part.value.part_of, part.value.population) == (
        "subset",
        "Nine",
        "weavers",
    )
    found = report_on(Case("x", "", {"a": text}, {}, (), ())).findings
    assert [f.relation for f in found if f.kind == "count"] == ["does-not-add-up"]


def test_what_is_measured_after_a_colon_is_no_part():
    told = claims("Nine people were killed in the mill: it was 5 km away and 40 metres high.")
    assert [c.value.words for c in told] == ["Nine"]
