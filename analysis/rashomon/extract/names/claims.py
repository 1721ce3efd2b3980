"""Claims that an article writes somebody's name this way."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rashomon.extract.document import Document
from rashomon.extract.found import Entity
from rashomon.extract.names.beside import bodies_in_titles, cited_bodies, together
from rashomon.extract.names.evidence import Others, rule_of
from rashomon.extract.names.find import plain_form
from rashomon_schemas import Name, NameClaim, Origin

ASPECT = "name"
"""The one aspect of names."""


def name_claims(
    document: Document, names: Sequence[Entity], origins: Iterable[Origin] = ()
) -> list[NameClaim]:
    """A claim for every name of which the text tells, or everybody knows, what it names.

    Capitals alone make no claim: products, works and headings have them too.

    Args:
        document: the parsed article.
        names: what `find_names` found in it.
        origins: whom its claims are from, and who was told; outlets and bodies are names too.
    """
    cited = cited_bodies(document, origins)
    known = together([*names, *bodies_in_titles(document, names)], cited)
    others = Others.of(known)
    shared, sources = _shared_words(names), frozenset(entity.full for entity in cited)
    ruled = [(rule_of(document, entity, sources, others), entity) for entity in known]
    return [_claim(document, entity, shared, rule) for rule, entity in ruled if rule is not None]


def _shared_words(names: Sequence[Entity]) -> frozenset[str]:
    """Surnames (and given names) that several people of the article have."""
    counts = Counter(w for e in names if e.kind == "person" for w in set(e.full.split()))
    return frozenset(word for word, count in counts.items() if count > 1)


def _forms(document: Document, mentions: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    return tuple(sorted({plain_form(document.text[a:b]) for a, b in mentions}))


def _claim(document: Document, entity: Entity, shared: frozenset[str], rule: str) -> NameClaim:
    sure = [m for m in entity.mentions if document.text[m[0] : m[1]] not in shared]
    sure = sure or list(entity.mentions)
    full = [m for m in sure if plain_form(document.text[m[0] : m[1]]) == entity.full]
    spans = tuple(document.span(start, end) for start, end in dict.fromkeys([*full, *sure]))
    return NameClaim(
        article=document.article.id,
        aspect=ASPECT,
        spans=spans,
        sentence=document.sentence(spans[0].start),
        rule=rule,
        in_headline=document.in_headline(spans[0].start),
        value=Name(
            full=entity.full,
            kind=entity.kind,
            forms=_forms(document, sure),
            title=entity.title,
        ),
    )
