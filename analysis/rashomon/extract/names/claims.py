"""Claims that an article writes somebody's name this way."""

from collections.abc import Sequence

from rashomon.extract.document import Document
from rashomon.extract.found import Entity
from rashomon.extract.names.find import plain_form
from rashomon.extract.names.words import name_words
from rashomon_schemas import Name, NameClaim

ASPECT = "name"
"""The one aspect of names."""


def name_claims(document: Document, names: Sequence[Entity]) -> list[NameClaim]:
    """A claim for every name that can be compared over articles.

    Only what is sure: persons with a full name, and organisations written in more than one way
    or standing with a noun that tells what they are ("newspaper"). Places are left out: the same
    place is rightly called by several names.

    Args:
        document: the parsed article.
        names: what `find_names` found in it.
    """
    return [_claim(document, entity) for entity in names if _matters(document, entity)]


def _matters(document: Document, entity: Entity) -> bool:
    words = name_words()
    parts = entity.full.split()
    if entity.kind == "person":
        known = words.is_given(parts[0]) or entity.title is not None
        return len(parts) > 1 and (known or len(entity.mentions) > 1)
    if entity.kind == "organisation":
        return len(parts) > 1 and (len(_forms(document, entity)) > 1 or entity.title is not None)
    return False


def _forms(document: Document, entity: Entity) -> tuple[str, ...]:
    return tuple(sorted({plain_form(document.text[a:b]) for a, b in entity.mentions}))


def _claim(document: Document, entity: Entity) -> NameClaim:
    full = [m for m in entity.mentions if plain_form(document.text[m[0] : m[1]]) == entity.full]
    rest = [m for m in entity.mentions if m not in full]
    spans = tuple(document.span(start, end) for start, end in [*full, *rest])
    return NameClaim(
        article=document.article.id,
        aspect=ASPECT,
        spans=spans,
        sentence=document.sentence(spans[0].start),
        rule="name-in-full",
        in_headline=document.in_headline(spans[0].start),
        value=Name(
            full=entity.full, kind=entity.kind, forms=_forms(document, entity), title=entity.title
        ),
    )
