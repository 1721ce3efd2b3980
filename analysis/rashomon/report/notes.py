"""Notes in the margin: what a marked claim says, and what the other sources say there."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain as chained

from rashomon.report.index import Index
from rashomon.report.labels import RELATIONS
from rashomon_schemas import Article, Claim, Finding, Reading, Span

_MOST_ELSEWHERE = 5


@dataclass(frozen=True)
class Elsewhere:
    """Sources that say one and the same thing."""

    words: str
    interval: str
    modality: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Note:
    """One mark of an article and what is noted beside it.

    Attributes:
        number: as it stands in the text, from 1 in each article.
        claims: the claims on exactly these places, of one kind.
        finding: the most serious finding on them, if any.
        elsewhere: what the other sources in that finding say.
        more: how many further readings `elsewhere` leaves to the finding.
        silent: labels of sources that don't mention it.
    """

    number: int
    claims: tuple[Claim, ...]
    finding: Finding | None
    elsewhere: tuple[Elsewhere, ...]
    more: int
    silent: tuple[str, ...]

    @property
    def claim(self) -> Claim:
        """The claim shown."""
        return self.claims[0]

    @property
    def kind(self) -> str:
        """The claims' kind."""
        return self.claim.kind

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it is marked."""
        return self.claim.spans

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0].start

    @property
    def aspects(self) -> str:
        """What the claims are about."""
        return ", ".join(dict.fromkeys(claim.aspect for claim in self.claims))

    @property
    def verdict(self) -> str | None:
        """What the finding's relation is called."""
        return RELATIONS[self.finding.relation].name if self.finding else None


def notes_of(article: Article, index: Index) -> list[Note]:
    """The notes of one article, in reading order.

    Names are noted only where a flagged finding is about them: every name marked would bury
    what differs.
    """
    marks: dict[tuple[str, tuple[tuple[int, int], ...]], list[Claim]] = defaultdict(list)
    for claim in index.claims_in.get(article.id, []):
        if claim.kind != "name" or any(f.flagged for f in index.verdicts.get(claim.id, ())):
            marks[claim.kind, tuple((s.start, s.end) for s in claim.spans)].append(claim)
    return [
        _note(number, tuple(claims), article, index)
        for number, claims in enumerate(marks.values(), start=1)
    ]


def _note(number: int, claims: tuple[Claim, ...], article: Article, index: Index) -> Note:
    verdicts = list(chained.from_iterable(index.verdicts.get(c.id, ()) for c in claims))
    finding = min(verdicts, key=index.report.findings.index, default=None)
    if finding is None:
        return Note(number, claims, None, (), 0, ())
    others = gathered((r for r in finding.readings if r.article != article.id), index)
    silent = tuple(index.label(source) for source in finding.silent)
    kept = others[:_MOST_ELSEWHERE]
    return Note(number, claims, finding, tuple(kept), len(others) - len(kept), silent)


def gathered(readings: Iterable[Reading], index: Index) -> list[Elsewhere]:
    """Readings with the same words (case aside), interval and modality put together."""
    groups: dict[tuple[str, str, str], list[Reading]] = defaultdict(list)
    for reading in readings:
        words = " ".join(reading.words.split())
        groups[words.casefold(), reading.interval, reading.modality].append(reading)
    return [
        Elsewhere(
            words=same[0].words,
            interval=cell_interval(same[0], index),
            modality=same[0].modality,
            sources=tuple(dict.fromkeys(index.label(reading.source) for reading in same)),
        )
        for same in groups.values()
    ]


def cell_interval(reading: Reading, index: Index) -> str:
    """The interval of a reading, empty where it says no more than the words or kind."""
    claim = index.claims.get(reading.claims[0]) if reading.claims else None
    if claim is not None and claim.kind in {"quotation", "name", "denial"}:
        return ""
    return reading.interval
