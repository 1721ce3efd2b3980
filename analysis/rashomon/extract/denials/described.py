"""By which words an article describes the people it names: titles and appositions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.extract.document import Document
from rashomon.extract.found import Entity

_LONGEST = 12
"""Words of an apposition at most."""
_TITLE = 5
"""Words of a title, or of a description before a name, at most."""
_NEAR = 600
"""Characters back to what "the official" points to: about two sentences."""
_KEPT = frozenset({"NOUN", "PROPN", "ADJ"})


@dataclass(frozen=True)
class Description:
    """One description of somebody named.

    Attributes:
        entity: who is named.
        words: nouns and adjectives of the description, lower case.
        back: where it stands, if it points back ("the same official", "The official, Ana Berg,").
    """

    entity: Entity
    words: frozenset[str]
    back: int | None = None

    def fits(self, words: frozenset[str], offset: int) -> bool:
        """Whether a description that stands at an offset may be of this person.

        It says no more than this one, or this one points back to it and says no more.
        """
        if self.back is None:
            return words <= self.words
        near = len(self.words) > 1 or 0 < self.back - offset < _NEAR
        return words <= self.words or (near and self.words <= words)


def descriptions(document: Document, names: Sequence[Entity]) -> list[Description]:
    """What the article calls the people it names."""
    return [d for entity in names if entity.kind == "person" for d in _of(document, entity)]


def _of(document: Document, entity: Entity) -> Iterator[Description]:
    if entity.title is not None:
        yield Description(entity, frozenset(entity.title.casefold().split()))
    for start, end in entity.mentions:
        words = _apposed(document, end)
        if words:
            yield Description(entity, words - {"same"}, end if "same" in words else None)
        lead = _led(document, start)
        if lead:
            yield Description(entity, lead, start)


def _led(document: Document, start: int) -> frozenset[str]:
    """The words of "The official, " right before a name, or before its title."""
    first = document.tokens(start, start + 1)[0]
    at = first.i - 1
    while at > first.sent.start and document.doc[at].text != "," and first.i - at <= _TITLE:
        at -= 1
    noun = at - 1
    if document.doc[at].text != "," or noun < first.sent.start:
        return frozenset()
    words = document.doc[first.sent.start : at]
    if words[0].lower_ != "the" or len(words) > _TITLE or words[-1].pos_ != "NOUN":
        return frozenset()
    return frozenset(t.lower_ for t in words if t.pos_ in _KEPT)


def _apposed(document: Document, end: int) -> frozenset[str]:
    """The words after a name and a comma, up to a verb or the next comma."""
    after = document.tokens(end, end + 1)
    if not after or after[0].text != ",":
        return frozenset()
    doc, found = document.doc, set[str]()
    first = after[0].i + 1
    if first >= len(doc) or doc[first].pos_ != "DET":
        return frozenset()
    for token in doc[first : first + _LONGEST]:
        if token.is_punct or token.is_space or token.pos_ in ("VERB", "AUX", "PRON", "ADP"):
            break
        if token.pos_ in _KEPT:
            found.add(token.lower_)
    return frozenset(found)
