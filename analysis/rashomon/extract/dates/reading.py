"""What a rule makes of the words it matched, before a base is put to it."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from rashomon.calendar import Period

At = Callable[[dt.date], Period]
Kind = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["none", "publication", "previous"]
Direction = Literal["past", "future", "present", "none"]


@dataclass(frozen=True)
class Reading:
    """One expression as a rule reads it.

    Attributes:
        kind: TIMEX3 type.
        timex: TIMEX3 value when no base is at hand (`XXXX-WXX-2`), or the final one when `at`
            is None.
        known: what is known without a base, as the end of a sentence ("a Tuesday").
        at: the period counted from a day; None when the words name no day.
        anchor: what the words count from.
        others: other readings the words allow, each with its reason.
        clock: what follows the day in the TIMEX3 value (`TNI`, `T10:35`).
        approximate: whether a word like "about" blurs it.
        fallback: what to count from when the text has no earlier date.
    """

    kind: Kind
    timex: str
    known: str
    at: At | None = None
    anchor: Anchor = "none"
    others: tuple[tuple[str, At], ...] = ()
    clock: str = ""
    approximate: bool = False
    fallback: Anchor = "none"


class Here(Protocol):
    """What a rule may ask about the place its words stand at."""

    @property
    def base(self) -> dt.date | None:
        """The day deictic words count from (the last one it can be), if known."""

    @property
    def text(self) -> str:
        """The parser's copy of the text."""

    @property
    def lowered(self) -> bool:
        """Whether the parser's copy was lower-cased, so that capitals tell nothing."""

    def counts_something(self, start: int, end: int) -> bool:
        """Whether the number there counts a plural noun ("2000 people")."""

    def names_happenings(self, start: int, end: int) -> bool:
        """Whether digits say which of known things are meant ("the 1992 protests")."""

    def is_person(self, start: int, end: int) -> bool:
        """Whether the words are part of somebody's name."""

    def direction(self, start: int, end: int, *, reach: int = 12) -> Direction:
        """Whether the verb at most `reach` steps over the words looks back or ahead."""

    def just_named(self, start: int, reach: int) -> bool:
        """Whether a period was named at most so many characters before."""

    def is_noun(self, start: int, end: int) -> bool:
        """Whether the words are a noun that stands for itself, not before another noun."""

    def modifies_noun(self, start: int, end: int) -> bool:
        """Whether the words are an adjective before a noun."""

    def has_clause(self, start: int, end: int) -> bool:
        """Whether a clause says which one is meant ("at the time he fled")."""

    def repeats(self, start: int, end: int) -> bool:
        """Whether "a year" says how often ("$33 million a year")."""

    def reported(self, start: int) -> Period | None:
        """The quarter, month or year the text is about there, if it named one not far before."""

    def reports_quarter(self, start: int) -> bool:
        """Whether the period last named, not far before, is a quarter."""

    def tags(self, start: int, end: int) -> list[str]:
        """Fine part-of-speech tags of the tokens of the words."""

    def previous(
        self, start: int, *, precision: str | None = None, own: bool = False
    ) -> Period | None:
        """The latest period named before the words, of a precision if one is asked for."""


Read = Callable[[re.Match[str], Here], Reading | None]


@dataclass(frozen=True)
class Rule:
    """One documented way to read an expression.

    Attributes:
        id: goes to `DateRange.rule`.
        pattern: compiled; bounded, so that any text is searched in linear time.
        read: makes a reading of a match, or None when the words are no date here.
    """

    id: str
    pattern: re.Pattern[str]
    read: Read


def fixed(
    found: Period, *, kind: Kind = "DATE", others: tuple[tuple[str, At], ...] = ()
) -> Reading:
    """A reading that needs no base."""
    return Reading(kind, found.timex, found.timex, at=lambda _: found, others=others)


def named(timex: str, known: str, *, kind: Kind = "DATE") -> Reading:
    """A reading that names no day, whatever the base: a duration, a set, a vague reference."""
    return Reading(kind, timex, known)
