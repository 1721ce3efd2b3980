"""How two readings of one utterance differ, as codes; most severe first."""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.compare.quotes.align import Place
from rashomon.compare.quotes.opposites import opposed
from rashomon.compare.quotes.tokens import Word, shown
from rashomon.lexicon import table
from rashomon_schemas.finding import Relation

SEVERITY: tuple[Relation, ...] = (
    "negation-differs", "speaker-differs", "number-differs", "joined", "gap-unmarked",
    "intensifier", "word-differs", "person-or-tense", "bracketed", "longer", "shorter",
    "gap-marked", "translation-variant", "quoted-or-paraphrased", "venue-differs", "typography",
    "punctuation-or-case", "identical",
)  # fmt: skip
"""The codes of quotations, most severe first (the order in which an editor would ask)."""

PASSAGE = 3
"""From so many words on, what one reading lacks is a passage, not a word."""
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Variant:
    """One place where two readings part, and its code."""

    code: Relation
    left: str
    right: str
    at_head: bool = False
    """Whether it lies before the first word that both readings have."""
    opposed: bool = False
    """Whether the words say the opposite of one another without a negation."""


@functools.cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("wording")[name])


@functools.cache
def _classes(name: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group) for group in table("wording")[name])


def variant(left: Sequence[Word], right: Sequence[Word], place: Place) -> Variant:
    """One place where two readings part, with its code and both wordings."""
    a, b = left[slice(*place.left)], right[slice(*place.right)]
    code = _code(left, right, place)
    return Variant(
        code,
        shown(a),
        shown(b),
        at_head=place.left[0] == 0 and place.right[0] == 0,
        opposed=code == "word-differs" and opposed(a, b),
    )


def _code(left: Sequence[Word], right: Sequence[Word], place: Place) -> Relation:
    """The code of one place; the first that fits, in the order below."""
    a, b = left[slice(*place.left)], right[slice(*place.right)]
    at_edge = _at_edge(left, right, place)
    if at_edge and not (a and b):
        return "longer" if a else "shorter"
    if _is_gap(a, b, left, right, place):
        return "gap-marked"
    if not (a and b) and max(len(a), len(b)) >= PASSAGE:
        return "gap-unmarked"
    if all(word.bracketed for word in (*a, *b)):
        return "bracketed"
    if a and b and _same_by(a, b, "spellings"):
        return "typography"
    if a and b and _same_number(a, b):
        return "typography"
    if _own_sentences(left, right, place):
        return "gap-unmarked"
    if _negated(a) != _negated(b) and _of_one_matter(a, b):
        return "negation-differs"
    if _numbers(a) != _numbers(b) and (not (a and b) or (_numbers(a) and _numbers(b))):
        return "number-differs"
    return _word_code(a, b)


def _word_code(a: Sequence[Word], b: Sequence[Word]) -> Relation:
    """The code of a small difference inside the readings."""
    if any(word.bracketed for word in (*a, *b)):
        return "bracketed"
    strong = _words("intensifiers")
    rest_a = [w.plain for w in a if w.plain not in strong]
    rest_b = [w.plain for w in b if w.plain not in strong]
    if rest_a == rest_b:
        return "intensifier"
    if a and b and _same_by(a, b, "person_or_tense"):
        return "person-or-tense"
    return "gap-unmarked" if abs(len(a) - len(b)) >= 2 * PASSAGE else "word-differs"


def _own_sentences(left: Sequence[Word], right: Sequence[Word], place: Place) -> bool:
    """Whether each reading has words of its own here, not one in the place of the other.

    Where one reading begins a sentence and the other goes on in one, or each has a whole sentence
    that the other lacks, they tell two remarks of one longer statement.
    """
    a, b = left[slice(*place.left)], right[slice(*place.right)]
    if not (a and b) or min(len(a), len(b)) < PASSAGE:
        return False
    begins = _begins(left, place.left[0]), _begins(right, place.right[0])
    return begins[0] != begins[1] or (begins[0] and _ends(left, place.left[1], right, place.right))


def _begins(words: Sequence[Word], at: int) -> bool:
    return at == 0 or words[at].sentence != words[at - 1].sentence


def _ends(left: Sequence[Word], at: int, right: Sequence[Word], other: tuple[int, int]) -> bool:
    """Whether both readings end a sentence there."""
    return all(
        end == len(words) or words[end].sentence != words[end - 1].sentence
        for words, end in ((left, at), (right, other[1]))
    )


def _of_one_matter(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Whether but for the negation the readings say one thing: at most one word is another.

    "Not open" and "closed", "allowed" and "not permitted" can be opposites; two phrases of which
    one happens to hold a "not" or "without" are just two phrases.
    """
    said, other = _telling(a), _telling(b)
    return len(said - other) <= 1 and len(other - said) <= 1


def _telling(words: Sequence[Word]) -> set[str]:
    """The stems of the words that tell what a phrase is about."""
    plain = (w.plain for w in words)
    return {_stem(w) for w in plain if w not in _words("function_words") | _words("negations")}


def _at_edge(left: Sequence[Word], right: Sequence[Word], place: Place) -> bool:
    """Whether the place lies before the first or after the last word of both readings."""
    head = place.left[0] == 0 and place.right[0] == 0
    tail = place.left[1] == len(left) and place.right[1] == len(right)
    return head or tail


def _is_gap(
    a: Sequence[Word], b: Sequence[Word], left: Sequence[Word], right: Sequence[Word], place: Place
) -> bool:
    """Whether the reading that lacks the words says so with dots."""
    if a and b:
        return False
    lacking, end = (right, place.right[1]) if a else (left, place.left[1])
    return end < len(lacking) and lacking[end].gap


def _negated(words: Sequence[Word]) -> int:
    ends = tuple(table("wording")["negative_endings"])
    return sum(w.plain in _words("negations") or w.plain.endswith(ends) for w in words)


def _numbers(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(w.plain for w in words if _DIGIT.search(w.plain) or w.plain in _NUMBER_WORDS)


def _same_number(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Whether one reading has a number in figures where the other has it in a word."""
    in_figures = [[_FIGURES.get(w.plain, w.plain) for w in words] for words in (a, b)]
    return in_figures[0] == in_figures[1]


_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety"
_FIGURES = {word: str(number) for number, word in enumerate(_SMALL.split(), 1)} | {
    word: str(10 * number) for number, word in enumerate(_TENS.split(), 1)
}
_NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "hundreds thousand thousands million millions dozen dozens".split()
)


def _same_by(a: Sequence[Word], b: Sequence[Word], name: str) -> bool:
    """Whether the words are pairwise the same but for a class of forms, or an inflection."""
    return len(a) == len(b) and all(
        _alike(x.plain, y.plain, name) for x, y in zip(a, b, strict=True)
    )


def _alike(x: str, y: str, name: str) -> bool:
    if x == y or any(x in group and y in group for group in _classes(name)):
        return True
    return name == "person_or_tense" and _stem(x) == _stem(y)


def _stem(word: str) -> str:
    """A word without the endings of regular verbs."""
    for ending in ("ying", "ied", "ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            cut = word[: -len(ending)] + ("y" if ending in ("ying", "ied", "ies") else "")
            return cut.rstrip("e")
    return word.rstrip("e")
