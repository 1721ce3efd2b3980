"""Word by word alignment of all readings of one utterance at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from rashomon.compare.quotes.tokens import Word

LONGEST = 4000
"""Only so many words of a reading are aligned: alignment takes their product in bits."""

Column = tuple[int | None, ...]
"""For each witness the number of its word in this column, or None."""


@dataclass(frozen=True)
class Place:
    """Where two readings part: words `left[a:b]` of one stand against `right[c:d]` of the other."""

    left: tuple[int, int]
    right: tuple[int, int]


def columns(witnesses: Sequence[Sequence[Word]]) -> list[Column]:
    """Align many readings by longest common subsequence of their words.

    The longest reading makes the first columns; the others join in an order that depends on
    their words alone (length, then words). So the order in which sources are given changes
    nothing.
    """
    order = sorted(
        range(len(witnesses)), key=lambda n: (-len(witnesses[n]), [w.plain for w in witnesses[n]])
    )
    table: list[dict[int, int]] = []
    for number in order:
        table = _joined(table, witnesses, number)
    return [tuple(row.get(n) for n in range(len(witnesses))) for row in table]


def _joined(
    table: list[dict[int, int]], witnesses: Sequence[Sequence[Word]], number: int
) -> list[dict[int, int]]:
    """The columns with one more reading in them."""
    shown = [_shown(row, witnesses) for row in table]
    new = [word.plain for word in witnesses[number][:LONGEST]]
    result: list[dict[int, int]] = []
    for op in Indel.opcodes(shown, new):
        old = table[op.src_start : op.src_end]
        fresh = range(op.dest_start, op.dest_end)
        if op.tag == "equal":
            result += [{**row, number: at} for row, at in zip(old, fresh, strict=True)]
        else:
            result += old
            result += [{number: at} for at in fresh]
    return result


def _shown(row: dict[int, int], witnesses: Sequence[Sequence[Word]]) -> str:
    """The word of a column (all its witnesses have the same)."""
    number, at = next(iter(row.items()))
    return witnesses[number][at].plain


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
