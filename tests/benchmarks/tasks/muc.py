"""Task `muc`: totals of killed, injured and kidnapped an article, as intervals."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tests.benchmarks.tasks.people_told import Roster
from tests.benchmarks.tasks.victim_totals import people
from tests.benchmarks.tasks.victims import article_of, claims_of

from rashomon_schemas import CountClaim

_KINDS = {"killed": "killed", "injured": "injured", "kidnapped": "abducted"}
_FIGHTERS = re.compile(
    r"\b(?:guerrilla|guerilla|rebel|soldier|terrorist|troop|insurgent|subversive|combatant|"
    r"extremist|militant|casualt)\w*",
    re.IGNORECASE,
)
_UNSURE = frozenset({"conditional", "denied"})

Interval = dict[str, int | None]


def predict(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One prediction a record.

    The task counts victims of attacks on people who don't fight, so soldiers and guerrillas are
    left out, and so is what happened in a stretch of months.
    """
    for record in records:
        claims, known = claims_of(article_of({**record, "title": None}))
        yield {"id": record["id"]} | {
            kind: total([c for c in claims if c.aspect == aspect and _counts(c)], known)
            for kind, aspect in _KINDS.items()
        }


def total(claims: Sequence[CountClaim], known: Roster) -> Interval | None:
    """The largest figure told; else those told of one by one; else an unstated plural."""
    figures = [
        c
        for c in claims
        if c.value.bound not in ("unstated", "none") and c.value.role != "ordinal" and not _one(c)
    ]
    if figures:
        return _interval(max(figures, key=lambda c: c.value.number or c.value.low))
    told = people(claims, known)
    if told:
        return {"low": told, "high": told}
    return {"low": 2, "high": None} if any(_patients(c) for c in claims) else None


def _one(claim: CountClaim) -> bool:
    return claim.value.number == 1 and claim.value.bound in ("exact", "list")


def _patients(claim: CountClaim) -> bool:
    """Whether a plural without a figure is of people, not of acts ("murders")."""
    return claim.value.bound == "unstated" and claim.value.population is not None


def _interval(claim: CountClaim) -> Interval:
    value = claim.value
    low = int(value.low)
    if value.bound == "vague":
        return {"low": min(low, 2) if value.low < 10 else low, "high": None}
    if value.number is not None and value.bound in ("exact", "round", "about", "nearly", "list"):
        return {"low": int(value.number), "high": int(value.number)}
    if value.bound == "up-to" and value.number is not None:
        return {"low": 1, "high": int(value.number)}
    return {"low": low, "high": None if value.high is None else int(value.high)}


def _counts(claim: CountClaim) -> bool:
    when = claim.event_date
    period = (
        when is not None
        and when.low is not None
        and when.high is not None
        and ((when.high - when.low).days > 60)
    )
    told = f"{claim.value.words} {claim.value.population or ''}"
    return not (
        period or _FIGHTERS.search(told) or claim.attribution.modality in _UNSURE or claim.withdrawn
    )
