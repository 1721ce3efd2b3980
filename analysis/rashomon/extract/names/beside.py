"""Names that stand inside the titles of others, and outlets that are only cited."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rashomon.extract.document import Document
from rashomon.extract.found import Entity
from rashomon.extract.names.words import name_words
from rashomon.lexicon.gazetteer import known_kind, known_row
from rashomon_schemas import Origin

_LONGEST_TITLE = 12
"""Words before a name that are looked through for a body's."""
_SOURCES = frozenset({"outlet", "organisation"})
_LINKS = frozenset({"of", "for", "and"})


def bodies_in_titles(document: Document, names: Sequence[Entity]) -> Iterator[Entity]:
    """Bodies and places that begin a title: "Vale Equality Caucus Chair", "Ohio Gov."."""
    for entity in names:
        if entity.kind != "person" or entity.title is None:
            continue
        for start, _ in entity.mentions:
            found = _before(document, start)
            if found is not None:
                yield found


def _before(document: Document, start: int) -> Entity | None:
    """The body or place in the capitals right before a name, up to its word for a body."""
    words, doc = name_words(), document.doc
    last = document.tokens(start, start + 1)[0].i
    first = last
    while first and last - first < _LONGEST_TITLE and _of_title(doc[first - 1].text):
        first -= 1
    while first < last and doc[first].lower_ in _LINKS:
        first += 1
    for end in range(last, first, -1):
        held = doc[first:end]
        text = " ".join(token.text for token in held)
        told = (
            len(held) > 1 and held[-1].lower_ in words.organisation and not held[-1].text.islower()
        )
        where = len(held) > 1 and held[-1].text[:1].isupper() and held[-1].lower_ in words.place
        kind = known_kind(text) or ("organisation" if told else "place" if where else None)
        if kind in ("organisation", "place"):
            begin, stop = held[0].idx, held[-1].idx + len(held[-1])
            return Entity(
                text, "place" if kind == "place" else "organisation", None, ((begin, stop),)
            )
    return None


def _of_title(word: str) -> bool:
    """Whether a word can stand in a title that has a body's name in it."""
    return word[:1].isupper() or word in _LINKS or word == "-"


def cited_bodies(document: Document, origins: Iterable[Origin]) -> list[Entity]:
    """Outlets and bodies that something is from, by the capitals that end their names."""
    found: dict[str, list[tuple[int, int]]] = {}
    for origin in origins:
        if origin.kind not in _SOURCES or origin.span is None:
            continue
        place = _proper(document, origin.span.start, origin.span.end)
        if place is not None:
            places = found.setdefault(" ".join(document.text[slice(*place)].split()), [])
            places.append(place)
    return [
        Entity(name, "organisation", None, tuple(sorted(set(places))))
        for name, places in found.items()
    ]


def _proper(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The run of capitals and figures that ends a stretch: "Independent" of "UK's Independent"."""
    held = document.tokens(start, end)
    first = len(held)
    while first and (held[first - 1].text[:1].isupper() or held[first - 1].text.isdigit()):
        first -= 1
    run = held[first:]
    if not run or not run[0].text[:1].isupper():
        return None
    return run[0].idx, run[-1].idx + len(run[-1])


def together(names: Iterable[Entity], cited: Iterable[Entity]) -> list[Entity]:
    """Each name once: more mentions of a known one are added to it, places and bodies by any name.

    What is cited is a body, whatever else it was taken for.
    """
    sources = {entity.full: entity for entity in cited}
    found: list[Entity] = []
    for entity in names:
        source = sources.pop(entity.full, None)
        _add(found, entity if source is None else _as_source(entity, source))
    for entity in sources.values():
        _add(found, entity)
    return sorted(found, key=lambda e: (e.mentions[0], e.full))


def _as_source(entity: Entity, source: Entity) -> Entity:
    mentions = tuple(sorted({*entity.mentions, *source.mentions}))
    return replace(entity, kind="organisation", mentions=mentions)


def _add(found: list[Entity], entity: Entity) -> None:
    """Add an entity, or its mentions to the one that it is."""
    for at, other in enumerate(found):
        if _same(other, entity):
            mentions = tuple(sorted({*other.mentions, *_outside(entity, other)}))
            full = max(other.full, entity.full, key=lambda name: len(name.split()))
            found[at] = replace(other, full=full, mentions=mentions)
            return
    found.append(entity)


def _same(one: Entity, other: Entity) -> bool:
    if one.kind != other.kind or one.kind == "person":
        return False
    row = known_row(one.full, one.kind)
    again = row is not None and row == known_row(other.full, other.kind)
    inside = any(a <= c and d <= b for a, b in one.mentions for c, d in other.mentions)
    return one.full.casefold() == other.full.casefold() or again or inside


def _outside(entity: Entity, other: Entity) -> list[tuple[int, int]]:
    """The mentions of one that are no parts of the other's."""
    return [
        (c, d) for c, d in entity.mentions if not any(a <= c and d <= b for a, b in other.mentions)
    ]
