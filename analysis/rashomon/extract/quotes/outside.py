"""Which tokens stand outside of all quotations."""

from collections.abc import Sequence

from rashomon.extract.document import Document
from rashomon.extract.quotes.stretches import Stretch


class Outside:
    """The numbers of the tokens outside of marks, as a container."""

    def __init__(self, document: Document, outermost: Sequence[Stretch]) -> None:
        self._outside = bytearray(b"\x01") * len(document.doc)
        place = 0
        for token in document.doc:
            while place < len(outermost) and outermost[place].outer_end <= token.idx:
                place += 1
            if place < len(outermost) and outermost[place].outer_start <= token.idx:
                self._outside[token.i] = 0

    def __contains__(self, number: object) -> bool:
        return (
            isinstance(number, int)
            and 0 <= number < len(self._outside)
            and bool(self._outside[number])
        )
