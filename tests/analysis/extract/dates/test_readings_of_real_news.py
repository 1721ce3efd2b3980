"""Readings that reports of real events get wrong, in invented sentences of 14 May 2031."""

import datetime as dt

import pytest
from tests.analysis.extract.dates.dated import BASE, dates, document

from rashomon.extract.dates import date_claims
from rashomon.extract.found import SetAsidePlace
from rashomon_schemas import DateClaim


def read(text: str, day: dt.date | None = BASE) -> tuple[list[DateClaim], list[SetAsidePlace]]:
    return date_claims(document(text), dates(text, day))


def claims(text: str, day: dt.date | None = BASE) -> list[DateClaim]:
    return read(text, day)[0]


ONE = [
    # a stretch is one date
    ("Between 2010 and 2015 nine villages were razed.", "Between 2010 and 2015", "2010/2015"),
    ("Between May and June 2030 it rained.", "Between May and June 2030", "2030-05/2030-06"),
    ("The strike lasted from Monday to Friday.", "Monday to Friday", "2031-05-05/2031-05-09"),
    ("The strike will last from Monday to Friday.", "Monday to Friday", "2031-05-12/2031-05-16"),
    ("The strike lasted from May 3 to May 9.", "May 3 to May 9", "2031-05-03/2031-05-09"),
    # one night is one time
    ("The blast came late Sunday night or early Monday.", "late Sunday night or early Monday",
     "2031-05-11TNI/2031-05-12"),
    ("Shelling continued overnight into Tuesday.", "overnight into Tuesday",
     "2031-05-12TNI/2031-05-13"),
    ("Vellin was shelled on the night of 3-4 May.", "the night of 3-4 May", "2031-05-03TNI"),
    ("Vellin was shelled on the night of May 3.", "the night of May 3", "2031-05-03TNI"),
    ("Gunmen came in the early hours of Tuesday.", "the early hours of Tuesday", "2031-05-13TMO"),
    # counted from a day in the same words
    ("The day after Christmas, he left.", "The day after Christmas", "2030-12-26"),
    ("He left three days after Christmas.", "three days after Christmas", "2030-12-28"),
    # which side of the day of printing
    ("The mayor said on Tuesday it will close the port.", "Tuesday", "2031-05-13"),
    ("The meeting is on Thursday.", "Thursday", "2031-05-15"),
    ("The court could rule as early as Tuesday.", "Tuesday", "2031-05-20"),
    ("The court extended the term until 9 a.m. Tuesday.", "until 9 a.m. Tuesday",
     "2031-05-20T09:00"),
    ("Fenn on Tuesday: “I want a vote.”", "Tuesday", "2031-05-13"),
    ("Nothing was the same since Sept. 11.", "since Sept. 11", "2030-09-11"),
    ("This summer was hot in Vellin.", "This summer", "2031-SU"),
    # others
    ("The blast struck at 2 p.m. local time (1100 GMT) on Friday.",
     "2 p.m. local time (1100 GMT) on Friday", "2031-05-09T14:00"),
    ("Nine men have been held since March.", "since March", "2031-03"),
    ("The market was bombed during Ramadan.", "Ramadan", "2030-12-25/2031-01-25"),
    ("It is the worst attack since the 2015 raids.", "2015", "2015"),
    ("Police said 12 people were killed on Monday and 30 injured.", "Monday", "2031-05-12"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "timex"), ONE)
def test_the_sentence_has_one_date(text, words, timex):
    assert [(c.value.words, c.value.timex) for c in claims(text)] == [(words, timex)]


@pytest.mark.parametrize(
    "text",
    [
        "On May 3, 12 people were killed in Vellin.",
        "On May 3, 12 were killed in Vellin.",
        "By May 3, 12 had died.",
    ],
)
def test_twelve_after_a_day_counts_people(text):
    (claim,) = claims(text)
    assert claim.value.timex == "2031-05-03"
    assert "12" in claim.event


@pytest.mark.parametrize("text", ["A man in his 30s fell.", "Temperatures were in the 30s."])
def test_an_age_and_a_temperature_are_no_decade(text):
    assert dates(text) == []


