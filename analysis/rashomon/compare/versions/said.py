"""What one version of an article says on one question."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.compare.answers import Answer, answers, given_up
from rashomon.compare.date_words import told as date_told
from rashomon.compare.dated import Dated, date_reading
from rashomon.compare.disclaimers import denial_reading
from rashomon.compare.english import listed, quoted, shortened
from rashomon.compare.extent import hard
from rashomon.compare.figures import acts, chain_text, figure, readings
from rashomon.compare.shelf import Shelf
from rashomon_schemas import (
    Article,
    Claim,
    CountClaim,
    DateClaim,
    DenialClaim,
    QuoteClaim,
    Reading,
)

_WORD = re.compile(r"\w+")
_MOST_WORDS = 30
"""Words of a quotation that a sentence repeats."""


@dataclass(frozen=True)
class Said:
    """One version's answer.

    Attributes:
        article: the version.
        values: what it says, to be compared; empty where it says nothing.
        told: the same in words, to stand after its name; "" where it says nothing.
        readings: the same for the finding.
        taken_back: values that it gives as those of an earlier version.
        counted: whether they are figures.
        low: the least that its values allow, for counts.
        high: the most that its values allow, for counts.
    """

    article: Article
    values: frozenset[object] = frozenset()
    told: str = ""
    readings: tuple[Reading, ...] = ()
    taken_back: frozenset[object] = frozenset()
    counted: bool = False
    low: float = 0.0
    high: float = 0.0


def said(shelf: Shelf, article: Article, claims: Sequence[Claim]) -> Said:
    """What a version says, by the claims of one kind that it makes on a question."""
    own = [claim for claim in claims if claim.article == article.id]
    kinds = {claim.kind for claim in claims}
    if kinds == {"count"}:
        return _counts(article, [c for c in own if isinstance(c, CountClaim)])
    if not own:
        return Said(article)
    if kinds == {"date"}:
        return _dates(article, [c for c in own if isinstance(c, DateClaim)])
    if kinds == {"quotation"}:
        return _quotes(article, [c for c in own if isinstance(c, QuoteClaim)])
    return _denials(shelf, article, [c for c in own if isinstance(c, DenialClaim)])


def _counts(article: Article, claims: Sequence[CountClaim]) -> Said:
    held = [answer for answer in answers([article], claims) if answer.stated]
    taken_back = frozenset(hard(claim.value) for claim in claims if given_up(claim))
    if not held:
        return Said(article, taken_back=taken_back)
    figures = listed(list(dict.fromkeys(map(_figure, held))))
    return Said(
        article,
        values=frozenset(answer.extent for answer in held),
        told=f"gives {figures}",
        readings=tuple(one for answer in held for one in readings(answer)),
        taken_back=taken_back,
        counted=True,
        low=min(answer.extent.low for answer in held),
        high=max(answer.extent.high for answer in held),
    )


def _figure(answer: Answer) -> str:
    return f"{figure(answer)} {acts(answer)}"


def _dates(article: Article, claims: Sequence[DateClaim]) -> Said:
    groups: dict[object, list[DateClaim]] = {}
    for claim in claims:
        value = claim.value
        groups.setdefault((value.low, value.high) if value.low else value.timex, []).append(claim)
    held = [Dated(article, tuple(group)) for group in groups.values()]
    return Said(
        article,
        values=frozenset(groups),
        told=f"has {listed([date_told(date.value) for date in held])}",
        readings=tuple(map(date_reading, held)),
    )


def _quotes(article: Article, claims: Sequence[QuoteClaim]) -> Said:
    wordings = [" ".join(claim.value.wording.split()) for claim in claims]
    return Said(
        article,
        values=frozenset(tuple(_WORD.findall(wording.casefold())) for wording in wordings),
        told=f"has {listed([quoted(shortened(w, _MOST_WORDS)) for w in dict.fromkeys(wordings)])}",
        readings=tuple(_quote_reading(article, claim) for claim in claims),
    )


def _quote_reading(article: Article, claim: QuoteClaim) -> Reading:
    return Reading(
        article=article.id,
        source=article.source,
        claims=(claim.id,),
        words=claim.value.wording,
        interval=f"{len(claim.value.wording.split())} words",
        modality=claim.attribution.modality,
        origin=chain_text(claim.attribution),
        speaker=claim.speaker.name if claim.speaker else None,
        spans=claim.value.parts,
    )


def _denials(shelf: Shelf, article: Article, claims: Sequence[DenialClaim]) -> Said:
    wordings = [" ".join(claim.value.words.split()) for claim in claims]
    return Said(
        article,
        values=frozenset(_denied(claims)),
        told=f"has the denial {listed([quoted(w) for w in dict.fromkeys(wordings)])}",
        readings=tuple(denial_reading(shelf, claim) for claim in claims),
    )


def _denied(claims: Iterable[DenialClaim]) -> Iterable[object]:
    """What is denied, not in which words."""
    return {(claim.value.of, claim.value.aspects) for claim in claims}
