"""The figures that reports show of themselves, from the scorer's rows."""

import json
import tomllib
from pathlib import Path

FILE = Path(__file__).parents[2] / "analysis" / "rashomon" / "report" / "measured.toml"
_KEYS = {"precision": "P", "recall": "R", "accuracy": "accuracy"}


def write(rows: dict[str, dict[str, dict[str, float]]], file: Path = FILE) -> None:
    """Put what was scored now into the figures that are shown.

    Args:
        rows: what the scorer said of each task, as fractions: task, row, its letter.
        file: the figures; which are shown, and how they are called, is written there by hand.
    """
    text = file.read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    for figure in tables["figure"]:
        found = rows[figure["task"]][figure["row"]]
        figure |= {key: round(100 * found[of], 1) for key, of in _KEYS.items() if key in figure}
    head = "".join(line + "\n" for line in text.splitlines() if line.startswith("#"))
    file.write_text(head + "".join(_tables(tables)), encoding="utf-8")


def _tables(tables: dict[str, list[dict[str, str | float]]]) -> list[str]:
    return [
        f"\n[[{name}]]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in row.items())
        for name, held in tables.items()
        for row in held
    ]
