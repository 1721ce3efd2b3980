"""A report as Markdown that reads well in a terminal and on a forge."""

from collections.abc import Iterable, Iterator, Sequence

from rashomon.report import origins, wording
from rashomon.report.glance import Glance, aside_by_reason, glance, left_over
from rashomon.report.index import Index, sources_told
from rashomon.report.labels import (
    CAUTIONS,
    CONVENTIONS,
    MODALITIES,
    RELATIONS,
    SEVERITIES,
    unanswered,
    unsaid,
)
from rashomon.report.measured import measured_line
from rashomon.report.readings import Run, runs
from rashomon.report.safe import clipped, marked
from rashomon.report.safe import markdown as md
from rashomon_schemas import Finding, Reading, Report

_MOST_ALIKE = 12
"""Places printed for one reason of setting aside; the JSON has them all."""


def to_markdown(report: Report) -> str:
    """The report as Markdown: findings with their readings, then what backs them.

    Texts of sources are literal: none of their characters becomes markup, a link or a mention.
    """
    index = Index.of(report)
    parts = (
        _head(report),
        _findings(glance(index), index),
        _sources(report),
        _quotations(report, index),
        _origins(index),
        _aside(report),
        _foot(report),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(report: Report) -> Iterator[str]:
    meaning = CONVENTIONS.get(report.convention)
    yield f"# {md(report.story)}"
    yield ""
    yield f"{sources_told(report)}, read as one story."
    yield ""
    for caution in CAUTIONS:
        yield f"- {caution}"
    yield f"- Counting convention that ran: {md(report.convention)}" + (
        f" ({meaning})." if meaning else "."
    )
    yield f"- {measured_line()}"
    yield ""


def _findings(seen: Glance, index: Index) -> Iterator[str]:
    yield f"## Where the sources differ ({len(seen.differing)})"
    yield ""
    for finding in seen.differing:
        yield from _finding(finding, index)
    if not seen.differing:
        yield "No difference found. That is not agreement."
        yield ""
    yield from _short("Where figures come from", seen.traced, full=True)
    yield from _short("Who denies, and what", seen.denied, full=True)
    yield from _short("Versions of one text", seen.versions)
    yield from _short("Only one source says", seen.alone)
    yield from _short("No difference found", seen.fitting)
    yield from _short("Not compared", seen.not_compared)
    for line in left_over(index, seen):
        yield md(line)
        yield ""


def _finding(finding: Finding, index: Index) -> Iterator[str]:
    sign = SEVERITIES[finding.severity]
    first, rest = wording.lead(finding.sentences[0])
    yield f"### {sign.sign} {md(first)}"
    yield ""
    if rest:
        yield md(rest)
        yield ""
    also = "".join(f", {RELATIONS[relation].name}" for relation in finding.also)
    yield f"*{RELATIONS[finding.relation].name}*{also}. {md(finding.sentences[1])}"
    yield ""
    for reading in finding.readings:
        yield f"- {_reading(reading, finding, index)}"
    for words, labels in (
        (unanswered(finding.kind), index.unanswering(finding)),
        (unsaid(finding.kind), finding.silent),
    ):
        if labels:
            yield f"- {words}: {', '.join(md(index.label(s)) for s in labels)}"
    yield ""
    yield f"`{finding.id}` · rule `{_code(finding.rule)}`"
    yield ""


def _reading(reading: Reading, finding: Finding, index: Index) -> str:
    words = f"**{md(index.label(reading.source))}** “{md(clipped(reading.words, 300))}”"
    parts = [words]
    if finding.kind in {"count", "date", "origin"} and reading.interval:
        parts.append(md(reading.interval))
    if reading.modality != "asserted":
        parts.append(MODALITIES[reading.modality].word)
    if reading.speaker:
        parts.append(md(reading.speaker))
    if reading.venue:
        parts.append(f"said in or to: {md(reading.venue)}")
    if reading.origin:
        parts.append(f"origin: {md(reading.origin)}")
    span = reading.spans[0] if reading.spans else None
    if span:
        parts.append(f"{span.start}–{span.end}")
    return " · ".join(parts)


def _short(title: str, findings: Sequence[Finding], *, full: bool = False) -> Iterator[str]:
    if not findings:
        return
    yield f"## {title} ({len(findings)})"
    yield ""
    for finding in findings:
        follows = f" {md(finding.sentences[1])}" if full else ""
        yield f"- {md(finding.sentences[0])}{follows} (`{finding.id}`)"
    yield ""


def _sources(report: Report) -> Iterator[str]:
    yield "## Sources"
    yield ""
    yield "| source | outlet | published | file | sha256 |"
    yield "|---|---|---|---|---|"
    for article in report.articles:
        date = wording.date_interval(article.published) if article.published else "unknown"
        cells = (article.source, article.outlet or "not stated", date, article.file)
        row = " | ".join(md(cell) for cell in cells)
        yield f"| {row} | `{article.sha256[:12]}` |"
    yield ""


def _quotations(report: Report, index: Index) -> Iterator[str]:
    found = [finding for finding in report.findings if finding.apparatus]
    if not found:
        return
    yield "## Quotations, word by word"
    yield ""
    yield "Shared words stand once; in brackets each reading with its sources."
    yield ""
    for finding in found:
        asked = index.questions.get(finding.question)
        if asked:
            yield f"### {md(asked.text)}"
            yield ""
        if finding.apparatus:
            yield "> " + " ".join(_run(run, index) for run in runs(finding.apparatus))
        yield ""


def _run(run: Run, index: Index) -> str:
    if not run.number:
        only = f"\\[only {_witnesses(run.variants[0].witnesses, index)}:\\] " if run.absent else ""
        return only + md(run.lemma)
    readings = " / ".join(
        f"{'–' if v.words is None else f'**{md(v.words)}**'} {_witnesses(v.witnesses, index)}"
        for v in run.variants
    )
    return f"\\[{readings}\\]"


def _witnesses(labels: Iterable[str], index: Index) -> str:
    return ", ".join(md(index.label(label)) for label in labels)


def _origins(index: Index) -> Iterator[str]:
    roots = origins.roots(index)
    if not roots:
        return
    yield "## Origins"
    yield ""
    yield f"{origins.told(roots)}."
    yield ""
    for root in roots:
        yield from _branch(root, 0)
    yield ""


def _branch(node: origins.Node, depth: int) -> Iterator[str]:
    basis = "" if node.basis == "not-stated" else f", {node.basis}"
    what = (
        wording.counted(len(node.claims), "claim")
        if node.kind == "source"
        else f"{node.kind}{basis}"
    )
    yield f"{'  ' * depth}- {md(node.name)} ({what})"
    for citer in node.cited_by:
        yield from _branch(citer, depth + 1)


def _aside(report: Report) -> Iterator[str]:
    yield "## Set aside: seen and not used"
    yield ""
    for group in aside_by_reason(report.set_aside):
        reason = md(group.reason.replace("-", " "))
        yield f"- **{reason}** ({len(group.items)}): {md(group.notes[0])}"
        for item in group.items[:_MOST_ALIKE]:
            place = ", ".join(
                f"“{md(clipped(span.exact, 80))}” {span.start}–{span.end}" for span in item.spans
            )
            yield f"  - {md(item.file)}" + (f" {place}" if place else f": {md(item.note)}")
        if len(group.items) > _MOST_ALIKE:
            yield f"  - and {len(group.items) - _MOST_ALIKE} more, in report.json"
    if not report.set_aside:
        yield "Nothing was set aside."
    yield ""


def _foot(report: Report) -> Iterator[str]:
    yield "---"
    yield ""
    yield f"{md(report.generator)}. This report shows where texts differ, not who is right."


def _code(text: str) -> str:
    """Inside a code span nothing is markup but the backtick."""
    return " ".join(marked(text).replace("`", "'").split())
