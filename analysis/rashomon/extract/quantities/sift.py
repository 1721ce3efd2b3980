"""Numbers that count nothing: names with digits, years, labels, the pronoun "one"."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon import lexicon
from rashomon.extract.document import Document
from rashomon.extract.quantities.units import Measured

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGE_AFTER = re.compile(
    r"[ -]{1,2}(?:years?|yrs?|months?|weeks?|days?)[ -]{1,3}olds?\b|[ -]years? of age\b"
)
_AGE_BEFORE = re.compile(
    r"\b(?:(?:he|she|i|who) (?:is|was|turned|turns|will be|would be|'s)"
    r"|aged?|ages|(?:the )?age of|turned|turns|turning|die[sd]? at|dead at)"
    r"(?: (?:between|from|about|around|over|under|only|just|at least|up to))? \Z",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"(?:^|[\s(\"“'])([a-z]{0,3}[A-Z][\w&.'/+-]*) \Z")
_WORD_BEFORE = re.compile(r"(?:([A-Za-z'.]{1,20})[ ])?([A-Za-z'.]{1,20}):?[ ]\Z")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|of|during|from|before|after|for|early|late|mid|the|to|spring|summer"
    r"|autumn|fall|winter|year|and|through|over|circa|between)[ -]\Z",
    re.IGNORECASE,
)
_SURE_YEAR = re.compile(
    r"\b(?:in|since|until|during|by|early|late|mid|summer|winter|fall|spring)[ -]\Z", re.IGNORECASE
)
_DETERMINERS = frozenset("this that last next each every".split())
_TITLE_VERBS = re.compile(
    r"(?:s|ed|at|than|over|least|some|about|hurt|dead|kill|leave|shot)\Z", re.IGNORECASE
)
_DAYS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july"
    r"|may\b|august|september|october|november|december|yesterday|today",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Refusal:
    """Why a number counts nothing."""

    reason: str
    note: str


_CODE = Refusal("code", "Digits with a leading zero: a time or a code, not a number of things.")
_NAME = Refusal("name", "Digits that belong to a name or a code.")
_LABEL = Refusal("label", "The number of a thing in a series, not how many there are.")
_YEAR = Refusal("year", "A year.")
_PRONOUN = Refusal("pronoun", '"One" stands for somebody or something; it counts nothing.')
_ONE_OF = Refusal("one-of", '"One of" picks one out of a group; it says nothing of how many.')
_COMPOUND = Refusal("compound", "Part of a compound adjective, not a number of things.")


def refusal(document: Document, measured: Measured, noun: "Token | None") -> Refusal | None:
    """Why a number is no quantity, or None when it is one.

    Args:
        document: the parsed article.
        measured: the number with its unit.
        noun: the noun it would count.
    """
    text, numeral = document.folded, measured.numeral
    before = text[max(0, measured.start - 45) : measured.start]
    after = text[measured.end : measured.end + 45]
    if re.match(r"0\d", text[numeral.start : numeral.start + 2]) and numeral.plain:
        return _CODE
    if measured.unit is None:
        glued = _glued(before, after)
        if glued is not None:
            return glued
    if numeral.shape == "words" and numeral.value == 1 and numeral.scale == 1:
        return _one(document, measured, noun, before, after)
    letter = measured.unit is not None and text[numeral.end : measured.end] == "s"
    if letter and numeral.plain and (label := _labelled(before, None)) is not None:
        return label
    if measured.unit is not None and measured.family != "measure":
        return None
    if numeral.plain and measured.unit is None and _is_year(numeral.value, before, after, noun):
        return _YEAR
    if measured.unit is None:
        return _named(document, measured, noun, before)
    return None


def is_age(document: Document, measured: Measured) -> bool:
    """Whether a number is somebody's age ("aged 18", "a 35-year-old", "A. Doe, 34, said")."""
    text, numeral = document.folded, measured.numeral
    if _AGE_AFTER.match(text, numeral.end):
        return True
    before = text[max(0, numeral.start - 45) : numeral.start]
    bare = (
        measured.family is None
        and re.match(r" (?:of|out)\b|,?\d", text[numeral.end : numeral.end + 5]) is None
    )
    if _AGE_BEFORE.search(before) and (bare or measured.family == "duration"):
        return 1 <= numeral.value <= 125
    if not numeral.plain or not 1 <= numeral.value <= 115 or measured.unit is not None:
        return False
    closes = text[numeral.end : numeral.end + 1]
    named = re.search(r"\b[A-Z][\w'-]{1,30}(, | \()\Z", before)
    return named is not None and closes in ((")",) if named[1] == " (" else (",", ".", ";", ")"))


def _glued(before: str, after: str) -> Refusal | None:
    """A number that touches letters: "S23", "V-6", "99B", "49ers", "six-speed"."""
    if re.search(r"[A-Za-z_\d][-–/.]?\Z", before) and not re.search(
        r"(?i)\b(?:sub|minus|another|mid|some|about|least|than|to|or|\d{1,12}[a-z%]{0,4})[-–]\Z|[\d%]/\Z",
        before,
    ):
        return _NAME
    if re.match(r"(?:[A-Za-z_]|['’][a-rt-z])", after) and not re.match(r"-", after):
        return _NAME
    hyphened = re.match(r"-([A-Za-z]{1,20})", after)
    if hyphened and hyphened[1].lower() not in _HYPHEN_COUNTS:
        return _COMPOUND
    return None


