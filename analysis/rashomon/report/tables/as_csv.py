"""Rows as CSV that a spreadsheet can't be attacked with."""

import codecs
import csv
import io
import json
from collections.abc import Iterable

from rashomon_schemas import ClaimRow, ReadingRow

_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection; the full-width forms
too), and the mark itself."""


def to_csv(
    rows: Iterable[ClaimRow | ReadingRow], columns: Iterable[str], *, bom: bool = False
) -> bytes:
    """Rows as CSV (RFC 4180: commas, CRLF, quotation marks doubled), in UTF-8, with a header.

    A text that begins with what makes a formula, or with an apostrophe, has one apostrophe before
    it: whoever takes one leading apostrophe off gets the text back. Missing values are empty, yes
    and no are `true` and `false`, lists are JSON.

    Args:
        rows: the rows.
        columns: their names, in order.
        bom: begin with a byte order mark, by which Excel knows UTF-8.
    """
    names = list(columns)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n", strict=True)
    writer.writerow(names)
    for row in rows:
        writer.writerow([cell(getattr(row, name)) for name in names])
    return (codecs.BOM_UTF8 if bom else b"") + out.getvalue().encode("utf-8")


def cell(value: object) -> str:
    """One value as it stands in a cell."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case tuple():
            return json.dumps(value, ensure_ascii=False)
        case str():
            return f"'{value}" if value.startswith(_FORMULA) else value
        case _:
            return str(value)
