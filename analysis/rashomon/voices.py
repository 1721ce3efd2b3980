"""Whose figure it is: which origins can be one voice, and which are roots that have a name."""

import functools
import re
from collections.abc import Iterable, Sequence

from rashomon.lexicon import remembered, table
from rashomon.lexicon.people import singular
from rashomon.likeness import alike, same_person
from rashomon_schemas import Origin

_WORD = re.compile(r"(?:(?:anti|pro|ex|non)-)?[^\W_]+")
"""What is against a body, or was of it, is another word than the body: "anti-government"."""
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
_TAIL = re.compile(r" (?:of|in|for|at|on|from|against) ")
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

    "Health ministry" and "the regional health ministry" can; "police" and "organisers" can't, nor
    can "the army" and "opponents of the army". Bare "officials" can be of any official body.
    """
    if one.kind == other.kind == "official" and _any_official(one.name, other.name):
        return True
    return one_name(*sorted((one.name, other.name)))


@functools.lru_cache(maxsize=4096)
def one_name(one: str, other: str) -> bool:
    """Whether one of two names of origins says no less than the other, or they are spelt alike."""
    if not _words(one) or not _words(other) or _outside(one) != _outside(other):
        return False
    if _says_no_less(one, other) or _says_no_less(other, one):
        return True
    if _tailed(one) or _tailed(other) or not _proper(one) or not _proper(other):
        return False
    return same_person(one, other)


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


def _any_official(one: str, other: str) -> bool:
    """Whether one name is of any official body, and the other of those who speak for one."""
    pairs = ((one, other), (other, one))
    return any(_words(a) <= _ANY_OFFICIAL and _speaks_for_it(b) for a, b in pairs)


def _speaks_for_it(name: str) -> bool:
    """Whether who is named speaks for the body named behind: "a spokesman for the army"."""
    if _outside(name):
        return False
    return not _tailed(name) or not _speaking().isdisjoint(map(singular, _words(_head(name))))


def _outside(name: str) -> frozenset[str]:
    """Words for those who are not the body they are named by: "opponents", "anti-army"."""
    words = {singular(word) for word in _words(name)}
    return frozenset(w for w in words if w in _outsiders() or "-" in w)


@remembered
def _outsiders() -> frozenset[str]:
    return frozenset(table("questions")["origins"]["outsiders"])


@remembered
def _speaking() -> frozenset[str]:
    kinds = table("reporting")["kinds"]["official"]
    return frozenset([*table("questions")["origins"]["speaking"], *kinds])


@remembered
def _common() -> frozenset[str]:
    """Words that begin with a capital only where a sentence does."""
    kinds = table("reporting")["kinds"]
    return frozenset(
        word for kind in ("official", "organisation", "unnamed") for word in kinds[kind]
    )


def _says_no_less(one: str, other: str) -> bool:
    """Whether each telling word of one is in the other, and the other is no other body.

    Of "opponents of the government" the government is not who speaks.
    """
    if not all(_among(word, one, other) for word in _words(one)):
        return False
    return _speaks_for_it(other) or any(_among(word, one, _head(other)) for word in _words(one))


def _among(word: str, own: str, other: str) -> bool:
    """Whether a word of one name is in the other, in another form or, of a name, spelling."""
    if any(_form(word) == _form(w) for w in _words(other)):
        return True
    return word in _proper(own) and any(alike(word, w) for w in _proper(other))


@functools.lru_cache(maxsize=4096)
def _form(word: str) -> str:
    """One form for singular and plural, British and American, and a minister and the ministry."""
    one = singular(word)
    rows = table("wording")["spellings"]
    one = next((row[0] for row in rows if one in row), one).replace("z", "s")
    return "ministry" if one == "minister" else one


def _line(name: str) -> str:
    return " ".join(name.split())


def _tailed(name: str) -> bool:
    return _TAIL.search(_line(name)) is not None


def _head(name: str) -> str:
    """A name before its first "of", "in" or "for"."""
    return _TAIL.split(_line(name), maxsplit=1)[0]


@functools.lru_cache(maxsize=4096)
def _proper(name: str) -> frozenset[str]:
    """The words of a name that its capitals set apart, lower case."""
    capitals = (w.casefold() for w in _WORD.findall(_GENITIVE.sub("", name)) if w[0].isupper())
    return frozenset(w for w in capitals if w in _words(name) and singular(w) not in _common())


@functools.lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    bare = _GENITIVE.sub("", name.casefold())
    return frozenset(w for w in _WORD.findall(bare) if w not in _SMALL)
