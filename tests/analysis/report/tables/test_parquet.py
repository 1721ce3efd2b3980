"""Parquet that pyarrow reads back as it was, typed and with the meaning of each column."""

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.analysis.report.hostile import hostile
from tests.analysis.report.sample import sample
from tests.analysis.report.tables.given import library, of_text, texts

from rashomon.errors import SettingsError
from rashomon.report.tables import claim_rows, export, reading_rows
from rashomon.report.tables.as_parquet import to_parquet
from rashomon_schemas import ClaimRow, ReadingRow


def rows_of(data: bytes, record: type[ClaimRow | ReadingRow]) -> list[Any]:
    pq = library("pyarrow.parquet")
    return [record.model_validate(row) for row in pq.read_table(io.BytesIO(data)).to_pylist()]


@pytest.mark.parametrize("report", [sample(), hostile()], ids=["sample", "hostile"])
def test_rows_come_back(report: Any) -> None:
    library("pyarrow")
    claims, readings = list(claim_rows(report)), list(reading_rows(report))
    assert rows_of(to_parquet(claims, ClaimRow), ClaimRow) == claims
    assert rows_of(to_parquet(readings, ReadingRow), ReadingRow) == readings


@given(texts)
def test_any_text_comes_back(text: str) -> None:
    library("pyarrow")
    rows = list(claim_rows(of_text(text)))
    assert rows_of(to_parquet(rows, ClaimRow), ClaimRow) == rows


def test_columns_are_typed_described_and_null_only_where_the_record_says(tmp_path: Path) -> None:
    pa = library("pyarrow")
    pq = library("pyarrow.parquet")
    schema = pq.read_schema(export([sample()], tmp_path / "claims.parquet"))
    assert schema.names == list(ClaimRow.model_fields)
    kinds = {name: schema.field(name).type for name in schema.names}
    assert kinds["best"] == pa.float64()
    assert kinds["start"] == pa.int64()
    assert kinds["first_day"] == pa.date32()
    assert kinds["acts"] == pa.list_(pa.string())
    assert schema.field("best").nullable
    assert not schema.field("claim").nullable
    assert all(schema.field(name).metadata[b"description"] for name in schema.names)


def test_an_empty_report_gives_an_empty_table() -> None:
    library("pyarrow")
    assert rows_of(to_parquet([], ClaimRow), ClaimRow) == []


def test_without_pyarrow_the_error_names_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rashomon.report.tables.installed", lambda: False)
    with pytest.raises(SettingsError, match="pip install pyarrow"):
        export([sample()], tmp_path / "claims.parquet")
    assert not list(tmp_path.iterdir())
