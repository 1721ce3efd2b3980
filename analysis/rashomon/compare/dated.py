"""What one article says on one date, and the finding on several such."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.compare.figures import chain_text
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon_schemas import Article, DateClaim, DateRange, Finding, Question, Reading
from rashomon_schemas.finding import Relation


@dataclass(frozen=True)
class Dated:
    """One date of one article, with every claim that gives it."""

    article: Article
    claims: tuple[DateClaim, ...]

    @property
    def value(self) -> DateRange:
        """The date."""
        return self.claims[0].value

    @property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """First and last day, or None when unresolved."""
        low, high = self.value.low, self.value.high
        return (low, high) if low is not None and high is not None else None


def date_reading(date: Dated) -> Reading:
    """What a source answers, for the table."""
    shown = date.claims[0]
    low, high = date.days or (None, None)
    return Reading(
        article=date.article.id,
        source=date.article.source,
        claims=tuple(claim.id for claim in date.claims),
        words=" ".join(date.value.words.split()),
        interval=date.value.edtf or date.value.timex,
        low=low.isoformat() if low else None,
        high=high.isoformat() if high else None,
        modality=shown.attribution.modality,
        origin=chain_text(shown.attribution),
        speaker=shown.speaker.name if shown.speaker else None,
        spans=shown.spans,
    )


def date_finding(  # noqa: PLR0913 - a finding takes all that was compared
    shelf: Shelf,
    question: Question,
    held: Sequence[Dated],
    relations: Sequence[Relation],
    *,
    rule: str,
    sentences: tuple[str, str],
    flagged: bool,
) -> Finding:
    """A finding on dates, with its readings and who is silent.

    Args:
        shelf: the story.
        question: what the dates answer.
        held: the dates.
        relations: the relation, and those that hold beside it.
        rule: id of the rule that found it.
        sentences: what differs, and what follows.
        flagged: whether an editor should look.
    """
    relation, also = relations[0], tuple(relations[1:])
    return Finding(
        question=question.id,
        kind="date",
        aspect=question.aspect,
        relation=relation,
        also=also,
        flagged=flagged,
        severity=severity("date", relation, also),
        sentences=sentences,
        rule=rule,
        claims=tuple(sorted(claim.id for date in held for claim in date.claims)),
        readings=tuple(date_reading(date) for date in held),
        silent=shelf.silent(date.article.id for date in held),
    )
