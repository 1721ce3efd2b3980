"""Any text: no crash, no runaway pattern."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.extract.dates.dated import dates, document

from rashomon.extract.dates import date_claims, find_dates
from rashomon.extract.dates.finder import RULES

_PIECES = [
    "Friday", "May", "may", "31", "2019", "99999", "a", "week", "ago", "last", "the", "-", "/", ":",
    ",", ".", "\n", "\u00a0", "p.m.", "early", "February 30", "0/0/0000", "0th",
    "century", "on the", "winter", "of", "and", "years", "9999",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=30))
def test_any_run_of_date_words_reads_back_and_never_overlaps(pieces):
    text = " ".join(pieces)
    found = dates(text)
    assert all(text[d.start : d.end] == d.value.words for d in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_patterns_come_to_an_end_on_long_runs():
    for run in ("9", "1 ", "the ", "early ", "last ", "May ", "a few ", "Friday, ", " ", "12/"):
        text = run * (100_000 // len(run))
        for rule in RULES:
            assert all(m.end() <= len(text) for m in rule.pattern.finditer(text)), run


def test_every_date_of_one_endless_sentence_is_found():
    held = document("Friday " * 1000)
    assert len(find_dates(held)) == 1000


def test_an_endless_sentence_is_shown_near_its_date_only():
    text = "stones and bones and " * 400 + "yesterday"
    claims, _ = date_claims(document(text), dates(text))
    assert [claim.value.words for claim in claims] == ["yesterday"]
    assert len(claims[0].sentence.exact) < 1000
