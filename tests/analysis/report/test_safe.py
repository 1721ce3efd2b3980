import html
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.analysis.report.hostile import PAYLOADS

from rashomon.report.safe import clipped, markdown, marked, shown, web_address

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


@pytest.mark.parametrize(("text", "shows"), [
    ("a\u202eb", "a⟨U+202E⟩b"),
    ("line\u2028break", "line⟨U+2028⟩break"),
    ("zero\u200bwidth", "zero⟨U+200B⟩width"),
    ("\x1b[31mred", "⟨U+001B⟩[31mred"),
    ("tab\tand\nline stay", "tab\tand\nline stay"),
    ("no\u00a0break stays", "no\u00a0break stays"),
    ("a\u200db", "a⟨U+200D⟩b"),  # joins nothing between Latin letters
    ("👩\u200d🚒", "👩\u200d🚒"),  # a firefighter
    ("می\u200cخواهم", "می\u200cخواهم"),  # Persian needs it
    ("❤\ufe0f", "❤\ufe0f"),
    ("\U000e0041hidden tag", "⟨U+E0041⟩hidden tag"),
])  # fmt: skip
def test_what_cannot_be_seen_gets_a_mark(text, shows):
    assert marked(text) == shows


@given(TEXT)
def test_a_marked_text_turns_no_direction_and_breaks_no_terminal(text):
    for char in marked(text):
        assert unicodedata.bidirectional(char) not in {
            "LRO",
            "RLO",
            "LRE",
            "RLE",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        }
        assert unicodedata.category(char) != "Cc" or char in "\t\n"


@given(TEXT)
def test_shown_text_is_escaped(text):
    page = str(shown(text))
    assert html.unescape(page).count("<script") == 0 or "<script" in text
    for tag in ("<script", "<img", "<svg"):
        assert tag not in page


def test_text_that_runs_leftward_is_isolated():
    assert shown("قال المتحدث") == "<bdi>قال المتحدث</bdi>"
    assert shown("said") == "said"


@pytest.mark.parametrize(("address", "linked"), [
    ("https://example.org/a?b=c", True),
    ("http://example.org", True),
    ("javascript:alert(1)", False),
    ("JaVaScRiPt:alert(1)", False),
    ("data:text/html,<script>", False),
    ("java\tscript:alert(1)", False),
    ("https://exa\u202emple.org", False),
    ("https://[bad", False),
    ("//example.org", False),
    ("https:", False),
    (None, False),
])  # fmt: skip
def test_only_web_addresses_are_linked(address, linked):
    assert (web_address(address) is not None) is linked


def rendered(text: str) -> str:
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    return str(parser.render(text))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markdown_of_a_hostile_text_is_text(payload):
    page = rendered(f"- {markdown(payload)}")
    body = page.removeprefix("<ul>\n<li>").removesuffix("</li>\n</ul>\n")
    assert "<" not in body.replace("<code>@</code>", "")


@given(TEXT)
def test_markdown_shows_the_text_itself(text):
    page = rendered(f"x {markdown(text)} x")
    body = page.removeprefix("<p>x ").removesuffix(" x</p>\n")
    said = html.unescape(body.replace("<code>@</code>", "@"))
    assert "".join(said.split()) == "".join(marked(text).split())


@pytest.mark.parametrize("text", ["- a", "+ a", "1. a", "12) a", "---", "===", "# a", "> a"])
def test_no_line_becomes_a_list_a_heading_or_a_rule(text):
    assert rendered(markdown(text)) == f"<p>{html.escape(text)}</p>\n"


def test_an_address_in_markdown_is_no_link():
    assert "https://" not in markdown("see https://evil.example/x and www.evil.example")
    assert "www." not in markdown("see www.evil.example")


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("short enough", 40, "short enough"),
        ("two\n  lines", 40, "two lines"),
        ("one two three four five six seven eight nine ten", 30, "one two three four […] ten"),
    ],
)
def test_long_text_loses_its_middle(text, most, short):
    assert clipped(text, most) == short


@given(TEXT, st.integers(12, 60))
def test_clipped_text_is_never_too_long(text, most):
    assert len(clipped(text, most)) <= most
