"""Notes in the margin: what a marked claim says, and what the other sources say there."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain as chained

from rashomon.report import wording
from rashomon.report.index import Index
from rashomon.report.labels import BESIDE_COUNTS
from rashomon_schemas import Article, Claim, Finding, Reading, Span

_MOST_ELSEWHERE = 4
_MOST_LINKS = 3


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
        id: where it stands in the page.
        number: as it stands in the text, from 1 in each article.
        claims: the claims on exactly these places, of one kind.
        findings: what was found on them, first the one whose readings `elsewhere` has.
        elsewhere: what the other sources say there.
        more: how many further readings `elsewhere` leaves to the finding.
        silent: labels of sources that don't mention it.
        same_as: number of an earlier note of this article that tells the same.
    """

    id: str
    number: int
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    elsewhere: tuple[Elsewhere, ...]
    more: int
    silent: tuple[str, ...]
    same_as: int | None

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
        """Where it is marked: a date by its expression alone, not by the clause it dates."""
        return self.claim.spans[:1] if self.kind == "date" else self.claim.spans

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0].start

    @property
    def links(self) -> list[Finding]:
        """The findings to lead to, a few at most; that nobody else says it is said already."""
        found = [f for f in self.findings if f.relation != "one-source-only"]
        return found[:_MOST_LINKS]

    @property
    def aspects(self) -> str:
        """What the claims are about."""
        return ", ".join(sorted({wording.about(claim) for claim in self.claims}))


def notes_of(article: Article, index: Index) -> list[Note]:
    """The notes of one article, in reading order.

    Names are noted only where a flagged finding is about them: every name marked would bury
    what differs.
    """
    marks: dict[tuple[str, tuple[tuple[int, int], ...]], list[Claim]] = defaultdict(list)
    for claim in index.claims_in.get(article.id, []):
        if claim.kind != "name" or any(f.flagged for f in index.verdicts.get(claim.id, ())):
            marks[claim.kind, tuple((s.start, s.end) for s in claim.spans)].append(claim)
    told: dict[str, int] = {}
    found = []
    for number, claims in enumerate(marks.values(), start=1):
        verdicts = _verdicts(claims, index)
        first = told.setdefault(verdicts[0].id, number) if verdicts else number
        same_as = first if first != number else None
        found.append(_note(number, tuple(claims), verdicts, (article, index), same_as=same_as))
    return found


def _verdicts(claims: Sequence[Claim], index: Index) -> tuple[Finding, ...]:
    """What was found on these claims: on a question of their own kind first, then by severity."""
    found = chained.from_iterable(index.verdicts.get(claim.id, ()) for claim in claims)
    by_id = {finding.id: finding for finding in found}
    return tuple(
        sorted(by_id.values(), key=lambda f: (f.kind != claims[0].kind, index.ranks[f.id]))
    )


def _note(
    number: int,
    claims: tuple[Claim, ...],
    verdicts: tuple[Finding, ...],
    where: tuple[Article, Index],
    *,
    same_as: int | None,
) -> Note:
    article, index = where
    place = f"n{index.places[article.source]}-{number}"
    if not verdicts or same_as is not None:
        return Note(place, number, claims, verdicts, (), 0, (), same_as)
    beside = verdicts[0].kind in BESIDE_COUNTS
    told = () if beside else verdicts[0].readings
    others = gathered((r for r in told if r.article != article.id), index)
    kept = tuple(others[:_MOST_ELSEWHERE])
    more, silent = len(others) - len(kept), () if beside else verdicts[0].silent
    return Note(place, number, claims, verdicts, kept, more, silent, None)


def gathered(readings: Iterable[Reading], index: Index) -> list[Elsewhere]:
    """Readings that say the same put together; quotations whatever their words."""
    groups: dict[tuple[str, str, str], list[Reading]] = defaultdict(list)
    for reading in readings:
        words = " ".join(reading.words.split())
        quoted = _kind(reading, index) == "quotation"
        key = ("", "", "") if quoted else (words.casefold(), reading.interval, reading.modality)
        groups[key].append(reading)
    return [
        Elsewhere(
            words=same[0].words,
            interval=interval_of(same[0], index),
            modality=same[0].modality,
            sources=tuple(dict.fromkeys(index.label(reading.source) for reading in same)),
        )
        for same in groups.values()
    ]


def _kind(reading: Reading, index: Index) -> str | None:
    claim = index.claims.get(reading.claims[0]) if reading.claims else None
    return claim.kind if claim else None


def interval_of(reading: Reading, index: Index) -> str:
    """A reading's value as the page writes values; empty where the words are all there is."""
    claim = index.claims.get(reading.claims[0]) if reading.claims else None
    if claim is None or len(reading.claims) > 1 or not reading.interval:
        return reading.interval
    return wording.interval_told(claim, reading.words)
