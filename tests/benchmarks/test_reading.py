"""The table of what was read by hand, and the README's figures out of it."""

import csv
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
KINDS = ("victims", "people", "crowds", "parts", "denials", "origins")
COUNTED = ("first_right", "first_wrong", "first_missed", "right", "wrong", "missed")


def _rows() -> list[dict[str, str]]:
    with (HERE / "reading.csv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def test_the_figures_of_the_readme_are_those_of_the_table():
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * len(COUNTED))
    for row in _rows():
        key = row["sample"], row["kind"]
        sums[key] = [a + int(row[c]) for a, c in zip(sums[key], COUNTED, strict=True)]
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    for kind in KINDS:
        told = [
            "/".join(map(str, sums[sample, kind][at : at + 3])) for sample in "abc" for at in (0, 3)
        ]
        assert f"| {kind} | {' | '.join(told)} |" in readme


def test_no_text_is_in_both_samples():
    read = {(row["sample"], row["set"], row["record"]) for row in _rows()}
    assert len(read) == len({(a, b) for _, a, b in read}) == 83
