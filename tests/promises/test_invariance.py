"""How a figure is written, marked off or spaced changes no finding."""

from collections.abc import Callable

import pytest
from tests.promises.stories import HARBOUR, article

import rashomon
from rashomon_schemas import Article

COURIER = (
    "Toll of the fire in Varnsund rises\n\nMore than 100 people were killed in the fire, the mayor "
    "said on 3 May 2019.\n\nAt least 12 children were injured. Police detained 4 dock workers.\n\n"
    "“The harbour was warned, and the majority of the warnings were never answered,” mayor Teodor "
    "Blix said.\n\nThe harbour authority denied that 12 children were injured.\n"
)
BEACON = (
    "Harbour fire kills many in Varnsund\n\nMore than 120 people were killed in the fire, the fire "
    "service said on 4 May 2019.\n\nSome 40 children were injured. Police detained 3 dock workers."
    "\n\n“The harbour was warned, and the vast majority of the warnings were never answered,” "
    "mayor Teodor Blix said.\n"
)


def in_words(text: str) -> str:
    for figure, word in (("12 ", "twelve "), (" 4 d", " four d"), (" 3 d", " three d"),
                         ("Some 40", "Some forty"), ("100 ", "one hundred ")):  # fmt: skip
        text = text.replace(figure, word)
    return text


def straight(text: str) -> str:
    return text.translate({0x201C: '"', 0x201D: '"', 0x2019: "'"})


def with_over(text: str) -> str:
    return text.replace("More than", "Over").replace("more than", "over")


def no_break(text: str) -> str:
    return text.replace("ore than ", "ore than\u00a0").replace(" people", "\u00a0people")


def windows(text: str) -> str:
    return text.replace("\n", "\r\n")


def marked(text: str) -> str:
    return "\ufeff" + text


def other_spaces(text: str) -> str:
    return text.replace("At least 12", "At\u202fleast\u200912")


WRITINGS = (in_words, straight, with_over, no_break, windows, marked, other_spaces)


def verdicts(*texts: str) -> list[tuple[object, ...]]:
    """Relations and intervals of all findings on counts, dates, denials and quotations."""
    labels = ("courier", "beacon")
    articles = [article(text, label) for text, label in zip(texts, labels, strict=True)]
    report = rashomon.analyse(articles).report
    typography = {"typography", "identical", "origin-differs"}
    return sorted(
        (
            finding.kind,
            finding.aspect,
            finding.relation,
            tuple(r for r in finding.also if r not in typography),
            finding.severity,
            tuple((r.source, r.low, r.high, r.modality) for r in finding.readings),
            finding.stretch,
        )
        for finding in report.findings
    )


def test_the_texts_give_something_to_compare() -> None:
    found = {(kind, relation) for kind, _, relation, *_ in verdicts(COURIER, BEACON)}
    assert {kind for kind, _ in found} >= {"count", "quotation"}
    assert ("quotation", "intensifier") in found


@pytest.mark.parametrize("write", WRITINGS, ids=lambda f: f.__name__)
def test_both_sources_may_write_it_so(write: Callable[[str], str]) -> None:
    assert verdicts(write(COURIER), write(BEACON)) == verdicts(COURIER, BEACON)


@pytest.mark.parametrize("write", WRITINGS, ids=lambda f: f.__name__)
def test_one_source_alone_may_write_it_so(write: Callable[[str], str]) -> None:
    assert verdicts(write(COURIER), BEACON) == verdicts(COURIER, BEACON)


@pytest.mark.parametrize("write", [windows, no_break, marked, straight], ids=lambda f: f.__name__)
def test_the_harbour_story_may_be_written_so(write: Callable[[str], str]) -> None:
    plain = rashomon.read(HARBOUR).articles
    texts = [write(one.text) for one in plain]
    written = [
        article(text, one.source, published=one.published, published_from=one.published_from,
                body_start=text.index(one.title) + len(one.title) if one.title else 0)
        for one, text in zip(plain, texts, strict=True)
    ]  # fmt: skip
    assert _relations(written) == _relations(
        [article(one.text, one.source, published=one.published, body_start=one.body_start,
                 published_from=one.published_from) for one in plain]
    )  # fmt: skip


def _relations(articles: list[Article]) -> list[tuple[object, ...]]:
    return sorted(
        (f.kind, f.aspect, f.relation, tuple((r.source, r.low, r.high) for r in f.readings))
        for f in rashomon.analyse(articles).findings
    )
