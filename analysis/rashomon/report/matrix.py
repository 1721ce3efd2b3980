"""The matrix: questions in rows, sources in columns."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rashomon.report import wording
from rashomon.report.index import Index, without_echoes
from rashomon.report.labels import BESIDE_COUNTS, KINDS
from rashomon_schemas import Claim, CountClaim, Finding, Question
from rashomon_schemas.attribution import Modality


@dataclass(frozen=True)
class Entry:
    """One thing a source answers."""

    claim: str
    words: str
    interval: str
    modality: Modality
    origin: str | None
    speaker: str | None
    withdrawn: bool


@dataclass(frozen=True)
class Row:
    """One question with each source's answers, in the order of the report's articles.

    Attributes:
        question: the question.
        cells: one for each source; empty where it does not mention it.
        findings: its findings, between sources first, then within one; each most serious first.
        answered: how many sources answer.
        versions: ids of the articles that a question on versions is about.
    """

    question: Question
    cells: tuple[tuple[Entry, ...], ...]
    findings: tuple[Finding, ...]
    answered: int
    versions: frozenset[str] = frozenset()


def rows(index: Index) -> list[Row]:
    """All questions by kind, what most sources answer first.

    Questions of origin have the claims of other questions, whose cells name the origin already;
    of names only those written differently belong here.
    """
    order = {kind: place for place, kind in enumerate(KINDS)}
    asked = (question for question in index.report.questions if _belongs(question, index))
    found = [_row(question, index) for question in asked]
    return sorted(
        (row for row in found if row.answered),
        key=lambda r: (order[r.question.kind], -r.answered, r.question.text, r.question.id),
    )


def _belongs(question: Question, index: Index) -> bool:
    if question.kind == "name":
        return any(finding.flagged for finding in index.answers.get(question.id, ()))
    if question.kind == "version":
        return question.aspect != "history" and question.id in index.answers
    return question.kind != "origin"


def _row(question: Question, index: Index) -> Row:
    cells: dict[str, list[Claim]] = {article: [] for article in index.articles}
    for claim in _in_reading_order(question.claims, index):
        cells.setdefault(claim.article, []).append(claim)
    return Row(
        question=question,
        cells=tuple(tuple(_answers(claims, question)) for claims in cells.values()),
        findings=tuple(
            sorted(index.answers.get(question.id, ()), key=lambda f: f.relation == "internal")
        ),
        answered=sum(bool(claims) for claims in cells.values()),
        versions=_versions(question, index),
    )


def _versions(question: Question, index: Index) -> frozenset[str]:
    """All versions that the question is about, also those that don't answer it."""
    if question.kind != "version":
        return frozenset()
    told = {index.claims[one].article for one in question.claims if one in index.claims}
    families = ({v.article for v in h.versions} for h in index.report.histories)
    return frozenset(a for family in families if family & told for a in family)


def _in_reading_order(ids: Iterable[str], index: Index) -> list[Claim]:
    claims = (index.claims[i] for i in ids if i in index.claims)
    return sorted(claims, key=lambda claim: (claim.spans[0].start, claim.id))


def _answers(claims: Iterable[Claim], question: Question) -> Iterable[Entry]:
    """What one source answers; by whom and where stand in counts beside what they say."""
    if question.kind not in BESIDE_COUNTS:
        return _entries(claims)
    found: dict[str, Entry] = {}
    for claim in claims:
        words = " ".join((getattr(claim, question.kind) or "").split())
        found.setdefault(words.casefold(), replace(entry_of(claim), words=words, interval=""))
    return found.values()


def _entries(claims: Iterable[Claim]) -> Iterable[Entry]:
    """What one source says, each thing once; words without a figure only where it has none."""
    claims = list(claims)
    counts = [c for c in claims if isinstance(c, CountClaim) and c.value.bound != "unstated"]
    rest = [claim for claim in claims if not isinstance(claim, CountClaim)]
    found: dict[tuple[str, str, str], Entry] = {}
    for claim in [*without_echoes(counts), *rest] or claims[:1]:
        entry = entry_of(claim)
        found.setdefault((entry.words.casefold(), entry.interval, entry.modality), entry)
    return found.values()


def entry_of(claim: Claim) -> Entry:
    """A claim as it stands in a cell."""
    words = wording.words(claim)
    return Entry(
        claim=claim.id,
        words=words,
        interval=wording.interval_told(claim, words),
        modality=claim.attribution.modality,
        origin=wording.citing(claim),
        speaker=claim.speaker.name if claim.speaker and claim.kind != "name" else None,
        withdrawn=isinstance(claim, CountClaim) and claim.withdrawn,
    )
