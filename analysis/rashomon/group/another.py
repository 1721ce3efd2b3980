"""Events that a text itself tells of as another one: "a second strike", "in January"."""

import datetime as dt
import re
from collections.abc import Sequence

from rashomon.group.shelf import Shelf
from rashomon.lexicon import remembered, table
from rashomon.lexicon.people import population
from rashomon_schemas import CountClaim, DateRange

_UNTOLD = ("unstated", "none")
_LONG = ("week", "month", "season", "quarter", "year")
_TWO = 2
_LEAST = 4
"""Letters of a word that can be what was struck."""
_AFTER = 60
"""Characters after a figure in which its event may be named: "three died in a second strike"."""


def apart(
    shelf: Shelf, claims: Sequence[CountClaim]
) -> tuple[dict[str, tuple[CountClaim, ...]], list[CountClaim]]:
    """Counts of events told of as other ones, by their first wording, and the rest.

    What opens a text is its own event, however it is called, so only a count that follows one
    with another figure is set apart. "A second strike" and "another strike" are one event; counts
    that another text dates to the same day go with it, if the event's own day is another. So is
    a figure of a week or longer set apart, beside another of its text, where no text's day is in
    it, or where it is of a month or longer and its own text has a day: "in January", "in November,
    74 were killed".

    Args:
        shelf: the articles.
        claims: counts that can be of one question, of all articles.
    """
    marked = _marked(shelf, claims) | _of_other_times(claims)
    own = {_day(c) for c in claims if c.id not in marked}
    days = {_day(c): marked[c.id] for c in claims if c.id in marked and _day(c)}
    told = days if own - days.keys() - {None} else {}
    found: dict[str, tuple[str, list[CountClaim]]] = {}
    rest: list[CountClaim] = []
    for claim in claims:
        event = told.get(_day(claim)) or marked.get(claim.id)
        if event is None:
            rest.append(claim)
        else:
            words, noun = event
            found.setdefault(noun, (words, []))[1].append(claim)
    return {words: tuple(held) for words, held in found.values()}, rest


def _marked(shelf: Shelf, claims: Sequence[CountClaim]) -> dict[str, tuple[str, str]]:
    """By claim the words by which its event is another than what its text told before, and noun."""
    marked: dict[str, tuple[str, str]] = {}
    before: dict[str, set[tuple[float, str]]] = {}
    for claim in sorted(claims, key=lambda c: c.spans[0].start):
        figures = before.setdefault(claim.article, set())
        who = population(claim.value.population).head
        again = {(claim.value.low, who), (claim.value.low, "")}
        follows = bool(figures) and not figures & again and (who or not _told(claim, figures))
        words = (_another(claim) or _introduced(shelf, claim)) if follows else None
        words = words or _elsewhere(shelf, claim)
        if words is not None:
            marked[claim.id] = words
        if claim.value.bound not in _UNTOLD:
            figures.add((claim.value.low, who))
    return marked


def _of_other_times(claims: Sequence[CountClaim]) -> dict[str, tuple[str, str]]:
    """By claim the words for its time, where that is no time of the story's event."""
    days = {day for claim in claims if (day := _day(claim)) is not None}
    figures: dict[str, set[float]] = {}
    dated: dict[str, set[dt.date]] = {}
    for claim in claims:
        if claim.value.bound not in _UNTOLD:
            figures.setdefault(claim.article, set()).add(claim.value.low)
        if (day := _day(claim)) is not None:
            dated.setdefault(claim.article, set()).add(day)
    found: dict[str, tuple[str, str]] = {}
    for claim in claims:
        date = claim.event_date
        if (
            date is None
            or date.precision not in _LONG
            or len(figures.get(claim.article, ())) < _TWO
        ):
            continue
        inside = any(_within(day, date) for day in days)
        summed = date.precision != "week" and claim.article in dated
        if days and (not inside or summed):
            found[claim.id] = (date.words, date.words.casefold())
    return found


def _within(day: dt.date, date: DateRange) -> bool:
    if date.low is None or date.high is None:
        return True
    near = dt.timedelta(days=table("questions")["events"]["near_days"])
    return date.low - near <= day <= date.high + near


def _told(claim: CountClaim, figures: set[tuple[float, str]]) -> bool:
    """Whether a figure was told before, of whomever."""
    return any(low == claim.value.low for low, _ in figures)


def _another(claim: CountClaim) -> tuple[str, str] | None:
    if claim.in_headline or claim.value.bound in _UNTOLD:
        return None
    end = max(span.end for span in claim.spans) - claim.sentence.start
    match = _pattern().search(claim.sentence.exact, 0, end + _AFTER)
    return (match["event"].casefold(), match["noun"].casefold()) if match else None


def _introduced(shelf: Shelf, claim: CountClaim) -> tuple[str, str] | None:
    """An event that a text first tells of here: "killed in a strike on a barracks".

    "A" strike may be the one told of before in other words, unless what it struck is new.
    """
    if claim.in_headline or claim.value.bound in _UNTOLD:
        return None
    match = _new_event().search(claim.sentence.exact)
    if match is None:
        return None
    before = shelf.article(claim).text[: claim.sentence.start].casefold()
    target = [w for w in match["target"].casefold().split() if len(w) >= _LEAST]
    if not target or any(word.rstrip("s") in before for word in target):
        return None
    return match["event"].casefold(), match["event"].casefold()


def _elsewhere(shelf: Shelf, claim: CountClaim) -> tuple[str, str] | None:
    """A place that a text names for the first time here: "also in Dolsk, where 90 were arrested".

    A part of what was told before stays with it.
    """
    place = claim.place or ""
    if claim.in_headline or claim.value.role == "subset" or not place[:1].isupper():
        return None
    before = shelf.article(claim).text[: claim.sentence.start]
    also = _also().search(claim.sentence.exact)
    return None if place in before or also is None else (place, place.casefold())


def _day(claim: CountClaim) -> dt.date | None:
    date = claim.event_date
    return date.low if date is not None and date.precision in ("day", "time") else None


@remembered
def _pattern() -> re.Pattern[str]:
    """Where another event is what a sentence opens with, or happened in: not one that is feared."""
    rows = table("questions")["events"]
    other, nouns = ("|".join(map(re.escape, rows[name])) for name in ("other", "nouns"))
    return re.compile(
        rf"(?:^(?:\W|(?:(?:late |early )?on|hours|minutes|later|meanwhile)\b[^.;]{{0,40}}? )?|"
        rf"\b(?:in|by|from|during|when) )"
        rf"(?P<event>(?:an? |the )?(?:{other}) (?:[\w-]+ ){{0,2}}?(?P<noun>{nouns}))\b",
        re.IGNORECASE,
    )


@remembered
def _new_event() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, table("questions")["events"]["nouns"]))
    return re.compile(
        rf"\b(?:in|by|during) (?P<event>an? (?:[\w-]+ ){{0,2}}?(?:{nouns}) (?:on|at|near|against) "
        rf"(?P<target>(?:an? |the )?[\w’' -]{{3,40}}?))(?=[,.;:]|$| (?:and|in|on|at|that|which) )",
        re.IGNORECASE,
    )


@remembered
def _also() -> re.Pattern[str]:
    words = "|".join(map(re.escape, table("questions")["events"]["also"]))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
