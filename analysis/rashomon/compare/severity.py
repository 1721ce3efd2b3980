"""How much an editor should care, and the order of findings, from the table."""

from collections.abc import Iterable
from typing import cast, get_args

from rashomon.lexicon import Table, table
from rashomon_schemas.finding import Relation, Severity

_SCALE: tuple[Severity, ...] = get_args(Severity)
_RELATIONS: tuple[Relation, ...] = get_args(Relation)
_ANY = "any"


def severity(kind: str, relation: Relation, also: Iterable[Relation] = ()) -> Severity:
    """The severity of a finding: its relation's, lifted by what holds beside it."""
    held = set(also)
    found = [_of(row) for row in table("severity")["row"] if _fits(row, kind, relation)][:1]
    found += [
        _of(row)
        for row in table("severity")["lift"]
        if _fits(row, kind, relation) and row["also"] in held
    ]
    return min(found, key=_SCALE.index, default="note")


def rank(kind: str, relation: Relation) -> int:
    """Place of a relation in the table, the most serious first."""
    rows = table("severity")["row"]
    return next((at for at, row in enumerate(rows) if _fits(row, kind, relation)), len(rows))


def scale(severity: Severity) -> int:
    """Place of a severity, the most serious first."""
    return _SCALE.index(severity)


def in_order(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """Relations once each, in the order of the contract."""
    return tuple(sorted(set(relations), key=_RELATIONS.index))


def _fits(row: Table, kind: str, relation: str) -> bool:
    return row["kind"] in (kind, _ANY) and row["relation"] in (relation, _ANY)


def _of(row: Table) -> Severity:
    return cast(Severity, row["severity"])
