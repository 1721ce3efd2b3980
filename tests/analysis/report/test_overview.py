"""The list of stories: links beside it, reasons shown, strangers' strings literal."""

import re

from tests.analysis.report.hostile import EVIL, PAYLOADS
from tests.analysis.report.page import Page

from rashomon.report.overview import overview_html, overview_markdown, overview_text
from rashomon_schemas import Overview, Placement, SetAside, Story, StoryReport


def overview(words: str) -> Overview:
    placed = Placement(
        article="a-1", source=words, how="likeness", likeness=0.25, nearest=words, reason=words
    )
    entry = StoryReport(
        story=Story(name=words, placements=(placed,)), path="1-x", findings=1, differing=1
    )
    aside = SetAside(article=None, file=words, reason="unreadable", note=words)
    return Overview(generator="test", folder=words, stories=(entry,), set_aside=(aside,))


def test_the_page_links_each_report_and_gives_the_reasons() -> None:
    html = overview_html(overview("Ostrel reef"))
    assert 'href="1-x/report.html"' in html
    assert "1 finding, 1 with a difference" in html
    assert "0.25" in html


def test_the_markdown_and_the_lines_say_the_same() -> None:
    for text in (overview_markdown(overview("Ostrel")), overview_text(overview("Ostrel"))):
        assert "1 text, 1 finding, 1 with a difference" in text
        assert "1-x" in text


def test_strangers_strings_stay_text() -> None:
    html = overview_html(overview(EVIL))
    root = Page(html).root
    assert not [e for e in root.all() if e.tag in {"img", "iframe", "svg", "link", "object"}]
    assert not list(root.all("script"))
    for element in root.all():
        assert not [name for name in element.attributes if name.startswith("on")]
        assert element.attributes.get("href", "1-x/report.html") == "1-x/report.html"
    assert not re.search("[\u202e\u2066\u200b\x1b\x00]", html)
    for payload in PAYLOADS:
        text = overview_text(overview(payload))
        assert not re.search("[\u202e\x1b\x00]", text)
        assert "\n<script" not in overview_markdown(overview(payload))
