"""Word by word alignment of all readings of one utterance at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from rashomon.compare.quotes.remarks import Column, apart
from rashomon.compare.quotes.tokens import Word

LONGEST = 4000
"""Only so many words of a reading are aligned: alignment takes their product in bits."""

Reading = tuple[str, ...]
Row = dict[Reading, int]
"""A column while it is made: which word of which reading stands in it."""


@dataclass(frozen=True)
class Place:
    """Where two readings part: words `left[a:b]` of one stand against `right[c:d]` of the other."""

    left: tuple[int, int]
    right: tuple[int, int]


def columns(witnesses: Sequence[Sequence[Word]]) -> list[Column]:
    """Align many readings by longest common subsequence of their words.

    The longest reading makes the first columns; the others join in an order that depends on
    their words alone (length, then words), readings of the same words as one. So the order in
    which sources are given changes nothing. Words of sentences that tell different things do not
    stand in one column.
    """
    readings = [tuple(word.plain for word in witness[:LONGEST]) for witness in witnesses]
    table: list[Row] = []
    for reading in sorted(set(readings), key=lambda words: (-len(words), words)):
        table = _joined(table, reading)
    aligned = [tuple(row.get(reading) for reading in readings) for row in table]
    return apart(aligned, witnesses)


def _joined(table: list[Row], reading: Reading) -> list[Row]:
    """The columns with one more reading in them."""
    result: list[Row] = []
    for op in Indel.opcodes([_shown(row) for row in table], reading):
        old = table[op.src_start : op.src_end]
        fresh = range(op.dest_start, op.dest_end)
        if op.tag == "equal":
            result += [{**row, reading: at} for row, at in zip(old, fresh, strict=True)]
        else:
            result += old
            result += [{reading: at} for at in fresh]
    return result


def _shown(row: Row) -> str:
    """The word of a column (all its readings have the same)."""
    reading, at = next(iter(row.items()))
    return reading[at]


def runs(table: Sequence[Column], among: Sequence[int]) -> Iterable[tuple[bool, list[Column]]]:
    """Stretches of columns in which all of some witnesses have a word, or not all have.

    Columns that none of them has are passed over.
    """
    current: list[Column] = []
    common = True
    for column in table:
        present = [column[n] is not None for n in among]
        if not any(present):
            continue
        if current and all(present) != common:
            yield common, current
            current = []
        common = all(present)
        current.append(column)
    if current:
        yield common, current


def extents(table: Sequence[Column], witness: int) -> Iterable[int]:
    """The word numbers of one witness in some columns."""
    return (at for column in table if (at := column[witness]) is not None)


def places(table: Sequence[Column], left: int, right: int) -> list[Place]:
    """Where two of the witnesses part, in reading order."""
    found: list[Place] = []
    at_left = at_right = 0
    for common, stretch in runs(table, (left, right)):
        end_left = at_left + sum(1 for _ in extents(stretch, left))
        end_right = at_right + sum(1 for _ in extents(stretch, right))
        if not common:
            found.append(Place((at_left, end_left), (at_right, end_right)))
        at_left, at_right = end_left, end_right
    return found
