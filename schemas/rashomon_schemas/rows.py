"""Claims and findings as flat rows, for tools that work on tables.

One row states one thing of one text, with where it stands: as statements in OpenSanctions'
FollowTheMoney do, and with the low, best and high columns of casualty data sets (UCDP GED). The
words are never replaced: numbers stand beside them.
"""

import datetime as dt
from typing import ClassVar

from rashomon_schemas.base import Identified


class _Row(Identified):
    """What all rows share. The id is the hash of all other columns."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: object) -> None:
        cls._identity = tuple(name for name in cls.model_fields if name != "id")

    story: str
    """The story's name."""
    source: str | None
    """Label of the text; None for a finding without readings."""
    article: str | None
    """Id of the text."""
    outlet: str | None
    """Who published it, if stated."""
    url: str | None
    """Address it came from, if stated."""
    sha256: str | None
    """SHA-256 of the file that was read, hexadecimal."""
    published: str | None
    """Day of publication as EDTF (ISO 8601-2), if stated; to the day, month or year known."""
    speaks: bool | None
    """False for a version of an article that another version speaks for, else True."""
    kind: str
    """What sort of statement: `count`, `date`, `quotation`, `denial`, `name`, and for findings
    `agent`, `place`, `origin` and `version` too."""
    aspect: str
    """What it is about: `killed`, `detained`, `said` …"""
    words: str | None
    """What the text says, in its own words."""
    unit: str | None
    """For counts: what is counted (`people`, `USD`, `percent` …)."""
    low: float | None
    """For counts: the least the words allow (hard lower end; for a measure with "more than",
    exclusive)."""
    best: float | None
    """For counts: the figure itself where the words give one, exact ("four"), round ("100") or
    approximate ("about 40"); empty for every other hedge ("at least three", "dozens", "nearly
    50", "10 to 20"). Never a middle of an interval."""
    high: float | None
    """For counts: the most the words allow (hard upper end); empty where they set no bound."""
    first_day: dt.date | None
    """For dates: the first day meant; empty where the date is not resolved."""
    last_day: dt.date | None
    """For dates: the last day meant."""
    modality: str | None
    """How firmly: `asserted`, `reported`, `alleged`, `conditional` or `denied`."""
    speaker: str | None
    """Whose words they are, where they are somebody's."""
    start: int | None
    """Offset of the first character of the evidence in the text, in Unicode code points."""
    end: int | None
    """Offset after the last character: `text[start:end] == exact`."""
    exact: str | None
    """The characters of the evidence."""
    prefix: str | None
    """Up to 32 characters before it."""
    suffix: str | None
    """Up to 32 characters after it."""
    spans: tuple[str, ...]
    """All places of the evidence as `start:end`; the first is the one above."""


class ClaimRow(_Row):
    """One claim of one text."""

    _prefix: ClassVar[str] = "s"

    claim: str
    """Id of the claim in the report."""
    bound: str | None
    """For counts: the kind of hedge (`exact`, `at-least`, `about`, `vague` …)."""
    role: str | None
    """For counts: `total`, `increment`, `subset`, `ordinal`, `sum` or `revised`."""
    population: str | None
    """For counts: who is counted, as worded."""
    acts: tuple[str, ...]
    """For counts: the verbs or nouns as worded."""
    agent: str | None
    """For counts: who did it, as worded."""
    place: str | None
    """For counts: where, as worded."""
    timex: str | None
    """For dates: the TIMEX3 value."""
    event: str | None
    """For dates: what is dated, as worded."""
    origins: tuple[str, ...]
    """Who is cited for it, the nearest to the reader first; empty: the text says it itself."""
    withdrawn: bool
    """True where the text itself takes the figure back."""
    in_headline: bool
    """True where it stands in the headline."""
    sentence: str
    """The sentence around it."""
    rule: str
    """Id of the extraction rule."""
    convention: str | None
    """For counts: the counting convention that gave low and high."""


class ReadingRow(_Row):
    """What one source answers in one finding."""

    _prefix: ClassVar[str] = "r"

    finding: str
    """Id of the finding in the report (`report.html#f-…`)."""
    question: str
    """Id of the question it is on."""
    asked: str | None
    """The question in plain words."""
    scope: str | None
    """What narrows the question."""
    relation: str
    """The finding's relation (`contradicts`, `refines`, `update` …)."""
    also: tuple[str, ...]
    """Other relations that hold."""
    severity: str
    """`high`, `medium`, `low` or `note`."""
    flagged: bool
    """True where something differs on the surface."""
    differs: str
    """The finding's first sentence: what differs on the surface."""
    follows: str
    """Its second sentence: what follows logically."""
    stretch: float | None
    """People the readings must move before all can be true together."""
    silent: tuple[str, ...]
    """Labels of the sources that don't mention it."""
    value: str | None
    """The reading's value in short, as in the matrix."""
    origin: str | None
    """Chain of origins in words."""
    claims: tuple[str, ...]
    """Ids of the claims behind the reading."""
    rule: str
    """Id of the comparison rule."""
