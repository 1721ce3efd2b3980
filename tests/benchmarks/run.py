"""Score the product, and its peers, on the development sets; hold the figures to their floors.

    python tests/benchmarks/run.py [--kit ../shared/bench] [--peers PYTHON] [TASK ...]

The kit (data and scorer) is not part of this repository: its folder is `--kit`, else the
environment's RASHOMON_BENCH, else ../shared/bench. Without it nothing is scored and the exit code
is 2; it is 1 when a figure is below its floor. All tasks together rewrite the table in README.md
and what reports say of how often they are right (report/measured.toml).
"""

import argparse
import datetime as dt
import hashlib
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))
from tests.benchmarks import floors, measured  # noqa: E402 - found from here, wherever it is run
from tests.benchmarks.peers import PEERS  # noqa: E402

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


@dataclass(frozen=True)
class Run:
    """One system on one task.

    Attributes:
        figures: per cent by the scorer's row; empty when it did not run.
        rows: everything the scorer said, as fractions, by row.
        seconds: of one processor, starting included.
        note: what went wrong, "" if nothing.
    """

    figures: dict[str, float] = field(default_factory=dict)
    rows: dict[str, dict[str, float]] = field(default_factory=dict)
    seconds: float = 0.0
    note: str = ""


def main() -> int:
    """Score every task asked for; 1 below a floor, 2 when the kit is missing."""
    options = _options()
    scorer = options.kit / "score.py"
    tasks = options.tasks or list(ROWS)
    unknown = [task for task in tasks if task not in ROWS]
    if unknown:
        sys.stderr.write(f"run.py: no task {unknown[0]!r}; there are {', '.join(ROWS)}\n")
        return 2
    if not scorer.is_file():
        sys.stderr.write(
            f"run.py: no scorer at {scorer}. The benchmark kit is not part of this repository; "
            "name its folder with --kit or RASHOMON_BENCH.\n"
        )
        return 2
    lines, told, held, runs = [], list[str](), floors.load(), dict[str, Run]()
    for task in tasks:
        gold = options.kit / task / "dev.jsonl"
        ours = _run([sys.executable, HERE / "predict.py", task], scorer, gold)
        if ours.note:
            sys.stderr.write(f"run.py: {task}: {ours.note}\n")
            return 1
        runs[task] = ours
        others = {name: _run([options.peers, HERE / "peers" / "run.py", name, task], scorer, gold)
                  for name, peer in PEERS.items() if task in peer}  # fmt: skip
        digest = hashlib.sha256(gold.read_bytes()).hexdigest()
        figures = {row: ours.figures[row] for row in ROWS[task] if row in ours.figures}
        way = floors.Way(raise_=options.raise_floors, lower=options.lower_floors)
        told += floors.hold(held, task, figures, digest, way)
        lines += _lines(task, ours, others, held, _texts(gold))
        print("\n".join(lines[-len(figures) - 1 :]), flush=True)
    if options.raise_floors or options.lower_floors:
        floors.save(held)
    if not options.tasks:
        _rewrite(lines)
        measured.write({task: run.rows for task, run in runs.items()})
    for line in told:
        sys.stderr.write(f"run.py: {line}\n")
    return 1 if told else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("tasks", nargs="*", metavar="TASK", help="default: all")
    kit = Path(os.environ.get("RASHOMON_BENCH") or ROOT.parent / "shared" / "bench")
    parser.add_argument("--kit", type=Path, default=kit, help="the kit's folder")
    peers = ROOT / ".venv-peers" / "bin" / "python"
    parser.add_argument("--peers", type=Path, default=peers, help="a Python that has the peers")
    parser.add_argument("--raise-floors", action="store_true", help="to what was reached now")
    parser.add_argument("--lower-floors", action="store_true", help="to what was reached now")
    return parser.parse_args()


def _run(command: list[str | Path], scorer: Path, gold: Path) -> Run:
    """Predict in a process of its own, and score."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "predictions.jsonl"
        try:
            done = subprocess.run([*command, gold, made], check=False, env=_ONE_THREAD,
                                  stdout=subprocess.PIPE, text=True)  # fmt: skip
        except OSError:
            return Run(note="not installed (make peers)")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            return Run(note=done.stdout.strip() or f"exit code {done.returncode}")
        scored = subprocess.run([sys.executable, scorer, gold.parent.name, gold, made, "--json"],
                                check=True, capture_output=True, text=True).stdout  # fmt: skip
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    rows: dict[str, dict[str, float]] = json.loads(scored)
    figures = {row: 100 * float(found.get("F1", found.get("accuracy", 0.0)))
               for row, found in rows.items()}  # fmt: skip
    return Run(figures, rows, seconds, done.stdout.strip())


_ONE_THREAD = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def _texts(gold: Path) -> int:
    return sum(1 for line in gold.read_text(encoding="utf-8").split("\n") if line.strip())


def _lines(
    task: str, ours: Run, others: dict[str, Run], held: floors.Floors, texts: int
) -> list[str]:
    """The table's lines of one task: its rows, then what each system took."""
    found = []
    for row in ROWS[task]:
        beside = ", ".join(
            f"{name} {f'{run.figures[row]:.1f}' if run.figures[row] else '–'}"
            for name, run in others.items()
            if row in run.figures
        )
        floor = held.get((task, row))
        least = f"{floor.figure:.1f}" if floor else ""
        found.append(f"| {task} | {row} | {ours.figures.get(row, 0):.1f} | {least} | {beside} |")
    speeds = [f"{name} {texts / run.seconds:.1f}" if run.seconds else name
              for name, run in others.items()]  # fmt: skip
    notes = [f" ({run.note})" if run.note else "" for run in others.values()]
    beside = ", ".join(speed + note for speed, note in zip(speeds, notes, strict=True))
    return [*found, f"| {task} | texts a second | {texts / ours.seconds:.1f} | | {beside} |"]


def _rewrite(lines: list[str]) -> None:
    """Put the lines into README.md between its markers."""
    today = dt.datetime.now(dt.UTC).date().isoformat()
    table = "\n".join([f"`make bench`, {today}:", "", "| task | row | rashomon | floor | others |",
                       "| --- | --- | --- | --- | --- |", *lines])  # fmt: skip
    text = README.read_text(encoding="utf-8")
    begin, end = "<!-- scores -->", "<!-- /scores -->"
    new = re.sub(f"{begin}.*?{end}", lambda _: f"{begin}\n{table}\n{end}", text, flags=re.DOTALL)
    README.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
