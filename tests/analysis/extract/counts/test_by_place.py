"""Parts of a count told by their place, and people on board of a vessel."""

import pytest
from tests.analysis.extract.counts.reading import figures, one


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("The quake killed 138 people. In Hosh alone, 61 people died.", "61", "Hosh"),
        ("The quake killed 138 people in Andoval. In Hosh alone, 61 people died.", "61", "Hosh"),
        ("Nine people died. In Altbach, four drowned, and in Weilers three.", "three", "Weilers"),
        (
            "Nine drowned. In Altbach, four people died, and in Weilers three people died.",
            "three",
            None,
        ),
    ],
)
def test_a_count_that_opens_with_its_place_is_a_part_of_the_whole_before(text, words, place):
    part = one(text, "killed", words)
    assert part.value.role == "subset"
    assert place is None or part.place == place


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine people were killed in Kole. In Lomy, four people were killed.", "four"),
        ("Twelve people died. In January, four people died.", "four"),
        ("In Hosh, 61 people died. In Dren, 70 people died.", "70"),
        ("Four people died. In Altbach, nine people drowned.", "nine"),
    ],
)
def test_other_places_other_days_and_larger_counts_are_no_parts(text, words):
    assert one(text, "killed", words).value.role == "total"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There were 217 people on the train when it left the rails.", ("aboard", 217, 217)),
        (
            "The boat sank at night. There were 95 people on it, a survivor said.",
            ("aboard", 95, 95),
        ),
        ("The boat sank. The number of those on board was 63.", ("aboard", 63, 63)),
        ("The coach had 45 people on it.", ("aboard", 45, 45)),
        ("Sixty-one people were on the ferry when it sank.", ("aboard", 61, 61)),
    ],
)
def test_people_said_to_be_on_a_vessel_are_aboard(text, found):
    assert found in figures(text)


@pytest.mark.parametrize(
    "text", ["There were 43 people on the beach.", "There were 12 paintings on the train."]
)
def test_people_elsewhere_and_things_are_not(text):
    assert not figures(text)
