"""Parts that a sentence tells of those it opens with."""

from tests.analysis.extract.counts.reading import claims, one


def test_those_a_sentence_opens_with_are_shared_out():
    text = (
        "The shelling killed ten civilians. Of the civilians, four were women, three men and "
        "three children."
    )
    parts = [c.value for c in claims(text) if c.value.role == "subset"]
    assert [(p.words, p.population, p.part_of) for p in parts] == [
        ("four", "women", "ten"),
        ("three", "men", "ten"),
        ("three", "children", "ten"),
    ]


def test_a_graver_state_of_the_wounded_is_a_part_of_them():
    text = (
        "The hospital in Kole received 41 wounded. Of the wounded, 12 are in intensive care and "
        "four of them have since died."
    )
    part = one(text, "injured", "12").value
    assert (part.role, part.part_of) == ("subset", "the wounded")
    assert one(text, "killed", "four").value.role == "subset"


def test_the_number_of_those_added_up_is_of_no_kind():
    text = (
        "Gunmen abducted 112 pupils and four teachers from a school in Kole. Police have put the "
        "number at 25."
    )
    assert one(text, "abducted", "25").value.population is None
