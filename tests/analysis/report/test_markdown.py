from markdown_it import MarkdownIt
from tests.analysis.report.hostile import hostile
from tests.analysis.report.sample import FINDINGS, sample

from rashomon.report import to_markdown

PAGE = to_markdown(sample())


def test_it_begins_with_what_must_be_known():
    assert PAGE.startswith(
        "# karsel-2031\n\n4 sources, read as one story.\n\n"
        "- No difference found is not agreement.\n- These texts are read as one story.\n"
    )
    assert "- Counting convention that ran: strict-plural (tens means 20 or more" in PAGE


def test_a_finding_has_its_verdict_readings_and_permalink():
    finding = FINDINGS[0]
    assert (
        "### ▲ courier, citing the hospital, gives 12 injured; meridian gives between 15 and 20.\n"
        "\n*incompatible*, origin differs. No number is both 12 and between 15 and 20: they cannot"
        " both hold of the same people at the same time.\n\n"
        "- **courier** “12 people” · 12 · origin: the hospital · 419–428\n"
        "- **meridian** “Between 15 and 20 people” · \\[15, 20\\] · 320–344\n"
        f"- not mentioned: lantern, rights-desk\n\n`{finding.id}` · rule `count.contradicts`\n"
    ) in PAGE


def test_a_quotation_shows_its_readings_in_place():
    assert "nobody was threatened and the \\[**great** courier / – lantern\\]" in PAGE


def test_set_aside_has_reason_and_place():
    assert "- **age** (1): An age, not a number of people.\n  - courier.txt “61” 370–372" in PAGE
    assert "  - scan.bin: Not a text; save it as .txt, .md, .html or .jsonl." in PAGE


def test_every_finding_is_named():
    assert all(finding.id in PAGE for finding in FINDINGS)


def test_hostile_text_makes_no_markup():
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    page = str(parser.render(to_markdown(hostile())))
    for tag in ("<script", "<img", "<iframe", "<svg", "<a ", "<!--", "<style"):
        assert tag not in page
    assert "\u202e" not in page


def test_a_source_that_gives_no_date_may_still_tell_of_it():
    dated = next(f for f in sample().findings if f.kind == "date")
    silent = dated.model_copy(update={"id": "", "silent": ("quay-wire",), "flagged": True})
    told = to_markdown(sample().model_copy(update={"findings": (silent,)}))
    assert "- no date given: quay-wire" in told
    assert "not mentioned" not in told
