"""What holds for every record: frozen, strict, ids that belong to the content, JSON and back."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import rashomon_schemas
from rashomon_schemas import CountClaim, DateRange, Quantity, Report, Span
from rashomon_schemas.export import drift, json_schemas

TEXT = "The mayor said at least three people had died in Sandholm."


def claim(**changed: object) -> CountClaim:
    span = Span.of(TEXT, 15, 35)
    fields: dict[str, object] = {
        "article": "a-1",
        "aspect": "killed",
        "spans": (span,),
        "sentence": Span.of(TEXT, 0, len(TEXT)),
        "rule": "test",
        "value": Quantity(words="at least three", bound="at-least", low=3, high=None),
    }
    return CountClaim.model_validate({**fields, **changed})


def test_an_id_is_a_hash_of_content() -> None:
    assert claim().id == claim().id
    assert claim().id != claim(aspect="injured").id


def test_an_id_that_does_not_belong_is_refused() -> None:
    with pytest.raises(ValidationError, match="does not belong to this content"):
        claim(id="c-0123456789abcdef")


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        claim(confidence=0.9)


def test_records_are_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        claim().aspect = "injured"  # type: ignore[misc]


def test_a_claim_comes_back_from_json_as_it_was() -> None:
    assert CountClaim.model_validate_json(claim().model_dump_json()) == claim()


@given(st.text(min_size=1), st.data())
def test_a_span_reads_back_on_any_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span.of(text, start, end)
    assert text[span.start : span.end] == span.exact
    assert text[: span.start].endswith(span.prefix)
    assert text[span.end :].startswith(span.suffix)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 2), (0, 99)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span.of("short", start, end)


def test_an_interval_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValidationError, match="runs backwards"):
        Quantity(words="x", bound="range", low=5, high=3)


def test_a_date_has_an_interval_or_a_reason() -> None:
    with pytest.raises(ValidationError, match="either an interval or a reason"):
        DateRange(words="Tuesday", timex="XXXX-WXX-2", rule="weekday")


def test_every_field_is_documented() -> None:
    bare = [
        f"{name}.{field}"
        for name in rashomon_schemas.__all__
        if hasattr(model := getattr(rashomon_schemas, name), "model_fields")
        for field, info in model.model_fields.items()
        if not info.description and field != "kind"
    ]
    assert bare == []


def test_the_schema_files_are_those_of_the_models() -> None:
    assert drift(Path(__file__).parents[2] / "schemas" / "json") == []


def test_the_schemas_are_json() -> None:
    assert json.loads(json.dumps(json_schemas()))["Report"]["title"] == "Report"


def test_a_report_of_another_major_version_is_refused() -> None:
    with pytest.raises(ValidationError, match="version"):
        Report.model_validate({"version": "2.0"})
