"""The benchmark's notation changes how a time is marked, never which time it is."""

import pytest
from tests.benchmarks.tasks.dates import predict

CASES = [
    ("Nobody is hurt at the moment.", []),
    ("The firm won. Now the town waits.", []),
    ("The town now waits.", [("now", "PRESENT_REF")]),
    ("Crime rose over the past year.", [("the past year", "2030")]),
    ("Crime rose over the past two years.", [("the past two years", "P2Y")]),
    (
        "It struck at 10:35 a.m. (0735 GMT) Monday.",
        [("10:35 a.m.", "2031-05-12T10:35"), ("Monday", "2031-05-12")],
    ),
]


@pytest.mark.parametrize(("text", "marks"), CASES)
def test_expressions_are_marked_as_the_annotators_do(
    text: str, marks: list[tuple[str, str]]
) -> None:
    """Offsets read back, values are TIMEX3's."""
    (made,) = predict([{"id": "a", "text": text, "published": "2031-05-14"}])
    assert [(text[d["start"] : d["end"]], d["value"]) for d in made["dates"]] == marks
