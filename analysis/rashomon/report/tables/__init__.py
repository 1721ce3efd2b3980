"""Claims and findings as tables and annotations, for other tools."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal, cast, get_args

from rashomon.errors import SettingsError
from rashomon.report.tables.annotations import to_annotations
from rashomon.report.tables.as_csv import to_csv
from rashomon.report.tables.as_lines import to_lines
from rashomon.report.tables.as_parquet import installed, to_parquet
from rashomon.report.tables.claim_rows import claim_rows
from rashomon.report.tables.reading_rows import reading_rows
from rashomon.report.write import write_files
from rashomon_schemas import ClaimRow, ReadingRow, Report

__all__ = ["FORMATS", "Rows", "claim_rows", "export", "fitting", "reading_rows"]

Rows = Literal["claims", "findings"]
FORMATS = (".csv", ".jsonl", ".parquet", ".jsonld")
_RECORDS: dict[Rows, type[ClaimRow | ReadingRow]] = {"claims": ClaimRow, "findings": ReadingRow}
_MAKERS: dict[Rows, Callable[[Report], Iterator[ClaimRow | ReadingRow]]] = {
    "claims": claim_rows,
    "findings": reading_rows,
}


def export(
    reports: Sequence[Report], to: Path, *, rows: Rows = "claims", bom: bool = False
) -> Path:
    """Write one file, in the format its name ends in; whole or not at all.

    Args:
        reports: what to export, one report a story; each row names its story.
        to: the file: `.csv`, `.jsonl`, `.parquet`, or `.jsonld` for W3C Web Annotations.
        rows: "claims" (one row a claim) or "findings" (one row a reading of a finding).
        bom: begin a `.csv` with a byte order mark, by which Excel knows UTF-8.

    Raises:
        OutputError: the file can't be written.
        SettingsError: another ending, other rows, or Parquet without pyarrow.
    """
    kind = fitting(to, rows)
    (written,) = write_files(
        {to.name: _content(reports, to.suffix.lower(), kind, bom=bom)}, to.parent
    )
    return written


def fitting(to: Path, rows: str) -> Rows:
    """Which rows are asked for; what can't be exported is refused before any work is done.

    Raises:
        SettingsError: another ending, other rows, or Parquet without pyarrow.
    """
    found = next((kind for kind in get_args(Rows) if kind == rows), None)
    if found is None:
        raise SettingsError(f"no rows called {rows!r}; there are: {', '.join(get_args(Rows))}.")
    if to.suffix.lower() not in FORMATS:
        raise SettingsError(
            f"{to}: no format is known by that ending; end the name in {', '.join(FORMATS)}."
        )
    if to.suffix.lower() == ".parquet" and not installed():
        raise SettingsError(
            f"{to}: Parquet needs pyarrow, which is not installed; `pip install pyarrow`, or "
            "export to .csv or .jsonl."
        )
    return cast(Rows, found)


def _content(reports: Sequence[Report], ending: str, rows: Rows, *, bom: bool) -> bytes:
    if ending == ".jsonld":
        return to_annotations(reports, rows)
    made = (row for report in reports for row in _MAKERS[rows](report))
    if ending == ".csv":
        return to_csv(made, _RECORDS[rows].model_fields, bom=bom)
    return to_lines(made) if ending == ".jsonl" else to_parquet(made, _RECORDS[rows])
