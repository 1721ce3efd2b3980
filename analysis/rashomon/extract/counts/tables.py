"""Figures of tables: the act from one head, those counted, the place or the day from the other."""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.extract.counts.bound import Bound, Setting
from rashomon.extract.counts.grid import Cell, Row, tables
from rashomon.extract.counts.heads import Head, act_head, is_people
from rashomon.extract.counts.patients import Patient
from rashomon.extract.counts.vocabulary import Vocabulary
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate, FoundQuantity, SetAsidePlace
from rashomon_schemas import DateRange

_TOTAL = re.compile(r"(?:grand |sub-?)?(?:totals?|sum|overall|all|altogether|in all)\b", re.I)
_AFTER = re.compile(r"\+?\s*(?:people|persons)?\s*(?:\([^()]{0,80}\)|\[[^\[\]]{0,20}\])?\s*[*†]?\Z")
_LONGEST = 60
"""Characters of a place in a head."""
_NO_HEAD = "Stands in a table; its heads name no act of the lexicon for it."


@dataclass(frozen=True)
class Sheet:
    """What the tables of an article hold."""

    found: tuple[Bound, ...] = ()
    aside: tuple[SetAsidePlace, ...] = ()
    ranges: tuple[tuple[int, int], ...] = ()
    """Offsets of the tables, in order: no sentence to be read."""

    def holds(self, offset: int) -> bool:
        """Whether an offset lies in one of the tables."""
        at = bisect.bisect_right(self.ranges, offset, key=lambda r: r[0]) - 1
        return at >= 0 and offset < self.ranges[at][1]


@dataclass(frozen=True)
class _Heads:
    """The heads of one cell."""

    act: Head
    other: Cell | None
    """The head across: of whom, where or as of when it is."""
    total: bool
    """Whether it stands for all, not for one place or group."""


@dataclass(frozen=True)
class _Reader:
    document: Document
    quantities: Sequence[FoundQuantity]
    words: Vocabulary
    dates: Sequence[FoundDate]

    def head(self, cell: Cell) -> Head | None:
        return act_head(self.document, cell.start, cell.end, self.words)

    def text(self, cell: Cell) -> str:
        return self.document.text[cell.start : cell.end]

    def figure(self, cell: Cell) -> FoundQuantity | None:
        """The one bare figure of a cell."""
        at = bisect.bisect_left(self.quantities, cell.start, key=lambda q: q.start)
        found = self.quantities[at] if at < len(self.quantities) else None
        if found is None or found.start != cell.start or found.end > cell.end:
            return None
        measured = found.noun is None and found.value.unit not in ("unstated", "people")
        rest = self.document.text[found.end : cell.end]
        signed = any(sign in self.text(cell) for sign in "%$€£¥")
        return None if measured or signed or not _AFTER.match(rest) else found

    def within(self, start: int, end: int) -> Sequence[FoundQuantity]:
        """The figures between two offsets."""
        first, last = (
            bisect.bisect_left(self.quantities, at, key=lambda q: q.start) for at in (start, end)
        )
        return self.quantities[first:last]

    def date(self, cell: Cell | None) -> DateRange | None:
        """The day that a head names and nothing else."""
        if cell is None:
            return None
        at = bisect.bisect_left(self.dates, cell.start, key=lambda d: d.start)
        date = self.dates[at] if at < len(self.dates) else None
        return date.value if date is not None and date.end <= cell.end else None


def tabulated(
    document: Document,
    quantities: Sequence[FoundQuantity],
    words: Vocabulary,
    dates: Sequence[FoundDate],
) -> Sheet:
    """The counts of all tables whose heads name acts.

    Args:
        document: the parsed article.
        quantities: every number of it, in order.
        words: which words tell of acts.
        dates: its time expressions.
    """
    if "|" not in document.text and "\t" not in document.text:
        return Sheet()
    ordered = sorted(dates, key=lambda d: d.start)
    reader = _Reader(document, quantities, words, ordered)
    found, aside, ranges = list[Bound](), list[SetAsidePlace](), list[tuple[int, int]]()
    for rows in tables(document.text):
        counts = list(_counts(rows, reader))
        if not counts:
            continue
        start, end = rows[0][0].start, rows[-1][-1].end
        used = {b.patients[0].start for b in counts}
        found += counts
        ranges.append((start, end))
        aside += [
            SetAsidePlace(q.start, q.end, "no-act-in-head", _NO_HEAD)
            for q in reader.within(start, end)
            if q.start not in used
        ]
    return Sheet(tuple(found), tuple(aside), tuple(ranges))


def _start(found: FoundDate | FoundQuantity) -> int:
    return found.start


def _counts(rows: Sequence[Row], reader: _Reader) -> Iterator[Bound]:
    """The counts of one table: by the heads of its columns, else by those of its rows."""
    by_column = list(_by_heads(rows, reader))
    if by_column:
        yield from by_column
    else:
        yield from _by_heads(tuple(zip(*rows, strict=True)), reader)


def _by_heads(rows: Sequence[Row], reader: _Reader) -> Iterator[Bound]:
    """The counts of the lines below a first one whose cells name acts."""
    heads = [reader.head(cell) for cell in rows[0]]
    if not any(heads) or any(reader.figure(cell) for cell in rows[0]):
        return
    lines = [(_stub(row, heads, reader), row) for row in rows[1:]]
    wholes = {id(row) for stub, row in lines if stub and _TOTAL.match(reader.text(stub))}
    dated = any(reader.date(stub) for stub, _ in lines)
    for place, head in enumerate(heads):
        if head is None:
            continue
        told = [(stub, row[place], id(row) in wholes) for stub, row in lines]
        figures = [(s, q, all_) for s, c, all_ in told if (q := reader.figure(c)) is not None]
        whole = next((q.value.words for _, q, all_ in figures if all_), None)
        parts = len(lines) > 1 and not (dated and whole is None)
        for stub, quantity, all_ in figures:
            both = _Heads(head, stub, all_ or not parts)
            yield _bound(both, quantity, whole, reader)


def _stub(row: Row, heads: Sequence[Head | None], reader: _Reader) -> Cell | None:
    """The first cell of a row, where it says what the row is of."""
    first = row[0]
    named = heads[0] is None and first.end > first.start
    return first if named and reader.figure(first) is None else None


def _bound(heads: _Heads, quantity: FoundQuantity, whole: str | None, reader: _Reader) -> Bound:
    head, other = heads.act, heads.other
    number = reader.document.doc[quantity.token]
    stood = reader.date(other)
    label = "" if other is None or stood is not None or heads.total else reader.text(other)
    people = bool(label) and is_people(label.split()[-1], reader.words)
    population = " ".join(label.split()) if people else head.population
    things = all(aspect in reader.words.things for aspect in head.aspects)
    role = head.role if heads.total else "subset"
    update = {
        "unit": "things" if things else "people",
        "population": population,
        "role": role,
        "part_of": whole if role == "subset" else None,
    }
    evidence = [(head.start, head.end), *([(other.start, other.end)] if other else [])]
    place = None if people or not 0 < len(label) <= _LONGEST else " ".join(label.split())
    return Bound(
        head.aspects[0],
        head.token,
        (Patient("figure", number, quantity.start, quantity.end, population, quantity),),
        quantity.value.model_copy(update=update),
        "count-table",
        acts=(head.token,),
        setting=Setting(tuple(sorted(evidence)), place or head.place, stood),
    )
