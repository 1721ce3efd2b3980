"""Readings of one utterance are gathered; others are left apart."""

from itertools import permutations

import pytest
from tests.analysis.factories import day
from tests.analysis.quoting import article, quote

from rashomon.group.quotes import utterances

LONG = "We saw no smoke before noon, and nobody on the pier had asked us to leave the berth."
CUT = "nobody on the pier had asked us to leave"


def test_a_cut_reading_is_gathered_with_the_whole_one() -> None:
    a, b = article("a", f"“{LONG}”"), article("b", f"“{CUT},” she said.")
    whole, cut = quote(a, LONG), quote(b, CUT)
    assert [set(q.claims) for q in utterances([a, b], [whole, cut])] == [{whole.id, cut.id}]


def test_a_few_common_words_do_not_make_one_utterance() -> None:
    a, b = article("a", f"“{LONG}”"), article("b", "“We saw no reason to worry at all about it.”")
    claims = [quote(a, LONG), quote(b, "We saw no reason to worry at all about it.")]
    assert len(utterances([a, b], claims)) == 2


def test_two_speakers_need_more_shared_words_than_one() -> None:
    half = "nobody on the pier had asked for fuel, for water or for any other thing that day"
    a, b = article("a", f"“{LONG}”"), article("b", f"“{half}”")
    claims = [quote(a, LONG), quote(b, half, speaker="Tobin Hale")]
    assert len(utterances([a, b], claims)) == 2
    copied = article("c", f"“{LONG}”")
    assert len(utterances([a, copied], [claims[0], quote(copied, LONG, speaker="T. Hale")])) == 1


def test_the_order_of_claims_changes_nothing() -> None:
    a, b, c = (article(s, f"“{LONG}” “{CUT}” “Something else was said here.”") for s in "abc")
    claims = [quote(a, LONG), quote(b, CUT), quote(c, "Something else was said here.")]
    results = {tuple(q.id for q in utterances([a, b, c], p)) for p in permutations(claims)}
    assert len(results) == 1


BERTH = ("We will not sell a single berth", "We did not sell a single berth")
HARBOUR = (
    "We will not sell a single berth of the old harbour to any foreign company this year.",
    "We did not sell a single berth of the old harbour to any foreign company this year.",
)


@pytest.mark.parametrize(("ahead", "done"), [BERTH, HARBOUR])
def test_what_will_be_and_what_was_are_two_statements_on_two_days_and_one_on_one(
    ahead: str, done: str
) -> None:
    later = day("2031-05-06")
    for days, questions in (((day("2031-05-02"), later), 2), ((later, later), 1)):
        a, b = (
            article(s, f"“{words}”").model_copy(
                update={"published": published, "published_from": "metadata"}
            )
            for s, words, published in zip("ab", (ahead, done), days, strict=True)
        )
        assert len(utterances([a, b], [quote(a, ahead), quote(b, done)])) == questions
