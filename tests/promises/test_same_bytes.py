"""Same input and version, same bytes: whatever the machine's time zone, language and place."""

from pathlib import Path

import pytest
from tests.originals import need_originals
from tests.promises.stories import HARBOUR, command

FILES = ("report.json", "report.md", "report.html")
HERE = {"TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LANG": "tr_TR.UTF-8",
    "LC_ALL": "POSIX",
    "PYTHONHASHSEED": "4242",
    "PYTHONUTF8": "0",
    "PYTHONIOENCODING": "latin-1",
    "OMP_NUM_THREADS": "1",
    "COLUMNS": "40",
}


def written(folder: Path, out: Path, cwd: Path, **variables: str) -> list[bytes]:
    cwd.mkdir(exist_ok=True)
    done = command("report", folder, "--out", out, cwd=cwd, **variables)
    assert done.returncode == 0, done.stderr
    return [(out / name).read_bytes() for name in FILES]


def test_two_machines_write_the_same_bytes(tmp_path: Path) -> None:
    here = written(HARBOUR, tmp_path / "one", tmp_path / "here", **HERE)
    there = written(HARBOUR, tmp_path / "two", tmp_path / "there", **ELSEWHERE)
    assert here == there
    assert b"<svg" in here[2]


def test_two_machines_write_the_same_bytes_of_the_originals(tmp_path: Path) -> None:
    folder = need_originals()
    here = written(folder, tmp_path / "one", tmp_path / "here", **HERE)
    assert here == written(folder, tmp_path / "two", tmp_path / "there", **ELSEWHERE)


def test_a_second_run_over_the_first_changes_nothing(tmp_path: Path) -> None:
    first = written(HARBOUR, tmp_path / "out", tmp_path, **HERE)
    assert written(HARBOUR, tmp_path / "out", tmp_path, **HERE) == first
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(FILES)


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "ascii"])
def test_what_is_piped_is_utf_8_whatever_the_terminal_says(encoding: str) -> None:
    plain = command("extract", HARBOUR / "kpa.md")
    assert command("extract", HARBOUR / "kpa.md", PYTHONIOENCODING=encoding).stdout == plain.stdout
    assert "“" in plain.stdout


def test_a_relative_path_gives_the_same_report_as_an_absolute_one(tmp_path: Path) -> None:
    here = command("report", HARBOUR, "--json", "--out", tmp_path / "a")
    there = command("report", ".", "--json", "--out", tmp_path / "b", cwd=HARBOUR)
    assert here.stdout == there.stdout
