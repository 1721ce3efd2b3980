"""What a date dates, in invented sentences."""

import datetime as dt

import pytest
from tests.analysis.extract.dates.dated import dates, document

from rashomon.extract.dates import date_claims
from rashomon.extract.names import find_names
from rashomon.extract.quotes import find_quotations

ACTS = [
    ("The Vellin Courier broke the news earlier this month.", "first-reported"),
    ("The Vellin Courier was the first to write about the arrests in April.", "first-reported"),
    ("In April, it emerged that nine men had fled.", "first-reported"),
    ("The Vellin Courier first published the letter on Tuesday.", "first-reported"),
    ("The story broke in March.", "first-reported"),
    ("The Courier said on Thursday it feared for its staff.", "said"),
    ("The Vellin Courier published a letter last week.", "published"),
    ("The minister denied the reports on Tuesday.", "denied"),
    ("The palace denied reports of the murder of nine men in April.", "denied"),
    ("The minister met the envoy on Friday.", "met"),
    ("They quarrelled during a Monday meeting.", "met"),
    ("Police arrested nine men on Friday.", "arrested"),
    ("Nine members signed a letter this week.", "signed"),
    ("The minister told reporters on Friday that he was ill.", "said"),
    ("The group on Friday called for an inquiry.", "called-for"),
    ("The envoy visited Vellin last week.", "visited"),
    ("Nine men were killed on Friday, the minister said.", "occurred"),
    ("The blast happened on Friday.", "occurred"),
    ("The ferry sank on Friday.", "occurred"),
    ("Friday's landslide closed the road.", "occurred"),
    ("The cook peeled nine pears on Friday.", "other"),
    ("Police seized nine rifles on Friday.", "other"),
    ("Police seized nine men on Friday.", "arrested"),
    ("The army released 20 on Friday.", "released"),
    ("Orla Fenn was released on Friday.", "released"),
    ("The group released a report on Friday.", "published"),
    ("The meeting took place on Friday.", "met"),
    ("A summit was held on Friday.", "met"),
    ("By May 3, 12 had died.", "as-of"),
    ("The council called for the archive to be opened by Friday.", "deadline"),
]


@pytest.mark.parametrize(("text", "aspect"), ACTS)
def test_a_date_is_bound_to_what_its_sentence_says_happened(text, aspect):
    claims, _ = date_claims(document(text), dates(text))
    assert [claim.aspect for claim in claims] == [aspect]


LEFT = [
    ("The siege lasted three weeks.", "duration"),
    ("The guards beat him every day.", "repeated-time"),
    ("The envoy recently left Vellin.", "vague-time"),
    ("The town slept.\n\nCopyright 2031 Vellin Courier", "copyright"),
    ("The town slept.\n\nPublished on May 2, 2031", "page-date"),
    ("VELLIN, May 13 (Wire) -- Rain fell.", "dateline"),
    ("09:15 Reports of a fire come in.", "page-date"),
    ("The post-2003 order fell.", "vague-time"),
    ("He reads the Sunday Mirror at breakfast.", "name-of-paper"),
]


@pytest.mark.parametrize(("text", "reason"), LEFT)
def test_what_dates_nothing_is_set_aside_with_its_reason(text, reason):
    claims, aside = date_claims(document(text), dates(text))
    assert claims == []
    assert [place.reason for place in aside] == [reason]


def test_an_unresolved_weekday_is_still_a_claim():
    text = "Nine men were killed on Tuesday."
    (claim,) = date_claims(document(text), dates(text, None))[0]
    assert claim.value.unresolved == "a Tuesday; the text gives no date to count from"


def test_a_claim_shows_its_clause_and_reads_back():
    text = "Rain fell. Captain Orla Fenn met the envoy on Friday, the paper said."
    (claim,) = date_claims(document(text), dates(text))[0]
    assert claim.event == "Captain Orla Fenn met the envoy"
    assert claim.doer == "Captain Orla Fenn"
    assert all(text[span.start : span.end] == span.exact for span in claim.spans)


