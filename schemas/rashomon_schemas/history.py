"""Several versions of one article: one source with a history."""

from typing import Literal

from pydantic import Field

from rashomon_schemas.base import Record
from rashomon_schemas.span import Span


class Version(Record):
    """One text of a source that published it more than once."""

    article: str
    """Id of the article."""
    source: str
    """The article's label."""
    moment: str | None = None
    """Day, or day and minute, that the text says it was last updated or published (ISO 8601, as
    printed: no time zone moves it); None when neither is stated."""
    marks: tuple[Span, ...] = ()
    """Where the text says that it is a later version ("UPDATE", "An earlier version of …")."""


class History(Record):
    """Versions of one article. They are one source: the last one speaks for it."""

    speaks: str
    """Id of the article that is compared with other sources: the last version; where the order is
    not known, the longest text."""
    versions: tuple[Version, ...] = Field(min_length=2)
    """Earliest first; by label where the order is not known."""
    ordered: bool
    """Whether it is known which version is later than which."""
    linked_by: Literal["address", "text"]
    """What shows that they are one article: one web address, or one outlet and nearly one text."""
    reason: str
    """What makes them versions, and what orders them, in a plain sentence."""
