"""Which texts are versions of one article, and which of them is the last."""

from itertools import permutations

import pytest
from tests.analysis.group.versions.papers import FIRE, LATER, STRIKE, paper

from rashomon.group.versions import histories, speaking
from rashomon.group.versions.address import page, site
from rashomon.group.versions.marks import marks, moment, number
from rashomon_schemas import Article

URL = "https://lantern.example/2026/03/harbour-fire"


def order(*articles: Article) -> list[list[str]]:
    """The labels of each history's versions; in brackets where nothing orders them."""
    return [
        [v.source if h.ordered else f"({v.source})" for v in h.versions]
        for h in histories(articles)
    ]


@pytest.mark.parametrize(
    "url",
    [
        "http://www.lantern.example/2026/03/harbour-fire/",
        "https://m.lantern.example/2026/03/harbour-fire?utm_source=x&utm_medium=social",
        "HTTPS://LANTERN.example:443/2026/03/harbour-fire?fbclid=IwAR0#comments",
        "https://amp.lantern.example/2026/03/harbour-fire/amp",
        "lantern.example/2026/03/harbour%2Dfire?gclid=1&cmp=mail",
    ],
)
def test_tracking_editions_and_fragments_lead_to_the_same_page(url: str) -> None:
    assert page(url) == page(URL)


@pytest.mark.parametrize(
    "url",
    [
        "https://lantern.example/2026/03/harbour-fire-2",
        "https://lantern.example/2026/03/harbour-fire?page=2",
        "https://beacon.example/2026/03/harbour-fire",
    ],
)
def test_another_path_page_or_host_is_another_page(url: str) -> None:
    assert page(url) != page(URL)


@pytest.mark.parametrize(
    "url", [None, "", "https://lantern.example/", "not an address", "http://[::", "mailto:a@b.cd"]
)
def test_what_leads_to_no_one_article_is_no_page(url: str | None) -> None:
    assert page(url) is None


def test_a_site_is_a_host_without_its_edition() -> None:
    assert site("https://www.lantern.example/a") == site("m.lantern.example/b") == "lantern.example"


def test_one_address_is_one_source_and_the_later_time_speaks() -> None:
    early = paper("early", FIRE, url=URL, published="2026-03-09T10:40")
    late = paper("late", LATER, url=f"{URL}?utm_source=mail", published="2026-03-09T14:05")
    (history,) = histories([late, early])
    assert [v.moment for v in history.versions] == ["2026-03-09T10:40", "2026-03-09T14:05"]
    assert (history.speaks, history.linked_by) == (late.id, "address")
    assert speaking([early, late], [history]) == [late]


def test_one_outlet_with_nearly_one_text_is_one_source() -> None:
    early = paper("early", FIRE, outlet="The Lantern", published="2026-03-09")
    late = paper("late", LATER, outlet="Lantern", published="2026-03-10")
    assert order(late, early) == [["early", "late"]]


def test_two_outlets_that_print_one_text_are_not_versions() -> None:
    one = paper("one", FIRE, outlet="Lantern", published="2026-03-09T10:40")
    other = paper("other", LATER, outlet="Beacon", published="2026-03-09T14:05")
    assert not histories([one, other])


def test_nearly_one_text_of_nobody_known_is_no_version() -> None:
    assert not histories([paper("one", FIRE), paper("other", f"UPDATE: more soon\n\n{LATER}")])


def test_two_stories_of_one_outlet_are_two_sources() -> None:
    fire = paper("fire", FIRE, outlet="Lantern", url="https://lantern.example/fire")
    strike = paper("strike", STRIKE, outlet="Lantern", url="https://lantern.example/strike")
    assert not histories([fire, strike])


def test_a_follow_up_with_a_paragraph_of_background_is_another_article() -> None:
    background = FIRE.partition("\n\n")[0]
    follow = paper("follow", f"{STRIKE}\n{STRIKE[::-1]}\n{background}\n", outlet="Lantern")
    assert not histories([paper("fire", FIRE, outlet="Lantern"), follow])


def test_a_mark_in_the_headline_tells_the_later_one() -> None:
    plain = paper("plain", FIRE, headline="Fire in Varnsund kills four", outlet="Lantern")
    marked = paper("marked", LATER, headline="UPDATE: Fire in Varnsund kills six", outlet="Lantern")
    assert order(marked, plain) == [["plain", "marked"]]


@pytest.mark.parametrize(
    "note",
    [
        "An earlier version of this article said four people had died.",
        "Correction: four people had been given as dead.",
        "This story has been updated with a new toll.",
        "UPDATED",
    ],
)
def test_a_note_tells_the_later_one(note: str) -> None:
    early = paper("b-early", FIRE, url=URL)
    late = paper("a-late", f"{LATER}\n{note}\n", url=URL)
    assert order(late, early) == [["b-early", "a-late"]]


