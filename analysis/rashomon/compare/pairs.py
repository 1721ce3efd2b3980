"""Two sources on one count: the readings that fit best, those they hide, and their relation."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.compare.answers import Answer
from rashomon.compare.levels import Level, further, level, place_of
from rashomon.compare.severity import rank
from rashomon.likeness import name_parts
from rashomon.voices import one_voice
from rashomon_schemas.finding import Relation

_APART: tuple[Relation, ...] = ("contradicts", "revised-down")
"""Relations of two figures that can't both hold."""


@dataclass(frozen=True)
class Pair:
    """Two answers and the level that holds between them.

    Attributes:
        one: the answer with the lower figure.
        other: the other one.
        level: the first level that holds.
    """

    one: Answer
    other: Answer
    level: Level

    @classmethod
    def of(cls, one: Answer, other: Answer) -> "Pair":
        """Compare two answers; their order changes nothing."""
        a, b = sorted((one, other), key=_order)
        return cls(a, b, level(a, b))

    @property
    def relation(self) -> Relation | None:
        """The relation, or None where one of them gives no figure."""
        return self.level.relation

    @property
    def comparable(self) -> bool:
        """Whether both are figures for one count."""
        return self.relation not in (None, "not-comparable", "scope-differs", "denied")

    @property
    def also(self) -> list[Relation]:
        """What else holds."""
        return further(self.one, self.other) if self.relation else []

    @property
    def rank(self) -> int:
        """Place of the relation, the most serious first."""
        return rank("count", self.relation) if self.relation else 10**6


def _order(answer: Answer) -> tuple[float, float, str, str]:
    return answer.extent.low, answer.extent.high, answer.article.source, answer.shown.id


def between_sources(held: Sequence[Answer]) -> list[Pair]:
    """For each two sources the pairs of readings to tell, most serious pairs first.

    Where one source gives two figures, the one that agrees with the other source is taken for its
    answer to it; that the source differs within itself is a finding of its own. An older or newer
    figure does not agree: where no two figures do, the nearest two are taken for one count.
    """
    by_article: dict[str, list[Answer]] = {}
    for answer in held:
        if answer.stated:
            by_article.setdefault(answer.article.id, []).append(answer)
    for article, own in by_article.items():
        # Who denies one figure and gives another answers with the other.
        by_article[article] = [a for a in own if a.modality != "denied"] or own
    alike: dict[object, list[list[Answer]]] = {}
    for own in by_article.values():
        alike.setdefault(tuple(answer.likeness for answer in own), []).append(own)
    # Sources that answer alike in everything are compared once with each other and with the rest.
    pairs = [tuple(same[:2]) for same in alike.values() if len(same) > 1]
    pairs += combinations((same[0] for same in alike.values()), 2)
    found = [pair for ones, others in pairs for pair in _of_two(ones, others)]
    return sorted(found, key=_serious)


def _of_two(ones: Sequence[Answer], others: Sequence[Answer]) -> list[Pair]:
    """What two sources are compared by: the pair that fits best, and what it would hide.

    Figures of an origin that both cite are set against each other, like with like; that they
    agree says nothing of the figures that each has besides, so it is those that must fit. So must
    a figure that its own source can hold beside the one that fits, and the other source can't.
    """
    every = {(a.shown.id, b.shown.id): Pair.of(a, b) for a in ones for b in others}
    alike = _of_one_voice(list(every.values()))
    cited = {a.shown.id for pair in alike for a in (pair.one, pair.other)}
    besides = [pair for ids, pair in every.items() if not cited.intersection(ids)]
    best = _fitting(besides or list(every.values()))
    found = [best, *alike]
    if len(every) > 1:
        for held in (ones, others):
            fits = best.one if best.one in held else best.other
            for answer in held:
                own = [pair for ids, pair in every.items() if answer.shown.id in ids]
                found += [_fitting(own)] if _hidden(answer, fits, own) else []
    return list({(pair.one.shown.id, pair.other.shown.id): pair for pair in found}.values())


def _of_one_voice(every: Sequence[Pair]) -> list[Pair]:
    """For each origin that both sources cite, the pair of its figures that fits best."""
    by_voice: dict[str, list[Pair]] = {}
    for pair in every:
        shared = _shared(pair)
        if shared and pair.comparable:
            by_voice.setdefault(_key(shared), []).append(pair)
    return [_fitting(pairs) for pairs in by_voice.values()]


def _key(names: Sequence[str]) -> str:
    """The shortest of some names of one voice: "police" for "Marn police" too."""
    parts = [sorted(name_parts(name)) for name in names]
    shortest = min(parts, key=lambda own: (len(own), own))
    return " ".join(shortest)


def _shared(pair: Pair) -> list[str]:
    """The names of the voice that both can have, from either side.

    Two officials who give one and the same figure are taken for one voice, however each is called.
    """
    ones, others = pair.one.voices, pair.other.voices
    official = all(o.kind == "official" for o in (*ones, *others)) and bool(others)
    if official and pair.relation == "same":
        return [origin.name for origin in ones]
    found = [(a.name, b.name) for a in ones for b in others if one_voice(a, b)]
    return list(found[0]) if found else []


def _hidden(answer: Answer, fits: Answer, own: Sequence[Pair]) -> bool:
    """Whether a figure can stand beside its own source's other one, and by none of the mates'.

    "As many as 80, residents say; 51, by the police": 62 satisfies the first, and not the second.
    """
    value, number = answer.shown.value, answer.shown.value.number
    vague = number is None and value.bound != "none"
    again = number is not None and number == fits.shown.value.number
    if answer.shown.in_headline or answer.aside or vague or again:
        return False
    if not answer.extent.meets(fits.extent) or any(p.relation not in _APART for p in own):
        return False
    return Pair.of(answer, fits).comparable


def _fitting(pairs: Sequence[Pair]) -> Pair:
    """The mildest pair of figures that agree in some number; where none do, the nearest ones."""
    agree = [pair for pair in pairs if pair.one.extent.meets(pair.other.extent)]
    if agree:
        return max(agree, key=lambda p: p.rank)
    return min(pairs, key=lambda p: (p.other.extent.low - p.one.extent.high, p.rank))


def _serious(pair: Pair) -> tuple[int, int, str, str, float, float]:
    sources = sorted((pair.one.article.source, pair.other.article.source))
    lows = pair.one.extent.low, pair.other.extent.low
    return pair.rank, place_of(pair.level), sources[0], sources[1], *lows
