"""Whose figure it is: whether two origins can be one voice, for gathering and for comparing."""

import functools
import re
from collections.abc import Iterable, Sequence

from rashomon.likeness import alike, same_person
from rashomon_schemas import Origin

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s\b")
_SMALL = frozenset("a an the of in on at by for from and or its his her their some other".split())
_NOBODY = frozenset(
    "report reports source sources account accounts allegation allegations claim claims media "
    "he she it they we i who this that these those".split()
)
"""Words that say nothing of who it is."""
_ANY_OFFICIAL = frozenset("official officials authority authorities government".split())
"""Words that any official body may be meant by."""


def voice(chain: Sequence[Origin]) -> Origin | None:
    """The furthest origin of a chain, nearest first, if it tells who that is; else None."""
    if not chain or chain[-1].kind == "reports" or _words(chain[-1].name) <= _NOBODY:
        return None
    return chain[-1]


def one_voice(one: Origin, other: Origin) -> bool:
    """Whether two origins can be one: all telling words of one are in the other, or names alike.

    "Health ministry" and "the regional health ministry" can; "police" and "organisers" can't.
    Bare "officials" can be of any official body.
    """
    if one.kind == other.kind == "official" and _any_official(one, other):
        return True
    return _one_name(*sorted((one.name, other.name)))


def two_voices(ones: Iterable[Origin], others: Iterable[Origin]) -> bool:
    """Whether both sides have a voice, and none of the ones can be one of the others."""
    left, right = tuple(ones), tuple(others)
    return bool(left and right) and not any(one_voice(a, b) for a in left for b in right)


def _any_official(one: Origin, other: Origin) -> bool:
    return any(_words(origin.name) <= _ANY_OFFICIAL for origin in (one, other))


@functools.lru_cache(maxsize=4096)
def _one_name(one: str, other: str) -> bool:
    a, b = _words(one), _words(other)
    if not a or not b:
        return False
    return _within(a, b) or _within(b, a) or same_person(one, other)


def _within(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each word is among the others, in the singular or plural, or in another spelling."""
    return all(any(_one_word(one, other) for other in others) for one in ones)


def _one_word(one: str, other: str) -> bool:
    return one.removesuffix("s") == other.removesuffix("s") or alike(one, other)


@functools.lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    bare = _POSSESSIVE.sub("", name.casefold())
    return frozenset(w for w in _WORD.findall(bare) if w not in _SMALL)
