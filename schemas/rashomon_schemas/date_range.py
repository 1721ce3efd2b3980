"""Dates as intervals that keep their precision."""

import datetime as dt
from typing import Literal, Self

from pydantic import model_validator

from rashomon_schemas.base import Record

Precision = Literal[
    "time",
    "day",
    "week",
    "weekend",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "century",
    "unknown",
]
BaseKind = Literal["publication", "dateline", "text"]


class DateReading(Record):
    """One way to read a date expression."""

    timex: str
    """TIMEX3 value (ISO 8601 with TIMEX3's extensions), such as `2017-05-30` or `2017-W21`."""
    low: dt.date
    """First day it can mean."""
    high: dt.date
    """Last day it can mean, inclusive."""
    why: str
    """The rule or the reason, in a few words."""


class DateRange(Record):
    """A date as it is stated: an interval with its precision, never a false instant.

    Unresolved when the text gives no base to count from: then `low` and `high` are None,
    `timex` has X for what isn't known, and `unresolved` says what is missing.
    """

    words: str
    """The expression as it stands in the text."""
    timex: str
    """TIMEX3 value; `XXXX-WXX-2` is "a Tuesday"."""
    edtf: str | None = None
    """Extended Date/Time Format (ISO 8601-2) of the interval; None when unresolved."""
    low: dt.date | None = None
    """First day it can mean (hard)."""
    high: dt.date | None = None
    """Last day it can mean, inclusive (hard)."""
    precision: Precision = "unknown"
    """The unit the expression is precise to, of an unresolved one too ("Tuesday": day); `unknown`
    only where the words have none ("recently")."""
    base: dt.date | None = None
    """The day a relative expression was counted from."""
    base_kind: BaseKind | None = None
    """Where the base came from: the publication date, a dateline, an earlier date in the text."""
    rule: str
    """Id of the rule that read it."""
    alternatives: tuple[DateReading, ...] = ()
    """Other readings the words allow."""
    unresolved: str | None = None
    """What is known and what is missing, in words; None when resolved."""

    @model_validator(mode="after")
    def _whole_interval(self) -> Self:
        if (self.low is None) != (self.high is None):
            raise ValueError("a date has both ends or none")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"the interval {self.low} to {self.high} runs backwards")
        if (self.low is None) == (self.unresolved is None):
            raise ValueError("a date has either an interval or a reason why it has none")
        return self
