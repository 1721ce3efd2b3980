"""A cue in the text, and the words around a stretch in which one is looked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.document import Document
from rashomon.extract.quotes.segments import Item, Segment
from rashomon.extract.quotes.stretches import Stretch

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 30
"""How many words of the article are looked at on each side of a stretch."""
_FAR = 80
"""How many words away the parse may find a subject: titles and asides come between."""


@dataclass(frozen=True)
class Cue:
    """A cue in the text and the head of whoever it gives the words to."""

    token: "Token"
    subject: "Token | None"
    free: bool
    """Whether the stretch stands beside the clause (speech) or inside it (a few words)."""


class Side:
    """The words around one stretch of a segment."""

    def __init__(self, document: Document, segment: Segment, place: int) -> None:
        items = segment.items
        self.stretch: Stretch = items[place]  # type: ignore[assignment]
        self.text = document.text
        self.document = document
        self.before = _words_before(items, place)
        self.after = _words_after(items, place)
        self.far_after = [
            i for i in items[place + 1 : place + 1 + NEAR] if not isinstance(i, Stretch)
        ]
        near = items[max(0, place - _FAR) : place + 1 + _FAR]
        self.outside = {i.i for i in near if not isinstance(i, Stretch)}
        self.first = place == 0 or not any(
            not _is_punct(i) for i in items[max(0, place - NEAR) : place]
        )
        self.previous = items[place - 1] if place else None

    @property
    def ending(self) -> str:
        """The last character of the stretch."""
        return self.text[self.stretch.start : self.stretch.end].rstrip(" \u00a0’'")[-1:]


def _is_punct(item: Item) -> bool:
    return not isinstance(item, Stretch) and not any(c.isalnum() for c in item.text)


def _words_before(items: Sequence[Item], place: int) -> list["Token"]:
    """Up to `NEAR` words before a stretch; other stretches on the way are stepped over."""
    return [i for i in items[max(0, place - NEAR) : place] if not isinstance(i, Stretch)]


def _words_after(items: Sequence[Item], place: int) -> list["Token"]:
    """Words between a stretch and the next one."""
    found: list[Token] = []
    for item in items[place + 1 : place + 1 + NEAR]:
        if isinstance(item, Stretch):
            break
        found.append(item)
    return found
