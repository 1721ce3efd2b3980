"""What a date dates, in invented sentences."""

import pytest
from tests.analysis.extract.dates.dated import dates, document

from rashomon.extract.dates import date_claims

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
    ("The council called for the archive to be opened by Friday.", "called-for"),
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
    assert claim.speaker is not None
    assert claim.speaker.name == "Captain Orla Fenn"
    assert all(text[span.start : span.end] == span.exact for span in claim.spans)
