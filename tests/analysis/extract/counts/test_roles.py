"""What a count is to the counts around it."""

import pytest
from tests.analysis.extract.counts.reading import claims, one


def test_people_joined_by_and_are_added_up():
    total = one("He killed his wife and two children.", "killed", "his wife and two children").value
    assert (total.number, total.role) == (3, "sum")


def test_each_part_of_a_sum_that_has_a_figure_is_a_subset():
    part = one("The mob lynched seven men and two women.", "killed", "seven").value
    assert (part.role, part.population, part.part_of) == (
        "subset",
        "men",
        "seven men and two women",
    )


def test_what_is_included_is_a_subset_of_the_count_before_it():
    part = one("12 people, including two children, were killed.", "killed", "two").value
    assert (part.role, part.population, part.part_of) == ("subset", "children", "12")


def test_some_of_these_are_a_subset_of_the_figure_told_before():
    text = "More than 100 men were detained. At least three of these men have been killed."
    part = one(text, "killed").value
    assert (part.low, part.high, part.role, part.part_of) == (3, None, "subset", "More than 100")


def test_those_among_the_dead_are_a_subset():
    assert one("Among the dead were three children.", "killed").value.role == "subset"


def test_another_three_is_an_increment():
    text = "Six people were killed on Monday. Another three were killed on Tuesday."
    assert [c.value.role for c in claims(text)] == ["total", "increment"]


def test_the_fourth_victim_means_at_least_four():
    value = one("The fourth victim died in hospital.", "killed").value
    assert (value.low, value.high, value.role) == (4, None, "ordinal")


@pytest.mark.parametrize("text", [
    # "to" and "from" at one verb
    "The toll rose to 35 from 30.",
    # beside the figure
    "The death toll climbed to 35, up from 30 on Tuesday.",
])  # fmt: skip
def test_a_revised_figure_keeps_the_one_it_replaces(text):
    value = one(text, "killed").value
    assert (value.number, value.role, value.revised_from) == (35, "revised", 30)


def test_a_figure_put_at_something_takes_up_the_count_before_it():
    text = "The Front says 300 people have been arrested; the ministry puts the figure at 120."
    found = one(text, "detained", "120")
    assert found.attribution.chain[0].name == "the ministry"


def test_only_closes_a_list_of_names():
    value = one("The only senators to sign were Ana Berg, Tom Lund and Eva Holm.", "signed").value
    assert (value.bound, value.low, value.high, value.population) == ("list", 3, 3, "senators")


def test_a_list_of_names_is_open_without_only():
    value = one("Ana Berg and Tom Lund were killed.", "killed").value
    assert (value.bound, value.low, value.high) == ("list", 2, None)


def test_names_after_a_figure_tell_who_they_are_and_add_nobody():
    (found,) = claims("Two officers, Ana Berg and Tom Lund, were killed.")
    assert found.value.number == 2


def test_several_acts_on_the_same_people_are_one_count_under_each():
    text = "More than 100 men were abducted, detained and tortured by Varnian troops."
    found = claims(text)
    assert [c.aspect for c in found] == ["abducted", "detained", "tortured"]
    assert {c.acts for c in found} == {("abducted", "detained", "tortured")}
    assert {c.spans for c in found} == {found[0].spans}


def test_plurals_without_a_figure_are_one_claim_where_they_are_stated_alike():
    text = "Murders go on. Reports of murders reach us. People were murdered."
    (found,) = claims(text)
    assert (found.value.bound, found.value.low) == ("unstated", 1)
    assert (found.attribution.modality, len(found.spans)) == ("asserted", 2)


def test_a_plural_beside_a_figure_is_no_claim():
    found = claims("Murders go on. Police said 12 people were murdered.")
    assert [c.value.low for c in found] == [12]


def test_a_plural_under_a_no_counts_nobody():
    assert claims("There are no victims of the raids. He had no facts about killings.") == ()


def test_who_is_shot_dead_is_killed_and_not_a_casualty_besides():
    assert [c.aspect for c in claims("A gunman shot and killed five people.")] == ["killed"]


def test_an_attacker_who_dies_is_a_part_told_by_the_population():
    text = "A gunman shot and killed five people before killing himself."
    assert one(text, "killed", "A gunman").value.population == "gunman"


def test_a_figure_taken_back_is_withdrawn():
    assert one("An earlier version of this article said 12 had died.", "killed").withdrawn
    assert not one("Officials said 12 had died.", "killed").withdrawn


def test_a_figure_belongs_to_the_verb_right_after_it():
    for text, wanted in (
        (
            "Police said 12 people were killed on Monday and 30 injured in Varn.",
            {"killed": 12, "injured": 30},
        ),
        ("Two men were kidnapped on Sunday and three killed.", {"abducted": 2, "killed": 3}),
        ("Twelve people died on Monday and 30 were wounded.", {"killed": 12, "injured": 30}),
    ):
        assert {c.aspect: c.value.low for c in claims(text)} == wanted


def test_what_is_called_untrue_is_denied():
    for text in (
        "It is not true that 12 people were killed.",
        "There is no evidence that 12 people were killed.",
    ):
        assert [c.attribution.modality for c in claims(text)] == ["denied"]


def test_who_nearly_died_is_not_counted():
    assert claims("Four people nearly died.") == ()


def test_acts_keep_their_particles_and_hyphens():
    assert claims("Police rounded up 30 men in Varn.")[0].acts == ("rounded up",)
    assert claims("The ill-treatment of 12 men went on.")[0].acts == ("ill-treatment",)
