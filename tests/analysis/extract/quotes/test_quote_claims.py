"""From quotations to claims, and to what is set aside."""

from collections.abc import Callable

import pytest
from tests.analysis.factories import article

from rashomon.extract import extract
from rashomon.extract.document import Document
from rashomon.extract.found import SetAsidePlace
from rashomon.extract.names import find_names
from rashomon.extract.quotes import find_quotations, quote_claims
from rashomon_schemas import QuoteClaim


def claims_of(
    parsed: Callable[[str], Document], text: str
) -> tuple[list[QuoteClaim], list[SetAsidePlace]]:
    document = parsed(text)
    return quote_claims(document, find_quotations(document, find_names(document)))


def test_a_claim_reads_back_and_joins_its_parts(parsed):
    text = "“The road is open,” Ana Duarte said, “and it will stay open.”"
    (claim,), aside = claims_of(parsed, text)
    assert claim.value.wording == "The road is open, and it will stay open."
    assert all(text[s.start : s.end] == s.exact for s in claim.spans)
    assert claim.speaker is not None
    assert (claim.aspect, claim.speaker.name, aside) == ("said", "Ana Duarte", [])


def test_paragraphs_are_joined_by_a_line_break(parsed):
    (claim,), _ = claims_of(parsed, "Ana Duarte said: “It is open.\n\n“It stays open.”")
    assert claim.value.wording == "It is open.\nIt stays open."


def test_the_outlet_that_was_told_is_the_venue_and_no_link(parsed):
    text = "“The road is open,” Foreign Minister Peter Kovac told AFP."
    (claim,), _ = claims_of(parsed, text)
    assert claim.value.venue == "AFP"
    assert [(o.name, o.kind) for o in claim.attribution.chain] == [("Peter Kovac", "official")]


def test_an_intermediary_is_the_nearer_link_and_the_speaker_the_root(parsed):
    text = "“The road is open,” Foreign Minister Peter Kovac said, according to the Vale Courier."
    (claim,), _ = claims_of(parsed, text)
    assert [(o.name, o.kind) for o in claim.attribution.chain] == [
        ("the Vale Courier", "outlet"),
        ("Peter Kovac", "official"),
    ]


def test_titles_and_terms_are_set_aside_with_a_reason(parsed):
    text = "The film “The Long Road Home” has a so-called “ghost ending” in it."
    claims, aside = claims_of(parsed, text)
    assert claims == []
    assert [place.reason for place in aside] == ["title-of-work", "scare-quotes"]


NESTED = [
    ("“The minister told me, ‘Leave the country at once,’ and I left,” Ana Berg said.",
     "Leave the country at once,", ["Ana Berg", "The minister"]),
    ("‘Peter Kovac said: “The road is open and stays open.” We laughed,’ Ana Berg said.",
     "The road is open and stays open.", ["Ana Berg", "Peter Kovac"]),
    ("“I said, ‘We will not leave this town,’ and stayed,” Ana Berg said.",
     "We will not leave this town,", ["Ana Berg"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wording", "chain"), NESTED)
def test_words_quoted_inside_a_quotation_are_their_own_speakers(parsed, text, wording, chain):
    (outer, inner), aside = claims_of(parsed, text)
    assert outer.speaker is not None
    assert inner.speaker is not None
    assert (outer.speaker.name, inner.speaker.name) == ("Ana Berg", chain[-1])
    assert inner.value.wording == wording
    assert [o.name for o in inner.attribution.chain] == chain
    assert aside == []


@pytest.mark.parametrize("text", [
    "“The order has come to ‘cleanse the town’ of people like us,” one survivor said.",
    "“The house that they called a ‘secret prison’ is a shed,” Ana Berg said.",
    "“They said, ‘You will never come back,’” Ana Berg said.",
    "‘It was “nice” of them all,’ Ana Berg said.",
])  # fmt: skip
def test_nested_marks_that_give_words_to_nobody_known_are_set_aside(parsed, text):
    (claim,), aside = claims_of(parsed, text)
    assert claim.value.wording in text
    assert [place.reason for place in aside] == ["nested-quotation"]


def test_counts_behind_two_nested_quotations_are_the_outer_speakers(parsed):
    text = "“They said ‘no’, they said ‘go’, and then guards beat 40 miners,” Ana Berg said."
    (count,) = [c for c in extract(article("s", text=text)).claims if c.kind == "count"]
    assert count.speaker is not None
    assert count.speaker.name == "Ana Berg"
