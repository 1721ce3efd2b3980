"""Events that a text itself tells of as another one: "a second strike killed three"."""

import datetime as dt
import re
from collections.abc import Sequence

from rashomon.lexicon import remembered, table
from rashomon_schemas import CountClaim

_UNTOLD = ("unstated", "none")
_AFTER = 60
"""Characters after a figure in which its event may be named: "three died in a second strike"."""


def apart(
    claims: Sequence[CountClaim],
) -> tuple[dict[str, tuple[CountClaim, ...]], list[CountClaim]]:
    """Counts of events told of as other ones, by their words, and the rest.

    What opens a text is its own event, however it is called, so only a count that follows one
    with another figure is set apart. Counts that another text dates to the same day go with it,
    if the event's own day is another.

    Args:
        claims: counts that can be of one question, of all articles.
    """
    marked = _marked(claims)
    own = {_day(c) for c in claims if c.id not in marked}
    days = {_day(c): marked[c.id] for c in claims if c.id in marked and _day(c)}
    told = days if own - days.keys() - {None} else {}
    found: dict[str, list[CountClaim]] = {}
    rest: list[CountClaim] = []
    for claim in claims:
        words = told.get(_day(claim)) or marked.get(claim.id)
        (rest if words is None else found.setdefault(words, [])).append(claim)
    return {words: tuple(held) for words, held in found.items()}, rest


def _marked(claims: Sequence[CountClaim]) -> dict[str, str]:
    """By claim the words by which its event is another than what its text told before."""
    marked: dict[str, str] = {}
    before: dict[str, set[float]] = {}
    for claim in sorted(claims, key=lambda c: c.spans[0].start):
        figures = before.setdefault(claim.article, set())
        words = _another(claim) if figures and claim.value.low not in figures else None
        if words is not None:
            marked[claim.id] = words
        if claim.value.bound not in _UNTOLD:
            figures.add(claim.value.low)
    return marked


def _another(claim: CountClaim) -> str | None:
    if claim.in_headline or claim.value.bound in _UNTOLD:
        return None
    end = max(span.end for span in claim.spans) - claim.sentence.start
    match = _pattern().search(claim.sentence.exact)
    return match["event"].casefold() if match and match.start() < end + _AFTER else None


def _day(claim: CountClaim) -> dt.date | None:
    date = claim.event_date
    return date.low if date is not None and date.precision in ("day", "time") else None


@remembered
def _pattern() -> re.Pattern[str]:
    rows = table("questions")["events"]
    other, nouns = ("|".join(map(re.escape, rows[name])) for name in ("other", "nouns"))
    return re.compile(
        rf"\b(?:in )?(?P<event>(?:an? |the )?(?:{other}) (?:[\w-]+ ){{0,2}}?(?:{nouns}))\b",
        re.IGNORECASE,
    )
