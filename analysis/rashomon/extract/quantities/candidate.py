"""A number that may be a quantity, and how two of them make one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rashomon.extract.quantities.units import Measured

if TYPE_CHECKING:
    from spacy.tokens import Token

How = Literal["single", "range", "either", "change", "share"]


@dataclass(frozen=True)
class Candidate:
    """A number with its unit, its token and the noun it counts."""

    measured: Measured
    token: "Token"
    noun: "Token | None"
    age: bool = False

    @property
    def value(self) -> float:
        """The signed number."""
        return self.measured.value


@dataclass(frozen=True)
class Phrase:
    """One or two numbers that state one quantity.

    Attributes:
        first: the number, or the first of the two in the text.
        second: the other one ("50 to 60"), or None.
        how: what they make: for a "change" the first is a figure that the second replaces.
        part_of: offsets of the whole, for "three out of five victims".
        before: the figure this one replaces, for "to 35 from 30".
    """

    first: Candidate
    second: Candidate | None = None
    how: How = "single"
    part_of: tuple[int, int] | None = None
    before: Candidate | None = None

    @property
    def last(self) -> Candidate:
        """The number nearest to the unit and the noun."""
        return self.second if self.second is not None else self.first

    @property
    def start(self) -> int:
        """Offset of the first sign or number."""
        return self.first.measured.start

    @property
    def end(self) -> int:
        """Offset after the last number or unit."""
        return self.last.measured.end
