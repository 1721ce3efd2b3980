"""By whom, where, when; and what is left over."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.extract.counts.reading import claims, counted, one

from rashomon.extract.counts import count_claims
from rashomon.extract.document import parse
from rashomon.extract.quantities import find_quantities, load_convention
from rashomon_schemas import Article


def test_the_agent_is_worded_as_in_the_article():
    assert one("Varnian troops killed six men.", "killed").agent == "Varnian troops"
    assert one("Six men were killed by Varnian troops.", "killed").agent == "Varnian troops"


def test_a_bomb_is_no_agent():
    assert one("A bomb killed six men.", "killed").agent is None


def test_a_named_place_is_kept():
    assert one("Six men were killed in Chicago.", "killed").place == "Chicago"


def test_the_day_of_the_act_is_its_own_not_that_of_the_saying():
    assert one("Police said on Friday that six men were killed.", "killed").event_date is None
    dated = one("On 3 March 2031, six men were killed.", "killed").event_date
    assert dated is not None
    assert dated.timex == "2031-03-03"


def test_a_raised_toll_stands_at_the_day_it_was_raised_not_at_that_of_the_event():
    text = "The death toll from the fire of 4 March 2031 rose to eight on 6 March 2031."
    stood = one(text, "killed").as_of
    assert stood is not None
    assert stood.timex == "2031-03-06"


def test_the_day_a_count_stood_at_is_told_apart():
    stood = one("By 3 March 2031, 12 people had died.", "killed").as_of
    assert stood is not None
    assert stood.timex == "2031-03-03"


def test_a_claim_in_quotation_marks_carries_its_speaker():
    text = "Mayor Ana Berg spoke on Monday. “Six people were killed here,” Berg said."
    speaker = one(text, "killed").speaker
    assert speaker is not None
    assert speaker.name == "Ana Berg"


def test_the_population_keeps_the_body_it_belongs_to():
    text = "Some 50 members of Parliament signed a letter."
    assert one(text, "signed").value.population == "members of Parliament"


@pytest.mark.parametrize(("text", "reason"), [
    # people to whom nothing of the lexicon happened
    ("The bus seats 40 passengers.", "no-known-act"),
    # an act that is denied
    ("Three people were not hurt.", "negated"),
    # an act that was only meant
    ("He tried to kill three people.", "only-intended"),
    # what counts no people
    ("Nine questions were asked.", "counts-nothing-comparable"),
    # nobody there
    ("There are no victims.", "nothing-there"),
])  # fmt: skip
def test_an_unused_number_is_set_aside_with_its_reason(text, reason):
    assert [place.reason for place in counted(text)[1]] == [reason]


SOME = (
    "three men killed and , were by 12 dozens of the troops wounded who “ ” said no one at least "
    "five women . \n\n died including two children toll rose to from 30 himself over\u00a0100"
)
WORDS = st.sampled_from(SOME.split(" "))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25).map(" ".join))
def test_every_number_ends_in_a_claim_or_is_set_aside(text):
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = parse(Article(source="s", file="s", sha256=digest, text=text))
    quantities, _ = find_quantities(document, convention=load_convention("strict-plural"))
    found, aside = count_claims(document, quantities, [], [])
    for claim in found:
        for span in claim.spans:
            assert text[span.start : span.end] == span.exact
    told = [(s.start, s.end) for c in found for s in c.spans]
    places = [*told, *((p.start, p.end) for p in aside)]
    for quantity in quantities:
        revised = any(c.value.revised_from == quantity.value.number for c in found)
        aged = quantity.value.unit == "years of age"
        assert (
            aged
            or revised
            or any(
                start <= quantity.start < end or quantity.start <= start < quantity.end
                for start, end in places
            )
        )


def test_the_same_text_gives_the_same_claims():
    text = "12 people, including two children, were killed."
    assert [c.id for c in claims(text)] == [c.id for c in claims(text)]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It was the worst wreck since 2011, when the barge Ona sank and 31 people drowned.", 2011),
        ("Veld was the scene of a raid on 4 June 2019 in which 19 people died.", 2019),
        ("Few recall the 2016 fire in which 9 people died.", 2016),
        ("Few recall the flood of 2016 that killed 9 people.", 2016),
        ("The barge Ona sank in 2011 off Marl, killing 31 people.", 2011),
    ],
)
def test_the_dead_of_an_event_named_with_its_year_are_of_that_year(text, year):
    dated = one(text, "killed").event_date
    assert dated is not None
    assert dated.low is not None
    assert dated.low.year == year


def test_an_and_without_a_comma_goes_on_with_the_relative_clause():
    text = "Veld was the scene of a raid on 4 June 2019 in which 19 people died and 40 were hurt."
    dated = one(text, "injured").event_date
    assert dated is not None
    assert dated.timex == "2019-06-04"


def test_a_participle_takes_no_date_of_a_clause_further_in():
    text = "Gunmen who came after a speech held on Sunday opened fire, killing 3 people."
    assert one(text, "killed").event_date is None


@pytest.mark.parametrize(
    "text",
    [
        "In the crackdown of 2019, the group documented the killing of 33 miners.",
        "During the 2019 crackdown, 33 miners were killed.",
    ],
)
def test_an_event_that_opens_a_sentence_dates_its_counts(text):
    date = one(text, "killed", "33").event_date
    assert date is not None
    assert date.timex == "2019"


def test_a_toll_rises_on_the_day_it_stands_at():
    claim = one("The toll from Monday's blast rose to 24 on Saturday.", "killed", "24")
    assert claim.event_date is not None
    assert claim.event_date.words == "Monday"
    assert claim.as_of is not None
    assert claim.as_of.words == "Saturday"
