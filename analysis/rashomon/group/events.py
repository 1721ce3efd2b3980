"""Keeping other events apart: another year's dead are not this story's."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.group.another import apart
from rashomon.group.shelf import Shelf, joined
from rashomon.lexicon import table
from rashomon_schemas import CountClaim

_LONG = ("year", "decade", "century")
_DAYS = ("time", "day")


@dataclass(frozen=True)
class Event:
    """One event of a story, as far as counts tell.

    Attributes:
        scope: what sets it apart, in words; "" for the story's own event.
        claims: the counts that belong to it.
    """

    scope: str
    claims: tuple[CountClaim, ...]


def events(shelf: Shelf, claims: Sequence[CountClaim]) -> list[Event]:
    """Split counts by the date of their event; undated ones belong to the story's own.

    Those of an event that a text tells of as another ("a second strike killed three") are apart,
    with what any text dates to its day.
    """
    others, claims = apart(shelf, claims)
    undated = [c for c in claims if not _dated(c) and not _long_ago(c)]
    vague = [c for c in claims if _long_ago(c)]
    clusters = _clusters([c for c in claims if _dated(c)])
    own = _own_event(shelf, clusters, alone=not undated)
    found = [Event("", (*undated, *own))] if undated or own else []
    found += [Event(_scope(c), tuple(c)) for c in clusters if c is not own]
    by_words: dict[str, list[CountClaim]] = {}
    for claim in vague:
        words = claim.event_date.words if claim.event_date else ""
        by_words.setdefault(words.casefold(), []).append(claim)
    found += [Event(f"another event: {w}", tuple(cs)) for w, cs in sorted(by_words.items())]
    return [*found, *(Event(f"another event: {w}", cs) for w, cs in others.items())]


def _dated(claim: CountClaim) -> bool:
    """Whether it has a figure and a day; a plural ("killings") sets no event apart."""
    date = claim.event_date
    return date is not None and date.low is not None and claim.value.bound != "unstated"


def _long_ago(claim: CountClaim) -> bool:
    """Unresolved and coarse ("last year" with no base): some other time than the story's."""
    date = claim.event_date
    return date is not None and date.low is None and date.precision in _LONG


def _ends(claim: CountClaim) -> tuple[dt.date, dt.date]:
    date = claim.event_date
    if date is None or date.low is None or date.high is None:
        raise ValueError(f"claim {claim.id} has no event date")
    return date.low, date.high


def _clusters(claims: Sequence[CountClaim]) -> list[list[CountClaim]]:
    """Claims linked by event dates with no gap longer than the convention's."""
    return joined(sorted(claims, key=lambda c: (*_ends(c), c.id)), _near)


def _near(one: CountClaim, other: CountClaim) -> bool:
    (a, b), (c, d) = _ends(one), _ends(other)
    precise = all(x.event_date and x.event_date.precision in _DAYS for x in (one, other))
    days = table("questions")["events"]["near_days" if precise else "coarse_days"]
    near = dt.timedelta(days=days)
    return a <= d + near and c <= b + near


def _own_event(shelf: Shelf, clusters: list[list[CountClaim]], *, alone: bool) -> list[CountClaim]:
    """The cluster that most articles speak of, the latest of those; none if all are background."""
    if not clusters:
        return []
    own = max(clusters, key=lambda c: (len({x.article for x in c}), max(_ends(x)[1] for x in c)))
    return own if alone or not _background(shelf, own) else []


def _background(shelf: Shelf, cluster: Sequence[CountClaim]) -> bool:
    """Long before publication; a bare year says nothing of the story's own event without one."""
    limit = dt.timedelta(days=table("questions")["events"]["background_days"])
    days = [a.published.low for a in shelf.articles if a.published and a.published.low]
    if not days:
        return all(c.event_date is not None and c.event_date.precision in _LONG for c in cluster)
    return max(_ends(c)[1] for c in cluster) < min(days) - limit


def _scope(cluster: Sequence[CountClaim]) -> str:
    words = [c.event_date.words for c in cluster if c.event_date]
    return f"another event: {words[0]}"
