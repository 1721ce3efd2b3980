"""The list of stories: links beside it, reasons shown, strangers' strings literal."""

import re

from tests.analysis.report.hostile import EVIL, PAYLOADS
from tests.analysis.report.page import Page
from tests.analysis.report.sample import sample

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


def test_the_gravest_findings_and_stories_that_are_nearly_one_are_told() -> None:
    finding = next(f for f in sample().findings if f.flagged)
    made = overview("Ostrel")
    (entry,) = made.stories
    near = "It may be one story with “Vellin”."
    entry = entry.model_copy(
        update={
            "gravest": (finding,),
            "differing": 3,
            "story": entry.story.model_copy(update={"near": (near,)}),
        }
    )
    made = made.model_copy(update={"stories": (entry,)})
    for text in (overview_text(made), overview_markdown(made), overview_html(made)):
        assert near in text
        assert "and 2 more with a difference" in text
    assert finding.sentences[0][:40] in overview_text(made)
