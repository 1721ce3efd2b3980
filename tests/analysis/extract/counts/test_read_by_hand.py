"""What reading real articles by hand showed: one invented sentence a mechanism."""

import pytest
from tests.analysis.extract.counts.reading import claims, counted, figures, one

MANY = None

CASES = [
    # the second figure's own verb, with the figure as its modifier
    ("At least six pilgrims were killed and several injured as a coach fell today outside the "
     "offices of the Varnia national union federation in the heart of Tole, the police reported.",
     {("killed", 6, MANY), ("injured", 3, MANY)}),
    # a noun to the parser, a participle to readers
    ("Guards heard of a report of a man shot in the leg.", {("casualties", 1, 1)}),
    # victims of whom nothing else is told
    ("Officers learned there were three more victims.", {("casualties", 3, 3)}),
    ("There were three victims of fraud.", set()),
    # himself, with somebody else's label before
    ("Police: 9-year-old boy fatally shot himself", {("killed", 1, 1)}),
    ("A man blew himself up near the gate.", {("killed", 1, 1)}),
    # two objects of a headline's two verbs
    ("Witnesses describe raid that killed suspect, wounded officer",
     {("killed", 1, 1), ("injured", 1, 1)}),
    # care that somebody gives
    ("Medics treated two women on the scene.", {("injured", 2, 2)}),
    # custody as a state, charges as an object
    ("Two men remain in custody.", {("detained", 2, 2)}),
    ("Two men face charges.", {("charged", 2, 2)}),
    ("Prosecutors filed charges against four people.", {("charged", 4, 4)}),
    ("No charges were filed against the three officers.", set()),
    # votes cast
    ("On Sunday 1.8 million Varnians cast their votes.", {("voted", 1_750_000, 1_850_000)}),
    # a gathering that draws people
    ("The march drew 900 people.", {("took-part", 850, 950)}),
    # not any
    ("Police have not made any arrests.", {("detained", 0, 0)}),
    ("The storm did not kill anyone.", {("killed", 0, 0)}),
    ("The captain did not hurt anyone.", set()),
    ("Officials did not report any deaths.", set()),
    # names with ages between them
    ("Police arrested Peter Marsh, 21, Simon Doyle, 24, and Martin Reeves, 20.",
     {("detained", 3, MANY)}),
    # a plural clause after the last of several names
    ("Police named Peter Marsh, 21, and Martin Reeves, 20, who were charged on Friday.",
     {("charged", 2, MANY)}),
    # the dead by their names
    ("The dead were named as Ann Lee, Olof Dahl and Cy Dorn.", {("killed", 3, MANY)}),
    # studies, names of marches, ideas: no gatherings
    ("Ana Lee attended college in Tole.", set()),
    ("It was sent by an organizer of the Women's March living in Tole.", set()),
    ("The council will come up with options.", set()),
    # flight from the police displaces nobody
    ("Two suspects fled the scene.", set()),
    ("The suspect may have fled to Varnia.", set()),
    ("300 families fled the village.", {("displaced", 250, 350)}),
    # what saves money rescues nobody
    ("The law will save women an estimated 10 million dollars a year.", set()),
    # a case is no boy
    ("She spoke on the case of the boy.", set()),
    ("30,000 emails are missing.", set()),
    # another life
    ("She lost a daughter years ago.", set()),
    # crowds, as worded
    ("About 300 people joined a march.", {("took-part", 150, 600)}),
    ("Police estimated the crowd at between 3,000 and 4,000.", {("took-part", 3000, 4000)}),
    ("The 300-strong protest ended.", {("took-part", 250, 350)}),
    ("He spoke before thousands of delegates.", {("took-part", 2000, MANY)}),
    ("He spoke before the judge's election.", set()),
    ("Hundreds lined the streets.", {("took-part", 200, MANY)}),
    # an age with a home
    ("Olof Dahl, 67 of Slidell, was arrested.", {("detained", 1, MANY)}),
    # one of those
    ("Olof Dahl was one of those injured.", {("injured", 1, MANY)}),
    # a figure that is taken for a date
    ("A bomb went off, killing 13 people and wounding 42.",
     {("killed", 13, 13), ("injured", 42, 42)}),
    # a verb of a chronicle that is taken for a noun
    ("A baker shoots dead 13 people in the market hall of Tole.", {("killed", 13, 13)}),
    # getting away
    ("Three men fled in a green car.", set()),
    ("300 families fled in boats.", {("displaced", 250, 350)}),
    # a total of victims of whom nothing else is told
    ("There were a total of six victims in Tole.", {("casualties", 6, 6)}),
    # a prayer tells of nobody
    ("She ran, praying that nobody died.", set()),
    # time that is survived
    ("The senator survived 5 years in prison.", set()),
    # none of their injuries is none of them
    ("Four cooks were hurt, yet none of their injuries is serious.",
     {("injured", 4, 4)}),
    # the number of a picture
    ("12/15 3 May 2031 Women protest before the hall.", set()),
    # the mark of a list's item
    ("• George Stice, 26, was arrested on Tuesday.", {("detained", 1, MANY)}),
    ("She was booked into the Tole jail on Monday.", set()),
    ("Two men were booked into the Tole jail on Monday.", {("detained", 2, 2)}),
    # a crowd and its people are one count
    ("She sang before a crowd of about 230 people.", {("took-part", 115, 460)}),
    # a passive that is none
    ("Hundreds of people had gathered by the old mill.", {("took-part", 200, MANY)}),
    ("Police gathered evidence.", set()),
    # others taken to another place
    ("Six people were taken to Tole hospital and another two to Vellin.",
     {("injured", 6, 6), ("injured", 2, 2)}),
    # advice
    ("The bureau did not recommend that the minister face charges.", set()),
    # none since a year
    ("There have been no deaths on a tram here since 1959.", set()),
    # whoever charges tell of
    ("No charges have been filed.", {("charged", 0, 0)}),
    ("Ana Lee was held on Monday. She is charged with murder.", {("charged", 1, MANY)}),
    # a bullet in front of a line
    ("~ Two players died in a car wreck.", {("killed", 2, 2)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_it_reads_by_hand(text, expected):
    assert figures(text) == expected


@pytest.mark.parametrize(("text", "words", "who"), [
    # one sign of origin for each figure
    ("The march drew 4,000 people according to police and 20,000 according to organisers.",
     ["4,000", "20,000"], ["police", "organisers"]),
    # the second without a verb
    ("Police put the crowd at 4,000, organisers at 20,000.", ["4,000", "20,000"],
     ["Police", "organisers"]),
    # two verbs of speech side by side
    ("Police said 12 people were hurt, the union said 40.", ["12", "40"], ["Police", "the union"]),
    # a clause set against the other
    ("About 4,000 people marched, according to police, while organisers put the figure at 20,000.",
     ["About 4,000", "20,000"], ["police", "organisers"]),
])  # fmt: skip
def test_two_figures_side_by_side_are_each_their_givers(text, words, who):
    found = claims(text)
    assert [c.value.words for c in found] == words
    assert [[o.name for o in c.attribution.chain] for c in found] == [[name] for name in who]
    assert {c.value.role for c in found} == {"total"}


def test_a_figure_later_revised_gives_way_to_the_new_one():
    text = "The army said eight had died, a figure later revised to six."
    old, new = claims(text)
    assert old.withdrawn
    assert (new.value.number, new.value.role, new.value.revised_from) == (6, "revised", 8)


def test_a_figure_that_is_not_so_is_set_aside_as_denied():
    assert [p.reason for p in counted("Six people died, not four as first told.")[1]] == ["negated"]


@pytest.mark.parametrize(("text", "words"), [
    # the other side of the act
    ("The gunman killed nine people. Officers shot the gunman dead.", "the gunman"),
    # a name said to be the attacker
    ("The suspect, Dale Orrin, killed nine people. Orrin was found dead.", "Orrin"),
    # another year
    ("Nine people were killed on 3 May 2017. A guard was killed in June 2009.", "A guard"),
    # others' names
    ("Gunmen killed Ana Berg and Jon Hale. A teenager was killed later.", "A teenager"),
    # the other sex
    ("Two women were killed. A man was killed later.", "A man"),
])  # fmt: skip
def test_who_cannot_be_one_of_them_is_no_part_of_a_count(text, words):
    assert one(text, "killed", words).value.role == "total"


def test_one_person_beside_a_count_is_still_a_part_of_it():
    text = "Nine people were killed. A guard was killed at the door."
    assert one(text, "killed", "A guard").value.role == "subset"


def test_the_parts_of_a_headlines_sum_are_parts():
    found = claims("10 women, 7 men wounded in playground shooting")
    assert {(c.value.low, c.value.role) for c in found} <= {
        (17, "sum"),
        (7, "total"),
        (7, "subset"),
    }


def test_others_than_the_dead_are_those_of_the_headline():
    text = "1 dead, 4 hurt in Tole. One baker is dead and four others were hurt."
    assert {c.value.role for c in claims(text) if c.aspect == "injured"} == {"total"}


def test_whoever_is_counted_is_no_origin_of_it():
    assert not one("Robber believed to be hit by van", "casualties").attribution.chain


def test_they_are_the_body_that_the_sentence_is_about():
    text = "The Orlin Police Department is looking after they say three men were shot."
    assert [o.name for o in claims(text)[0].attribution.chain] == ["Orlin Police Department"]


def test_nobody_else_adds_none():
    text = "Three people were hurt. No one else was hurt."
    assert [(c.value.low, c.value.role) for c in claims(text)] == [(3, "total"), (0, "increment")]


def test_a_caption_that_repeats_a_sentence_adds_nothing():
    line = "A nurse was killed and three others hurt (Credit: Lantern)"
    found = [c for c in claims(f"{line}\n\n{line}") if c.aspect == "injured"]
    assert {c.value.role for c in found} == {"total"}


@pytest.mark.parametrize("line", [
    "Related Coverage Baker stabbed to death over debt",
    "READ MORE: Five die in fire in Vellin",
    "RELATED STORIES:\n\nTwo killed in Vellin",
])  # fmt: skip
def test_lines_that_point_to_other_texts_are_set_aside(line):
    found, aside = counted(f"A man was killed in Tole.\n\n{line}\n\nPolice went on.")
    assert [c.value.words for c in found] == ["A man"]
    assert "other-text" in [p.reason for p in aside]


@pytest.mark.parametrize("text", [
    # who finds them
    "Several men fought. Officers found two women with gunshot wounds.",
    # who pronounces them dead
    "He was pronounced dead by medical staff.",
    # until when
    "Police had arrested nobody by Friday.",
])  # fmt: skip
def test_who_only_tells_or_when_is_no_agent(text):
    assert {c.agent for c in claims(text)} <= {None, "Police"}


def test_a_crowd_that_says_who_it_is_of_is_counted_once() -> None:
    told = claims("She sang before a crowd of about 230 people.")
    assert [c.value.population for c in told] == ["people"]


def test_lengths_of_films_are_no_hours_of_entries() -> None:
    text = (
        "Films\n\n2:26 Two men hurt\n\n1:39 Ten dead\n\n4:24 A march\n\n1:59 Six shot\n\n0:28 End"
    )
    assert not [c for c in claims(text) if c.as_of is not None]


def test_somebody_of_another_trade_is_no_part_of_a_count() -> None:
    text = "Twelve officers were shot in Tole. In Rell a bullet struck the clerk."
    assert one(text, "casualties", "the clerk").value.role == "total"


def test_others_than_those_of_another_act_add_nothing() -> None:
    text = "Ten people were hurt in Rell. In Tole a couple shot dead 14 people, wounding 22 others."
    assert one(text, "injured", "22").value.role == "total"


def test_whoever_is_listed_with_others_is_no_addition() -> None:
    text = "One man was injured. Guards saw the injured boy and two others by the mill."
    assert one(text, "injured", "the injured boy").value.role == "total"


def test_who_turns_up_somewhere_alone_is_no_crowd() -> None:
    assert figures("A woman showed up at the hospital. Hundreds showed up.") == {
        ("took-part", 200, None)
    }
