"""Invented sentences that make every kind of claim, and what the promises' tests share."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

from rashomon_schemas import Article, Record, Report, Span

ROOT = Path(__file__).parents[2]
HARBOUR = ROOT / "seeds" / "harbour-fire-invented"
DIGESTS = ROOT / "seeds" / "chechnya-2017"

SENTENCES = (
    "At least 12 people were killed in Varnsund on Monday, the mayor said.",
    "More than 100 dock workers, including two children, were detained.",
    "“We count 17 dead and not one more,” Petra Lunde told the Meridian.",
    "Spokeswoman Petra Lunde denied that anybody had been detained.",
    "According to the Beacon, citing its sources, four men were killed.",
    "The Courier was the first to report the killings in April.",
    "Teodor Blix met Petra Lunde on 3 May 2019 in Skarr.",
    "“The harbour was warned,” Blix said. “Nobody answered.”",
    "Dozens were allegedly tortured by the police.",
    "She said: “There are no victims.”",
    "The company paid 4.5 million crowns; its shares fell 18 percent.",
    "The toll rose to 21 from 17 on Tuesday.",
    "Mayor Sarah Miller spoke to reporters after Miller had met the police.",
)
"""Each makes a claim of a count, a date, a quotation, a denial, a name or an origin."""


def article(text: str, source: str = "beacon", **stated: object) -> Article:
    """An article of an invented outlet, as `read` would make it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    record = {"source": source, "file": f"{source}.txt", "sha256": digest, "text": text}
    return Article.model_validate(record | stated)


def chances(seed: int) -> Random:
    """Chance that falls the same way on every run."""
    return Random(seed)  # noqa: S311 - it shuffles articles, it keeps no secret


def spans(record: object) -> Iterator[Span]:
    """Every span anywhere inside a record."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, Record):
        for name in type(record).model_fields:
            yield from spans(getattr(record, name))
    elif isinstance(record, tuple):
        for item in record:
            yield from spans(item)


def assert_reads_back(report: Report) -> None:
    """Every span of a report is where it says, in the article it belongs to."""
    text = {one.id: one.text for one in report.articles}
    for claim in report.claims:
        _assert_spans(text[claim.article], spans(claim))
    for item in report.set_aside:
        _assert_spans(text.get(item.article or "", ""), spans(item))
    for finding in report.findings:
        for reading in finding.readings:
            _assert_spans(text[reading.article], spans(reading))


def _assert_spans(text: str, found: Iterable[Span]) -> None:
    for span in found:
        assert text[span.start : span.end] == span.exact
        assert text[: span.start].endswith(span.prefix)
        assert text[span.end :].startswith(span.suffix)


def command(
    *arguments: str | Path, cwd: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """What `rashomon …` prints, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "rashomon.cli", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env=os.environ | variables,
        timeout=120,
        check=False,
    )
