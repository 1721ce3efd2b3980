"""Which people the text itself calls "he" or "she", where their names don't tell."""

import bisect
from collections.abc import Iterator, Mapping, Sequence

from rashomon.extract.document import Document
from rashomon.extract.found import Entity
from rashomon.extract.names.words import Gender, name_words

_OF: Mapping[str, Gender] = {
    "he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f"
}  # fmt: skip


def told_genders(document: Document, names: Sequence[Entity]) -> dict[str, Gender]:
    """The gender of each person by full name: from name and title, else from the pronouns.

    A pronoun tells of somebody where nobody else is named, or meant by a role, before it in its
    paragraph; people of whom both are said are left out.
    """
    words = name_words()
    found: dict[str, Gender] = {}
    for person in (e for e in names if e.kind == "person"):
        known = words.gender(*(person.title or "").split(), person.full.split()[0])
        if known is not None:
            found[person.full] = known
    told: dict[str, set[Gender]] = {}
    for name, gender in _said(document, names):
        told.setdefault(name, set()).add(gender)
    for name, genders in told.items():
        if len(genders) == 1:
            found.setdefault(name, next(iter(genders)))
    return found


def _said(document: Document, names: Sequence[Entity]) -> Iterator[tuple[str, Gender]]:
    """Each person who stands alone before a pronoun in its paragraph, with what it tells."""
    people = [(a, b, e.full) for e in names if e.kind == "person" for a, b in e.mentions]
    people.sort()
    starts = [start for start, _, _ in people]
    for start, end in document.paragraphs:
        here = people[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
        if len({name for _, _, name in here}) == 1:
            first = here[0][1]
            alone = _only_role(document, start, first)
            yield from ((here[0][2], gender) for gender in _after(document, first, end) if alone)


def _only_role(document: Document, start: int, end: int) -> bool:
    """Whether no one else is told of before a name: at most the role it is set behind."""
    roles = [t for t in document.tokens(start, end) if _is_role(t.lemma_, t.pos_)]
    return all(t.head.dep_ == "appos" or any(c.dep_ == "appos" for c in t.children) for t in roles)


def _after(document: Document, start: int, end: int) -> Iterator[Gender]:
    """What the pronouns after a name tell, up to the first other person, or somebody's words."""
    for token in document.tokens(start, end):
        if _is_role(token.lemma_, token.pos_) or token.is_quote:
            return
        if token.lower_ in _OF:
            yield _OF[token.lower_]


def _is_role(lemma: str, part: str) -> bool:
    return part == "NOUN" and name_words().is_role(lemma.lower())
