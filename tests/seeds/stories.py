"""The seed stories and the originals, analysed once for all tests."""

import functools
import tomllib
from pathlib import Path

from tests.originals import ORIGINALS
from tests.seeds.gold import SEEDS

import rashomon
from rashomon.pipeline import analyse
from rashomon.read.published import from_metadata
from rashomon_schemas import Article, Report

CHECHNYA = SEEDS / "chechnya-2017"
FIRE = SEEDS / "harbour-fire-invented"


@functools.cache
def report_of(folder: Path) -> Report:
    """The report on a folder."""
    return analyse(rashomon.read(folder))


@functools.cache
def dated_report() -> Report:
    """The report on the originals with their days of publication as metadata."""
    days = tomllib.loads((CHECHNYA / "published.toml").read_text(encoding="utf-8"))
    corpus = rashomon.read(ORIGINALS)
    return analyse([_dated(a, days[a.source]["published"].isoformat()) for a in corpus.articles])


def _dated(article: Article, day: str) -> Article:
    return article.model_copy(
        update={"published": from_metadata(day), "published_from": "metadata"}
    )
