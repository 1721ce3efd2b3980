"""The numbers a quantity allows, as a set of closed intervals."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from rashomon_schemas import Quantity
from rashomon_schemas.finding import Relation

_WHOLE = ("people", "things", "items")
"""Units counted in whole numbers."""


@dataclass(frozen=True)
class Extent:
    """A set of numbers.

    Attributes:
        parts: disjoint closed intervals in rising order; `math.inf` where there is no bound.
    """

    parts: tuple[tuple[float, float], ...]

    @classmethod
    def of(cls, low: float, high: float | None) -> Self:
        """One interval; `high` None is unbounded."""
        return cls(((low, math.inf if high is None else high),))

    @property
    def low(self) -> float:
        """The least number."""
        return self.parts[0][0]

    @property
    def high(self) -> float:
        """The greatest number, or infinity."""
        return self.parts[-1][1]

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    @property
    def bound(self) -> bool:
        """Whether it only bounds the number from one side."""
        return math.isinf(self.high) or (self.low == 0 and self.high > 0)

    def meets(self, other: "Extent") -> bool:
        """Whether some number is allowed by both."""
        return any(a <= d and c <= b for a, b in self.parts for c, d in other.parts)

    def common(self, other: "Extent") -> "Extent | None":
        """The numbers both allow, or None."""
        both = ((max(a, c), min(b, d)) for a, b in self.parts for c, d in other.parts)
        parts = tuple(sorted((low, high) for low, high in both if low <= high))
        return Extent(parts) if parts else None

    def within(self, other: "Extent") -> bool:
        """Whether every number it allows is allowed by the other."""
        return all(any(c <= a and b <= d for c, d in other.parts) for a, b in self.parts)

    def distance(self, number: float) -> float:
        """How far a number is from the nearest one allowed; 0 when it is allowed."""
        return min(max(low - number, number - high, 0.0) for low, high in self.parts)


def hard(value: Quantity) -> Extent:
    """What must be true if the sentence is."""
    if value.choices:
        return Extent(_runs(value.choices, whole=value.unit in _WHOLE))
    high = math.inf if value.high is None else value.high
    low = value.low
    if value.unit not in _WHOLE and value.number is not None and low < high:
        # A measure "more than 5" excludes 5 itself; the next number a computer has stands for it.
        if value.bound == "more-than" and low == value.number:
            low = math.nextafter(low, math.inf)
        if value.bound == "fewer-than" and high == value.number:
            high = math.nextafter(high, -math.inf)
    return Extent(((low, high),))


def soft(value: Quantity) -> Extent:
    """How readers take it; what must be true where the convention gives no soft band."""
    if value.soft_low is None:
        return hard(value)
    return Extent.of(value.soft_low, value.soft_high)


def _runs(choices: Iterable[float], *, whole: bool) -> tuple[tuple[float, float], ...]:
    """Single numbers as intervals; neighbours join where only whole numbers count."""
    parts: list[tuple[float, float]] = []
    for number in sorted(set(choices)):
        if whole and parts and number == parts[-1][1] + 1:
            parts[-1] = (parts[-1][0], number)
        else:
            parts.append((number, number))
    return tuple(parts)


def by_number(one: Extent, other: Extent) -> Relation:
    """The relation of two figures as numbers alone: exactly one holds, whatever their order."""
    if one.parts == other.parts:
        return "same-bound" if one.bound else "same"
    if not one.meets(other):
        return "contradicts"
    return "refines" if one.within(other) or other.within(one) else "overlaps"


def stretch(sources: Iterable[Iterable[Extent]]) -> float:
    """How far readings must move, in all, before all sources can be right together.

    Args:
        sources: for each source the readings it gives; the nearest of them moves.

    Returns:
        The least sum of movements, 0 where some number satisfies every source. The sum is
        piecewise linear in that number and bends downwards only at ends of intervals, so one of
        the ends is best.
    """
    held = [tuple(readings) for readings in sources]
    ends = {
        end for readings in held for extent in readings for part in extent.parts for end in part
    }
    finite = sorted(end for end in ends if not math.isinf(end))
    return min((_movement(held, number) for number in finite), default=0.0)


def _movement(held: Iterable[tuple[Extent, ...]], number: float) -> float:
    return sum(min(extent.distance(number) for extent in readings) for readings in held)
