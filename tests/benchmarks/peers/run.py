"""One peer on one task, in the peers' own environment: NAME TASK INPUT.jsonl OUTPUT.jsonl.

Prints one line when something went wrong: that it can't be imported (exit code 3), or on how many
texts it raised; those count as empty predictions.
"""

import contextlib
import importlib
import json
import logging
import sys
import types
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

# Ours by name, since a peer's package may bring a `tests` of its own.
sys.modules["tests"] = types.ModuleType("tests")
sys.modules["tests"].__path__ = [str(Path(__file__).parents[2])]
from tests.benchmarks.peers import PEERS  # noqa: E402

Record = dict[str, Any]
EMPTY: dict[str, Record] = {
    "quantities": {"quantities": []},
    "dates": {"dates": []},
    "quotes": {"quotes": []},
    "victims": {"killed": None, "injured": None},
    "muc": {"killed": None, "injured": None, "kidnapped": None},
    "numbers_agree": {"pairs": []},
}
"""What a system says of a text that it raised on; in other tasks it is given all texts at once."""


def main() -> int:
    """Predict every record; 3 when the peer can't be had."""
    name, task, given, made = sys.argv[1:]
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    module = importlib.import_module(f"tests.benchmarks.peers.{PEERS[name][task]}")
    try:
        with contextlib.redirect_stdout(sys.stderr):
            predict = module.load(task)
    except Exception as error:  # noqa: BLE001 - whatever a stranger's package raises
        print(f"does not run: {type(error).__name__}: {str(error)[:80]}")
        return 3
    lines = Path(given).read_text(encoding="utf-8").split("\n")
    records = [json.loads(line) for line in lines if line.strip()]
    with contextlib.redirect_stdout(sys.stderr):
        said, raised = _each(predict, records, task) if task in EMPTY else (predict(records), [])
    with Path(made).open("w", encoding="utf-8") as out:
        for record, prediction in zip(records, said, strict=True):
            out.write(json.dumps({"id": record["id"]} | prediction) + "\n")
    if raised:
        print(f"raises on {len(raised)} texts: {max(raised, key=raised.count)}")
    return 0


def _each(
    predict: Callable[[Record], Record], records: list[Record], task: str
) -> tuple[list[Record], list[str]]:
    """A prediction for every record, and the names of what was raised."""
    said, raised = [], []
    for record in records:
        try:
            said.append(predict(record))
        except Exception as error:  # noqa: BLE001
            raised.append(type(error).__name__)
            said.append(EMPTY[task])
    return said, raised


if __name__ == "__main__":
    sys.exit(main())
