"""How a folder was sorted into stories, text by text with the reason, and what came of each."""

from typing import Literal

from pydantic import Field

from rashomon_schemas.base import Record
from rashomon_schemas.finding import Finding
from rashomon_schemas.report import SetAside


class Placement(Record):
    """Why one text stands in its story."""

    article: str
    """Id of the article."""
    source: str
    """The article's label."""
    how: Literal["label", "likeness", "alone", "asked"]
    """`label`: its metadata names the story; `likeness`: it is like the story's other texts;
    `alone`: it is like no other text enough; `asked`: all texts were to be one story."""
    likeness: float | None = Field(default=None, ge=0, le=1)
    """Mean likeness to the story's other texts, 0 (nothing shared) to 1; None without others."""
    nearest: str | None = None
    """Label of the text most like it: of its story, or, standing alone, of all others."""
    shared: tuple[str, ...] = ()
    """The words that count most in that likeness, as this article writes them."""
    reason: str
    """The reason in a plain sentence."""


class Story(Record):
    """Texts that tell of one event."""

    name: str = Field(min_length=1)
    """The user's label, the folder's name, or the words that tell these texts from others."""
    placements: tuple[Placement, ...] = Field(min_length=1)
    """Its texts, ordered by label."""
    near: tuple[str, ...] = ()
    """A sentence on each other story that it is nearly one with: a little less alike than asked."""


class StoryReport(Record):
    """One story of a folder and where its report lies."""

    story: Story
    """The story and its texts."""
    path: str
    """Folder of its report.html, report.md and report.json, beside the overview."""
    findings: int = Field(ge=0)
    """How many findings its report has."""
    differing: int = Field(ge=0)
    """How many of them have a difference."""
    gravest: tuple[Finding, ...] = ()
    """The most serious of those with a difference, three at most, most serious first."""


class Overview(Record):
    """A folder that held several stories: the list of them."""

    version: Literal["1.0"] = "1.0"
    """Version of this contract: the first number changes when readers must change."""
    generator: str
    """Name and version of the program that made it."""
    folder: str
    """Name of the folder that was read."""
    stories: tuple[StoryReport, ...]
    """The stories, those with most texts first."""
    set_aside: tuple[SetAside, ...] = ()
    """Files that could not be used, in no story's report."""
