"""CSV that a strict reader reads back, and that a spreadsheet can't be attacked with."""

import csv
import io
import json
import types
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
from hypothesis import given
from tests.analysis.report.hostile import hostile
from tests.analysis.report.sample import sample
from tests.analysis.report.tables.given import FORMULAS, library, of_text, texts

from rashomon.report.tables import claim_rows, export, reading_rows
from rashomon.report.tables.as_csv import cell, to_csv
from rashomon_schemas import ClaimRow, ReadingRow

_KINDS = {"str": "string", "float": "number", "int": "integer", "bool": "boolean", "date": "date",
          "tuple": "array"}  # fmt: skip


def text_of(cell: str) -> str:
    """The text of a cell, read back as schemas/README.md says."""
    return cell.removeprefix("'")


def read(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@given(texts)
def test_any_text_comes_back_from_a_strict_reader(text: str) -> None:
    rows = list(claim_rows(of_text(text)))
    (found,) = read(to_csv(rows, ClaimRow.model_fields))
    assert text_of(found["exact"]) == rows[0].exact
    assert text_of(found["outlet"]) == rows[0].outlet
    assert json.loads(found["acts"]) == list(rows[0].acts)


@given(texts)
def test_no_text_begins_a_formula(text: str) -> None:
    assert not cell(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert text_of(cell(text)) == text


@pytest.mark.parametrize("text", FORMULAS)
def test_what_begins_a_formula_has_one_apostrophe_before_it(text: str) -> None:
    assert cell(text) == f"'{text}"


def test_lines_end_as_the_standard_says_and_the_header_names_every_column() -> None:
    data = to_csv(claim_rows(sample()), ClaimRow.model_fields)
    assert data.endswith(b"\r\n")
    assert data.partition(b"\r\n")[0].decode() == ",".join(ClaimRow.model_fields)
    assert not data.startswith(b"\xef\xbb\xbf")
    assert to_csv([], ["id"], bom=True) == b"\xef\xbb\xbfid\r\n"


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (None, ""),
        (True, "true"),
        (4.0, "4"),
        (6.3, "6.3"),
        (-4.0, "-4"),
        (("a", "b"), '["a", "b"]'),
    ],
)
def test_values_that_are_no_text_are_written_plainly(value: object, wanted: str) -> None:
    assert cell(value) == wanted


def table_schema(record: type[ClaimRow | ReadingRow]) -> dict[str, Any]:
    """The Table Schema of a record, out of its fields."""
    fields = []
    for name, field in record.model_fields.items():
        kinds = get_args(field.annotation) if get_origin(field.annotation) is not tuple else ()
        plain = next((k for k in kinds if k is not types.NoneType), field.annotation)
        kind = _KINDS[getattr(get_origin(plain) or plain, "__name__", "str")]
        must = types.NoneType not in kinds and kind != "string"
        fields.append({"name": name, "type": kind, "constraints": {"required": must}})
    return {"fields": fields}


@pytest.mark.parametrize("rows", ["claims", "findings"])
@pytest.mark.parametrize("hard", [False, True], ids=["sample", "hostile"])
def test_the_file_fits_its_table_schema(rows: Any, hard: bool, tmp_path: Path) -> None:
    frictionless = library("frictionless")
    record = ClaimRow if rows == "claims" else ReadingRow
    report = hostile() if hard else sample()
    export([report], tmp_path / "rows.csv", rows=rows)
    resource = frictionless.Resource(
        path="rows.csv",
        basepath=str(tmp_path),
        encoding="utf-8",
        schema=frictionless.Schema.from_descriptor(table_schema(record)),
    )
    found = resource.validate()
    assert found.valid, found.flatten(["rowNumber", "fieldName", "type", "note"])
    made = claim_rows(report) if rows == "claims" else reading_rows(report)
    assert found.stats["tasks" if "tasks" in found.stats else "rows"] >= 1
    assert found.tasks[0].stats["rows"] == len(list(made))
