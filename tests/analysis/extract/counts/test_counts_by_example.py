"""How many, under which act: one invented sentence a case."""

import pytest
from tests.analysis.extract.counts.reading import figures

MANY = None

CASES = [
    # active with an object, coordinated
    ("A bomb killed three people and wounded 12 others.", {("killed", 3, 3), ("injured", 12, 12)}),
    # passive, hedged
    ("At least 40 people are believed to have been killed.", {("killed", 40, MANY)}),
    # reduced relative clause
    ("12 people, killed in the raid, were buried.", {("killed", 12, 12), ("buried", 12, 12)}),
    # full relative clause
    ("A bomb that killed six clerks was claimed by the Front.", {("killed", 6, 6)}),
    # absolute construction
    ("The raid went on, with four victims allegedly being killed.", {("killed", 4, 4)}),
    # nominal through "of"
    ("The killing of three miners shocked the town.", {("killed", 3, 3)}),
    # plural nominal through "of"
    ("The deaths of 12 pupils were confirmed.", {("killed", 12, 12)}),
    # bodies of
    ("The bodies of nine fishermen were found on the beach.", {("killed", 9, 9)}),
    # a toll
    ("Officials gave a death toll of 12.", {("killed", 12, 12)}),
    # a toll that is the number of
    ("The number of people killed has risen to 212.", {("killed", 212, 212)}),
    # copula
    ("12 were dead and 5 missing.", {("killed", 12, 12), ("missing", 5, 5)}),
    # existential
    ("There were three dead.", {("killed", 3, 3)}),
    # feared dead
    ("Twelve miners are feared dead after the collapse.", {("killed", 12, 12)}),
    # small clause
    ("The strike left 7 dead and dozens wounded.", {("killed", 7, 7), ("injured", 24, MANY)}),
    # ellipsis
    ("Three were killed and five injured.", {("killed", 3, 3), ("injured", 5, 5)}),
    # participles
    ("He opened fire, killing one and wounding two others.",
     {("killed", 1, 1), ("injured", 2, 2)}),
    # headline: figure before the act
    ("3 dead, 12 hurt in Orlsk blast", {("killed", 3, 3), ("injured", 12, 12)}),
    # headline: verb before the figure
    ("Gunman kills 2, wounds 3", {("killed", 2, 2), ("injured", 3, 3)}),
    # an adverb alone tells the act
    ("Four teens were shot, one fatally.", {("casualties", 4, 4), ("killed", 1, 1)}),
    # intransitive
    ("Three teenagers drowned.", {("killed", 3, 3)}),
    # "one of the" counts nobody
    ("One of the worst storms in years killed 30 people.", {("killed", 30, 30)}),
    # a range stays a range
    ("Between 10 and 15 pupils were hurt.", {("injured", 10, 15)}),
    # idioms: lives
    ("Six people lost their lives in the flood.", {("killed", 6, 6)}),
    ("The flood claimed the lives of six villagers.", {("killed", 6, 6)}),
    # idioms: throats
    ("Two women had their throats cut.", {("killed", 2, 2)}),
    # idioms: custody
    ("Police took 40 people into custody.", {("detained", 40, 40)}),
    # to death
    ("Four hikers were beaten to death.", {("killed", 4, 4)}),
    # hospital
    ("One woman died and six others were treated for smoke inhalation.",
     {("killed", 1, 1), ("injured", 6, 6)}),
    # hedged round figure of a crowd
    ("A crowd of 5,000 gathered in the square.", {("took-part", 4500, 5500)}),
    # those who act: active and passive
    ("The letter was signed by 47 delegates.", {("signed", 47, 47)}),
    # things
    ("More than 200 houses were destroyed.", {("destroyed", 201, MANY)}),
    # refused a visa, not denied a claim
    ("The embassy is refusing visas to dozens of young men.", {("refused-entry", 24, MANY)}),
    # nobody at all
    ("No one was killed.", {("killed", 0, 0)}),
    ("None of the passengers was injured.", {("injured", 0, 0)}),
    # vague plurals
    ("Tens of thousands of people have been displaced.", {("displaced", 20000, MANY)}),
    # manifold nouns
    ("Police called it a triple homicide.", {("killed", 3, 3)}),
    # an adjective narrows the act
    ("The fatal stabbing of two brothers shook Orlsk.", {("killed", 2, 2)}),
    # victims of an act
    ("Three shooting victims were identified.", {("casualties", 3, 3)}),
    # whose number is inside a group noun
    ("A group of 12 hikers was rescued.", {("rescued", 12, 12)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_figure_is_bound_to_its_act(text, expected):
    assert figures(text) == expected


SINGLE = [
    # a noun with an article is one
    ("A man was killed.", "killed"),
    # an age in the noun's place
    ("A 19-year-old was shot and wounded.", "injured"),
    # a name is one at least
    ("Ana Duarte, 34, was killed.", "killed"),
    # a reflexive is its subject
    ("The driver killed himself.", "killed"),
    # a second one is one more
    ("A third was wounded.", "injured"),
]


@pytest.mark.parametrize(("text", "aspect"), SINGLE)
def test_one_person_counts_as_one(text, aspect):
    (found,) = figures(text)
    assert found[:2] == (aspect, 1)


NOT_PEOPLE = [
    # ages
    "The girl was 12 and her brother 15.",
    # addresses
    "She lived at 99B Orlov Street.",
    # spans of time
    "He left one day after the storm.",
    # shots, not people
    "Two shots were fired.",
    # people to whom nothing happened
    "The bus seats 40 passengers.",
    # negated acts
    "Three people were not hurt.",
    # what was only tried
    "He tried to kill three people.",
    # events, not people
    "Three shootings were reported.",
    # a person who speaks
    "One survivor told the Lantern about it.",
]


@pytest.mark.parametrize("text", NOT_PEOPLE)
def test_other_numbers_count_nobody(text):
    assert figures(text) == set()
