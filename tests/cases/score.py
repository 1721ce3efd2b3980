"""How many cases are right: `python tests/cases/score.py [FILE…]`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.cases.cases import FILES, Case, cases, report_on
from tests.cases.judge import faults, found
from tests.cases.tally import TALLIES, Tally

from rashomon_schemas import Report


def main(names: list[str]) -> None:
    """Print the figures of each file, then each wrong case with what was found."""
    wrong: list[str] = []
    for name, held in cases(names or FILES).items():
        reports = [(case, report_on(case)) for case in held]
        bad = [(case, report) for case, report in reports if faults(case, report)]
        sys.stdout.write(_line(name, reports, len(bad)) + "\n")
        wrong += [_told(case, report) for case, report in bad]
    sys.stdout.write("\n" + "\n".join(wrong) + "\n")


def _line(name: str, reports: list[tuple[Case, Report]], bad: int) -> str:
    right = len(reports) - bad
    line = f"{name:10} {right:3} right {bad:3} wrong"
    if name not in TALLIES:
        return line
    total = sum((TALLIES[name](case, report) for case, report in reports), Tally())
    return f"{line}   {total}"


def _told(case: Case, report: Report) -> str:
    lines = [f"{case.id}: {case.holds}"]
    for place, wanted in faults(case, report).items():
        lines.append(f"{place}: {', '.join(f'{key} {value}' for key, value in wanted.items())}")
    return "\n    ".join([*lines, *(f"found: {line}" for line in found(case, report))])


if __name__ == "__main__":
    main([Path(argument).stem for argument in sys.argv[1:]])
