"""Gather the readings of one utterance over all sources.

A reading that was cut has little in common with the whole by Jaccard, but nearly all of it is
contained: so candidates come from an inverted index of word trigrams and are verified, sentence
against sentence, by the share of the shorter one that the longer one has, in order.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import LCSseq

from rashomon.likeness import same_person
from rashomon_schemas import Article, Question, QuoteClaim

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n")
_CONTAINED = 0.6
"""Least share of the shorter sentence's words that the longer one has, in order."""
_CONTAINED_OTHERS = 0.85
"""The same between whole readings given to different speakers, where only the wording speaks."""
_LEAST_WORDS = 4
"""Fewer shared words are no sign of one utterance."""
_COMMON = 50
"""A trigram in more quotations than this says nothing about one utterance."""

Words = tuple[str, ...]


@dataclass(frozen=True)
class _Reading:
    """A quotation with its words, whole and by sentence."""

    claim: QuoteClaim
    words: Words
    sentences: tuple[Words, ...]


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
    readings = [_reading(claim) for claim in ordered]
    groups = _components(len(readings), _pairs(readings))
    return [
        _question([ordered[n] for n in group])
        for group in groups
        if len(group) > 1 or len(readings[group[0]].words) >= _LEAST_WORDS
    ]


def _reading(claim: QuoteClaim) -> _Reading:
    stretches = [
        sentence for part in claim.value.parts for sentence in _SENTENCE_END.split(part.exact)
    ]
    return _Reading(claim, _words(claim.value.wording), tuple(map(_words, stretches)))


def _words(text: str) -> Words:
    return tuple(w.casefold().replace("’", "'") for w in _WORD.findall(text))


def _pairs(readings: Sequence[_Reading]) -> Iterable[tuple[int, int]]:
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
    return (pair for pair in sorted(candidates) if _one_utterance(*(readings[n] for n in pair)))


def _one_utterance(left: _Reading, right: _Reading) -> bool:
    if not _compatible(left.claim, right.claim):
        return _contained(left.words, right.words, _CONTAINED_OTHERS)
    return any(_contained(a, b, _CONTAINED) for a in left.sentences for b in right.sentences)


def _contained(a: Words, b: Words, needed: float) -> bool:
    shared = int(LCSseq.similarity(a, b))
    return shared >= _LEAST_WORDS and shared >= needed * min(len(a), len(b))


def _compatible(left: QuoteClaim, right: QuoteClaim) -> bool:
    """Whether both can be the same speaker's (nobody named is compatible with anybody)."""
    a = left.speaker.name if left.speaker else None
    b = right.speaker.name if right.speaker else None
    return a is None or b is None or same_person(a, b)


def _components(size: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Numbers that hang together through pairs, each group and all groups in order."""
    leader = list(range(size))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    for left, right in pairs:
        a, b = sorted((find(left), find(right)))
        leader[b] = a
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(size):
        groups[find(number)].append(number)
    return list(groups.values())


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
