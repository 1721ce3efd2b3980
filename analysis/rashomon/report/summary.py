"""A report in a few plain lines, for a terminal."""

import textwrap
from collections.abc import Iterator, Sequence

from rashomon.report import wording
from rashomon.report.glance import aside_by_reason, glance, left_over
from rashomon.report.index import Index, sources_told
from rashomon.report.labels import RELATIONS, SEVERITIES
from rashomon.report.measured import measured_line
from rashomon.report.safe import marked
from rashomon.report.wording import counted
from rashomon_schemas import Claim, Finding, Report

_WIDTH = 92


def summary_text(report: Report) -> str:
    """One plain sentence a finding, most serious first, then what was not compared.

    No colour and no control characters: what can't be seen in a source has a visible mark.
    """
    return "\n".join(_lines(report, Index.of(report)))


def finding_text(finding: Finding) -> str:
    """One finding: its sign, what differs, what follows."""
    return "\n".join(_findings([finding]))


def claim_text(claim: Claim) -> str:
    """One claim on a line: kind, aspect, value and the article's words."""
    return _wrapped(
        f"{claim.kind} · {claim.aspect}: {wording.value(claim)} “{wording.words(claim)}”"
    )


def _lines(report: Report, index: Index) -> Iterator[str]:
    seen = glance(index)
    yield marked(
        f"{report.story}: {sources_told(report)}, "
        f"{counted(len(report.findings), 'finding')}, {len(seen.differing)} with a difference"
    )
    yield ""
    yield from _findings(seen.differing)
    if not seen.differing:
        yield "No difference found."
    yield ""
    yield from _findings(seen.denied)
    yield ""
    yield _wrapped(
        f"Also {counted(len(seen.traced), 'finding')} on where figures come from, "
        f"{len(seen.alone)} said by one source only, {len(seen.fitting)} without a difference, "
        f"{len(seen.not_compared)} not compared."
    )
    for line in left_over(index, seen):
        yield _wrapped(line)
    aside = aside_by_reason(report.set_aside)
    if aside:
        reasons = ", ".join(f"{a.reason.replace('-', ' ')} ({len(a.items)})" for a in aside)
        yield _wrapped(f"Set aside: {reasons}.")
    yield _wrapped(
        "No difference found is not agreement. These texts are read as one story. "
        f"Convention: {report.convention}."
    )
    yield _wrapped(measured_line())


def _findings(findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        sign = SEVERITIES[finding.severity].sign
        yield _wrapped(f"{sign} {finding.sentences[0]}")
        yield _wrapped(f"  [{RELATIONS[finding.relation].name}] {finding.sentences[1]}")


def _wrapped(text: str) -> str:
    lead = len(text) - len(text.lstrip())
    return textwrap.fill(
        " ".join(marked(text).split()),
        _WIDTH,
        initial_indent=" " * lead,
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
