import base64
import hashlib
import re
import subprocess
import sys
from itertools import pairwise

import pytest
from tests.analysis.report.hostile import PAYLOADS, hostile
from tests.analysis.report.page import Element, Page
from tests.analysis.report.sample import MERIDIAN, sample

from rashomon.report import to_html
from rashomon_schemas import Report

EMPTY = Report(
    generator="rashomon 0",
    convention="acled",
    story="nothing",
    articles=(),
    claims=(),
    questions=(),
    findings=(),
)


@pytest.fixture(scope="module")
def html() -> str:
    return to_html(sample())


@pytest.fixture(scope="module")
def page(html) -> Page:
    return Page(html)


@pytest.fixture(scope="module")
def attacked() -> Page:
    return Page(to_html(hostile()))


def test_a_page_is_well_formed(page, attacked):
    assert page.problems == []
    assert attacked.problems == []
    assert Page(to_html(EMPTY)).problems == []


def test_ids_are_unique_and_every_link_inside_the_page_leads_somewhere(page):
    ids = [e.attributes["id"] for e in page.root.all() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    links = [a.attributes["href"] for a in page.root.all("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)


def test_the_first_screen_has_a_sentence_a_finding_most_serious_first(page):
    (glance,) = (e for e in page.root.all("section") if e.attributes.get("id") == "glance")
    words = glance.words()
    places = [words.index(f.sentences[0]) for f in sample().findings]
    assert places[:7] == sorted(places[:7])


@pytest.mark.parametrize(
    "sentence",
    [
        "no difference found is not agreement",
        "These texts are read as one story.",
        "Counting convention that ran: strict-plural",
        "Only one source says 4",
        "Not compared",
        "Not a text; save it as .txt, .md, .html or .jsonl.",
        "not mentioned",
    ],
)
def test_the_page_says(page, sentence):
    assert sentence in " ".join(page.root.words().split())


def test_a_finding_is_found_under_its_id(page):
    cards = {
        e.attributes["id"]
        for e in page.root.all("details")
        if "card" in e.attributes.get("class", "")
    }
    assert cards == {finding.id for finding in sample().findings}


def test_an_article_stands_in_the_page_word_for_word(page):
    for article in sample().articles:
        (sheet,) = (e for e in page.root.all() if e.attributes.get("id") == article.id)
        bodies = [e for e in sheet.all("p") if e.attributes.get("class") == "body"]
        text = "".join(_without_numbers(body) for body in bodies)
        assert "".join(text.split()) == "".join(article.text.split())


def _without_numbers(element: Element) -> str:
    if element.attributes.get("class") == "ref":
        return ""
    return "".join(p if isinstance(p, str) else _without_numbers(p) for p in element.inside)


def test_words_under_two_kinds_of_claims_carry_both_marks(html):
    assert 'k-denial k-name">Ilia Tarnov<' in html


def test_a_note_says_what_the_others_say(page):
    (note,) = (
        e
        for e in page.root.all()
        if "Northern Wire" in e.words() and e.attributes.get("class") == "note k-quotation"
    )
    words = " ".join(note.words().split())
    assert "also in lantern, rights-desk" in words
    assert "Not mentioned: meridian" in words
    assert "passage absent, unmarked" in words


def test_the_plots_have_words_and_no_estimate(page):
    images = [e for e in page.root.all("div") if e.attributes.get("role") == "img"]
    ids = {e.attributes.get("id") for e in page.root.all()}
    assert len(images) == 4  # three tolls, and who cites whom
    for image in images:
        assert image.attributes["aria-labelledby"] in ids
        assert image.attributes["aria-describedby"] in ids


def test_nothing_is_fetched_and_only_web_addresses_are_linked(html, page, attacked):
    for tree in (page, attacked):
        for element in tree.root.all():
            assert element.tag not in {"link", "img", "iframe", "object", "embed", "base"}
            assert not {"src", "srcset", "style", "action"} & set(element.attributes)
            assert not [name for name in element.attributes if name.startswith("on")]
            href = element.attributes.get("href", "#")
            assert href.startswith(("#", "https://courier.example/"))
    assert "@import" not in html
    assert MERIDIAN.url == "javascript:alert(1)"
    assert 'href="javascript:' not in html


def test_the_policy_allows_the_pages_own_script_and_style_by_hash_alone(html):
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', html)
    assert "unsafe" not in policy
    assert "default-src &#39;none&#39;" in policy
    for tag in ("style", "script"):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy


def test_hostile_strings_stay_text(attacked):
    scripts = list(attacked.root.all("script"))
    assert len(scripts) == 1
    assert "PWNED" not in "".join(map(str, scripts[0].inside))
    words = attacked.root.words()
    for payload in PAYLOADS[:9]:
        assert payload in words


@pytest.mark.parametrize(
    "char",
    [
        "\u202e",
        "\u202c",
        "\u2066",
        "\u2069",
        "\u200b",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\x00",
        "\x1b",
    ],
)
def test_what_cannot_be_seen_is_shown_by_its_code(char):
    html = to_html(hostile())
    assert char not in html
    assert f"U+{ord(char):04X}" in html


def test_names_the_text_shown_in_another_direction_are_isolated(html):
    assert '<bdi class="src">lantern</bdi>' in html
    assert '<p class="body" dir="auto">' in html


def test_a_reader_of_the_screen_aloud_is_served(page):
    root = page.root
    assert next(root.all("html")).attributes["lang"] == "en"
    levels = [int(e.tag[1]) for e in root.all() if re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    for control in [*root.all("select"), *root.all("input")]:
        assert any(control in list(label.all()) for label in root.all("label"))
    for table in root.all("table"):
        assert list(table.all("caption"))
        assert all("scope" in th.attributes for th in table.all("th"))
    assert all(a.words().strip() for a in root.all("a"))


def test_severity_and_modality_have_words_beside_colour(html):
    assert 'role="img" aria-label="severity high">▲</span>' in html
    assert '<span class="mod alleged">alleged</span>' in html
    assert '.alleged::before { content: "◇ "' in html


def test_the_page_works_without_its_script(page):
    assert "hidden" in next(page.root.all("form")).attributes
    assert len(list(page.root.all("details"))) > 10


def test_short_labels_stand_for_numbered_files():
    report = sample()
    named = {a.source: f"{n:03}_{a.sha256[:8]}" for n, a in enumerate(report.articles)}
    text = report.model_dump_json()
    for old, new in named.items():
        text = text.replace(f'"source":"{old}"', f'"source":"{new}"')
    renumbered = report.model_copy(
        update={
            "articles": tuple(
                a.model_copy(update={"source": named[a.source]}) for a in report.articles
            )
        }
    )
    html = to_html(renumbered)
    assert f'<bdi class="src" title="{named["lantern"]}">001</bdi>' in html


SCRIPT = """
import hashlib
from rashomon.report import to_html, to_json, to_markdown
from tests.analysis.report.sample import sample
for render in (to_html, to_json, to_markdown):
    print(hashlib.sha256(render(sample()).encode()).hexdigest())
"""


def test_the_same_report_gives_the_same_bytes_in_any_process(pytestconfig):
    said = set()
    for seed, zone, language in (("0", "UTC", "C.UTF-8"), ("7", "Asia/Kathmandu", "de_DE.UTF-8")):
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            capture_output=True,
            text=True,
            check=True,
            cwd=pytestconfig.rootpath,
            env={
                "PYTHONHASHSEED": seed,
                "TZ": zone,
                "LANG": language,
                "PATH": "",
                "PYTHONPATH": ":".join(sys.path),
            },
        )
        said.add(run.stdout)
    assert len(said) == 1


def test_the_caution_on_other_stories_stands_by_the_figures_it_is_of(page):
    words = " ".join(page.root.words().split())
    assert words.index("Measured on texts of other stories") < words.index("checked by hand")
    assert "five articles that its rules were mended on, checked by hand" in words
