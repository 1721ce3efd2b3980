"""One source's reading of an utterance."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from rashomon.compare.quotes.tokens import Word, words_of
from rashomon_schemas import Article, QuoteClaim

_REPEATED = 0.6
"""From this share of its words on, a quotation repeats another one of the same article."""


@dataclass(frozen=True)
class Witness:
    """One source's reading: its quotations of the utterance, in reading order.

    A quotation that only repeats another of the same article (a headline, a lead) is not read
    twice; the longest stands.
    """

    article: Article
    claims: tuple[QuoteClaim, ...]
    words: tuple[Word, ...]

    @classmethod
    def of(cls, article: Article, claims: Sequence[QuoteClaim]) -> "Witness":
        """The witness of one article."""
        kept = _without_repeats(sorted(claims, key=lambda c: (c.spans[0].start, c.id)))
        return cls(article, kept, words_of(kept))

    @property
    def speaker(self) -> str | None:
        """Who is said to have said it."""
        return next((c.speaker.name for c in self.claims if c.speaker and c.speaker.name), None)

    @property
    def described(self) -> bool:
        """Whether the speaker is described only ("the experts"), not named."""
        return bool(self.speaker) and (self.speaker or "").split()[-1][:1].islower()

    @property
    def said_to(self) -> str | None:
        """Where or to whom the words were said, as this source has it."""
        return next((c.value.venue for c in self.claims if c.value.venue), None)

    @property
    def venue(self) -> str | None:
        """To whom, where, or by way of whom it was said, as the source tells."""
        return next((v for c in self.claims for v in (c.value.venue, c.value.via) if v), None)


def _without_repeats(claims: Sequence[QuoteClaim]) -> tuple[QuoteClaim, ...]:
    by_length = sorted(claims, key=lambda c: (-len(c.value.wording), c.spans[0].start, c.id))
    kept: list[QuoteClaim] = []
    for claim in by_length:
        if not any(_repeats(claim, other) for other in kept):
            kept.append(claim)
    return tuple(c for c in claims if c in kept)


def _repeats(short: QuoteClaim, long: QuoteClaim) -> bool:
    a = [w.plain for w in words_of([short])]
    b = [w.plain for w in words_of([long])]
    return int(LCSseq.similarity(a, b)) >= _REPEATED * max(len(a), 1)
