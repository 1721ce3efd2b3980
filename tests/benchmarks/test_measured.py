"""What reports say of how often they are right is what was measured."""

import csv
import tomllib
from pathlib import Path

import pytest
from tests.benchmarks import floors, measured

SHOWN = tomllib.loads(measured.FILE.read_text(encoding="utf-8"))
HAND = Path(__file__).parents[1] / "seeds" / "handcheck.csv"


@pytest.mark.parametrize("figure", SHOWN["figure"], ids=lambda f: f["kind"])
def test_a_figure_that_is_shown_is_the_one_that_is_held(figure: dict[str, float | str]) -> None:
    held = floors.load()[str(figure["task"]), str(figure["row"])].figure
    if "accuracy" in figure:
        assert figure["accuracy"] == pytest.approx(held, abs=0.05)
    else:
        right, found = float(figure["precision"]), float(figure["recall"])
        assert 2 * right * found / (right + found) == pytest.approx(held, abs=0.1)


@pytest.mark.parametrize("read", SHOWN["read"], ids=lambda r: r["kind"])
def test_what_was_read_by_hand_is_tallied_as_written_down(read: dict[str, int | str]) -> None:
    with HAND.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["state"] == "present"]
    kind = str(read["kind"])
    own = [row for row in rows if (row["kind"].startswith("finding")) == (kind == "findings")]
    for verdict in ("right", "debatable", "wrong"):
        assert sum(row["verdict"] == verdict for row in own) == read[verdict]


def test_writing_takes_the_scorers_rows_and_keeps_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "measured.toml"
    file.write_text(measured.FILE.read_text(encoding="utf-8"), encoding="utf-8")
    scored = {
        f["task"]: {g["row"]: {"P": 0.5, "R": 0.25, "accuracy": 0.125} for g in SHOWN["figure"]}
        for f in SHOWN["figure"]
    }
    measured.write(scored, file)
    now = tomllib.loads(file.read_text(encoding="utf-8"))
    assert now["read"] == SHOWN["read"]
    assert {f.get("precision", 50.0) for f in now["figure"]} == {50.0}
    assert {f.get("accuracy", 12.5) for f in now["figure"]} == {12.5}
    assert [f["kind"] for f in now["figure"]] == [f["kind"] for f in SHOWN["figure"]]
