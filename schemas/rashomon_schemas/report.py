"""Everything one run found: the contract other tools read."""

from typing import Literal

from rashomon_schemas.article import Article
from rashomon_schemas.base import Record
from rashomon_schemas.claim import Claim
from rashomon_schemas.finding import Finding
from rashomon_schemas.history import History
from rashomon_schemas.question import Question
from rashomon_schemas.span import Span


class SetAside(Record):
    """Something seen and not used, with the reason: nothing is dropped silently."""

    article: str | None
    """Id of the article; None for a file that could not be read."""
    file: str
    """The file, inside the folder that was read."""
    reason: str
    """Short code, such as `age`, `no-base`, `not-english`, `unreadable`."""
    note: str
    """The reason in a plain sentence, with the remedy where there is one."""
    spans: tuple[Span, ...] = ()
    """Where it stands; empty for a whole file."""


class Report(Record):
    """The result of one run, in full. Same input and version give the same bytes."""

    version: Literal["1.0"] = "1.0"
    """Version of this contract: the first number changes when readers must change."""
    generator: str
    """Name and version of the program that made it."""
    convention: str
    """Name of the counting convention that ran."""
    story: str
    """What was taken as one story: the folder's name."""
    articles: tuple[Article, ...]
    """The texts, ordered by source label."""
    claims: tuple[Claim, ...]
    """Everything they say that can be compared, ordered by article and place."""
    questions: tuple[Question, ...]
    """What the claims answer."""
    findings: tuple[Finding, ...]
    """The verdicts, most serious first."""
    set_aside: tuple[SetAside, ...] = ()
    """What was seen and not used."""
    histories: tuple[History, ...] = ()
    """Sources of which several versions were read, by the label of their first version; of each,
    one version is compared with other sources, and what its versions differ in is a finding."""
