"""Word lists as patterns."""

import re

from hypothesis import given
from hypothesis import strategies as st

from rashomon.calendar.words import alternation

WORDS = st.lists(st.text("ab .", min_size=1, max_size=5), min_size=1, max_size=8)


def flat(words: list[str]) -> str:
    """The words one after the other, the longest first."""
    escaped = (re.escape(w).replace(r"\ ", r"\s") for w in sorted(words, key=lambda w: -len(w)))
    return f"(?:{'|'.join(escaped)})"


@given(WORDS, st.text("ab .\nA", max_size=12))
def test_a_tree_of_letters_finds_what_a_list_finds(words: list[str], text: str) -> None:
    for ending in ("", r"\b", "a", "{2}"):
        tree = re.compile(alternation(words) + ending, re.IGNORECASE)
        listed = re.compile(flat(words) + ending, re.IGNORECASE)
        assert [m.span() for m in tree.finditer(text)] == [m.span() for m in listed.finditer(text)]


def test_a_list_without_words_matches_nothing_but_the_empty_text() -> None:
    assert re.fullmatch(alternation([]), "") is not None
