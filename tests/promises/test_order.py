"""The order of sources changes no byte of report.json."""

import itertools
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest
from tests.originals import need_originals
from tests.promises.stories import DIGESTS, HARBOUR, chances

import rashomon
from rashomon.pipeline import compare_claims, extract_report
from rashomon_schemas import Article, Report


def shuffled(report: Report, articles: Iterable[Article], chance: Random) -> Report:
    """The same claims, as if the articles had come in this order and a pool had mixed theirs."""
    claims = list(report.claims)
    chance.shuffle(claims)
    return report.model_copy(update={"articles": tuple(articles), "claims": tuple(claims)})


def test_all_permutations_of_the_originals_give_one_report() -> None:
    report = extract_report(rashomon.read(need_originals()))
    wanted = compare_claims(report).model_dump_json()
    chance = chances(5)
    for articles in itertools.permutations(report.articles):
        found = compare_claims(shuffled(report, articles, chance))
        assert found.model_dump_json() == wanted


@pytest.mark.parametrize("folder", [HARBOUR, DIGESTS], ids=lambda path: path.name)
def test_shuffled_seeds_give_one_report(folder: Path) -> None:
    report = extract_report(rashomon.read(folder))
    wanted = compare_claims(report).model_dump_json()
    orders = list(itertools.permutations(report.articles))
    chance = chances(6)
    for articles in chance.sample(orders, 40):
        found = compare_claims(shuffled(report, articles, chance))
        assert found.model_dump_json() == wanted


def test_whole_runs_in_any_order_give_one_report() -> None:
    articles = list(rashomon.read(HARBOUR).articles)
    wanted = rashomon.analyse(articles).to_json()
    for seed in range(3):
        chances(seed).shuffle(articles)
        assert rashomon.analyse(articles).to_json() == wanted
        assert rashomon.analyse([*articles, articles[0]]).to_json() == wanted


def test_the_order_of_file_names_changes_no_finding(tmp_path: Path) -> None:
    seeds = sorted(path for path in HARBOUR.glob("*.md") if path.stem != "README")
    for number, path in enumerate(reversed(seeds)):
        (tmp_path / f"{number}.md").write_bytes(path.read_bytes())
    renamed, kept = (rashomon.analyse(rashomon.read(folder)) for folder in (tmp_path, HARBOUR))
    assert said(renamed.report) == said(kept.report)


def said(report: Report) -> list[tuple[object, ...]]:
    """What the findings say, without the ids that depend on file names."""
    text = {question.id: question.text for question in report.questions}
    return sorted(
        (text[f.question], f.relation, f.also, f.severity, f.sentences, f.silent)
        for f in report.findings
    )
