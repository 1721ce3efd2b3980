"""Words given as somebody's own."""

from typing import Literal

from rashomon_schemas.base import Record
from rashomon_schemas.span import Span

QuotationKind = Literal["speech", "partial", "scare", "block"]


class Quotation(Record):
    """One quotation; split ones ("…," X said, "…") are joined and keep their parts."""

    wording: str
    """The words between the marks, parts joined by a space, paragraph breaks by a line break."""
    parts: tuple[Span, ...]
    """Each stretch between marks, without the marks."""
    kind: QuotationKind
    """Whole speech, a few words in a sentence, scare quotes, or a block after a colon."""
    closed: bool = True
    """False when no closing mark ends it; paragraphs that only re-open it do not count."""
    cue: str | None = None
    """The verb or words that introduce it ("said", "according to")."""
    venue: str | None = None
    """To whom or where it was said, as worded ("AFP", "his Telegram account")."""
    via: str | None = None
    """Intermediary the article names ("the UK's Independent")."""
