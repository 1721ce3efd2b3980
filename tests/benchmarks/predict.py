"""Predictions of the installed product for one benchmark task.

    python tests/benchmarks/predict.py TASK INPUT.jsonl OUTPUT.jsonl

INPUT has one JSON object a line in the task's form, with or without gold; OUTPUT gets one
prediction a line, for the kit's scorer. A bar shows progress on a terminal.
"""

import argparse
import importlib
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

TASKS = (
    "dates", "muc", "numbers_agree", "quantities", "quotes", "stories", "stories_hard", "victims",
)  # fmt: skip
"""The tasks there is a module for in tests/benchmarks/tasks/."""

Record = dict[str, Any]


def main() -> int:
    """Read, predict, write; 2 for usage or input errors."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("input", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    try:
        records = list(_load(options.input))
    except (OSError, ValueError) as error:
        sys.stderr.write(f"predict.py: {error}\n")
        return 2
    unfinished = options.output.with_name(options.output.name + ".part")
    with unfinished.open("w", encoding="utf-8") as out:
        for prediction in predictions(options.task, records):
            out.write(json.dumps(prediction, ensure_ascii=False) + "\n")
    unfinished.replace(options.output)
    return 0


def predictions(task: str, records: list[Record]) -> Iterator[Record]:
    """One prediction a record, in order."""
    sys.path.insert(0, str(Path(__file__).parents[2]))
    module = importlib.import_module(f"tests.benchmarks.tasks.{task}")
    yield from _shown(module.predict(records), task, len(records))


def _load(path: Path) -> Iterator[Record]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line.strip():
            try:
                yield json.loads(line)
            except json.JSONDecodeError as error:
                raise ValueError(f"{path}, line {number}: not JSON ({error})") from error


def _shown(made: Iterable[Record], task: str, total: int) -> Iterable[Record]:
    """The same, behind a bar with rate and time left when stderr is a terminal."""
    if not sys.stderr.isatty():
        return made
    from rich.console import Console
    from rich.progress import track

    return track(made, description=task, total=total, console=Console(stderr=True))


if __name__ == "__main__":
    sys.exit(main())
