"""Whether two sources can mean one place."""

from collections.abc import Iterable, Sequence

from rashomon.lexicon.asked import place_names
from rashomon.lexicon.gazetteer import known_row, plain


def apart(one: tuple[Sequence[str], str], other: tuple[Sequence[str], str]) -> bool:
    """Whether both name a place, with no word in common, and neither text has the other's.

    A text that has the other's name somewhere knows both, so that one may lie in the other.

    Args:
        one: the places of one source as worded, and its text.
        other: those of the other source.
    """
    a, b = _names(one[0]), _names(other[0])
    if not a or not b or same(one[0], other[0]):
        return False
    return not (_mentions(one[1], b) or _mentions(other[1], a))


def same(ones: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a word of a name is common to both, or a place is worded alike or well known."""
    if _names(ones) & _names(others) or _plain(ones) & _plain(others):
        return True
    return bool(_rows(ones) & _rows(others))


def _rows(places: Iterable[str]) -> set[int]:
    """Rows of the gazetteer: each has all names of one place ("Holland", "Netherlands")."""
    found = (known_row(" ".join(place.split()), "place") for place in places)
    return {row for row in found if row is not None}


def _names(places: Iterable[str]) -> frozenset[str]:
    return frozenset(word for place in places for word in place_names(place))


def _plain(places: Iterable[str]) -> set[str]:
    return set(map(plain, places))


def _mentions(text: str, names: Iterable[str]) -> bool:
    folded = text.casefold()
    return any(name in folded for name in names)