WHOSE = [
    ("The ferry sank on Friday, harbour master Orla Fenn said.", "Orla Fenn"),
    ("According to Orla Fenn, the ferry sank on Friday.", "Orla Fenn"),
    ("Police said that the ferry sank on Friday.", "Police"),
    ("Orla Fenn cancelled the visit on Friday.", None),
    ("The letter was published by the Vellin Courier on Friday.", None),
    ("On Friday it emerged via the Vellin Courier that nine men had been held.", None),
    ("The ferry sank on Friday.", None),
]


@pytest.mark.parametrize(("text", "speaker"), WHOSE)
def test_the_speaker_of_a_date_is_whose_words_it_stands_in(text, speaker):
    held = document(text)
    (claim,) = date_claims(held, dates(text), (), find_names(held))[0]
    assert (claim.speaker.name if claim.speaker else None) == speaker


def test_a_date_in_quoted_words_is_their_speakers():
    text = "“The ferry sank on Friday,” Orla Fenn said."
    held = document(text)
    names = find_names(held)
    (claim,) = date_claims(held, dates(text), find_quotations(held, names), names)[0]
    assert claim.speaker is not None
    assert claim.speaker.name == "Orla Fenn"


def test_whoever_did_what_is_dated_is_called_by_name_without_a_title():
    text = "Foreign Secretary Orla Fenn cancelled the visit on Friday."
    held = document(text)
    (claim,) = date_claims(held, dates(text), (), find_names(held))[0]
    assert claim.doer == "Orla Fenn"
    assert claim.speaker is None


UNITS = [
    ("on Tuesday", "Tuesday", "day"),
    ("this week", "this week", "week"),
    ("last month", "last month", "month"),
    ("in April", "April", "month"),
    ("last year", "last year", "year"),
    ("last weekend", "last weekend", "weekend"),
    ("on Tuesday evening", "Tuesday evening", "time"),
]


@pytest.mark.parametrize(("when", "words", "unit"), UNITS)
def test_an_unresolved_date_keeps_the_unit_it_is_precise_to(when, words, unit):
    text = f"Nine men were killed {when}."
    (claim,) = date_claims(document(text), dates(text, None))[0]
    assert claim.value.low is None
    assert (claim.value.words, claim.value.precision) == (words, unit)


def test_so_many_weeks_after_an_undated_happening_is_precise_to_the_week():
    text = "The men were released two weeks after the mine closed."
    (claim,) = date_claims(document(text), dates(text, None))[0]
    assert claim.value.precision == "week"


DOERS = [
    ("A spokesman for the mayor Orla Fenn told reporters on Friday that it was over.", "Orla Fenn"),
    (
        "The newspaper Vellin Courier was the first to write about the raid in April.",
        "Vellin Courier",
    ),
    ("Orla Fenn, the same official who met the envoy on Friday, left the town.", "Orla Fenn"),
    ("A spokesman told reporters on Friday that it was over.", None),
]


@pytest.mark.parametrize(("text", "doer"), DOERS)
def test_whoever_is_named_beside_a_description_did_it(text, doer):
    held = document(text)
    (claim,) = date_claims(held, dates(text), (), find_names(held))[0]
    assert claim.doer == doer


def test_since_the_beginning_of_the_year_runs_to_publication():
    text = "Since the beginning of the year, 12 miners have been killed."
    (claim,) = date_claims(document(text), dates(text))[0]
    assert claim.value.timex == "2031-01-01/2031-05-14"
    assert claim.value.high == dt.date(2031, 5, 14)


OWN_DAYS = [
    ("Situation report no. 4, Ostrel flood, 12 May, 18:00.\n\nNine people died.", "published"),
    ("Update on the Ostrel flood (12 May)\n\nNine people died.", "published"),
    ("Update: nine people died in Ostrel on 12 May.", "occurred"),
]


@pytest.mark.parametrize(("text", "aspect"), OWN_DAYS)
def test_the_day_in_a_reports_heading_is_the_reports_own(text, aspect):
    (claim,) = date_claims(document(text), dates(text))[0]
    assert claim.aspect == aspect
