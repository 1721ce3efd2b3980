"""Where sentences begin and end, looked up once a document."""

import bisect
from dataclasses import dataclass
from typing import Self

from rashomon.extract.document import Document

_READABLE = 4000
"""Characters of the longest sentence whose tree is climbed; asking a word for its children takes
as long as its subtree, so a text of one endless line would take the square of its length."""
_SHOWN = 600
"""Characters shown of a longer one, around the date."""


@dataclass(frozen=True)
class Sentences:
    """The sentences of one document, as offsets."""

    ends: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, document: Document) -> Self:
        """Look them up, without the blanks around them."""
        raw = ((sent.start_char, sent.end_char) for sent in document.doc.sents)
        return cls(tuple(_trimmed(document.folded, start, end) for start, end in raw))

    def around(self, offset: int) -> tuple[int, int]:
        """The sentence that holds an offset."""
        at = bisect.bisect_right(self.ends, (offset, 1 << 60)) - 1
        return self.ends[max(at, 0)]

    def readable(self, offset: int) -> bool:
        """Whether the sentence around an offset is short enough for its tree to mean anything."""
        start, end = self.around(offset)
        return end - start <= _READABLE

    def shown(self, start: int, end: int) -> tuple[int, int]:
        """The sentence around two offsets, or what lies near them in an endless one."""
        low, high = self.around(start)
        if high - low <= _READABLE:
            return low, max(high, end)
        return max(low, start - _SHOWN), max(end, min(high, end + _SHOWN))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    raw = text[start:end]
    return start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip())
