"""Rows as JSON, one object a line."""

from collections.abc import Iterable

from rashomon_schemas import ClaimRow, ReadingRow

_BREAKS = str.maketrans({c: f"\\u{ord(c):04x}" for c in "\x85\u2028\u2029"})
"""Line ends of Unicode that JSON may hold as they are, and that some readers split lines at."""


def to_lines(rows: Iterable[ClaimRow | ReadingRow]) -> bytes:
    """Rows as JSON Lines in UTF-8: every column on every line, missing values null."""
    return "".join(f"{row.model_dump_json().translate(_BREAKS)}\n" for row in rows).encode("utf-8")
