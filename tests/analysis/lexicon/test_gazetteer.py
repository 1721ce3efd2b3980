"""What well-known names name."""

import pytest

from rashomon.lexicon.gazetteer import is_abbreviated_state, known_kind, known_row


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("the Czech Republic", "place"),
        ("US", "place"),
        ("us", None),
        ("WHO", "organisation"),
        ("who", None),
        ("Nasa", "organisation"),
        ("LGBT", "none"),
        ("Vellin", None),
    ],
)
def test_a_name_has_the_kind_of_its_row(name: str, kind: str | None) -> None:
    assert known_kind(name) == kind


def test_all_names_of_one_have_one_row() -> None:
    assert known_row("Czechia", "place") == known_row("Czech Republic", "place") is not None
    assert known_row("U.N.", "organisation") == known_row("United Nations", "organisation")


def test_abbreviated_states_end_in_a_stop() -> None:
    assert is_abbreviated_state("Pa.")
    assert not is_abbreviated_state("Ohio")
