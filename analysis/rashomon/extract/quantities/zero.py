"""The words "no", "none" and "nobody": 0, unless what is lacking is the knowledge."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon import lexicon
from rashomon.extract.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_ZERO = re.compile(
    r"\b(?:nobody|no[ -]one|none|not a single(?: one)?|not one"
    r"|no(?! (?:one|longer|matter)\b)|any(?:one|body)?)\b(?!\.? ?\d)",
    re.IGNORECASE,
)
_ANYBODY = frozenset({"anyone", "anybody"})
_THERE = frozenset({"be", "make", "have", "cause", "suffer", "sustain", "inflict", "leave"})
"""Verbs whose "not any" says that there was none: "have not made any arrests"."""
_REACH = 6


@dataclass(frozen=True)
class Zero:
    """A place that says none; with a reason when it only denies knowing."""

    start: int
    end: int
    token: "Token"
    noun: "Token | None"
    reason: str | None


def zeros(document: Document) -> Iterator[Zero]:
    """Every "no", "none" and "nobody" that can be a count, in order."""
    table = lexicon.table("numbers")["not_zero"]
    knowing, other = frozenset(table["nouns"]), frozenset(table["other"])
    for match in _ZERO.finditer(document.folded):
        words = match.group().lower()
        token = document.tokens(match.start(), match.end())[-1]
        if words.startswith("any"):
            yield from _not_any(token, knowing | other)
            continue
        if words in ("nobody", "no one", "no-one", "none"):
            yield Zero(match.start(), match.end(), token, None, None)
            continue
        noun = _noun(token)
        if noun is None or noun.lemma_.lower() in other or noun.lower_ in other:
            continue
        denies = noun.lemma_.lower() in knowing or _only_hearsay(document, match.end(), knowing)
        yield Zero(match.start(), match.end(), token, noun, "no-reports" if denies else None)


def _not_any(token: "Token", other: frozenset[str]) -> Iterator[Zero]:
    """None by "not … any": "did not kill anyone", "have not made any arrests"."""
    person = token.lower_ in _ANYBODY
    noun = token if person else token.head
    verb = noun.head
    told = noun.dep_ in ("dobj", "attr") and (person or token.dep_ == "det")
    negated = [c for c in verb.children if c.dep_ == "neg" and c.i < token.i]
    if told and negated and token.i - negated[0].i <= _REACH:
        first = negated[0].nbor(-1) if negated[0].lower_ == "n't" else negated[0]
        if person and verb.lemma_ != "be":
            yield Zero(first.idx, token.idx + len(token), token, None, None)
        elif not person and verb.lemma_ in _THERE and noun.lemma_.lower() not in other:
            yield Zero(first.idx, token.idx + len(token), token, noun, None)


def _noun(token: "Token") -> "Token | None":
    """The noun that "no" determines."""
    if token.dep_ in ("det", "neg", "amod", "nummod", "quantmod") and token.head.pos_ in (
        "NOUN",
        "PROPN",
    ):
        return token.head if 0 < token.head.i - token.i <= _REACH else None
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return following if following is not None and following.pos_ == "NOUN" else None


def _only_hearsay(document: Document, end: int, knowing: frozenset[str]) -> bool:
    """As in "No immediate reports": the words right after name hearsay, whatever is parsed."""
    words = re.findall(r"[a-z]+", document.folded[end : end + 40].lower())[:3]
    return any(w in knowing or w.removesuffix("s") in knowing for w in words)
