"""What stands between marks, whatever marks they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.quotes import find_stretches


def paragraphs(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def between(text: str, *, depth: int | None = None) -> list[str]:
    found = find_stretches(text, paragraphs(text))
    return [text[s.start : s.end] for s in found if depth is None or s.depth == depth]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“We go on,” said Duarte.", ["We go on,"]),
        ('"We go on," said Duarte.', ["We go on,"]),
        ("''We go on,'' said Duarte.", ["We go on,"]),
        ("``We go on,'' said Duarte.", ["We go on,"]),
        ("«We go on», said Duarte.", ["We go on"]),
        ("„We go on”, said Duarte.", ["We go on"]),
        ("‘We go on,’ said Duarte.", ["We go on,"]),
        ("'We go on,' said Duarte.", ["We go on,"]),
    ],
)
def test_every_kind_of_mark_is_read(text, inside):
    assert between(text) == inside


@pytest.mark.parametrize(
    "text",
    [
        "The workers’ rights aren’t Duarte’s concern.",
        "The workers' rights aren't Duarte's concern.",
        "In the '90s they sang 'til dawn, rock 'n' roll and all.",
        "He is 6'2\" tall.",
        '<a href="vale.html">Vale</a>',
    ],
)
def test_apostrophes_inches_and_markup_open_nothing(text):
    assert between(text) == []


def test_a_plural_possessive_inside_single_marks_does_not_close_them():
    text = "'The workers' rights matter,' he said."
    assert between(text) == ["The workers' rights matter,"]


def test_a_nested_quotation_lies_inside_its_outer_one():
    text = "“They shouted ‘out’ at us,” he said."
    assert between(text, depth=0) == ["They shouted ‘out’ at us,"]
    assert between(text, depth=1) == ["out"]


def test_marks_of_one_kind_may_nest_when_both_close():
    assert between("“They shouted “out” at us,” he said.", depth=0) == ["They shouted “out” at us,"]


def test_paragraphs_that_open_again_are_carried_until_one_closes():
    text = "He said: “One.\n“Two.\n“Three.”\nThe end."
    found = find_stretches(text, paragraphs(text))
    assert [(s.closed, s.carried) for s in found] == [(False, False), (False, True), (True, True)]


def test_a_mark_that_closes_paragraphs_later_takes_in_what_lies_between():
    text = "He said: “One.\nTwo.\nThree,” and left."
    assert between(text) == ["One.", "Two.", "Three,"]


def test_a_quotation_opened_anew_without_a_close_ends_the_first():
    assert between("“One. “Two,” he said.") == ["One. ", "Two,"]


@given(st.text(alphabet="ab. \n“”\"'‘’«», s", max_size=200))
def test_stretches_lie_inside_the_text_and_in_order(text):
    found = find_stretches(text, paragraphs(text))
    assert list(found) == sorted(found, key=lambda s: (s.outer_start, -s.outer_end))
    for s in found:
        assert 0 <= s.outer_start <= s.start <= s.end <= s.outer_end <= len(text)


@pytest.mark.parametrize("pattern", ["“", '"', "''", " 'a", "“a” ", '“ ” " '])
def test_a_hostile_text_is_read_to_the_end(pattern):
    text = (pattern * 100_000)[:100_000]
    found = find_stretches(text, [(0, len(text))])
    assert all(0 <= s.start <= s.end <= len(text) for s in found)
