"""Whether two wordings can be of one doer, and whether a wording names somebody."""

import functools
import re
from collections.abc import Iterable

from rashomon.lexicon.acts import lemmas
from rashomon.lexicon.gazetteer import known_row
from rashomon.likeness import same_person

_WORD = re.compile(r"[^\W_]+")
_PLAIN = frozenset("a an the of in on at by for from and or some other several unnamed".split())
_PEOPLES = frozenset({"n", "i", "an", "ian", "ese"})
"""What makes the name of a people of a country's; a country stands for what is its own."""
_LEAST = 4
"""Letters of a country's name at least."""
_TAIL = re.compile(r" (?:of|in|from|and|or|for|at|on|who|with)\b|,")


@functools.lru_cache(maxsize=4096)
def same(one: str, other: str) -> bool:
    """Whether one has all telling words of the other ("police", "city police"), or names it alike.

    Well-known bodies have all the names of their row in the gazetteer ("UN", "United Nations").
    """
    a, b = _telling(one), _telling(other)
    if _all_in(a, b) or _all_in(b, a):
        return True
    if any(_one_row(one, other, kind) for kind in ("organisation", "place")):
        return True
    return _capital(_head(one)) and _capital(_head(other)) and same_person(one, other)


def _all_in(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each word is among the others, or its people's or country's name is."""
    return all(one in others or any(_of_country(one, o) for o in others) for one in ones)


def _of_country(one: str, other: str) -> bool:
    """Whether one is the other with the ending of a people ("Iran", "Iranian")."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _LEAST and long.startswith(short) and long[len(short) :] in _PEOPLES


def differ(ones: Iterable[str], others: Iterable[str]) -> bool:
    """Whether no wording of the ones can be of a doer of the others."""
    held = tuple(others)
    return not any(same(one, other) for one in ones for other in held)


def _one_row(one: str, other: str, kind: str) -> bool:
    row = known_row(one, kind)
    return row is not None and row == known_row(other, kind)


def is_name(words: str, text: str) -> bool:
    """Whether somebody is called by name: "Home Guard", not "police" or "Home Guard officers".

    Args:
        words: who did it.
        text: the article; a single word that only stands with a capital where a sentence begins
            is no name.
    """
    head = _head(words)
    if not _capital(head):
        return False
    return " " in head or re.search(rf"[a-z,] {re.escape(head)}\b", text) is not None


def _head(words: str) -> str:
    """A noun phrase up to its last own noun, without its article."""
    return _TAIL.split(" ".join(words.split()), maxsplit=1)[0].removeprefix("the ")


def _capital(head: str) -> bool:
    return head.rpartition(" ")[2][:1].isupper()


def _telling(words: str) -> frozenset[str]:
    found = (w for w in _WORD.findall(words.casefold()) if w not in _PLAIN)
    return frozenset(min(lemmas(w), key=lambda s: (len(s), s)) for w in found)
