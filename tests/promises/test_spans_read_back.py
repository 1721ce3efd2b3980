"""Every span reads back, on any Unicode, on the untouched input."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.originals import need_originals
from tests.promises.stories import HARBOUR, SENTENCES, article, assert_reads_back

import rashomon

ODD = (
    "\r\n", "\n", "\n\n", "\u2029", "\u0085", "\x0b", "\ufeff", "\u00a0", "\u202f", "\u3000",
    "\u00ad", "\u200b", "\u200d", "e\u0301", "\u0130", "\ufb01", "ẞ", "\U0001f525",
    "\U0001f468\u200d\U0001f692", "\U0001d7cf", "１２", "٣", "Ⅻ", "\u202e", "\u2066", "“", "”",
    "‘", "’", "»", "—", "…", "½", "\x00", "\x1b[2J", "</script>", "  ", "-" * 40, "“" * 30,
    "x" * 900,
)  # fmt: skip
"""Line ends, marks, blanks, ligatures, astral and combining characters, bidi controls, quotes."""

characters = st.characters(codec="utf-8")
pieces = st.lists(
    st.sampled_from(SENTENCES) | st.sampled_from(ODD) | st.text(characters, max_size=6),
    min_size=1,
    max_size=9,
)


def spelt(words: str, odd: str) -> str:
    """The sentences with something odd between all words."""
    return words.replace(" ", f" {odd}") if odd.strip() else words.replace(" ", odd)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(parts=pieces, between=st.sampled_from(["", " ", "\n\n", "\r\n", "\u00a0"]))
@example(parts=["\ufeff", *SENTENCES], between="\r\n")
@example(parts=[*SENTENCES, "\U0001f525"], between="\u2028")
def test_every_span_is_where_it_says(parts: list[str], between: str) -> None:
    text = between.join(parts)
    assert_reads_back(rashomon.analyse([article(text)]).report)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(first=pieces, second=pieces)
def test_findings_of_two_sources_read_back(first: list[str], second: list[str]) -> None:
    corpus = [article(" ".join([*SENTENCES[:4], *first])), article(" ".join(second), "courier")]
    assert_reads_back(rashomon.analyse(corpus).report)


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_character_between_all_words_moves_no_span(odd: str) -> None:
    text = " ".join(spelt(words, odd) for words in SENTENCES)
    found = rashomon.analyse([article(text)])
    assert_reads_back(found.report)


def test_every_kind_of_claim_is_among_those_checked() -> None:
    found = rashomon.analyse([article("\n\n".join(SENTENCES))])
    assert {claim.kind for claim in found.claims} == {
        "count", "date", "quotation", "denial", "name",
    }  # fmt: skip
    assert all(claim.spans for claim in found.claims)
    assert any(claim.attribution.chain for claim in found.claims)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_bytes_of_a_file_are_what_offsets_count_into(tmp_path: Path, newline: str) -> None:
    raw = ("\ufeff" + newline.join(SENTENCES)).encode()
    (tmp_path / "a.txt").write_bytes(raw)
    found = rashomon.analyse(rashomon.read(tmp_path))
    text = raw.decode()
    assert found.claims
    for claim in found.claims:
        assert text[claim.spans[0].start : claim.spans[0].end] == claim.spans[0].exact


def test_the_harbour_story_reads_back() -> None:
    assert_reads_back(rashomon.analyse(rashomon.read(HARBOUR)).report)


def test_the_originals_read_back() -> None:
    assert_reads_back(rashomon.analyse(rashomon.read(need_originals())).report)