_HYPHEN_COUNTS = frozenset(
    "strong odd plus ish some member magnitude something and to or year day month week".split()
)


def _one(
    document: Document, measured: Measured, noun: "Token | None", before: str, after: str
) -> Refusal | None:
    if re.match(r" of\b(?! (?:every|\d|two|three|four|five|ten))", after):
        return _ONE_OF
    previous = re.search(r"([A-Za-z']+) \Z", before)
    word = previous[1].lower() if previous else ""
    token = document.tokens(measured.numeral.start, measured.numeral.end)[-1]
    if word in ("no", "any", "every", "each", "which", "either"):
        return _PRONOUN
    if measured.unit is not None or (noun is not None and token.dep_ == "nummod"):
        return None
    if re.match(r" another\b|'s\b| by one\b", after):
        return _PRONOUN
    if word in ("number", "day", "part", "phase", "category", "round", "week", "chapter", "game"):
        return _LABEL
    if noun is None and (token.tag_ != "CD" or token.dep_ in ("amod", "attr", "appos")):
        return _PRONOUN
    if (
        noun is None
        and token.dep_ == "pobj"
        and word not in ("of", "least", "than", "only", "just")
    ):
        return _PRONOUN
    previous_token = token.doc[token.i - 1] if token.i else token
    if noun is None and previous_token.pos_ in ("ADJ", "DET") and word not in ("least", "most"):
        return _PRONOUN
    if noun is None and word in (
        "the",
        "this",
        "that",
        "only",
        "another",
        "last",
        "first",
        "other",
    ):
        return _PRONOUN
    return None


def _is_year(value: float, before: str, after: str, noun: "Token | None") -> bool:
    if not 1500 <= value <= 2100:
        return False
    ranged = re.match(r" ?(?:[-–]|to|and|or) ?(\d{4,6})\b(?![.,]\d)", after)
    if ranged is not None and int(ranged[1]) > 2100:
        return False
    counted = noun is not None and noun.tag_ in ("NNS", "NNPS")
    if _SURE_YEAR.search(before) and not re.match(r" [a-z]{2,20}s\b", after):
        return True
    if 1900 <= value <= 2050:
        directly = re.match(
            r" (?:[a-z][a-z-]{1,20} ){0,2}(?:[a-z]{2,20}s|people|men|women|children)\b", after
        )
        return not (counted and directly)
    return not counted and _YEAR_BEFORE.search(before) is not None


@lexicon.remembered
def _labels() -> frozenset[str]:
    return frozenset(lexicon.table("numbers")["labels"]["words"])


def _named(
    document: Document, measured: Measured, noun: "Token | None", before: str
) -> Refusal | None:
    numeral = measured.numeral
    if (
        numeral.shape not in ("figure", "words")
        or numeral.scale > 1
        or "," in document.folded[numeral.start : numeral.end]
    ):
        return None
    if (label := _labelled(before, noun)) is not None:
        return label
    return _proper(document, measured, noun, before)


def _labelled(before: str, noun: "Token | None") -> Refusal | None:
    """A number after the name of a series ("page 12"), or the "top three" of one."""
    words = _WORD_BEFORE.search(before)
    if words is None:
        return None
    label = words[2].lower().rstrip(".")
    if noun is None and label in ("top", "bottom", "final"):
        return _LABEL
    determined = (words[1] or "").lower() in _DETERMINERS
    plural_follows = noun is not None and noun.tag_ == "NNS" and not words[2][0].isupper()
    return _LABEL if label in _labels() and not determined and not plural_follows else None


def _proper(
    document: Document, measured: Measured, noun: "Token | None", before: str
) -> Refusal | None:
    """A figure right after a capitalised word: "France 24", "iPhone 12 Pro"."""
    capital = _CAPITALISED.search(before)
    if capital is None or _DAYS.match(capital[1]):
        return None
    written = document.text[measured.numeral.start : measured.numeral.end]
    if measured.numeral.shape != "figure" and not (
        written[0].isupper() and not document.in_headline(measured.start)
    ):
        return None
    token = document.tokens(measured.numeral.start, measured.numeral.end)[-1]
    previous = token.doc[token.i - 1] if token.i else token
    titled = document.in_headline(token.idx) or _is_title(token)
    if titled and _TITLE_VERBS.search(capital[1]):
        return None
    if token.dep_ == "nummod" and token.head.i == previous.i:
        return _NAME
    if previous.pos_ != "PROPN" or (previous.is_sent_start and previous.ent_type_ == ""):
        return None
    if previous.dep_ in ("compound", "nmod") and previous.head.i > token.i:
        return _NAME
    lowered = noun is not None and noun.tag_ == "NNS" and noun.lower_ == noun.text
    if lowered or token.dep_ in ("nsubj", "nsubjpass", "dobj"):
        return None
    return _NAME


def _is_title(token: "Token") -> bool:
    """Whether most words around a number are capitalised, so that a capital tells nothing."""
    doc, sent = token.doc, token.sent
    around = [
        t for t in doc[max(sent.start, token.i - 8) : min(sent.end, token.i + 9)] if t.is_alpha
    ]
    return len(around) > 2 and sum(t.text[0].isupper() for t in around) > 0.6 * len(around)
