"""What people hold in their hands: a report that shows, plots and writes itself."""

import codecs
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError

from rashomon import pipeline
from rashomon.errors import InputError
from rashomon.extract import Settings
from rashomon.read import Corpus
from rashomon.report import (
    Plots,
    Rows,
    claim_html,
    claim_text,
    export,
    finding_html,
    finding_text,
    report_html,
    summary_text,
    to_html,
    to_json,
    to_markdown,
    write,
)
from rashomon_schemas import (
    Article,
    Claim,
    CountClaim,
    DateClaim,
    DenialClaim,
    Finding,
    NameClaim,
    Question,
    QuoteClaim,
    Report,
    SetAside,
)


@dataclass(frozen=True, repr=False)
class Analysis:
    """A report with its views.

    Attributes:
        report: the records themselves, as in `report.json`.
        lexicon: folder of the user's own tables that it was made with, for comparing again.
    """

    report: Report
    lexicon: Path | None = None

    @property
    def articles(self) -> tuple[Article, ...]:
        """The texts, by source label."""
        return self.report.articles

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What they say."""
        return self.report.claims

    @property
    def questions(self) -> tuple[Question, ...]:
        """What the claims answer."""
        return self.report.questions

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The verdicts, most serious first."""
        return self.report.findings

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """What was seen and not used, with the reason."""
        return self.report.set_aside

    @property
    def plot(self) -> Plots:
        """The plots: `report.plot.tolls()` and others; each returns matplotlib Axes."""
        return Plots(self.report)

    def compared_again(self) -> "Analysis":
        """The same claims, gathered and compared anew (after editing or adding some)."""
        return replace(self, report=pipeline.compare_claims(self.report, lexicon=self.lexicon))

    def to_json(self) -> str:
        """The records as JSON (the Report schema)."""
        return to_json(self.report)

    def to_markdown(self) -> str:
        """The report as Markdown."""
        return to_markdown(self.report)

    def to_html(self) -> str:
        """The report as one self-contained page."""
        return to_html(self.report)

    def write(self, out: str | Path) -> list[Path]:
        """Write report.json, report.md and report.html into a folder; returns their paths."""
        return write(self.report, Path(out))

    def export(self, to: str | Path, *, rows: Rows = "claims", bom: bool = False) -> Path:
        """Write claims or findings as one table for other tools; returns its path.

        Args:
            to: the file; its ending tells the format: `.csv`, `.jsonl`, `.parquet` (needs pyarrow),
                or `.jsonld` for W3C Web Annotations.
            rows: "claims", one row a claim, or "findings", one row a reading of a finding.
            bom: begin a `.csv` with a byte order mark, by which Excel knows UTF-8.
        """
        return export([self.report], Path(to), rows=rows, bom=bom)

    def _repr_html_(self) -> str:
        return report_html(self.report)

    def __repr__(self) -> str:
        return summary_text(self.report)


def analyse(
    corpus: Corpus | Sequence[Article],
    *,
    settings: Settings | None = None,
    progress: pipeline.Progress | None = None,
) -> Analysis:
    """Read claims out of every article, gather and compare them.

    Args:
        corpus: what `read` returned, or articles of one story in any order.
        settings: pipeline, convention and the user's own lexicon; the defaults if None.
        progress: told after each article what is done, how many, and of how many.
    """
    _show_in_notebooks()
    made = pipeline.analyse(corpus, settings=settings, progress=progress)
    return Analysis(made, lexicon=settings.lexicon if settings else None)


def stories(
    corpus: Corpus | Sequence[Article], *, one_story: bool = False
) -> tuple[pipeline.Part, ...]:
    """Sort texts into stories, with the reason for each; `analyse` each part's `corpus`.

    Args:
        corpus: what `read` returned, or articles in any order.
        one_story: take all texts as one story without looking.

    Returns:
        The stories, those with most texts first. A text whose metadata name its story stands
        in that one.
    """
    return pipeline.sort_stories(corpus, one_story=one_story)


def load(path: str | Path, *, lexicon: Path | None = None) -> Analysis:
    """A report that was written before, from its `report.json`.

    Args:
        path: the file.
        lexicon: folder of the user's own tables that it was made with, for comparing again.

    Raises:
        InputError: no such file, or not a report.
    """
    _show_in_notebooks()
    try:
        report = Report.model_validate_json(_json_of(Path(path).read_bytes()))
    except OSError as error:
        raise InputError(
            f"{path}: can't be read ({error.strerror}); give a report.json, or what "
            "`rashomon extract FOLDER` printed."
        ) from error
    except ValueError as error:
        raise InputError(
            f"{path}: not a rashomon report ({_first_problem(error)}); make one with "
            f"`rashomon extract FOLDER > {Path(path).name}`."
        ) from error
    return Analysis(report, lexicon=lexicon)


def _json_of(data: bytes) -> bytes:
    """UTF-8 without a mark: some shells redirect output as UTF-16."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16").encode("utf-8")
    return data.removeprefix(codecs.BOM_UTF8)


def _first_problem(error: ValueError) -> str:
    """The first thing wrong, with its place in the JSON."""
    if not isinstance(error, ValidationError):
        return str(error).splitlines()[0][:200]
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(map(str, first["loc"]))
    return f"at {place}: {first['msg']}"[:200] if place else str(first["msg"])[:200]


def _show_in_notebooks() -> None:
    """Let IPython show records as rich text; nothing happens outside of it."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    if shell is None:
        return
    html = shell.display_formatter.formatters["text/html"]
    plain = shell.display_formatter.formatters["text/plain"]
    html.for_type(Finding, finding_html)
    plain.for_type(Finding, lambda finding, page, _: page.text(finding_text(finding)))
    for kind in (CountClaim, DateClaim, DenialClaim, NameClaim, QuoteClaim):
        html.for_type(kind, claim_html)
        plain.for_type(kind, lambda claim, page, _: page.text(claim_text(claim)))
