"""One article says one thing."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from rashomon_schemas.attribution import Attribution, Speaker
from rashomon_schemas.base import Identified
from rashomon_schemas.date_range import DateRange
from rashomon_schemas.denial import Denial
from rashomon_schemas.name import Name
from rashomon_schemas.quantity import Quantity
from rashomon_schemas.quotation import Quotation
from rashomon_schemas.span import Span


class _Claim(Identified):
    """What all claims share: subject + aspect = value, with span, modality and attribution."""

    _prefix: ClassVar[str] = "c"
    _identity: ClassVar[tuple[str, ...]] = ("article", "kind", "aspect", "spans", "value")

    article: str
    """Id of the article that says it."""
    aspect: str
    """What it is about: an aspect of the lexicon for counts ("killed"), what happened for dates."""
    spans: tuple[Span, ...] = Field(min_length=1)
    """Where the article says it; the first is the evidence to show."""
    sentence: Span
    """The sentence (or quotation) around the first span, for reading it in its place."""
    attribution: Attribution = Attribution()
    """Who says so, and how firmly."""
    speaker: Speaker | None = None
    """Whose words they are, when they are somebody's; never who did what the words tell of."""
    rule: str
    """Id of the extraction rule that made it."""
    in_headline: bool = False
    """True when the first span lies in the headline."""


class CountClaim(_Claim):
    """So many people (or things) had something happen to them, or did something."""

    kind: Literal["count"] = "count"
    value: Quantity
    """How many."""
    acts: tuple[str, ...] = ()
    """The verbs or nouns as worded, for compound acts all of them ("abducted", "tortured")."""
    agent: str | None = None
    """Who did it, as worded ("Chechen authorities"); None when not stated."""
    place: str | None = None
    """Where, as worded; None when not stated."""
    as_of: DateRange | None = None
    """The day the count stood at, if the article states it; else readers take publication."""
    event_date: DateRange | None = None
    """When it happened, if this claim's sentence says so; keeps other years' events apart."""
    withdrawn: bool = False
    """True when the article itself takes the figure back (a correction)."""


class DateClaim(_Claim):
    """Something happened, or was reported, at a date; `aspect` tells which."""

    kind: Literal["date"] = "date"
    value: DateRange
    """When."""
    event: str
    """What is dated, as worded; ` … ` stands for words left out."""
    doer: str | None = None
    """Who did what is dated, by the fullest name, where the clause names somebody."""
    other_event: str | None = None
    """What else the sentence lets the date belong to, as worded; None where nothing."""


class QuoteClaim(_Claim):
    """Somebody said these words."""

    kind: Literal["quotation"] = "quotation"
    value: Quotation
    """The words and how they are given."""


class DenialClaim(_Claim):
    """Somebody denies something."""

    kind: Literal["denial"] = "denial"
    value: Denial
    """What is denied."""


class NameClaim(_Claim):
    """The article writes somebody's name this way."""

    kind: Literal["name"] = "name"
    value: Name
    """The spelling."""


Claim = Annotated[
    CountClaim | DateClaim | QuoteClaim | DenialClaim | NameClaim, Field(discriminator="kind")
]
"""Any claim; `kind` tells which."""
