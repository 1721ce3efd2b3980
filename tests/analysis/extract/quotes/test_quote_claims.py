"""From quotations to claims, and to what is set aside."""

from collections.abc import Callable

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
