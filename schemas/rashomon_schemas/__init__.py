"""The records of rashomon: what sources say, and where they part.

Frozen Pydantic models that need pydantic and nothing else, so that an ingest job or a dashboard
can read and write them without the analyser.
"""

from rashomon_schemas.article import Article
from rashomon_schemas.attribution import Attribution, Origin, Speaker
from rashomon_schemas.base import Identified, Record, content_id
from rashomon_schemas.claim import (
    Claim,
    CountClaim,
    DateClaim,
    DenialClaim,
    NameClaim,
    QuoteClaim,
)
from rashomon_schemas.date_range import DateRange, DateReading
from rashomon_schemas.denial import Denial
from rashomon_schemas.finding import Apparatus, Finding, Reading, Slot
from rashomon_schemas.history import History, Version
from rashomon_schemas.name import Name
from rashomon_schemas.quantity import Quantity
from rashomon_schemas.question import Question
from rashomon_schemas.quotation import Quotation
from rashomon_schemas.report import Report, SetAside
from rashomon_schemas.rows import ClaimRow, ReadingRow
from rashomon_schemas.span import Span
from rashomon_schemas.story import Overview, Placement, Story, StoryReport

__all__ = [
    "Apparatus",
    "Article",
    "Attribution",
    "Claim",
    "ClaimRow",
    "CountClaim",
    "DateClaim",
    "DateRange",
    "DateReading",
    "Denial",
    "DenialClaim",
    "Finding",
    "History",
    "Identified",
    "Name",
    "NameClaim",
    "Origin",
    "Overview",
    "Placement",
    "Quantity",
    "Question",
    "Quotation",
    "QuoteClaim",
    "Reading",
    "ReadingRow",
    "Record",
    "Report",
    "SetAside",
    "Slot",
    "Span",
    "Speaker",
    "Story",
    "StoryReport",
    "Version",
    "content_id",
]
