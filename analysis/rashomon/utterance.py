"""Whether two quotations are of one utterance: for gathering readings and for comparing them."""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from rashomon.lexicon import table
from rashomon.likeness import same_person
from rashomon_schemas import DenialClaim, QuoteClaim

Words = tuple[str, ...]

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n")
_CONTAINED = 0.6
"""Least share of the shorter sentence's words that the longer one has, in order."""
_CONTAINED_OTHERS = 0.85
"""The same between whole readings given to different speakers, where only the wording speaks."""
LEAST_WORDS = 4
"""Fewer shared words are no sign of one utterance."""
_PAST = frozenset("did didn't was wasn't were weren't had hadn't have haven't has hasn't".split())
_LEAST_TELLING = 2
"""Of the shared words so many must be more than function words."""
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_STEM = 6
"""Letters of a word that are compared: inflections and most derivations lie behind them."""
_ENDINGS = (
    "ations",
    "ation",
    "ings",
    "ing",
    "ied",
    "ies",
    "ers",
    "er",
    "ed",
    "es",
    "s",
    "ly",
    "ment",
)


@dataclass(frozen=True)
class Wording:
    """A quotation with its words, whole and by sentence."""

    claim: QuoteClaim
    words: Words
    sentences: tuple[Words, ...]

    @classmethod
    def of(cls, claim: QuoteClaim) -> "Wording":
        """The wording of a quotation; its parts are never one sentence."""
        stretches = [s for part in claim.value.parts for s in _SENTENCE_END.split(part.exact)]
        return cls(claim, words_of(claim.value.wording), tuple(map(words_of, stretches)))

    @property
    def speaker(self) -> str | None:
        """Who is named as the speaker."""
        return self.claim.speaker.name if self.claim.speaker else None


def words_of(text: str) -> Words:
    """The words of a text in lower case, without marks."""
    return tuple(w.casefold().replace("’", "'") for w in _WORD.findall(text))


def one_wording(left: Wording, right: Wording) -> bool:
    """Whether two quotations are readings of one utterance, by the words they share in order.

    Speakers that are both named and not alike need nearly all words of the shorter reading; else
    a sentence is needed of which the other reading has most. Where nobody is named on one side,
    more telling words must be shared.
    """
    a, b = left.speaker, right.speaker
    named = a is not None and b is not None
    if named and not same_person(a or "", b or ""):
        return _contained(left.words, right.words, _CONTAINED_OTHERS)
    if (
        not named
        and left.words != right.words
        and _telling(left.words, right.words) <= _LEAST_TELLING
    ):
        return False
    return any(_contained(x, y, _CONTAINED) for x in left.sentences for y in right.sentences)


def of_other_times(left: Wording, right: Wording) -> bool:
    """Whether the sentences that two quotations share are of what is to come and of what is past.

    "We will not pay" and "We did not pay", said on two days, are two statements; of one day they
    are two readings.
    """
    pairs = [
        (x, y) for x in left.sentences for y in right.sentences if _contained(x, y, _CONTAINED)
    ]
    return bool(pairs) and all(_to_come(x) != _to_come(y) and _past(x, y) for x, y in pairs)


def _to_come(words: Words) -> bool:
    return not set(words).isdisjoint(table("wording")["future"])


def _past(one: Words, other: Words) -> bool:
    """Whether the one of two sentences that isn't of the future has an auxiliary of the past."""
    told = other if _to_come(one) else one
    return not set(told).isdisjoint(_PAST)


def _telling(a: Words, b: Words) -> int:
    """How many words of more than function two readings share."""
    return len(set(content(a)) & set(content(b)))


def _contained(a: Words, b: Words, needed: float) -> bool:
    shared = int(LCSseq.similarity(a, b))
    if shared < LEAST_WORDS or shared < needed * min(len(a), len(b)):
        return False
    return a == b or _telling(a, b) >= _LEAST_TELLING


def content(words: Iterable[str]) -> Words:
    """The stems of words that are more than function words, in order."""
    function = _function_words()
    return tuple(_stem(word) for word in words if word not in function)


def matter_words(claim: DenialClaim) -> frozenset[str]:
    """The stems that tell what a denial is of, without words of denying, of reports and of days."""
    words = words_of(claim.value.words)
    return frozenset(content(words)) - _denying_words() - set(content(words_of(claim.value.cue)))


@functools.cache
def _denying_words() -> frozenset[str]:
    rows, verbs = table("denials"), table("denials")["verbs"]
    words = [*verbs["always"], *verbs["of_information"], *verbs["calling"], *_DAYS]
    words += [*rows["information"]["nouns"], *rows["involvement"]["nouns"], "plead", "pleaded"]
    return frozenset(content(words))


@functools.cache
def _function_words() -> frozenset[str]:
    return frozenset(table("wording")["function_words"])


@functools.lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    """A word without common endings, cut short, near enough to tell words apart."""
    bare = word.removesuffix("'s")
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            bare = bare[: -len(ending)] + ("y" if ending in {"ied", "ies"} else "")
            break
    return bare.rstrip("e")[:_STEM]


def components(size: int, pairs: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
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
    groups: dict[int, list[int]] = {}
    for number in range(size):
        groups.setdefault(find(number), []).append(number)
    yield from groups.values()
