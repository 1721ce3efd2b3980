"""Times of one day, as sources tell them: what is left open is not compared."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from rashomon.lexicon import table
from rashomon_schemas import DateClaim

_CLOCK = re.compile(r"^\d{4}-\d\d-\d\dT(\d\d):(\d\d)$")
_OPEN = re.compile(
    r"\b(?:before|after|by|until|till|from|since|between|past|towards?)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Words before a time that leave it open ("shortly after 7 a.m.")."""
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|circa)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_REACH = 20
_HALF_A_DAY = 12 * 60
_ROUNDED = 10
"""Minutes that a time told in round figures may be off."""
_BLURRED = 15
"""Minutes that "about" adds to that."""


def other_times(ones: Sequence[DateClaim], others: Sequence[DateClaim]) -> bool:
    """Whether two sources give one happening two times of one day.

    Times a few minutes apart are one, rounded; so are those half a day apart, one of which was
    told without its half of the day. Times of two zones are not compared.

    Args:
        ones: the claims of one source that date it to a day.
        others: those of the other source.
    """
    pairs = list(product(_times(ones), _times(others)))
    return bool(pairs) and all(a.zone == b.zone and _apart(a, b) for a, b in pairs)


@dataclass(frozen=True)
class _Time:
    """A time of day: its zone (none: the place's own), its minute, how far it may be off."""

    zone: str
    minute: int
    off: int


def _times(claims: Sequence[DateClaim]) -> list[_Time]:
    found = []
    for claim in claims:
        clock = _CLOCK.match(claim.value.timex)
        at = max(0, claim.spans[0].start - claim.sentence.start)
        before = claim.sentence.exact[max(0, at - _REACH) : at]
        if clock and not _OPEN.search(before):
            off = _BLURRED if _ABOUT.search(before) else 0
            minute = int(clock[1]) * 60 + int(clock[2])
            found.append(_Time(_zone(claim.value.words), minute, off))
    return found


def _zone(words: str) -> str:
    """The zone of the world a time is told in; nothing for the time of the place."""
    bare = re.sub(r"\([^)]{0,20}\)", "", words)
    zones = set(table("dates")["zones"]["names"])
    return next((word for word in re.findall(r"[A-Z]{2,5}\b", bare) if word in zones), "")


def _apart(one: _Time, other: _Time) -> bool:
    minutes = abs(one.minute - other.minute)
    return minutes > _ROUNDED + max(one.off, other.off) and minutes != _HALF_A_DAY
