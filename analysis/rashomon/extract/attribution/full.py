"""Names in full, for those that stand for short later: "the Forum", "Steen"."""

from itertools import groupby
from typing import TYPE_CHECKING

from rashomon.extract.names.words import name_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def full_names(doc: "Doc") -> dict[str, "Token"]:
    """By the last word of each name of several words, where it is first given.

    Words that two names end in ("Ana Rask", "Erik Rask") are left out: either can be meant.
    """
    found: dict[str, dict[str, Token]] = {}
    for named, run in groupby(doc, key=lambda t: t.pos_ == "PROPN"):
        words = list(run)
        if named and len(words) > 1 and not _is_title(words[-2]):
            found.setdefault(words[-1].text, {}).setdefault(words[-2].text, words[-1])
    return {last: next(iter(held.values())) for last, held in found.items() if len(held) == 1}


def _is_title(word: "Token") -> bool:
    known = name_words()
    return known.is_role(word.lower_) or word.lower_ in known.courtesy
