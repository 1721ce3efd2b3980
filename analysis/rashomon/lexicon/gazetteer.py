"""What a name names, where everybody knows: countries, well-known towns, bodies and outlets."""

from typing import Literal

from rashomon.lexicon import remembered, table

Known = Literal["place", "organisation", "none"]

_PLACES = ("countries", "regions", "states", "others", "rooms")
_BODIES = ("bodies", "metonyms")


def known_kind(name: str) -> Known | None:
    """What sort of thing a well-known name names; "none" for initialisms that name no body."""
    if (name.isupper() or " " in name) and plain(name) in table("gazetteer")["never"]["words"]:
        return "none"
    if known_row(name, "place") is not None:
        return "place"
    return "organisation" if known_row(name, "organisation") is not None else None


def known_row(name: str, kind: str) -> int | None:
    """The number of the row that has a name, the same for all names of one thing; None if unknown.

    Args:
        name: as written; capitals tell "US" from "us".
        kind: "place", or anything else for bodies.
    """
    rows = _rows(_PLACES if kind == "place" else _BODIES)
    return rows.get(plain(name), rows.get(name.removeprefix("the ").removeprefix("The ")))


def is_abbreviated_state(name: str) -> bool:
    """Whether a name is a state's abbreviation, as it stands behind a town ("Erie, Pa.")."""
    return name.endswith(".") and plain(name) in _rows(("states",))


def plain(name: str) -> str:
    """A name in lower case and on one line, without "the"."""
    return " ".join(name.casefold().replace("’", "'").split()).removeprefix("the ")


@remembered
def _rows(sections: tuple[str, ...]) -> dict[str, int]:
    rows = [row for section in sections for row in table("gazetteer")[section]["rows"]]
    return {name: number for number, row in enumerate(rows) for name in row}
