"""What around a name tells that it is a place's."""

from typing import TYPE_CHECKING

from rashomon.extract.names.words import name_words
from rashomon.lexicon.gazetteer import is_abbreviated_state, known_kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_LOCATIVE = frozenset("in at near across into through throughout around to off outside".split())
_SETTLED = frozenset(
    "town village city port capital hamlet settlement suburb resort island region province "
    "district republic county valley river mountain lake state enclave peninsula territory".split()
)
"""What a place is called in apposition, and before "of"."""
_OF_PLACES = frozenset(
    "mayor governor people resident streets outskirts suburb suburbs coast north south east west "
    "centre center edge residents inhabitants wells".split()
)
_STREETS = frozenset({"court", "street", "drive", "lane", "road", "avenue", "boulevard"})
_APPOSITION = 6
"""Words behind a comma in which what a place is may stand."""


def told_place(first: "Token", last: "Token") -> bool:
    """Whether the words beside a name leave no doubt: "Erie, Pa.", "Vellin, a town in …"."""
    before = first.nbor(-1) if first.i else first
    numbered = before.like_num and last.lower_ in _STREETS
    of = before.lower_ == "of" and before.i > 0 and before.nbor(-1).lower_ in _SETTLED | _OF_PLACES
    return numbered or of or _before_state(first, last) or _called_place(last) or _before_noun(last)


def located(first: "Token", last: "Token") -> bool:
    """Whether something is said to be at a name, or to go there."""
    before = first.nbor(-1) if first.i else first
    while before.i and (before.lower_ == "the" or before.like_num):
        before = before.nbor(-1)
    return before.i < first.i and before.lower_ in _LOCATIVE and not attributive(last)


def attributive(last: "Token") -> bool:
    """Whether a mention only qualifies the noun behind it: "the Ana Duarte centre"."""
    if last.i + 1 >= len(last.doc):
        return False
    after, qualifies = last.nbor(), last.dep_ in {"compound", "amod", "nmod"}
    return after.pos_ == "NOUN" and after.text.islower() and qualifies


def _before_state(first: "Token", last: "Token") -> bool:
    """Whether its state or country stands behind it; people may be of a state, too."""
    if last.i + 2 >= len(last.doc) or last.nbor().text != ",":
        return False
    state = last.nbor(2).text
    sure = first.i == last.i or first.lower_ in name_words().place or is_abbreviated_state(state)
    return sure and known_kind(state) == "place"


def _called_place(last: "Token") -> bool:
    """Whether an apposition says it is one: "Vellin, a small town in the hills"."""
    after = last.doc[last.i + 1 : last.i + 2 + _APPOSITION]
    if len(after) < 3 or after[0].text != "," or after[1].lower_ not in {"a", "an", "the"}:
        return False
    for token in after[2:]:
        if token.is_punct or token.pos_ in {"VERB", "AUX", "ADP"}:
            return False
        if token.lower_ in _SETTLED and token.dep_ != "compound":
            return True
    return False


def _before_noun(last: "Token") -> bool:
    """Whether a small word for a place ends its name: "the Upper Tiss valley"."""
    if last.i + 1 >= len(last.doc):
        return False
    return last.nbor().lower_ in _SETTLED & name_words().place and last.nbor().text.islower()
