"""What all tests share: the count of checks that did not run for lack of the originals."""

import pytest
from tests.originals import ORIGINALS, REASON


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    missing = [
        report
        for report in skipped
        if isinstance(report.longrepr, tuple) and REASON in report.longrepr[2]
    ]
    if missing:
        terminalreporter.write_line(
            f"{len(missing)} checks did not run: they need the original texts, which are not in "
            f"{ORIGINALS}. Name their folder in RASHOMON_ORIGINALS.",
            yellow=True,
        )
