"""Claims that an article writes somebody's name this way."""

from collections import Counter
from collections.abc import Sequence

from rashomon.extract.document import Document
from rashomon.extract.found import Entity
from rashomon.extract.names.find import plain_form
from rashomon.extract.names.words import name_words
from rashomon_schemas import Name, NameClaim

ASPECT = "name"
"""The one aspect of names."""
LIKELY = "name-likely"
"""Rule of names that count only beside a sure one of another article."""

_ALSO_PLACES = frozenset({"office", "house", "hall", "center", "centre", "court"})
"""Words of organisations that name rooms and buildings as often."""


def name_claims(document: Document, names: Sequence[Entity]) -> list[NameClaim]:
    """A claim for every name that can be compared over articles.

    Only what is sure: persons with a full name, and organisations written in more than one way,
    or with a word in the name or beside it that tells what they are ("newspaper"). Places are left
    out: the same place is rightly called by several names.

    Args:
        document: the parsed article.
        names: what `find_names` found in it.
    """
    shared = _shared_words(names)
    ruled = [(_rule(document, entity), entity) for entity in names]
    return [_claim(document, entity, shared, rule) for rule, entity in ruled if rule is not None]


def _rule(document: Document, entity: Entity) -> str | None:
    """The rule by which a name is claimed; None for one that is too unsure even for a likely one.

    A likely name counts only beside a sure one of another article.
    """
    if _matters(document, entity):
        return "name-in-full"
    return LIKELY if _likely(document, entity) else None


def _likely(document: Document, entity: Entity) -> bool:
    """Whether it may be somebody whom another article names in full, or with a title."""
    if entity.kind == "person":
        several = len(entity.full.split()) > 1
        return several or entity.title is not None or _tagged_person(document, entity)
    return entity.kind == "organisation" and (
        len(entity.full.split()) > 1 or (entity.full.isupper() and len(entity.full) > 2)
    )


def _shared_words(names: Sequence[Entity]) -> frozenset[str]:
    """Surnames (and given names) that several people of the article have."""
    counts = Counter(w for e in names if e.kind == "person" for w in set(e.full.split()))
    return frozenset(word for word, count in counts.items() if count > 1)


def _matters(document: Document, entity: Entity) -> bool:
    words = name_words()
    parts = entity.full.split()
    if entity.kind == "person":
        known = words.is_given(parts[0]) or entity.title is not None
        sure = _tagged_person(document, entity) or _titled_person(document, entity)
        return len(parts) > 1 and known and sure
    if entity.kind == "organisation":
        several = len(_forms(document, entity.mentions)) > 1 or _says_what_it_is(parts)
        return entity.title is not None or (len(parts) > 1 and several)
    return False


def _says_what_it_is(parts: Sequence[str]) -> bool:
    """Whether a word of the name is one of organisations or outlets: "Harbour Watch"."""
    words = name_words()
    telling = (words.organisation | words.outlets) - _ALSO_PLACES
    return any(p.lower() in telling for p in (parts[0], parts[-1]))


def _titled_person(document: Document, entity: Entity) -> bool:
    """Whether a mention stands right after a courtesy or an office: "Baroness Anelay"."""
    before = (document.tokens(start, start + 1)[0] for start, _ in entity.mentions[:20])
    return any(t.i and name_words().is_title(t.nbor(-1).lower_) for t in before)


def _tagged_person(document: Document, entity: Entity) -> bool:
    """Whether the parser takes a mention for a person's too: a second opinion."""
    last = (document.tokens(end - 1, end)[0] for _, end in entity.mentions[:20])
    return any(token.ent_type_ == "PERSON" for token in last)


def _forms(document: Document, mentions: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    return tuple(sorted({plain_form(document.text[a:b]) for a, b in mentions}))


def _claim(document: Document, entity: Entity, shared: frozenset[str], rule: str) -> NameClaim:
    sure = [m for m in entity.mentions if document.text[m[0] : m[1]] not in shared]
    sure = sure or list(entity.mentions)
    full = [m for m in sure if plain_form(document.text[m[0] : m[1]]) == entity.full]
    rest = [m for m in sure if m not in full]
    spans = tuple(document.span(start, end) for start, end in [*full, *rest])
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
