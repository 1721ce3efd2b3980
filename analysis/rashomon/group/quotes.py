"""Gather the readings of one utterance over all sources.

A reading that was cut has little in common with the whole by Jaccard, but nearly all of it is
contained: so candidates come from an inverted index of word trigrams and are verified, sentence
against sentence, by the share of the shorter one that the longer one has, in order. What may be
one statement in two translations is gathered too.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from rashomon.group.translations import translations
from rashomon.utterance import (
    LEAST_WORDS,
    Wording,
    Words,
    components,
    of_other_times,
    one_wording,
)
from rashomon_schemas import Article, DateRange, Question, QuoteClaim

_COMMON = 50
"""A trigram in more quotations than this says nothing about one utterance."""


def utterances(articles: Sequence[Article], claims: Iterable[QuoteClaim]) -> list[Question]:
    """One question for each utterance, with every reading of it.

    Args:
        articles: the articles, for their order.
        claims: quotations of all articles, in any order.

    Returns:
        Questions in order of their first reading; the order of `claims` changes nothing. A few
        words that stand alone ("so-called") make no question: no other source could answer it.
    """
    rank = {article.id: place for place, article in enumerate(articles)}
    ordered = sorted(claims, key=lambda c: (rank[c.article], c.spans[0].start, c.id))
    readings = [Wording.of(claim) for claim in ordered]
    days = {article.id: article.published for article in articles}
    pairs = ((a, b) for a, b in _pairs(readings) if not _two_days(readings[a], readings[b], days))
    numbers = components(len(readings), pairs)
    gathered = [[readings[n] for n in group] for group in numbers]
    meant = (
        (a, b)
        for a, b in translations(gathered, articles)
        if not any(_two_days(x, y, days) for x in gathered[a] for y in gathered[b])
    )
    groups = [sorted(n for n in part) for part in components(len(gathered), meant)]
    return [
        _question([r.claim for n in group for r in gathered[n]])
        for group in groups
        if len(group) > 1
        or len(gathered[group[0]]) > 1
        or len(gathered[group[0]][0].words) >= LEAST_WORDS
    ]


def _pairs(readings: Sequence[Wording]) -> Iterable[tuple[int, int]]:
    """Pairs of quotations that are readings of one utterance."""
    holders: dict[Words, list[int]] = defaultdict(list)
    for number, reading in enumerate(readings):
        words = reading.words
        for trigram in {words[n : n + 3] for n in range(len(words) - 2)}:
            holders[trigram].append(number)
    candidates = {
        pair
        for numbers in holders.values()
        if 2 <= len(numbers) <= _COMMON
        for pair in combinations(numbers, 2)
    }
    return (pair for pair in sorted(candidates) if one_wording(*(readings[n] for n in pair)))


def _two_days(one: Wording, other: Wording, days: Mapping[str, DateRange | None]) -> bool:
    """Whether two days' articles have the words, one of what is to come, one of what is past."""
    a, b = (days[reading.claim.article] for reading in (one, other))
    apart = a is not None and b is not None and (a.low, a.high) != (b.low, b.high)
    return apart and of_other_times(one, other)


def _question(claims: Sequence[QuoteClaim]) -> Question:
    first = claims[0]
    speaker = next((c.speaker.name for c in claims if c.speaker and c.speaker.name), None)
    opening = " ".join(first.value.wording.split()[:8])
    return Question(
        kind="quotation",
        aspect="said",
        text=f"What did {speaker or 'the speaker'} say (“{opening} …”)?",
        scope=speaker,
        claims=tuple(sorted(c.id for c in claims)),
    )
