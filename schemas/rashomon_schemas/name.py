"""How a person, an organisation or a place is written."""

from typing import Literal

from rashomon_schemas.base import Record

EntityKind = Literal["person", "organisation", "place"]


class Name(Record):
    """One spelling of one entity inside one article."""

    full: str
    """The fullest form of this spelling in the article, without titles."""
    kind: EntityKind
    """What it names."""
    forms: tuple[str, ...] = ()
    """Every form the article uses for it ("Lavrov", "Foreign Minister Sergey Lavrov"), sorted."""
    title: str | None = None
    """Office or role as worded, if the article gives one."""
