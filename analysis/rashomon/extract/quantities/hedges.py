"""The hedge of a number: words beside it that say how exact it is."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from rashomon import lexicon
from rashomon.extract.quantities.candidate import Phrase
from rashomon_schemas.quantity import Bound

if TYPE_CHECKING:
    from spacy.tokens import Token

_WINDOW = 48
_CLOSES = r"(?= ?(?:[.,;:)!?\"”\]]|[-–—] |$)| (?:is|are|was|were|have|has|had|will|would|died)\b)"
_MUST_CLOSE = frozenset({
    "at least", "at the least", "at the very least", "at minimum", "at a minimum", "minimum",
    "at most", "at the most", "maximum", "max", "approximately", "roughly", "more or less",
    "give or take", "on average", "exactly", "plus", "tops",
})  # fmt: skip
_STRETCHES = frozenset({"over", "under", "around", "about", "above", "below", "near"})


@dataclass(frozen=True)
class Hedge:
    """What hedge a phrase has and where phrase and hedge stand together."""

    bound: Bound | None
    start: int
    end: int
    increment: bool = False


@dataclass(frozen=True)
class _Patterns:
    before: re.Pattern[str]
    after: re.Pattern[str]
    between: re.Pattern[str]
    bound_before: dict[str, Bound]
    bound_after: dict[str, Bound]


@lexicon.remembered
def _patterns() -> _Patterns:
    table = lexicon.table("hedges")
    before = {words: cast(Bound, bound) for bound, row in table["before"].items() for words in row}
    after = {words: cast(Bound, bound) for bound, row in table["after"].items() for words in row}
    between = sorted({*table["between"]["words"], *table["between"]["increments"]}, key=len)
    return _Patterns(
        re.compile(rf"(?:(?<![\w-])|(?=[~≈<>≥≤]))(?P<words>{_any(before)}),? ?\Z", re.IGNORECASE),
        re.compile(
            "|".join(_after_form(w) for w in sorted(after, key=len, reverse=True)), re.IGNORECASE
        ),
        re.compile(rf"(?<![\w-])(?P<words>{_any(between)}) \Z", re.IGNORECASE),
        before,
        after,
    )


def _any(words: object) -> str:
    return "|".join(re.escape(w) for w in sorted(cast("list[str]", words), key=len, reverse=True))


def _after_form(words: str) -> str:
    if not words[0].isalpha():
        return re.escape(words) + (r"(?![\w])" if words[-1].isalpha() else r"(?! ?\d)")
    if words == "plus":
        return rf"-plus\b| plus{_CLOSES}"
    return (
        rf",? {re.escape(words)}{_CLOSES if words in _MUST_CLOSE else ''}\b"
        if (words not in _MUST_CLOSE)
        else rf",? {re.escape(words)}{_CLOSES}"
    )


def hedge(text: str, phrase: Phrase) -> Hedge:
    """The hedge of a phrase.

    Of several the first that bounds wins over an approximation ("at least some 50" is a lower
    bound); an "exactly" beside nothing else makes the figure exact.

    Args:
        text: the folded text.
        phrase: one or two numbers.
    """
    start, found, increment = _before(text, phrase)
    end, later = _after(text, phrase)
    bounds = [*found, *later]
    strong = [b for b in bounds if b not in ("about", "exact", "nearly")]
    chosen = strong[0] if strong else bounds[0] if bounds else None
    return Hedge(chosen, start, end, increment)


def _before(text: str, phrase: Phrase) -> tuple[int, list[Bound], bool]:
    """Hedges before the phrase, outermost first, where they begin, and whether it is one more."""
    patterns = _patterns()
    start, at, found, increment = phrase.start, phrase.start, list[Bound](), False
    increments = lexicon.table("hedges")["between"]["increments"]
    for _ in range(5):
        window = text[max(0, at - _WINDOW) : at]
        match = patterns.before.search(window)
        if match is not None and _means_it(window, match, phrase):
            at -= len(window) - match.start()
            start = at
            found.insert(0, patterns.bound_before[match["words"].lower()])
            continue
        match = patterns.between.search(window)
        if match is None:
            break
        plain = re.search(
            r"\b(?:about|around|over|under|above|below|near) \Z",
            window[: match.start()],
            re.IGNORECASE,
        )
        if plain is not None and match["words"].lower() == "the":
            break
        increment = increment or match["words"].lower() in increments
        at -= len(window) - match.start()
    spread = re.search(r"\b(?:between|from) \Z", text[max(0, start - 8) : start], re.IGNORECASE)
    if phrase.how == "range" and spread is not None and not found:
        start -= len(spread.group())
        outer = patterns.before.search(text[max(0, start - _WINDOW) : start])
        if outer is not None:
            found.insert(0, patterns.bound_before[outer["words"].lower()])
            start -= len(outer.group())
    return start, found, increment


def _means_it(window: str, match: re.Match[str], phrase: Phrase) -> bool:
    """Whether words that can also be a plain preposition hedge here."""
    words = match["words"].lower()
    if words == ">" and _is_markup(window[: match.start()].rpartition("\n")[2]):
        return False
    if words == "~" and match.end() - match.start() > len(words):
        return bool(window[: match.start()].rpartition("\n")[2].strip())  # else it opens an item
    if words not in _STRETCHES:
        return True
    measured = phrase.first.measured
    small = measured.numeral.shape == "words" and measured.numeral.value < 10
    previous = re.search(r"([A-Za-z]+)[^A-Za-z]*\Z", window[: match.start()])
    before = previous[1].lower() if previous else ""
    if words == "near":
        return measured.unit is not None or measured.numeral.value >= 20
    if words in ("about", "around"):
        concerning = _stems(before) & frozenset(lexicon.table("hedges")["between"]["not_about"])
        return not (concerning and (small or words == "about") and measured.numeral.value < 20)
    return not (measured.family == "duration" and _is_preposition(phrase.first.token, words))


def _is_markup(line: str) -> bool:
    """Whether a ">" after this much of its line opens a block quotation or closes a tag."""
    return not line.strip(" >") or re.search(r"</?[A-Za-z][^<>]*\Z", line) is not None


def _stems(word: str) -> frozenset[str]:
    """Forms a word may be listed under ("talking", "talks" and "talked" for "talk")."""
    cut = {word[: -len(end)] for end in ("s", "ing", "ed", "d") if word.endswith(end)}
    return frozenset(
        {
            word,
            *cut,
            {
                "spoke": "speak",
                "told": "tell",
                "said": "say",
                "knew": "know",
                "heard": "hear",
                "wrote": "write",
            }.get(word, word),
        }
    )


def _is_preposition(token: "Token", words: str) -> bool:
    """Whether the parser reads "over two days" as a stretch of time."""
    for earlier in token.doc[max(0, token.i - 3) : token.i]:
        if earlier.lower_ == words:
            return bool(earlier.dep_ == "prep" and earlier.head.lower_ not in ("for", "in", "at"))
    return False


def _after(text: str, phrase: Phrase) -> tuple[int, list[Bound]]:
    """The hedge right after the number, its unit or its noun."""
    patterns, numeral_end, end = _patterns(), phrase.last.measured.numeral.end, phrase.end
    noun = phrase.last.noun
    places = [numeral_end, end]
    if noun is not None and 0 <= noun.idx - end <= 30:
        places.append(noun.idx + len(noun))
    for place in places:
        match = patterns.after.match(text[place : place + 28])
        if match is not None:
            words = match.group().lstrip(", ").lower()
            bound = (
                patterns.bound_after.get(words)
                or patterns.bound_after.get(words.lstrip("-"))
                or patterns.bound_after.get(f" {words}")
            )
            return place + match.end(), [bound] if bound is not None else []
    return end, []
