"""Names are claimed where the text tells, or everybody knows, what they name."""

from collections.abc import Callable

import pytest

from rashomon.extract import extract
from rashomon.extract.document import Document
from rashomon.extract.names import find_names, name_claims
from rashomon_schemas import NameClaim

Parsed = Callable[[str], Document]


def claimed(parsed: Parsed, text: str) -> dict[str, str]:
    document = parsed(text)
    claims = name_claims(document, find_names(document))
    return {claim.value.full: claim.value.kind for claim in claims}


@pytest.mark.parametrize(
    "text",
    [
        "The Vellin march drew LGBT people and LGBTQ activists on Monday.",
        "She spoke for the district (VE-47) on Monday.",
        "The Storm Runner rocket will lift off on Monday.",
        "Critics praised her latest single, Blue Lantern, on Monday.",
    ],
)
def test_capitals_alone_name_nobody(parsed: Parsed, text: str) -> None:
    assert set(claimed(parsed, text)) <= {"Vellin"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The two men met again in the Oval Office a day later.", "Oval Office", "place"),
        ("The U.S. government denied it on Monday.", "U.S.", "place"),
        ("The Kremlin denied the reports on Monday.", "Kremlin", "organisation"),
        ("The UN called for an inquiry on Monday.", "UN", "organisation"),
        ("VARNSUND, Ohio (VNB) – The bridge fell on Monday.", "VARNSUND", "place"),
        ("The mill stood near Dorvan, a small town in the hills.", "Dorvan", "place"),
        ("Nobody is free in Putin’s Russia. A spokesman for Putin said so.", "Putin", "person"),
    ],
)
def test_what_is_known_or_told_has_its_kind(
    parsed: Parsed, text: str, name: str, kind: str
) -> None:
    assert claimed(parsed, text).get(name) == kind


def test_all_names_of_a_country_are_one_place(parsed: Parsed) -> None:
    document = parsed("He fled Russia on Monday. The Russian Federation signed the treaty.")
    (claim,) = name_claims(document, find_names(document))
    assert claim.value.forms == ("Russia", "Russian Federation")


def test_a_body_in_a_title_is_named_too(parsed: Parsed) -> None:
    text = "The motion came from Vale Equality Caucus Co-Chair Rep. Peter Kovac on Monday."
    assert claimed(parsed, text) == {
        "Vale Equality Caucus": "organisation",
        "Peter Kovac": "person",
    }


def test_a_dateline_without_a_blank_is_no_part_of_the_name(parsed: Parsed) -> None:
    found = claimed(parsed, "Vellin, D.C.Harbour Rights Watch urged the council to act on Monday.")
    assert "Harbour Rights Watch" in found


def test_small_words_inside_a_body_belong_to_it(parsed: Parsed) -> None:
    found = claimed(parsed, "The Centers for Disease Control and Prevention counted 40 cases.")
    assert list(found) == ["Centers for Disease Control and Prevention"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We were beaten there,” one survivor told Dusk, adding that two died.", "Dusk"),
        ("“We were beaten there,” one survivor told Vale 24, adding that two died.", "Vale 24"),
    ],
)
def test_an_outlet_that_is_told_is_named(parsed: Parsed, text: str, name: str) -> None:
    claims = extract(parsed(text).article).claims
    names = [c for c in claims if isinstance(c, NameClaim)]
    assert [(c.value.full, c.value.kind) for c in names] == [(name, "organisation")]


def test_a_sentence_that_the_parser_cuts_at_a_bracket_is_whole(parsed: Parsed) -> None:
    text = "He wrote at once: Fully agree w/ [junior minister] Jane Kovac."
    document = parsed(text)
    (claim,) = [
        c for c in name_claims(document, find_names(document)) if c.value.full == "Jane Kovac"
    ]
    assert claim.sentence.exact.startswith(("He wrote", "Fully agree"))
