"""The arithmetic of the table of hedges: a hedge and a figure give two intervals."""

import math
from dataclasses import dataclass

from rashomon.extract.quantities.convention import Convention
from rashomon_schemas.quantity import Bound


@dataclass(frozen=True)
class Band:
    """A hard interval and a soft one, inclusive; None is unbounded or not given."""

    low: float
    high: float | None
    soft_low: float | None = None
    soft_high: float | None = None


def round_unit(number: float) -> float:
    """The place value of the last digit that isn't 0: 100 for 1,200, 1 for 1,201, 0.1 for 7.5."""
    if number == 0:
        return 1.0
    digits = f"{abs(number):.6f}".rstrip("0")
    whole, _, decimals = digits.partition(".")
    if decimals:
        return float(10.0 ** -len(decimals))
    return float(10.0 ** (len(whole) - len(whole.rstrip("0"))))


def band(bound: Bound, n: float, *, counts: bool, convention: Convention) -> Band:
    """The intervals of one figure under one hedge.

    Args:
        bound: row of the table.
        n: the figure.
        counts: whether people or things are counted, so that "more than n" is at least n + 1;
            for measures the ends of "more than" and "fewer than" are n itself, exclusive.
        convention: the free choices.
    """
    if n < 0:
        mirrored = band(_MIRROR.get(bound, bound), -n, counts=counts, convention=convention)
        return _negated(mirrored, n)
    step = 1.0 if counts else 0.0
    match bound:
        case "at-least":
            return Band(n, None, n, convention.more_soft * n)
        case "more-than":
            return Band(n + step, None, n, convention.more_soft * n)
        case "at-most":
            return Band(0, n)
        case "fewer-than":
            return Band(0, max(0.0, n - step))
        case "up-to":
            return Band(0, convention.up_to_hard * n, min(1.0, n), n)
        case "about":
            return _about(n, counts=counts, convention=convention)
        case "nearly":
            high = max(0.0, n - step)
            soft_low = min(convention.nearly_soft * n, high)
            return Band(
                min(_up(convention.nearly_hard * n, counts=counts), high), high, soft_low, high
            )
        case "round":
            half = round_unit(n) / 2
            return Band(n - half, n + half, n, n)
        case _:
            return Band(n, n)


_MIRROR: dict[Bound, Bound] = {
    "at-least": "at-most",
    "more-than": "fewer-than",
    "at-most": "at-least",
    "fewer-than": "more-than",
}


def _up(value: float, *, counts: bool) -> float:
    return float(math.ceil(value)) if counts else value


def _about(n: float, *, counts: bool, convention: Convention) -> Band:
    down, up = convention.about_hard
    slack = max(convention.about_soft * n, round_unit(n) / 2)
    soft = (max(0.0, n - slack), n + slack)
    return Band(_up(down * n, counts=counts), up * n, *soft)


def _negated(mirrored: Band, n: float) -> Band:
    """The band of a negative measure; an open lower end is closed at twice the figure."""
    low = 2 * n if mirrored.high is None else -mirrored.high
    soft = (mirrored.soft_low, mirrored.soft_high)
    if soft[0] is None or soft[1] is None:
        return Band(low, -mirrored.low)
    return Band(low, -mirrored.low, -soft[1], -soft[0])
