"""Numbers as they are stated: the words, a hard interval and a soft one."""

from typing import Literal, Self

from pydantic import ConfigDict, model_validator

from rashomon_schemas.base import Record

Bound = Literal[
    "exact",
    "round",
    "at-least",
    "more-than",
    "at-most",
    "fewer-than",
    "up-to",
    "about",
    "nearly",
    "range",
    "either",
    "vague",
    "none",
    "unstated",
    "list",
]
"""Which row of the hedge table a quantity was read by (docs: lexicon/hedges.toml)."""
Role = Literal["total", "increment", "subset", "ordinal", "sum", "revised"]


class Quantity(Record):
    """A quantity keeps its words and gets two intervals.

    `low`/`high` are hard: what must be true if the sentence is. `soft_low`/`soft_high` are how
    readers take it. Hard intervals decide contradiction; soft ones only tension. `high` None
    means no upper bound.
    """

    model_config = ConfigDict(allow_inf_nan=False)

    words: str
    """The hedge and the number as written ("more than 100"); without a number, the noun."""
    number: float | None = None
    """The figure named by the words (100 for "over 100"), None when there is none ("dozens")."""
    bound: Bound
    """The kind of hedge."""
    low: float
    """Hard lower end, inclusive (for measures with "more than", exclusive)."""
    high: float | None
    """Hard upper end, inclusive; None is unbounded."""
    soft_low: float | None = None
    """Soft lower end; None where the convention gives no soft band."""
    soft_high: float | None = None
    """Soft upper end; None where the convention gives no soft band."""
    choices: tuple[float, ...] = ()
    """The only values allowed ("three or four"); empty when every value of the interval is."""
    unit: str = "people"
    """What is counted: `people`, or a unit (`USD`, `percent`, `km`, `items` …)."""
    population: str | None = None
    """Who is counted, as worded ("gay men"); None when not stated."""
    role: Role = "total"
    """Whether it stands for the whole, adds to it, is part of it, or revises it."""
    part_of: str | None = None
    """For a subset: the words of the whole it is part of, if stated."""
    revised_from: float | None = None
    """For a revised figure: the earlier value it replaces."""
    convention: str = "strict-plural"
    """Name of the convention that gave the intervals."""

    @model_validator(mode="after")
    def _intervals_run_forwards(self) -> Self:
        for low, high in ((self.low, self.high), (self.soft_low, self.soft_high)):
            if low is not None and high is not None and low > high:
                raise ValueError(f"the interval {low} to {high} of {self.words!r} runs backwards")
        return self
