"""Rows as JSON, one object a line."""

from collections.abc import Iterable

from rashomon.report.tables.letters import unbroken
from rashomon_schemas import ClaimRow, ReadingRow


def to_lines(rows: Iterable[ClaimRow | ReadingRow]) -> bytes:
    """Rows as JSON Lines in UTF-8: every column on every line, missing values null."""
    return "".join(f"{unbroken(row.model_dump_json())}\n" for row in rows).encode("utf-8")
