"""One peer on one task, in the peers' own environment: NAME TASK INPUT.jsonl OUTPUT.jsonl.

Prints one line when something went wrong: that it can't be imported (exit code 3), or on how many
texts it raised; those count as empty predictions.
"""

import contextlib
import importlib
import json
import logging
import sys
import warnings
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[3]))
from tests.benchmarks.peers import PEERS

EMPTY: dict[str, dict[str, Any]] = {
    "quantities": {"quantities": []},
    "dates": {"dates": []},
    "quotes": {"quotes": []},
    "victims": {"killed": None, "injured": None},
    "numbers_agree": {"pairs": []},
}
"""What a system says of a text that it raised on."""


def main() -> int:
    """Predict every record; 3 when the peer can't be had."""
    name, task, given, made = sys.argv[1:]
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    module = importlib.import_module(f"tests.benchmarks.peers.{PEERS[name].module}")
    try:
        with contextlib.redirect_stdout(sys.stderr):
            predict = module.load(task)
    except Exception as error:  # noqa: BLE001 - whatever a stranger's package raises
        print(f"does not run: {type(error).__name__}: {str(error)[:80]}")
        return 3
    raised: list[str] = []
    lines = Path(given).read_text(encoding="utf-8").split("\n")
    with Path(made).open("w", encoding="utf-8") as out:
        for record in (json.loads(line) for line in lines if line.strip()):
            try:
                with contextlib.redirect_stdout(sys.stderr):
                    said = predict(record)
            except Exception as error:  # noqa: BLE001
                raised.append(type(error).__name__)
                said = EMPTY[task]
            out.write(json.dumps({"id": record["id"]} | said) + "\n")
    if raised:
        print(f"raises on {len(raised)} texts: {max(raised, key=raised.count)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
