"""Whose figure it is: which origins can be one voice, and which are roots that have a name."""

import functools
import re
from collections.abc import Iterable, Sequence

from rashomon.lexicon import table
from rashomon.likeness import alike, same_person
from rashomon_schemas import Origin

_WORD = re.compile(r"[^\W_]+")
_GENITIVE = re.compile(r"['’]s\b")
_SMALL = frozenset("a an the of in on at by for from and or its his her their some other".split())
_NOBODY = frozenset(
    "report reports source sources account accounts allegation allegations claim claims media "
    "he she it they we i who this that these those".split()
)
"""Words that say nothing of who it is."""
_POSSESSIVE = frozenset("my our his her its their".split())
_PARTICLES = frozenset("the a an van von der den de di la le al el bin ibn".split())
"""Articles, and the particles of names."""
_LINKS = frozenset("of at in from for with on near by".split())
_TAIL = re.compile(r" (?:of|in|for|at|on) ")
_FIRST_HAND = frozenset({"first-hand", "investigation"})
_PUBLISHING = frozenset({"outlet", "wire", "organisation"})
"""Who publishes what it found under its own name, unless it says that it relays."""
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
    return one_name(*sorted((one.name, other.name)))


@functools.lru_cache(maxsize=4096)
def one_name(one: str, other: str) -> bool:
    """Whether one of two names of origins says no less than the other, or they are spelt alike."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return False
    return _within(a, b) or _within(b, a) or same_person(one, other)


def two_voices(ones: Iterable[Origin], others: Iterable[Origin]) -> bool:
    """Whether both sides have a voice, and none of the ones can be one of the others."""
    left, right = tuple(ones), tuple(others)
    return bool(left and right) and not any(one_voice(a, b) for a in left for b in right)


def named_root(name: str, kind: str, bases: Iterable[str]) -> bool:
    """Whether an origin that cites nobody further is a root with a name.

    It is who saw it or looked into it, who publishes under a name of its own, and the one body of
    its kind that a country has: whoever cites the interior ministry has the figure from there.

    Args:
        name: the origin as worded.
        kind: what sort of origin it is.
        bases: what it is said to know from, wherever it is cited.
    """
    known = set(bases)
    if kind in ("unnamed", "reports") or ("relayed" in known and not known & _FIRST_HAND):
        return False
    if sole_body(name):
        return True
    return not described(name) and (bool(known & _FIRST_HAND) or kind in _PUBLISHING)


def bare(name: str) -> str:
    """A name on one line, without an article before it."""
    words = name.split()
    return " ".join(words[1:] if len(words) > 1 and words[0].casefold() == "the" else words)


def sole_body(name: str) -> bool:
    """Whether a country has one such body: "the health ministry", "the army", not "police"."""
    words = bare(name).casefold()
    head = _TAIL.split(words, maxsplit=1)[0]
    rows = table("questions")["origins"]
    if any(head == body or head.endswith(f" {body}") for body in rows["sole"]):
        return True
    return words not in rows["of_a_kind"] and any(
        head.endswith(f" {body}") or (head == body and words != body) for body in rows["of_a_kind"]
    )


def bare_body(name: str) -> bool:
    """Whether only the kind of a body is told ("the ministry"), which another place may name."""
    return bare(name).casefold() in table("questions")["origins"]["of_a_kind"]


@functools.lru_cache(maxsize=4096)
def described(name: str) -> bool:
    """Whether an origin is described and not named: "a nurse", "the captain of the Vesk".

    A title may stand before a name: "surgeon Una Holt"; a capital may be the sentence's: "My
    neighbour".
    """
    held = name.partition(" (")[0].split()
    if len(held) > 1 and held[0].casefold() in _POSSESSIVE:
        held = held[1:]
    words = [word for word in held if word.lower() not in _PARTICLES]
    first = next((at for at, word in enumerate(words) if not word[:1].islower()), None)
    if first is None:
        return not any("-" in word for word in words)
    return first > 0 and words[first - 1] in _LINKS


def _any_official(one: Origin, other: Origin) -> bool:
    return any(_words(origin.name) <= _ANY_OFFICIAL for origin in (one, other))


def _within(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each word is among the others, in the singular or plural, or in another spelling."""
    return all(any(_one_word(one, other) for other in others) for one in ones)


def _one_word(one: str, other: str) -> bool:
    return one.removesuffix("s") == other.removesuffix("s") or alike(one, other)


@functools.lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    bare = _GENITIVE.sub("", name.casefold())
    return frozenset(w for w in _WORD.findall(bare) if w not in _SMALL)
