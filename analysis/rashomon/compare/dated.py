"""What one article says on one date."""

import datetime as dt
from dataclasses import dataclass

from rashomon.compare.figures import chain_text
from rashomon_schemas import Article, DateClaim, DateRange, Reading


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
