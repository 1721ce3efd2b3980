"""One article against itself: two of its figures, or two origins that it quotes."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from rashomon.compare.answers import Answer
from rashomon.compare.levels import origin_differs, place_words
from rashomon.compare.live import entry
from rashomon.compare.pairs import Pair
from rashomon_schemas.finding import Relation

_HEADLINE: tuple[Relation, ...] = ("contradicts", "tension", "refines", "overlaps")
_ORIGINS: tuple[Relation, ...] = ("contradicts", "tension", "refines", "overlaps")


def between_origins(own: Sequence[Answer]) -> list[Pair]:
    """Pairs of figures of two origins ("police said … organisers said"), or of one and its own."""
    return _serious(p for p in _pairs(own) if _two_origins(p) and _set_apart(p))


def own_words(own: Sequence[Answer]) -> list[Pair]:
    """Pairs in which an article contradicts itself: headline and body, or one voice twice.

    Writers hardly ever contradict themselves in the body; two figures there count other people,
    another place or another time, unless the same words name the same people twice.
    """
    return _serious(p for p in _pairs(own) if not _two_origins(p) and _one_count(p))


def _pairs(own: Sequence[Answer]) -> list[Pair]:
    pairs = [Pair.of(a, b) for a, b in combinations(own, 2)]
    return [pair for pair in pairs if _worth_telling(pair) and not _hours_apart(pair)]


def _serious(pairs: Iterable[Pair]) -> list[Pair]:
    return sorted(pairs, key=lambda p: (p.rank, p.one.extent.low, p.other.extent.low))


def _worth_telling(pair: Pair) -> bool:
    """A hedge that is dropped on the way ("at least 3 … 3") is none."""
    a, b = pair.one.shown.value.number, pair.other.shown.value.number
    return pair.relation == "contradicts" or (a != b and a is not None and b is not None)


def _hours_apart(pair: Pair) -> bool:
    """Whether the figures stand in two entries of a live blog: the later brings up to date."""
    spots = [{entry(a.article, c.spans[0].start) for c in a.claims} for a in (pair.one, pair.other)]
    return spots[0] != spots[1] and None not in spots[0] | spots[1]


def _two_origins(pair: Pair) -> bool:
    """Whether the body gives the figures to different people, or one in its own words."""
    if pair.one.shown.in_headline or pair.other.shown.in_headline:
        return False
    return origin_differs(pair.one, pair.other)


def _set_apart(pair: Pair) -> bool:
    """Whether two origins give figures for one count; the article's own may be for another."""
    own_word = not (pair.one.roots and pair.other.roots)
    aside = pair.one.aside or pair.other.aside
    return pair.relation in _ORIGINS and not aside and not (own_word and _scoped(pair))


def _one_count(pair: Pair) -> bool:
    one, other = pair.one, pair.other
    headline = one.shown.in_headline != other.shown.in_headline
    if _scoped(pair) or one.aside or other.aside:
        return False
    if headline:
        return pair.relation in _HEADLINE
    return pair.relation == "contradicts" and _acts(one) == _acts(other)


def _acts(answer: Answer) -> set[str]:
    return {act.casefold() for act in answer.shown.acts}


def _scoped(pair: Pair) -> bool:
    """Whether people, place or a bare "none" may set two figures of one text apart."""
    one, other = pair.one, pair.other
    if "none" in (one.shown.value.bound, other.shown.value.bound):
        return True
    if place_words(one) != place_words(other) and place_words(one) and place_words(other):
        return True
    a, b = (answer.who for answer in (one, other))
    return a != b and not (a.general and b.general)
