"""Rows say what the records say: nothing is invented, and every place reads back."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.report.hostile import hostile
from tests.analysis.report.sample import sample
from tests.analysis.report.tables.given import of_text, texts, whole

from rashomon.report.tables import claim_rows, reading_rows
from rashomon.report.tables.as_lines import to_lines
from rashomon.report.tables.claim_rows import best
from rashomon_schemas import ClaimRow, Quantity, ReadingRow, Report
from rashomon_schemas.export import json_schemas

README = Path(__file__).parents[4] / "schemas" / "README.md"


def quantity(bound: str, low: float, high: float | None, number: float | None = None) -> Quantity:
    given = {"words": "w", "bound": bound, "low": low, "high": high, "number": number}
    return Quantity.model_validate(given)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (quantity("exact", 4, 4, 4), 4),
        (quantity("none", 0, 0), 0),
        (quantity("list", 3, 3), 3),
        (quantity("round", 50, 150, 100), 100),
        (quantity("about", 20, 80, 40), 40),
        (quantity("at-least", 3, None, 3), None),
        (quantity("more-than", 101, None, 100), None),
        (quantity("nearly", 25, 49, 50), None),
        (quantity("up-to", 0, 100, 50), None),
        (quantity("range", 10, 20), None),
        (quantity("vague", 24, None), None),
        (quantity("unstated", 1, None), None),
        (quantity("unstated", 1, 1), None),
    ],
)
def test_best_is_a_figure_that_the_words_name_or_nothing(
    given: Quantity, wanted: float | None
) -> None:
    assert best(given) == wanted


@given(
    st.sampled_from(["exact", "round", "about", "nearly", "at-least", "up-to", "vague"]),
    st.floats(0, 1e6),
    st.none() | st.floats(0, 1e6),
    st.none() | st.floats(0, 1e6),
)
def test_best_never_lies_outside_low_and_high(
    bound: str, low: float, more: float | None, number: float | None
) -> None:
    found = best(quantity(bound, low, None if more is None else low + more, number))
    assert found is None or (more is not None and low <= found <= low + more)


@pytest.mark.parametrize("report", [sample(), hostile()], ids=["sample", "hostile"])
def test_one_row_a_claim_and_one_a_reading(report: Report) -> None:
    assert [row.claim for row in claim_rows(report)] == [claim.id for claim in report.claims]
    readings = [(f.id, r.source) for f in report.findings for r in f.readings]
    assert [(row.finding, row.source) for row in reading_rows(report)] == readings


@pytest.mark.parametrize("report", [sample(), hostile()], ids=["sample", "hostile"])
def test_every_row_reads_back_in_its_text(report: Report) -> None:
    text = {article.id: article.text for article in report.articles}
    for row in (*claim_rows(report), *reading_rows(report)):
        assert row.article is not None
        if row.start is None or row.end is None:
            continue
        assert text[row.article][row.start : row.end] == row.exact
        assert row.spans[0] == f"{row.start}:{row.end}"
        for place in row.spans:
            start, end = map(int, place.split(":"))
            assert 0 <= start < end <= len(text[row.article])


def test_an_id_is_the_hash_of_all_other_columns() -> None:
    (row,) = claim_rows(of_text("four"))
    assert ClaimRow.model_validate(row.model_dump() | {"id": ""}).id == row.id
    for column in set(ClaimRow.model_fields) - {"id"}:
        assert column in ClaimRow._identity


def test_ids_tell_rows_apart() -> None:
    rows = [*claim_rows(sample()), *reading_rows(sample())]
    assert len({row.id for row in rows}) == len({row.model_dump_json() for row in rows})


@pytest.mark.parametrize("record", [ClaimRow, ReadingRow])
def test_lines_fit_the_published_schema(record: type[ClaimRow | ReadingRow]) -> None:
    rows = [*(claim_rows if record is ClaimRow else reading_rows)(sample())]
    schema = json_schemas()[record.__name__]
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    lines = to_lines(rows).decode().splitlines()
    assert len(lines) == len(rows)
    for line, row in zip(lines, rows, strict=True):
        validator.validate(json.loads(line))
        assert record.model_validate_json(line) == row


@given(texts)
def test_any_text_is_one_line_and_comes_back(text: str) -> None:
    rows = list(claim_rows(of_text(text)))
    (line,) = to_lines(rows).decode("utf-8").splitlines()
    back = ClaimRow.model_validate_json(line)
    assert back == rows[0]
    assert back.exact == back.outlet == back.acts[0] == whole(text)


@pytest.mark.parametrize("record", [ClaimRow, ReadingRow])
def test_the_table_in_the_readme_has_every_column(record: type[ClaimRow | ReadingRow]) -> None:
    readme = README.read_text(encoding="utf-8")
    part = readme.partition(f"### Columns of `{record.__name__}`")[2].partition("\n##")[0]
    named = [line.split("`")[1] for line in part.splitlines() if line.startswith("| `")]
    assert named == list(record.model_fields)
