"""Where: named and described places."""

import pytest
from tests.analysis.extract.counts.reading import one


@pytest.mark.parametrize(("text", "aspect", "place"), [
    # a described place with the one around it
    ("The miners were detained at a warehouse in the district.", "detained",
     "a warehouse in the district"),
    ("Over 100 refugees were beaten in a camp on the border.", "beaten", "a camp on the border"),
    # where people are taken from is where it happened
    ("Nine pupils were abducted from homes and a hostel.", "abducted", "homes and a hostel"),
    # one place for a list of act nouns
    ("Officials documented not only arrests but killings by the army in Kadia.", "killed", "Kadia"),
    # beside the verb that bears the act noun
    ("More than 60 miners suffered beatings at the camp.", "beaten", "the camp"),
    ("Executions by the army continued in the region.", "killed", "the region"),
    # a name that is taken for something else
    ("The arrest of 40 protesters in Ostrava drew anger.", "detained", "Ostrava"),
    # through those who did it
    ("Nine pupils were abducted by men in uniform in Tarn.", "abducted", "Tarn"),
    ("Groups reported the beating of women by militiamen in the camps.", "beaten", "the camps"),
    # the name that a settlement is told by, and the place a clause tells about
    ("Nine people died in the northern village of Hosh in May.", "killed", "Hosh"),
    ("They rallied in the city of Dolsk, where nine were shot dead.", "killed", "Dolsk"),
    # a named place comes before a described one
    ("Six men were killed in a camp in Chicago.", "killed", "Chicago"),
])  # fmt: skip
def test_where_is_kept_as_worded(text, aspect, place):
    assert one(text, aspect).place == place


@pytest.mark.parametrize(("text", "aspect"), [
    ("Police arrested 12 protesters in March.", "detained"),
    ("Six miners were killed in an accident.", "killed"),
    ("Two pupils fled from the camp.", "displaced"),
])  # fmt: skip
def test_what_is_no_place_is_none(text, aspect):
    assert one(text, aspect).place is None
