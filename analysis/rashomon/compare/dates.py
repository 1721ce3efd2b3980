"""Findings on dates: when something happened, as each source has it."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, product

from rashomon.compare.clocks import other_times
from rashomon.compare.date_words import as_worded, logic, surface, told, without_date
from rashomon.compare.dated import Dated, date_finding
from rashomon.compare.english import listed, quoted, sentence, shortened
from rashomon.compare.severity import in_order, rank
from rashomon.compare.shelf import Shelf
from rashomon.compare.too_early import too_early
from rashomon.lexicon import table
from rashomon_schemas import Article, DateClaim, DateRange, Finding, Question
from rashomon_schemas.finding import Relation

Days = tuple[dt.date, dt.date]

DATE_LEVELS: tuple[tuple[str, Relation, Callable[[Days, Days], bool]], ...] = (
    ("date.contradicts", "contradicts", lambda a, b: a[1] < b[0] or b[1] < a[0]),
    ("date.same", "same", lambda a, b: a == b),
    ("date.refines", "refines", lambda a, b: _within(a, b) or _within(b, a)),
    ("date.overlaps", "overlaps", lambda *_: True),
)
"""Levels for two dates that are known; above them stands the null level, `unresolved`."""

CLOCK = "date.clock"
"""Rule of two times of one day."""


def _within(inner: Days, outer: Days) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def date_relation(one: DateRange, other: DateRange) -> tuple[str, Relation]:
    """Rule and relation of two dates: the first level that holds."""
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return "date.unresolved", "unresolved"
    a, b = (one.low, one.high), (other.low, other.high)
    return next((rule, relation) for rule, relation, holds in DATE_LEVELS if holds(a, b))


def date_findings(shelf: Shelf, question: Question) -> list[Finding]:
    """What sources say on one date; of each two sources, the dates that fit best."""
    held = _dated(shelf.articles, shelf.answering(question, DateClaim))
    sources = list(dict.fromkeys(date.article.id for date in held))
    if len(sources) == 1:
        return [_one_source(shelf, question, held), *too_early(shelf, question, held)]
    pairs = [_fitting(held, a, b) for a, b in _apart(held, sources)]
    relations = sorted((_relation(pair) for pair in pairs), key=lambda r: rank("date", r[1]))
    rule, relation = relations[0]
    also = in_order(r for _, r in relations if r != relation)
    flagged = bool({"contradicts", "overlaps", "refines"} & {relation, *also})
    flagged = flagged or any(
        as_worded(a.value, b.value) is False
        for a, b in pairs
        if _relation((a, b))[1] == "unresolved"
    )
    logical = logic(held, [(_relation(p)[1], p) for p in pairs])
    sentences = surface(held, _what(question, held)), f"{logical}{_either(held)}"
    made = date_finding(
        shelf, question, held, (relation, *also), rule=rule, sentences=sentences, flagged=flagged
    )
    if rule == CLOCK:
        made = made.model_copy(update={"severity": "medium"})
    return [made, *too_early(shelf, question, held)]


def _what(question: Question, held: Sequence[Dated]) -> str:
    """What is dated: what a story has one of by name, else the shortest clause that tells it."""
    named = table("questions")["dates"]["named"].get(question.aspect)
    if question.scope is None and named:
        return str(named)
    clauses = [without_date(d.claims[0].event, d.value.words) for d in held]
    return quoted(shortened(min(clauses, key=lambda c: (len(c), c))))


def _dated(articles: Iterable[Article], claims: Sequence[DateClaim]) -> list[Dated]:
    """The dates of each article, in order of source label; those alike together."""
    found = []
    for article in articles:
        groups: dict[object, list[DateClaim]] = {}
        for claim in claims:
            if claim.article == article.id:
                value = claim.value
                key = (value.low, value.high) if value.low else value.timex
                groups.setdefault(key, []).append(claim)
        found += [Dated(article, tuple(group)) for group in groups.values()]
    return found


def _apart(held: Sequence[Dated], sources: Sequence[str]) -> list[tuple[str, str]]:
    """Each two sources; of those that have the same dates, one pair, and one for all the others."""
    alike: dict[object, list[str]] = {}
    for source in sources:
        own = (d for d in held if d.article.id == source)
        key = tuple((d.days, d.value.timex, d.value.words) for d in own)
        alike.setdefault(key, []).append(source)
    pairs = [(same[0], same[1]) for same in alike.values() if len(same) > 1]
    return [*pairs, *combinations([same[0] for same in alike.values()], 2)]


def _fitting(held: Sequence[Dated], one: str, other: str) -> tuple[Dated, Dated]:
    """Of two sources' dates, the pair that fits best."""
    ones = [date for date in held if date.article.id == one]
    others = [date for date in held if date.article.id == other]
    return max(product(ones, others), key=lambda pair: rank("date", _relation(pair)[1]))


def _relation(pair: tuple[Dated, Dated]) -> tuple[str, Relation]:
    """Rule and relation of two sources' dates; of one day, by the times of day too."""
    rule, relation = date_relation(pair[0].value, pair[1].value)
    if relation == "same" and other_times(pair[0].claims, pair[1].claims):
        return CLOCK, "contradicts"
    return rule, relation


def _one_source(shelf: Shelf, question: Question, held: Sequence[Dated]) -> Finding:
    unknown = held[0].days is None
    relation: Relation = "unresolved" if unknown else "one-source-only"
    also: tuple[Relation, ...] = ("one-source-only",) if unknown else ()
    event = quoted(without_date(held[0].claims[0].event, held[0].value.words))
    only = "Only " if len(shelf.articles) > 1 else ""
    words = listed([told(date.value) for date in held])
    says = f"{only}{held[0].article.source} "
    if question.aspect == "deadline":
        says += f"has {words} as the term of what is asked for in {event}"
    else:
        says += f"dates {event}: {words}"
    surfaced = sentence(says)
    made = date_finding(
        shelf,
        question,
        held,
        (relation, *also),
        rule=f"date.{relation}",
        sentences=(surfaced, f"{logic(held, [])}{_either(held)}"),
        flagged=False,
    )
    return made.model_copy(update={"severity": "note"})


def _either(held: Sequence[Dated]) -> str:
    """What else the dates may belong to, as sentences with the blank before them."""
    lines = (
        f" As the sentence stands, {quoted(claim.value.words)} ({date.article.source}) may also "
        f"belong to {quoted(claim.other_event)}."
        for date in held
        for claim in date.claims
        if claim.other_event is not None
    )
    return "".join(dict.fromkeys(lines))
