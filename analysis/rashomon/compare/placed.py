"""The words of the places that figures are given for."""

import re
from collections.abc import Iterable

from rashomon.lexicon import table
from rashomon_schemas import CountClaim

_WORD = re.compile(r"\w+")


def words_of_places(claims: Iterable[CountClaim]) -> frozenset[str]:
    """The words of the places of some claims, without those that name none."""
    generic = set(table("questions")["places"]["generic"])
    places = (claim.place for claim in claims if claim.place)
    words = (w for place in places for w in _WORD.findall(place.casefold()))
    return frozenset(w for w in words if w not in generic)