def test_a_date_in_figures_keeps_both_orders():
    (claim,) = claims("The ferry sank on 3/4/2019 off Vellin.")
    assert claim.value.timex == "2019-03-04"
    assert [other.timex for other in claim.value.alternatives] == ["2019-04-03"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ferry sank last Friday.", (2031, 5, 9)),
        ("The ferry sank on Friday.", (2031, 5, 16)),
        ("The ferry will sail on Friday.", (2031, 5, 23)),
    ],
)
def test_a_friday_told_of_on_a_friday(text, day):
    (claim,) = claims(text, dt.date(2031, 5, 16))
    assert claim.value.low == dt.date(*day)


@pytest.mark.parametrize(
    "text",
    ["The ferry sank on Friday.", "The ferry sank yesterday.", "It was shut at Easter."],
)
def test_without_a_day_to_count_from_a_date_stays_unresolved(text):
    (claim,) = claims(text, None)
    assert claim.value.low is None
    assert claim.value.unresolved is not None


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("Troops seized the town of Orsk on Friday.", "other"),
        ("Troops captured the hill on Friday.", "other"),
        ("Police seized 20 kilos of cocaine on Friday.", "other"),
        ("Gunmen seized the town on Friday.", "other"),
        ("Police seized two rebels on Friday.", "arrested"),
        ("Rebels captured the governor on Friday.", "arrested"),
        ("Armed men seized nine pupils on Friday.", "abducted"),
        ("Nine pupils were seized by gunmen on Friday.", "abducted"),
        ("The militia released 20 on Friday.", "released"),
    ],
)
def test_what_is_seized_tells_what_happened(text, aspect):
    (claim,) = claims(text)
    assert (claim.aspect, claim.value.low) == (aspect, dt.date(2031, 5, 9))


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("A week after the attack, the mayor resigned.", "A week after “the attack”"),
        ("The day after the attack, the mayor resigned.", "The day after “the attack”"),
    ],
)
def test_what_is_counted_from_a_happening_says_from_which(text, known):
    (claim,) = claims(text)
    assert claim.event == "the mayor resigned"
    assert claim.value.low is None
    assert (claim.value.unresolved or "").startswith(known)


def test_the_week_after_a_day_is_seven_days():
    (first, second) = claims("The mayor resigned the week after the vote on May 3.")
    assert (first.value.low, first.value.high) == (dt.date(2031, 5, 4), dt.date(2031, 5, 10))
    assert second.event == "the vote"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The raids ended before Easter.", "vague-time"),
        ("Nine men were killed after May 3.", "vague-time"),
        ("Nine have died, 15 more than on Tuesday.", "compared-time"),
    ],
)
def test_a_day_that_only_bounds_or_compares_dates_nothing(text, reason):
    made, aside = read(text)
    assert made == []
    assert [place.reason for place in aside] == [reason]


@pytest.mark.parametrize(
    "line",
    [
        "VELLIN, May 12 (Wire) -- ",
        "VELLIN, 12 May 2031 - ",
        "VELLIN, Monday, May 12 (Wire) - ",
    ],
)
def test_the_day_a_text_was_filed_dates_no_event(line):
    made, aside = read(f"{line}Nine miners died on Sunday.")
    assert [claim.value.timex for claim in made] == ["2031-05-11"]
    assert [place.reason for place in aside] == ["dateline"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The two men were arrested Tuesday and Thursday.", "The two men were arrested"),
        ("The mayor left after Friday's attack.", "Friday's attack"),
        ("The mayor left after the May 3 attack.", "the May 3 attack"),
        ("Fenn praised a gathering of elders which took place on Monday.",
         "a gathering of elders"),
        ("Nine were killed on Monday and 30 injured in Vellin.", "Nine were killed"),
    ],
)  # fmt: skip
def test_the_words_of_an_event_are_whole_and_its_own(text, event):
    assert {claim.event for claim in claims(text)} == {event}


def test_two_figures_of_one_verb_are_told_each_with_its_day():
    made = claims("Police arrested nine men in Orsk on Friday and 12 in Vellin on Saturday.")
    assert [(claim.value.low, claim.event) for claim in made] == [
        (dt.date(2031, 5, 9), "Police arrested nine men in Orsk"),
        (dt.date(2031, 5, 10), "Police arrested … 12 in Vellin"),
    ]


def test_words_before_a_time_are_no_part_of_the_event():
    (claim,) = claims("The men were seized at about 3 a.m. on Sunday.")
    assert claim.event == "The men were seized"
