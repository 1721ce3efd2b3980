"""Score the product on the development sets and rewrite the table in README.md.

    python tests/benchmarks/run.py [--kit ../shared/bench] [TASK ...]

The kit (data and scorer) is not part of this repository. Without it nothing is scored and
the exit code is 2.
"""

import argparse
import datetime as dt
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
README = HERE / "README.md"
ROWS = {
    "quantities": ("value", "value+bound"),
    "dates": ("strict span", "relaxed span", "value", "value, DATE only"),
    "quotes": ("exact: all", "overlap: all", "speaker of matched: all", "overlap+speaker: all"),
    "victims": ("killed: literal", "injured: literal", "joint: literal", "joint: all"),
    "muc": ("all: lenient, relevant texts", "all: strict, relevant texts"),
    "numbers_agree": ("macro-F1, agree and differ", "accuracy"),
    "stories": ("B-cubed", "pairwise"),
    "stories_hard": ("B-cubed", "pairwise"),
}
"""The scorer's rows that are kept in the table, by task."""


def main() -> int:
    """Score every task asked for; 2 when the kit is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("tasks", nargs="*", metavar="TASK", help="default: all")
    parser.add_argument("--kit", type=Path, default=HERE / "../../../shared/bench")
    options = parser.parse_args()
    scorer = options.kit / "score.py"
    if not scorer.is_file():
        sys.stderr.write(f"run.py: no scorer at {scorer}; give the kit's folder with --kit\n")
        return 2
    lines = [line for task in options.tasks or ROWS for line in _scored(task, scorer)]
    _rewrite(lines, whole=not options.tasks)
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _scored(task: str, scorer: Path) -> list[str]:
    """The table's lines of one task."""
    gold = scorer.parent / task / "dev.jsonl"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "predictions.jsonl"
        begun = time.perf_counter()
        subprocess.run([sys.executable, HERE / "predict.py", task, gold, made], check=True)
        seconds = time.perf_counter() - begun
        printed = subprocess.run(
            [sys.executable, scorer, task, gold, made, "--json"],
            check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
    table = json.loads(printed)
    with gold.open(encoding="utf-8") as lines:
        records = sum(1 for _ in lines)
    return [
        f"| {task} | {row} | {_figure(table[row])} | {records} in {seconds:.0f} s |"
        for row in ROWS[task]
        if row in table
    ]


def _figure(row: dict[str, float]) -> str:
    return f"{100 * row.get('F1', row.get('accuracy', 0.0)):.1f}"


def _rewrite(lines: list[str], *, whole: bool) -> None:
    """Put the lines into README.md between its markers (all tasks only)."""
    if not whole:
        return
    today = dt.datetime.now(dt.UTC).date().isoformat()
    table = "\n".join([f"`make bench`, {today}:", "", "| task | row | figure | records |",
                       "| --- | --- | --- | --- |", *lines])  # fmt: skip
    text = README.read_text(encoding="utf-8")
    begin, end = "<!-- scores -->", "<!-- /scores -->"
    new = re.sub(f"{begin}.*?{end}", lambda _: f"{begin}\n{table}\n{end}", text, flags=re.DOTALL)
    README.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
