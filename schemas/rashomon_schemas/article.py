"""One text from one source."""

import datetime as dt
from typing import ClassVar, Literal

from pydantic import Field

from rashomon_schemas.base import Identified
from rashomon_schemas.date_range import DateRange


class Article(Identified):
    """One text from one source, kept as it was read: every span counts into `text`."""

    _prefix: ClassVar[str] = "a"
    _identity: ClassVar[tuple[str, ...]] = ("file", "sha256", "source")

    source: str = Field(min_length=1)
    """Short label, unique in a report: the front matter's id, or the file's name."""
    file: str
    """Path of the file inside the folder that was read, with `/`; `name#3` is a record in it."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """SHA-256 of the file's bytes (of the record's own JSON for one record of many)."""
    text: str
    """The text as it was read; never normalised afterwards."""
    title: str | None = None
    """The headline, if known; when it is part of `text`, `body_start` lies after it."""
    body_start: int = Field(default=0, ge=0)
    """Offset in `text` where the body begins; what stands before it is the headline."""
    outlet: str | None = None
    """Who published it, if stated."""
    url: str | None = None
    """Address it came from, if stated; not fetched."""
    published: DateRange | None = None
    """Day of publication with its precision; None when nothing states it."""
    published_from: Literal["metadata", "text"] | None = None
    """Whether the publication date is metadata or was read out of the text."""
    retrieved: dt.date | None = None
    """Day somebody fetched the text, if stated."""
    language: str = "en"
    """ISO 639-1 code of the language detected."""
