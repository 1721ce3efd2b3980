"""A duplicate or a reprint adds no independence, and makes no disagreement."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

import pytest
from tests.promises.stories import HARBOUR, article

import rashomon
from rashomon_schemas import Article, Finding, Report

RUMOUR = (
    "More than 100 dock workers were detained in Varnsund, according to the Beacon, which cited "
    "its sources.\n\nFour men were killed, the Beacon reported.\n\n“The harbour was warned, and "
    "nobody answered,” mayor Teodor Blix said.\n\nPolice denied that anybody had been detained.\n"
)
WIRE = (
    "VARNSUND, March 9 (KPA) – At least 12 people were killed when a fire swept through a "
    "warehouse in the harbour.\n\nSeven people are missing. Fireboats rescued 31 people from the "
    "far end of the quay, which the flames had cut off from the land.\n\n“We were on the quay "
    "within six minutes,” fire chief Oda Rennick told KPA.\n"
)
OTHER = (
    "Four dock workers were killed in Varnsund, the Lantern has learned.\n\nPetra Lunde, a "
    "spokeswoman, said that 90 people had been detained.\n"
)


def copied(text: str) -> str:
    return text


def retitled(text: str) -> str:
    return f"Harbour town counts its losses after long night\n\n{text}"


def truncated(text: str) -> str:
    return text[: text.rindex("\n\n") + 1]


def signed(text: str) -> str:
    return f"{text}\nReaders can send pictures to our picture desk.\n"


REPRINTS = (copied, retitled, truncated, signed)
DISAGREE = {"contradicts", "tension", "revised-down", "does-not-add-up", "number-differs",
            "negation-differs", "speaker-differs"}  # fmt: skip


def roots(report: Report) -> dict[str, int]:
    """How many roots each origin finding counts ("3 outlets, 1 named root"), by aspect."""
    counted = {}
    for finding in report.findings:
        said = re.search(r"(\d+) named roots?", finding.sentences[0])
        if said is not None:
            counted[finding.aspect] = int(said[1])
    return counted


def disagreements(report: Report) -> Counter[tuple[str, str, str]]:
    """How often sources part on something, by kind, aspect and relation."""
    return Counter(
        (finding.kind, finding.aspect, finding.relation)
        for finding in report.findings
        if DISAGREE & {finding.relation, *finding.also}
    )


def told(*articles: Article) -> Report:
    return rashomon.analyse(articles).report


@pytest.mark.parametrize("reprint", REPRINTS, ids=lambda f: f.__name__)
@pytest.mark.parametrize("text", [RUMOUR, WIRE], ids=["rumour", "wire"])
def test_a_reprint_alone_disagrees_with_nothing(text: str, reprint: Callable[[str], str]) -> None:
    report = told(article(text, "courier"), article(reprint(text), "herald"))
    assert not disagreements(report)


@pytest.mark.parametrize("reprint", REPRINTS, ids=lambda f: f.__name__)
@pytest.mark.parametrize("text", [RUMOUR, WIRE], ids=["rumour", "wire"])
def test_a_reprint_adds_no_root_and_no_disagreement(
    text: str, reprint: Callable[[str], str]
) -> None:
    first, other = article(text, "courier"), article(OTHER, "lantern")
    before = told(first, other)
    after = told(first, other, article(reprint(text), "herald"))
    assert set(disagreements(after)) <= set(disagreements(before))
    _no_more_roots(before, after)


@pytest.mark.parametrize("copies", [2, 4])
def test_many_copies_are_no_more_than_one(copies: int) -> None:
    before = told(article(RUMOUR, "courier"), article(OTHER, "lantern"))
    reprints = [article(RUMOUR, f"copy{number}") for number in range(copies)]
    after = told(article(RUMOUR, "courier"), article(OTHER, "lantern"), *reprints)
    _no_more_roots(before, after)
    assert set(disagreements(after)) <= set(disagreements(before))


@pytest.mark.parametrize("reprinted", ["kpa", "courier", "meridian", "halden", "lantern"])
def test_a_reprint_of_any_harbour_text_adds_no_root(reprinted: str) -> None:
    articles = rashomon.read(HARBOUR).articles
    one = next(a for a in articles if a.source == reprinted)
    again = one.model_copy(update={"id": "", "source": "herald", "file": "herald.txt"})
    again = Article.model_validate(again.model_dump() | {"id": "", "outlet": "The Herald"})
    before, after = told(*articles), told(*articles, again)
    _no_more_roots(before, after)
    new = set(disagreements(after)) - set(disagreements(before))
    assert not new


def _no_more_roots(before: Report, after: Report) -> None:
    counted, texts = roots(before), len(before.articles)
    for aspect, number in roots(after).items():
        assert number <= counted.get(aspect, texts), _origins(after.findings)


def _origins(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    return [finding.sentences for finding in findings if finding.kind == "origin"]
