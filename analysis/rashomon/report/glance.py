"""The first screen: what differs, what one source alone says, what was not compared."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.report import wording
from rashomon.report.index import Index
from rashomon.report.labels import BESIDE_COUNTS, RELATIONS
from rashomon_schemas import Claim, Finding, Question, SetAside
from rashomon_schemas.finding import Relation

_NOT_COMPARED: frozenset[Relation] = frozenset({"not-comparable", "unresolved"})


@dataclass(frozen=True)
class Glance:
    """Findings by what an editor does with them, each in the report's order.

    Attributes:
        differing: something differs on the surface.
        traced: where figures come from, where that is no difference.
        denied: who denies, where no figure stands against it.
        versions: which texts are versions of one, and what only some of them have.
        fitting: several sources, no difference found.
        alone: one source only.
        not_compared: findings that say why nothing was compared.
        unanswered: what is told of without anything to compare, so that nothing was found.
        unasked: claims that answer no question.
        verdicts: each relation among the findings with how often it is there, flagged ones first.
    """

    differing: tuple[Finding, ...]
    traced: tuple[Finding, ...]
    denied: tuple[Finding, ...]
    versions: tuple[Finding, ...]
    fitting: tuple[Finding, ...]
    alone: tuple[Finding, ...]
    not_compared: tuple[Finding, ...]
    unanswered: tuple[Question, ...]
    unasked: tuple[Claim, ...]
    verdicts: tuple[tuple[Relation, int], ...]


def glance(index: Index) -> Glance:
    """Sort the findings for the first screen; each stands in exactly one group."""
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in index.report.findings:
        groups[_group(finding)].append(finding)
    unasked = (claim for claim in index.report.claims if claim.id not in index.asked)
    return Glance(
        differing=tuple(groups["differing"]),
        traced=tuple(groups["traced"]),
        denied=tuple(groups["denied"]),
        versions=tuple(groups["versions"]),
        fitting=tuple(groups["fitting"]),
        alone=tuple(groups["alone"]),
        not_compared=tuple(groups["not_compared"]),
        unanswered=tuple(q for q in index.report.questions if _unanswered(q, index)),
        unasked=tuple(unasked),
        verdicts=_verdicts(index.report.findings),
    )


def _unanswered(question: Question, index: Index) -> bool:
    """Names that all write alike are no news; what else counts carry is told elsewhere."""
    told = index.answers.get(question.id) or all(_compared(c, index) for c in question.claims)
    return question.kind not in {"name", "origin", *BESIDE_COUNTS} and not told


def _compared(claim: str, index: Index) -> bool:
    """Whether a finding is on what a claim says, not only on by whom or where."""
    return any(f.kind not in BESIDE_COUNTS for f in index.verdicts.get(claim, ()))


_NOUNS = {
    "date": "the dates",
    "quotation": "the quotations",
    "denial": "the denials",
    "version": "the versions",
}
"""What is told of under a question of a kind, in the plural."""


def _sources(question: Question, index: Index) -> str:
    return ", ".join(map(index.label, index.sources_of(question.claims)))


def left_over(index: Index, seen: Glance) -> list[str]:
    """What no finding has, in plain lines: nothing is dropped silently."""
    acts = [q for q in seen.unanswered if q.kind == "count"]
    told = [f"{q.aspect.replace('-', ' ')} ({_sources(q, index)})" for q in acts]
    others = [
        f"{_NOUNS.get(q.kind, q.kind)} ({_sources(q, index)})"
        for q in seen.unanswered
        if q.kind != "count"
    ]
    kinds = Counter(claim.kind for claim in seen.unasked)
    asked = [wording.counted(number, kind) for kind, number in kinds.items()]
    lines = [f"Told of without a figure to compare: {', '.join(told)}."] if told else []
    if others:
        each = (
            f"{number} of {what}" if number > 1 else f"one of {what}"
            for what, number in Counter(others).items()
        )
        lines.append(f"Told of and not compared: {', '.join(each)}.")
    if asked:
        lines.append(f"Stand alone, with no question to answer: {', '.join(sorted(asked))}.")
    return lines


def _group(finding: Finding) -> str:
    if finding.flagged:
        return "differing"
    if finding.kind == "version":
        return "versions"
    if finding.relation == "one-source-only":
        return "alone"
    if finding.kind == "origin":
        return "traced"
    if finding.kind == "denial":
        return "denied"
    return "not_compared" if finding.relation in _NOT_COMPARED else "fitting"


def _verdicts(findings: Iterable[Finding]) -> tuple[tuple[Relation, int], ...]:
    findings = list(findings)
    flagged = {finding.relation for finding in findings if finding.flagged}
    order = {relation: place for place, relation in enumerate(RELATIONS)}
    counts = Counter(finding.relation for finding in findings)
    return tuple(sorted(counts.items(), key=lambda c: (c[0] not in flagged, -c[1], order[c[0]])))


@dataclass(frozen=True)
class Aside:
    """What was set aside for one reason."""

    reason: str
    notes: tuple[str, ...]
    items: tuple[SetAside, ...]

    @property
    def whole_files(self) -> bool:
        """Whether files were set aside, not places in texts nor what is known of texts."""
        return all(item.article is None for item in self.items)


def aside_by_reason(items: Sequence[SetAside]) -> list[Aside]:
    """Set-aside items by reason: whole files first, then the most frequent reason."""
    groups: dict[str, list[SetAside]] = defaultdict(list)
    for item in items:
        groups[item.reason].append(item)
    found = [
        Aside(reason, tuple(dict.fromkeys(item.note for item in same)), tuple(same))
        for reason, same in groups.items()
    ]
    return sorted(found, key=lambda a: (not a.whole_files, -len(a.items), a.reason))
