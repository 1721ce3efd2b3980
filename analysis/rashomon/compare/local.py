"""Figures of one settlement beside figures of a whole region, as their sentences say it.

"In the town of Ostrel, on Sabin" and "on the whole island of Sabin" are a place and the place
around it: what is told of the first is a part of what is told of the second.
"""

import functools
import re

from rashomon.compare.answers import Answer
from rashomon.lexicon import table
from rashomon_schemas import CountClaim

_KINDS = (
    "towns?|villages?|cit(?:y|ies)|hamlets?|suburbs?|boroughs?|municipalit(?:y|ies)|settlements?|"
    "port|communes?|neighbou?rhoods?|quarters?"
)
_NAME = r"[A-ZÀ-Þ][\w'’-]{1,30}(?: [A-ZÀ-Þ][\w'’-]{1,30}){0,2}"
_OF = re.compile(rf"\b(?:{_KINDS}) of ({_NAME})")
_APPOSED = re.compile(rf"({_NAME}), (?:an?|the|another) (?:[\w-]{{1,20}} ){{0,2}}(?:{_KINDS})\b")
_SITUATED = re.compile(rf"({_NAME}), (?:at|in|on|near|to) (?:[\w-]{{1,20}} ){{0,5}}(?={_NAME})")
_WIDE = re.compile(
    r"\b(?:across|throughout|all (?:over|across)|(?:in|on|over|of) (?:the )?(?:whole|entire)"
    r"(?: of)?|in all of)\s+((?:[\w'’-]{1,30}\s?){1,5})",
    re.IGNORECASE,
)
_AROUND = 70
"""Characters after a settlement's name in which the place around it is named."""
_WORD = re.compile(r"\w+")
_SMALL = frozenset({"the", "of", "and", "in", "on", "its", "have", "has", "were", "was", "by"})


def settlement(claim: CountClaim) -> str | None:
    """The settlement that a figure's sentence gives it for, or None; lower case."""
    return _settlement(claim.sentence.exact)


@functools.lru_cache(maxsize=4096)
def _settlement(told: str) -> str | None:
    if _WIDE.search(told):
        return None
    for pattern in (_OF, _APPOSED, _SITUATED):
        found = pattern.search(told)
        if found:
            return found[1].casefold()
    return None


def wide(claim: CountClaim) -> frozenset[str]:
    """The words of the region that a figure is said to be for the whole of; empty if it isn't."""
    return _wide(claim.sentence.exact)


@functools.lru_cache(maxsize=4096)
def _wide(told: str) -> frozenset[str]:
    found = _WIDE.search(told)
    words = _WORD.findall(found[1].casefold()) if found else []
    return frozenset(words) - _SMALL


def inside(part: Answer, whole: Answer) -> bool:
    """Whether a settlement's figure is said to lie in the region another figure is for."""
    region, place = wide(whole.shown), settlement(part.shown)
    if not region or place is None:
        return False
    told = part.shown.sentence.exact
    at = told.casefold().find(place) + len(place)
    return not region.isdisjoint(_WORD.findall(told[at : at + _AROUND].casefold()))


def part_by_place(one: Answer, other: Answer) -> bool:
    """Whether one figure is for a settlement and the other for the whole of a region.

    The settlement's figure must fit into the region's, or they are no part and whole.
    """
    for part, whole in ((one, other), (other, one)):
        local = settlement(part.shown) is not None or _named(part)
        if local and wide(whole.shown) and not wide(part.shown):
            return part.extent.low <= whole.extent.high and part.extent != whole.extent
    return False


def _named(answer: Answer) -> bool:
    """Whether it is given for a place by name that isn't called a region itself."""
    place = _WORD.findall((answer.shown.place or "").casefold())
    return bool(place) and place[-1] in table("questions")["places"]["settlements"]


def two_settlements(one: Answer, other: Answer) -> bool:
    """Whether the figures are for two settlements by name: the one never takes in the other."""
    a, b = settlement(one.shown), settlement(other.shown)
    return a is not None and b is not None and a not in b and b not in a
