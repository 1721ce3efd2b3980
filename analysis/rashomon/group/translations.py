"""Quotations that may be one statement in two translations, which share few words.

Nothing but the words is looked at: stems of content words, negation, numbers, time, order and
length, weighed by hand. Measured on 44 pairs (tests/analysis/group/translations.toml).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import LCSseq

from rashomon.lexicon import table
from rashomon.likeness import same_person
from rashomon.utterance import Wording, Words, content, words_of
from rashomon_schemas import Article, DateRange

LIKELY = 0.4
"""From this likeness on two readings may be translations of one statement."""
_LEAST_SHARED = 3
"""So many content words must be shared."""
_LEAST_CONTENT = 4
"""So many must each reading have, to be a statement."""
_COMMON = 50
"""A stem in more quotations of a speaker than this tells nothing."""
_DAYS = 7
"""Statements printed further apart are not compared, where both dates are known."""
_ONE_SIDE, _OTHER_NUMBER, _SAME_NUMBER = -0.1, -0.3, 0.1
_NEGATION, _BOTH_NEGATED, _TIME, _ORDER, _LENGTH = -0.1, 0.05, -0.1, -0.1, -0.1
_DIGITS = re.compile(r"\d+")


def translations(
    groups: Sequence[Sequence[Wording]], articles: Sequence[Article]
) -> list[tuple[int, int]]:
    """Pairs of groups that may be one statement in two translations, each group once at most.

    Args:
        groups: readings gathered by their wording.
        articles: the articles, for their dates.

    Returns:
        Numbers of groups, the likeliest pairs first. Both must name the same speaker, be whole
        statements, and share no article: what one article gives apart is not one statement.
    """
    printed = {article.id: article.published for article in articles}
    scored = []
    for a, b in _candidates(groups):
        if _may_be_one(groups[a], groups[b], printed):
            score = max(
                likeness(x.claim.value.wording, y.claim.value.wording)
                for x in groups[a]
                for y in groups[b]
            )
            scored.append((-score, a, b))
    taken: set[int] = set()
    found = []
    for score, a, b in sorted(scored):
        if -score >= LIKELY and not {a, b} & taken:
            taken |= {a, b}
            found.append((a, b))
    return found


def _candidates(groups: Sequence[Sequence[Wording]]) -> Iterator[tuple[int, int]]:
    """Groups that share enough content words, by their rarer ones."""
    holders: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for reading in group:
            stems = content(reading.words)
            if reading.speaker and len(stems) >= _LEAST_CONTENT:
                initial = reading.speaker.split()[-1][:1].casefold()
                for stem in stems:
                    holders[initial, stem].add(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if 2 <= len(numbers) <= _COMMON:
            shared.update(combinations(sorted(numbers), 2))
    yield from sorted(pair for pair, count in shared.items() if count >= _LEAST_SHARED)


def _may_be_one(
    left: Sequence[Wording], right: Sequence[Wording], printed: Mapping[str, DateRange | None]
) -> bool:
    if {r.claim.article for r in left} & {r.claim.article for r in right}:
        return False
    if any(r.claim.value.kind == "partial" for r in (*left, *right)):
        return False
    near = any(
        _near(printed[x.claim.article], printed[y.claim.article]) for x in left for y in right
    )
    a, b = left[0].speaker, right[0].speaker
    return near and a is not None and b is not None and same_person(a, b)


def _near(left: DateRange | None, right: DateRange | None) -> bool:
    days = [d.low for d in (left, right) if d is not None and d.low is not None]
    return len(days) < 2 or abs((days[0] - days[1]).days) <= _DAYS


def likeness(left: str, right: str) -> float:
    """How much two statements look like translations of one; about 0 to 1, `LIKELY` decides.

    The share of content words they have in common (Dice), less or more where negation, numbers,
    talk of the future, order or length differ or agree.
    """
    a, b = words_of(left), words_of(right)
    stems_a, stems_b = content(a), content(b)
    shared = (Counter(stems_a) & Counter(stems_b)).total()
    if shared < _LEAST_SHARED or min(len(stems_a), len(stems_b)) < _LEAST_CONTENT:
        return 0.0
    score = 2 * shared / (len(stems_a) + len(stems_b))
    negated = _negated(a) + _negated(b)
    score += {0: 0.0, 1: _NEGATION, 2: _BOTH_NEGATED}[negated] + _by_numbers(
        _numbers(a), _numbers(b)
    )
    score += _TIME * (_future(a) != _future(b))
    common = set(stems_a) & set(stems_b)
    ordered = LCSseq.similarity(
        [s for s in stems_a if s in common], [s for s in stems_b if s in common]
    )
    score += _ORDER * (ordered <= 0.6 * shared)
    short, long = sorted((len(stems_a), len(stems_b)))
    return float(score + _LENGTH * (short < 0.6 * long))


def _negated(words: Words) -> bool:
    negations, endings = table("wording")["negations"], table("wording")["negative_endings"]
    return any(word in negations or word.endswith(tuple(endings)) for word in words)


def _future(words: Words) -> bool:
    return any(word in table("wording")["future"] for word in words)


def _by_numbers(left: frozenset[int], right: frozenset[int]) -> float:
    if left & right:
        return _SAME_NUMBER
    if left and right:
        return _OTHER_NUMBER
    return _ONE_SIDE if left or right else 0.0


def _numbers(words: Words) -> frozenset[int]:
    """The numbers above one, in figures or words ("two hundred" is 200)."""
    ones = table("numbers")["ones"] | table("numbers")["tens"]
    found: list[int] = []
    counting = False
    for word in words:
        scale = table("numbers")["scales"].get(word)
        if scale is not None:
            found[-1:] = [found[-1] * scale] if counting else [*found[-1:], scale]
        elif _DIGITS.fullmatch(word) and len(word) < 15:
            found.append(int(word))
        elif word in ones:
            found.append(ones[word])
        counting = scale is not None or word in ones or word.isdigit()
    return frozenset(found) - {1}
