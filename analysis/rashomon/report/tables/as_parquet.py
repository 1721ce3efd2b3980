"""Rows as Parquet, with pyarrow (which is not installed by default: it is large)."""

import datetime as dt
import importlib.util
import io
import types
from collections.abc import Iterable
from typing import Any, get_args, get_origin

from rashomon_schemas import ClaimRow, ReadingRow


def installed() -> bool:
    """Whether there is a pyarrow, without loading it."""
    return importlib.util.find_spec("pyarrow") is not None


def to_parquet(rows: Iterable[ClaimRow | ReadingRow], of: type[ClaimRow | ReadingRow]) -> bytes:
    """Rows as one Parquet file: each column typed, with its meaning in its metadata.

    Args:
        rows: the rows.
        of: their record.

    Raises:
        ImportError: pyarrow is not installed.
    """
    import pyarrow as pa  # noqa: PLC0415 - large, and not everybody has it
    import pyarrow.parquet as pq  # noqa: PLC0415

    kinds = {
        str: pa.string(),
        float: pa.float64(),
        int: pa.int64(),
        bool: pa.bool_(),
        dt.date: pa.date32(),
        tuple: pa.list_(pa.string()),
    }
    schema = pa.schema(
        pa.field(
            name,
            kinds[_plain(field.annotation)],
            nullable=types.NoneType in get_args(field.annotation),
            metadata={"description": " ".join((field.description or "").split())},
        )
        for name, field in of.model_fields.items()
    )
    table = pa.Table.from_pylist([_cells(row) for row in rows], schema=schema)
    out = io.BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


def _cells(row: ClaimRow | ReadingRow) -> dict[str, Any]:
    return {k: list(v) if isinstance(v, tuple) else v for k, v in row.model_dump().items()}


def _plain(annotation: Any) -> Any:  # noqa: ANN401 - annotations are anything
    """The class of a column's values: `float` of `float | None`, `tuple` of `tuple[str, ...]`."""
    named = [kind for kind in get_args(annotation) if kind is not types.NoneType]
    if get_origin(annotation) is types.UnionType:
        return _plain(named[0])
    return get_origin(annotation) or annotation
