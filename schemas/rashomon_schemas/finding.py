"""The comparer's verdict on one question."""

from typing import ClassVar, Literal

from pydantic import Field

from rashomon_schemas.attribution import Modality
from rashomon_schemas.base import Identified, Record
from rashomon_schemas.question import QuestionKind
from rashomon_schemas.span import Span

Relation = Literal[
    # two readings of a count or a date (docs: design of relations in ARCHITECTURE.md)
    "not-comparable",
    "scope-differs",
    "update",
    "revised-down",
    "contradicts",
    "tension",
    "refines",
    "overlaps",
    "same-bound",
    "same",
    # beside pairs
    "one-source-only",
    "internal",
    "adds-up",
    "does-not-add-up",
    "unresolved",
    # quotations
    "negation-differs",
    "speaker-differs",
    "number-differs",
    "joined",
    "gap-unmarked",
    "intensifier",
    "word-differs",
    "person-or-tense",
    "bracketed",
    "longer",
    "shorter",
    "gap-marked",
    "translation-variant",
    "quoted-or-paraphrased",
    "venue-differs",
    "typography",
    "punctuation-or-case",
    "identical",
    # names, denials, origins
    "spelling-differs",
    "denied",
    "denials-by-several",
    "shared-root",
    "relayed",
    # versions of one article
    "withdrawn",
    "revised",
    "versions",
    # notes that go beside a relation
    "modality-differs",
    "origin-differs",
    "agent-differs",
    "act-differs",
]
Severity = Literal["high", "medium", "low", "note"]


class Reading(Record):
    """What one source answers."""

    article: str
    """Id of the article."""
    source: str
    """The article's label."""
    claims: tuple[str, ...]
    """Ids of the claims behind it, the one shown first."""
    words: str
    """The words as written."""
    interval: str
    """The value in short, for a table cell ("≥ 101", "[3, ∞)", "a Tuesday")."""
    low: float | str | None = None
    """Hard lower end (ISO date for dates)."""
    high: float | str | None = None
    """Hard upper end; None is unbounded or unknown."""
    modality: Modality = "asserted"
    """How firmly it is stated."""
    origin: str | None = None
    """Chain of origins in words ("their sources, by Novaya Gazeta"); None: the article itself."""
    speaker: str | None = None
    """Who says so, if the claim gives somebody."""
    venue: str | None = None
    """Where or to whom it was said, as worded (quotations); no origin."""
    spans: tuple[Span, ...]
    """Evidence, in the article's own text."""


class Slot(Record):
    """One column of an apparatus: what each reading has at this place."""

    readings: tuple[str | None, ...]
    """Words of each witness, in the order of the apparatus's; None where it has nothing here."""
    common: bool
    """True when all witnesses that reach this place have the same words (case and marks aside)."""
    code: Relation | None = None
    """How they differ, for a column that isn't common."""


class Apparatus(Record):
    """The readings of one utterance aligned word by word over all witnesses."""

    witnesses: tuple[str, ...]
    """Labels of the readings: the source, with a number where one source has several."""
    claims: tuple[str, ...]
    """The claim of each witness."""
    slots: tuple[Slot, ...]
    """Columns in reading order."""


class Finding(Identified):
    """What the comparer found on one question, with every reading and the reason."""

    _prefix: ClassVar[str] = "f"
    _identity: ClassVar[tuple[str, ...]] = ("question", "relation", "claims")

    question: str
    """Id of the question."""
    kind: QuestionKind
    """Kind of the question."""
    aspect: str
    """Aspect of the question."""
    relation: Relation
    """The first relation that matches, in the order of the table."""
    also: tuple[Relation, ...] = ()
    """The others that hold too, in the same order."""
    flagged: bool
    """True when something differs on the surface, whatever the logic says."""
    severity: Severity
    """How much an editor should care; sorts the first screen."""
    sentences: tuple[str, str]
    """What differs on the surface; what follows logically."""
    rule: str
    """Id of the comparison rule (the level in the ordered table)."""
    claims: tuple[str, ...]
    """Ids of all claims compared, sorted."""
    readings: tuple[Reading, ...]
    """What each source answers, in order of source label."""
    silent: tuple[str, ...] = ()
    """Labels of the sources that don't mention it: not disagreement, and not 0."""
    stretch: float | None = Field(default=None, ge=0)
    """People the readings must move before all can be true together; 0 where they can."""
    apparatus: Apparatus | None = None
    """For quotations: the word by word alignment."""
    distance: int | None = Field(default=None, ge=0)
    """For quotations: the largest word-level Levenshtein distance between two readings (words to
    insert, delete or replace)."""
