"""Killed in the middle of a run: nothing half-written is taken for whole, a re-run completes."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.promises.stories import HARBOUR, command

STORY = HARBOUR / "kpa.md"
NAMES = {"report.json", "report.md", "report.html"}
AT = {"while reading": 0.3, "while parsing": 1.2, "just as it writes": None}
SLOW = """
import os, sys
from pathlib import Path
plain = Path.replace
def slow(self, target):
    print("renaming", flush=True)
    sys.stdin.read()
    return plain(self, target)
Path.replace = slow
from rashomon.cli import app
app()
"""


def started(out: Path, *, slow: bool) -> "subprocess.Popen[str]":
    """A report under way; a slow one stops before it puts its first file in place."""
    code = ["-c", SLOW] if slow else ["-m", "rashomon.cli"]
    return subprocess.Popen(
        [sys.executable, *code, "report", str(STORY), "--out", str(out)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


@pytest.mark.parametrize("moment", AT)
def test_a_killed_run_leaves_whole_files_or_none(tmp_path: Path, moment: str) -> None:
    wait = AT[moment]
    with started(tmp_path, slow=wait is None) as run:
        if wait is None:
            assert run.stdout is not None
            assert run.stdout.readline() == "renaming\n"
        else:
            time.sleep(wait)
        os.kill(run.pid, signal.SIGKILL)
    for path in tmp_path.glob("report.*"):
        assert path.name in NAMES
        if path.suffix == ".json":
            json.loads(path.read_bytes())
    if wait is None:
        assert not list(tmp_path.glob("report.*"))
    done = command("report", STORY, "--out", tmp_path)
    assert done.returncode == 0
    assert {path.name for path in tmp_path.iterdir()} >= NAMES
    assert json.loads((tmp_path / "report.json").read_bytes())["findings"]


def test_a_killed_run_leaves_the_report_of_the_run_before(tmp_path: Path) -> None:
    assert command("report", HARBOUR / "courier.md", "--out", tmp_path).returncode == 0
    before = {name: (tmp_path / name).read_bytes() for name in NAMES}
    with started(tmp_path, slow=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "renaming\n"
        os.kill(run.pid, signal.SIGKILL)
    assert {name: (tmp_path / name).read_bytes() for name in NAMES} == before
