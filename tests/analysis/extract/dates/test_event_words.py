"""The words a claim shows for what is dated, in invented sentences."""

import pytest
from tests.analysis.extract.dates.dated import dates, document

from rashomon.extract.dates import date_claims
from rashomon.extract.found import FoundQuotation
from rashomon_schemas import DateClaim, Speaker


def dated(text: str, words: str) -> DateClaim:
    """The claim of one date of a text."""
    claims, _ = date_claims(document(text), dates(text))
    (claim,) = [claim for claim in claims if claim.value.words == words]
    return claim


EVENTS = [
    ("The Harbour Guild on Friday called for Vellin to open its archive.", "Friday",
     "The Harbour Guild on Friday called for Vellin to open its archive"),
    ("In May, it emerged that nine men had fled the harbour.", "May",
     "it emerged that nine men had fled the harbour"),
    ("Orla Fenn, the same captain who met with the envoy earlier this month, resigned.",
     "earlier this month", "the same captain who met with the envoy"),
    ("The mayor pressed the envoy during a Monday meeting to open the archive.", "Monday",
     "The mayor pressed the envoy during a Monday meeting"),
    ("The council condemned Friday's killing of nine men.", "Friday",
     "killing of nine men"),
    ("Police arrested nine men and on Tuesday charged two of them.", "Tuesday",
     "Police … charged two of them"),
    ("The envoy agreed to meet the mayor on Friday.", "Friday",
     "The envoy agreed to meet the mayor"),
    ("The keeper of the harbour told the guild on Friday: “We saw no ship.”", "Friday",
     "The keeper of the harbour told the guild"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "event"), EVENTS)
def test_the_event_is_who_did_what_in_the_articles_own_words(text, words, event):
    assert dated(text, words).event == event


def test_a_long_event_ends_where_a_phrase_does():
    text = (
        "The minister on Friday signed a decree ordering the guilds of the eastern harbour towns "
        "to open their archives to the families of the missing sailors and their lawyers."
    )
    event = dated(text, "Friday").event
    assert event.startswith("The minister on Friday signed a decree ordering the guilds")
    assert len(event.split()) <= 20
    assert event.split()[-1] not in ("the", "of", "to", "and", "their")


def test_every_stretch_of_an_event_reads_back():
    text = "Orla Fenn, who had fled, and her crew on Friday reached Vellin."
    claim = dated(text, "Friday")
    assert all(text[span.start : span.end] == span.exact for span in claim.spans)


def test_a_name_run_together_with_its_dateline_is_whole():
    text = "Vellin, D.C.Harbour Rights Watch today urged the council to open the archive."
    claim = dated(text, "today")
    assert claim.event.startswith("Harbour Rights Watch today urged the council")
    assert claim.doer == "Harbour Rights Watch"


def test_a_pronoun_says_whom_the_quotation_there_was_given_to():
    text = "“The gates are shut,” she told the Courier last month."
    held = document(text)
    she = held.span(text.index("she"), text.index("she") + 3)
    speaker = Speaker(name="Orla Fenn", words="she", resolved_by="pronoun", span=she)
    quotation = FoundQuotation(
        parts=((1, 19),), kind="speech", closed=True, speaker=speaker, cue="told",
        venue="the Courier", via=None,
    )  # fmt: skip
    (claim,) = date_claims(held, dates(text), [quotation])[0]
    assert claim.event == "she [Orla Fenn] told the Courier"
    assert claim.doer == "Orla Fenn"
    assert claim.speaker is None


EITHER = [
    ("The palace denied reports of the murder of nine men in April.", "the murder of nine men"),
    ("The minister cancelled a planned visit to Vellin this month.", "a planned visit to Vellin"),
    ("The minister resigned in April.", None),
    ("In April, the palace denied reports of the murder of nine men.", None),
]


@pytest.mark.parametrize(("text", "other"), EITHER)
def test_what_else_a_date_after_a_noun_may_date_is_kept(text, other):
    (claim,) = date_claims(document(text), dates(text))[0]
    assert claim.other_event == other
