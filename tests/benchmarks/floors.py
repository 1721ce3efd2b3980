"""Floors under the figures: raised with a flag, lowered only with another."""

import datetime as dt
import json
import tomllib
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parent / "floors.toml"


@dataclass(frozen=True)
class Floor:
    """The least one figure may be.

    Attributes:
        figure: per cent, to one decimal.
        date: when it was reached.
        command: what measures it again.
        data: SHA-256 of the data set it was measured on.
    """

    figure: float
    date: str
    command: str
    data: str


@dataclass(frozen=True)
class Way:
    """Which way floors may move."""

    raise_: bool = False
    lower: bool = False


Floors = dict[tuple[str, str], Floor]
"""By task and the scorer's row."""


def load(file: Path = FILE) -> Floors:
    """The floors as they are pinned; none when there is no file."""
    if not file.is_file():
        return {}
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["floor"]
    return {(row.pop("task"), row.pop("row")): Floor(**row) for row in rows}


def save(floors: Floors, file: Path = FILE) -> None:
    """Pin the floors."""
    head = "# The least each figure may be (run.py --raise-floors, --lower-floors; not by hand).\n"
    tables = [
        "\n[[floor]]\n"
        + "".join(
            f"{key} = {json.dumps(value)}\n"
            for key, value in {"task": task, "row": row, **vars(floor)}.items()
        )
        for (task, row), floor in floors.items()
    ]
    file.write_text(head + "".join(tables), encoding="utf-8")


def hold(floors: Floors, task: str, figures: dict[str, float], data: str, way: Way) -> list[str]:
    """What is wrong with a task's figures; floors move in `floors` as far as they may.

    Args:
        floors: all of them; changed in place.
        task: whose figures they are.
        figures: per cent by row.
        data: SHA-256 of the data set they were measured on.
        way: which way floors may move.
    """
    told = []
    for row, exact in figures.items():
        figure, floor = round(exact, 1), floors.get((task, row))
        same = floor is not None and floor.data == data
        now = Floor(figure, _today(), f"python tests/benchmarks/run.py {task}", data)
        higher = floor is None or (same and figure > floor.figure)
        lower = floor is not None and (not same or figure < floor.figure)
        if (higher and way.raise_) or (lower and way.lower):
            floors[task, row] = now
        elif floor is not None and not same:
            told.append(f"{task}, {row}: its floor was measured on other data (--lower-floors)")
        elif floor is not None and lower:
            told.append(f"{task}, {row}: {figure:.1f} is below its floor, {floor.figure:.1f}")
    return told


def _today() -> str:
    return dt.datetime.now(dt.UTC).date().isoformat()
