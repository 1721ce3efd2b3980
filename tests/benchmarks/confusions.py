"""What was asked, what was said: `python tests/benchmarks/confusions.py TASK [--out FILE]`.

One block an item that differs: an excerpt, the gold, ours. The data may not be passed on: a file
inside the repository is refused.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))
from tests.benchmarks.predict import TASKS, predictions  # noqa: E402 - wherever it is run

Record = dict[str, Any]
_AROUND = 60


def main() -> int:
    """Print the items that differ; 2 for usage or input errors."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("task", choices=TASKS)
    kit = Path(os.environ.get("RASHOMON_BENCH") or ROOT.parent / "shared" / "bench")
    parser.add_argument("--kit", type=Path, default=kit, help="the kit's folder")
    parser.add_argument("--first", type=int, default=0, help="only so many records")
    parser.add_argument("--out", type=Path, help="a file outside of the repository")
    options = parser.parse_args()
    gold = options.kit / options.task / "dev.jsonl"
    if options.out and options.out.resolve().is_relative_to(ROOT):
        sys.stderr.write(
            "confusions.py: the data may not lie in the repository; name another file\n"
        )
        return 2
    if not gold.is_file():
        sys.stderr.write(f"confusions.py: no {gold}; name the kit with --kit or RASHOMON_BENCH\n")
        return 2
    records = [json.loads(line) for line in gold.read_text("utf-8").split("\n") if line.strip()]
    records = records[: options.first or None]
    said = list(predictions(options.task, records))
    out = options.out.open("w", encoding="utf-8") if options.out else sys.stdout
    for record, ours in zip(records, said, strict=True):
        out.writelines(f"{line}\n" for line in differences(record, ours))
    return 0


def differences(record: Record, ours: Record) -> Iterator[str]:
    """The lines about one record: nothing when everything agrees."""
    gold = record["gold"]
    text = str(record.get("text") or f"{record.get('left')} / {record.get('right')}")
    if isinstance(gold, dict):
        parts = [key for key in gold if gold[key] != ours.get(key)]
        if parts:
            yield f"{record['id']}  {_flat(str(record.get('title') or text))[:300]}"
            yield from (f"    {key}: gold {gold[key]}  ours {ours.get(key)}" for key in parts)
        return
    mine = next(value for value in ours.values() if isinstance(value, list))
    gold = [item for each in gold for item in _stretches(each)]
    theirs, both = [_core(g) for g in gold], [_core(m) for m in mine]
    lost = [g for g, core in zip(gold, theirs, strict=True) if core not in both]
    extra = [m for m, core in zip(mine, both, strict=True) if core not in theirs]
    if lost or extra:
        yield f"{record['id']}  {_flat(text)[:300]}"
        yield from (f"    gold  {_shown(text, item)}" for item in lost)
        yield from (f"    ours  {_shown(text, item)}" for item in extra)


def _stretches(item: Record) -> list[Record]:
    """A quotation's stretches between marks, which are what is scored; others as they are."""
    if "quoted" not in item:
        return [item]
    speaker = item["speaker"] or {}
    rest = {"speaker_start": speaker.get("start"), "speaker": speaker.get("text")}
    return [{"start": start, "end": end, **rest} for start, end in item["quoted"]]


def _core(item: Record) -> str:
    """What of an item has to be the same, whatever else stands in it."""
    keys = "start end value bound speaker_start left_value right_value relation".split()
    return json.dumps({key: item[key] for key in keys if key in item}, sort_keys=True)


def _shown(text: str, item: Record) -> str:
    rest = {key: value for key, value in item.items() if key not in ("start", "end", "text")}
    if "start" not in item:
        return json.dumps(rest, ensure_ascii=False)
    start, end = item["start"], item["end"]
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    where = f"…{_flat(before)}[{_flat(text[start:end])[:120]}]{_flat(after)}…"
    return f"{where}  {json.dumps(rest, ensure_ascii=False)}"


def _flat(words: str) -> str:
    return " ".join(words.split())


if __name__ == "__main__":
    sys.exit(main())