def test_the_numbers_of_updates_order_three_versions() -> None:
    first = paper("c", FIRE, headline="Fire in Varnsund", outlet="KPA")
    second = paper("b", LATER, headline="UPDATE 1-Fire in Varnsund", outlet="KPA")
    third = paper("a", f"{LATER}\nPolice sealed it.\n", headline="UPDATE 2-Fire in Varnsund",
                  outlet="KPA")  # fmt: skip
    for given in permutations([first, second, third]):
        assert order(*given) == [["c", "b", "a"]]


def test_a_line_of_the_text_can_state_the_hour() -> None:
    early = paper("z", f"Updated 10.40 a.m.\n\n{FIRE}", url=URL, published="2026-03-09")
    late = paper("a", f"Last updated: 9 March 2026, 14:05\n\n{LATER}", url=URL)
    assert order(late, early) == [["z", "a"]]
    assert moment(late).iso == "2026-03-09T14:05"


def test_the_day_a_page_was_fetched_orders_what_says_no_more() -> None:
    early = paper("b", FIRE, url=URL, retrieved="2026-03-09")
    late = paper("a", LATER, url=URL, retrieved="2026-03-11")
    assert order(late, early) == [["b", "a"]]


def test_a_live_page_that_grew_is_one_source() -> None:
    early = paper("early", f"10:40 {FIRE}", url=f"{URL}#block-1", published="2026-03-09T10:45")
    late = paper("late", f"14:05 {STRIKE}\n10:40 {FIRE}", url=f"{URL}#block-9",
                 published="2026-03-09T14:10")  # fmt: skip
    assert order(late, early) == [["early", "late"]]


def test_without_times_or_marks_nothing_is_later_and_the_longest_speaks() -> None:
    one, other = paper("one", FIRE, url=URL), paper("other", f"{LATER}\nMore soon.\n", url=URL)
    (history,) = histories([one, other])
    assert not history.ordered
    assert history.speaks == other.id
    assert "nothing in them tells which is the later one" in history.reason


def test_a_clock_without_a_day_orders_nothing() -> None:
    one = paper("one", f"Updated 10:40\n\n{FIRE}", url=URL)
    other = paper("other", f"Updated 14:05\n\n{LATER}", url=URL)
    assert order(one, other) == [["(one)", "(other)"]]


def test_times_that_go_in_a_circle_with_marks_order_nothing() -> None:
    a = paper("a", FIRE, url=URL, published="2026-03-09T10:00")
    b = paper("b", LATER, url=URL, published="2026-03-09T12:00", retrieved="2026-03-12")
    c = paper("c", f"{FIRE}\n", url=URL, retrieved="2026-03-11")
    assert order(a, b, c) == [["(a)", "(b)", "(c)"]]


def test_a_headline_that_only_has_such_a_word_is_not_marked() -> None:
    one = paper("one", FIRE, headline="Update of the harbour rules after fire kills four")
    assert not marks(one)
    assert number(one) == 0


def test_two_stories_under_the_address_of_a_section_are_two_sources() -> None:
    url = "https://lantern.example/local-news"
    assert not histories([paper("fire", FIRE, url=url), paper("strike", STRIKE, url=url)])


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Updated 9 March 2026 at 2.05 p.m.", "2026-03-09T14:05"),
        ("Last updated: Monday, 9 March 2026, 14:05 GMT", "2026-03-09T14:05"),
        ("UPDATE (14:05): The toll has risen.", "2026-03-08T14:05"),
        ("Updated at 14:05", "2026-03-08T14:05"),
        ("Updated: 2026-03-09T14:05:30Z", "2026-03-09T14:05"),
        ("UPDATE: Two trains collide in Skarr at 10:40", "2026-03-08"),
        ("Update on the 12 missing of 9 March 2026", "2026-03-08"),
        ("Published at 10:40", "2026-03-08T10:40"),
        ("The ferry left at 10:40.", "2026-03-08"),
    ],
)
def test_the_time_after_a_mark_is_the_version_s(line: str, iso: str) -> None:
    assert moment(paper("a", f"{line}\n\n{FIRE}", published="2026-03-08")).iso == iso


def test_marks_read_back() -> None:
    text = f"{LATER}\nCORRECTION: An earlier version of this article said four had died.\n"
    article = paper("a", text, headline="Updated: fire kills six")
    assert [m.exact for m in marks(article)] == [
        "Updated", "CORRECTION", "An earlier version of this article",
    ]  # fmt: skip
    assert all(article.text[m.start : m.end] == m.exact for m in marks(article))
