"""Floors hold, rise when asked to, and fall only when asked to by another name."""

from pathlib import Path

import pytest
from tests.benchmarks.confusions import differences
from tests.benchmarks.floors import Floor, Floors, Way, hold, load, save

OLD = Floor(90.0, "2026-01-01", "python tests/benchmarks/run.py quotes", "d1")
ROW = ("quotes", "exact: all")


@pytest.mark.parametrize(
    ("figure", "data", "way", "floor", "told"),
    [
        (90.04, "d1", Way(), 90.0, ""),
        (89.96, "d1", Way(), 90.0, ""),
        (89.9, "d1", Way(), 90.0, "89.9 is below its floor, 90.0"),
        (89.9, "d1", Way(raise_=True), 90.0, "89.9 is below its floor, 90.0"),
        (89.9, "d1", Way(lower=True), 89.9, ""),
        (93.0, "d1", Way(), 90.0, ""),
        (93.0, "d1", Way(lower=True), 90.0, ""),
        (93.0, "d1", Way(raise_=True), 93.0, ""),
        (93.0, "d2", Way(raise_=True), 90.0, "measured on other data"),
        (93.0, "d2", Way(lower=True), 93.0, ""),
    ],
)
def test_a_figure_is_held_to_its_floor(
    figure: float, data: str, way: Way, floor: float, told: str
) -> None:
    held: Floors = {ROW: OLD}
    said = hold(held, "quotes", {"exact: all": figure}, data, way)
    assert held[ROW].figure == floor
    assert told in "".join(said)
    assert bool(told) == bool(said)


def test_a_new_row_has_no_floor_until_it_is_raised() -> None:
    held: Floors = {}
    assert hold(held, "quotes", {"exact: all": 50}, "d", Way()) == []
    assert not held
    hold(held, "quotes", {"exact: all": 50}, "d", Way(raise_=True))
    assert held[ROW].figure == 50


def test_floors_are_kept_as_they_are(tmp_path: Path) -> None:
    save({ROW: OLD}, tmp_path / "floors.toml")
    assert load(tmp_path / "floors.toml") == {ROW: OLD}
    assert load(tmp_path / "none.toml") == {}


def test_a_confusion_shows_the_place_the_gold_and_ours() -> None:
    record = {
        "id": "r",
        "text": "Twelve of the 40 boats sank.",
        "gold": [{"value": 40.0, "bound": "="}],
    }
    ours = {"id": "r", "quantities": [{"value": 12.0, "bound": "="}]}
    shown = list(differences(record, ours))
    assert shown == [
        "r  Twelve of the 40 boats sank.",
        '    gold  {"value": 40.0, "bound": "="}',
        '    ours  {"value": 12.0, "bound": "="}',
    ]
    assert list(differences(record, {"id": "r", "quantities": record["gold"]})) == []
