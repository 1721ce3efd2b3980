"""What the binder works with between the tree and the claims."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rashomon.extract.counts.patients import Patient
from rashomon.extract.found import FoundQuantity
from rashomon_schemas import DateRange, Quantity
from rashomon_schemas.quantity import Role

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Setting:
    """What labels and table heads tell of a figure in place of grammar."""

    evidence: tuple[tuple[int, int], ...]
    """Offsets of the heads, in order of the text."""
    place: str | None = None
    stood: DateRange | None = None


@dataclass(frozen=True)
class Gap:
    """What a clause says for itself that takes its verb from the one before it.

    With a place it shares the doer, without one it has its own (None: not stated).
    """

    place: str | None = None
    agent: str | None = None


@dataclass(frozen=True)
class Bound:
    """People counted under one aspect at one place."""

    aspect: str
    act: "Token"
    """The word that tells of the act."""
    patients: tuple[Patient, ...]
    """Those counted there; several when they add up."""
    value: Quantity
    rule: str
    before: FoundQuantity | None = None
    """The figure it replaces."""
    acts: tuple["Token", ...] = field(default=())
    """All the words that tell of what was done to them, in order."""

    said: int | None = None
    """Offset in the name of who gives this figure, where two stand side by side."""
    setting: Setting | None = None
    """For a figure of a list or table."""
    gap: Gap | None = None
    """For a figure whose clause leaves out its verb."""
    withdrawn: bool = False
    """Whether a correction elsewhere in the article takes it back."""

    @property
    def start(self) -> int:
        """Where the words begin."""
        return min(p.start for p in self.patients)

    @property
    def end(self) -> int:
        """Where the first of the words end."""
        return self.patients[0].end

    @property
    def one(self) -> bool:
        """Whether it is one person told of without a figure."""
        return len(self.patients) == 1 and self.patients[0].kind in ("one", "name")

    @property
    def is_whole(self) -> bool:
        """Whether it may stand for everyone."""
        return self.value.role in ("total", "sum", "revised")

    def as_revised(self, before: float | None) -> "Bound":
        """The same as what a figure was revised to."""
        update = {"role": "revised", "revised_from": before}
        return replace(self, value=self.value.model_copy(update=update))

    def as_role(self, role: Role, *, part_of: str | None = None) -> "Bound":
        """The same with another role."""
        update = {"role": role, "part_of": part_of or self.value.part_of}
        return replace(self, value=self.value.model_copy(update=update))


When = Callable[[Bound], DateRange | None]
"""The days on which what is counted happened, if its clause says."""


def apart(found: Iterable[Bound], test: Callable[[Bound], bool]) -> tuple[list[Bound], list[Bound]]:
    """The counts that fail a test, and those that pass it."""
    parted: tuple[list[Bound], list[Bound]] = [], []
    for bound in found:
        parted[test(bound)].append(bound)
    return parted
