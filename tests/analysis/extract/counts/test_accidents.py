"""Acts of accidents, disasters and conflicts: who was aboard, trapped, brought out, left behind."""

import pytest
from tests.analysis.extract.counts.reading import figures, one

CASES = [
    ("Sixty-seven people were pulled out alive from the water.", {("rescued", 67, 67)}),
    ("Rescuers pulled out 12 people alive from the wreck.", {("rescued", 12, 12)}),
    ("Rescuers pulled 12 people alive and nine bodies from the water.",
     {("rescued", 12, 12), ("killed", 9, 9)}),
    ("Eleven miners were pulled out dead on Monday.", {("killed", 11, 11)}),
    ("Sixty people were pulled out of the rubble.", {("rescued", 60, 60)}),
    ("Sixty-eight people survived the sinking.", {("survived", 68, 68)}),
    ("There were 68 survivors.", {("survived", 68, 68)}),
    ("The 33 trapped miners were found alive.", {("survived", 33, 33)}),
    ("The ferry was carrying 124 people when it sank.", {("aboard", 124.0, 124.0)}),
    ("A plane with 90 people aboard crashed near Orlsk.", {("aboard", 90, 90)}),
    ("The plane had 31 people on board.", {("aboard", 31, 31)}),
    ("All 31 people on board were killed.", {("aboard", 31, 31), ("killed", 31, 31)}),
    ("The bus, carrying 45 pilgrims, fell into a gorge, killing 12.",
     {("aboard", 45, 45), ("killed", 12, 12)}),
    ("No children were on board.", {("aboard", 0, 0)}),
    ("The Odile, which was carrying 12 passengers and a crew of eight, sank.",
     {("aboard", 20, 20), ("aboard", 12, 12), ("aboard", 8, 8)}),
    ("Six miners were trapped underground.", {("trapped", 6, 6)}),
    ("The flood stranded 31 tourists.", {("trapped", 31, 31)}),
    ("Officials said 23 people had been buried under the landslide.", {("trapped", 23, 23)}),
    ("Forty-four victims were buried on Sunday.", {("buried", 44, 44)}),
    ("Some 42,000 people crossed the border on Sunday.", {("crossed", 21000, 84000)}),
    ("More than 4,000 migrants crossed into Vandra last week.", {("crossed", 4001, None)}),
    ("He said 4,200 people had crossed in July.", {("crossed", 4150, 4250)}),
    ("About 14 children were taken from a boarding school.", {("abducted", 7, 28)}),
    ("Rebels took 30 people hostage.", {("abducted", 30, 30)}),
    ("Eighteen people remain in hospital.", {("in-hospital", 18, 18)}),
    ("Twelve people are still in hospital.", {("in-hospital", 12, 12)}),
    ("Seven people have died and 35 are being treated.",
     {("killed", 7, 7), ("injured", 35, 35)}),
    ("At least 85 people fell ill after the wedding.", {("sickened", 85, None)}),
    ("Fifty-eight people were diagnosed with cholera.", {("sickened", 58, 58)}),
    ("The storm left 450,000 without electricity.", {("without-power", 445_000, 455_000)}),
    ("Attackers lost five men.", {("killed", 5, 5)}),
    # what only sounds like it
    ("He is survived by his wife and two children.", set()),
    ("It is not clear how many of the 20 would survive.", set()),
    ("The ferry can carry 90 passengers. It carries 400 passengers a day.", set()),
    ("The minister wants 20 people on board with the plan.", set()),
    ("Two suspects crossed into Vandra.", set()),
    ("Twenty people crossed the road.", set()),
    ("There is hope of finding more people alive.", set()),
    ("The 20 women are being treated as servants.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_an_act_of_the_news_of_accidents_counts_its_people(
    text: str, expected: set[tuple[str, float, float | None]]
) -> None:
    assert figures(text) == expected


def test_a_sum_over_a_clause_is_told_by_its_people_alone() -> None:
    text = (
        "A driver who police said was drunk crashed a bus near Tole, killing himself and four men."
    )
    value = one(text, "killed", "A driver and four men").value
    assert (value.low, value.population) == (5, "A driver and four men")
    assert one(text, "killed", "four").value.part_of == "A driver and four men"


def test_a_state_is_nobodys_population() -> None:
    assert (
        one("Mayor Coll said 16 of the dead were found in one street.", "killed").value.population
        is None
    )
