"""What the finders of this room hand to one another: places in one parsed article.

Offsets are half-open and count into `Document.text`; token numbers index `Document.doc`.
"""

from dataclasses import dataclass
from typing import Literal

from rashomon_schemas import DateRange, Quantity, Speaker
from rashomon_schemas.attribution import Modality


@dataclass(frozen=True)
class FoundQuantity:
    """A number with its hedge, whatever it counts."""

    start: int
    end: int
    value: Quantity
    token: int
    """The token that heads the number ("100" in "more than 100 gay men")."""
    noun: int | None
    """The token of the noun it counts ("men"), if it counts one."""


@dataclass(frozen=True)
class FoundDate:
    """A time expression."""

    start: int
    end: int
    kind: Literal["DATE", "TIME", "DURATION", "SET"]
    """TIMEX3 type."""
    value: DateRange
    """For a DURATION or SET only `words`, `timex` and `unresolved` mean anything."""


@dataclass(frozen=True)
class FoundQuotation:
    """Words between marks (or in a block), and whose they are."""

    parts: tuple[tuple[int, int], ...]
    """Each stretch without its marks, in order."""
    kind: Literal["speech", "partial", "scare", "block"]
    closed: bool
    speaker: Speaker | None
    cue: str | None
    venue: str | None
    via: str | None
    modality: Modality = "asserted"
    """How firmly the words are given to the speaker."""
    hedge: str | None = None
    """The word that says so ("reportedly")."""
    inside: "FoundQuotation | None" = None
    """The quotation that it stands in, for one inside another."""

    @property
    def start(self) -> int:
        """Where the first stretch begins."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Where the last stretch ends."""
        return self.parts[-1][1]


@dataclass(frozen=True)
class Entity:
    """One person, organisation or place of one article, under every form it takes there."""

    full: str
    """The fullest form, without titles."""
    kind: Literal["person", "organisation", "place"]
    title: str | None
    mentions: tuple[tuple[int, int], ...]
    """Where it is named (not pronouns), in order."""


@dataclass(frozen=True)
class SetAsidePlace:
    """Something seen and not used."""

    start: int
    end: int
    reason: str
    note: str
