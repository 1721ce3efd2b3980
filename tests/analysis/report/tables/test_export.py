"""One call and one command; a file is whole or not there."""

import errno
import itertools
from pathlib import Path

import pytest
from tests.analysis.report.sample import sample
from tests.analysis.report.tables.given import of_text
from tests.promises.stories import HARBOUR, command

import rashomon
from rashomon.errors import OutputError, SettingsError
from rashomon.pipeline import compare_claims, extract_report
from rashomon.report.tables import FORMATS, Rows, export
from rashomon.results import Analysis

ROWS: tuple[Rows, ...] = ("claims", "findings")
PLAIN = [ending for ending in FORMATS if ending != ".parquet"]


@pytest.mark.parametrize("ending", PLAIN)
@pytest.mark.parametrize("rows", ["claims", "findings"])
def test_the_ending_tells_the_format_and_the_same_report_gives_the_same_bytes(
    ending: str, rows: Rows, tmp_path: Path
) -> None:
    one = Analysis(sample()).export(tmp_path / f"a{ending}", rows=rows)
    other = Analysis(sample()).export(str(tmp_path / "deep" / f"b{ending.upper()}"), rows=rows)
    assert one.read_bytes() == other.read_bytes() != b""


def test_the_order_of_sources_changes_no_byte(tmp_path: Path) -> None:
    report = extract_report(rashomon.read(HARBOUR))
    wanted = [
        export([compare_claims(report)], tmp_path / f"a{ending}", rows=rows).read_bytes()
        for ending, rows in itertools.product(PLAIN, ROWS)
    ]
    turned = report.model_copy(update={"articles": report.articles[::-1]})
    found = [
        export([compare_claims(turned)], tmp_path / f"b{ending}", rows=rows).read_bytes()
        for ending, rows in itertools.product(PLAIN, ROWS)
    ]
    assert found == wanted


@pytest.mark.parametrize("name", ["claims.xls", "claims", "claims.json"])
def test_another_ending_is_refused_with_those_known(name: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"\.csv, \.jsonl, \.parquet, \.jsonld"):
        export([sample()], tmp_path / name)


def test_other_rows_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="claims, findings"):
        export([sample()], tmp_path / "a.csv", rows="words")  # type: ignore[arg-type]


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = export([sample()], tmp_path / "claims.csv")
    before = old.read_bytes()

    def broken(self: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", broken)
    with pytest.raises(OutputError, match="No space left"):
        export([of_text("four")], tmp_path / "claims.csv")
    assert old.read_bytes() == before
    assert list(tmp_path.iterdir()) == [old]


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "claims.csv").mkdir()
    with pytest.raises(OutputError, match="can't be written to"):
        export([sample()], tmp_path / "claims.csv")


def test_the_command_takes_a_report_or_a_folder(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    for name, many in (("beacon", "four"), ("courier", "five")):
        text = f"Police said {many} people were killed in the harbour fire of Varnsund.\n"
        (tmp_path / "news" / f"{name}.txt").write_text(text, encoding="utf-8")
    made = command("export", tmp_path / "news", "--to", tmp_path / "a" / "claims.csv")
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout == f"wrote {tmp_path / 'a' / 'claims.csv'}\n"
    report = rashomon.analyse(rashomon.read(tmp_path / "news"))
    report.write(tmp_path / "report")
    again = command(
        "export", tmp_path / "report" / "report.json", "--to", tmp_path / "b.csv", "--bom"
    )
    assert again.returncode == 0
    assert (tmp_path / "b.csv").read_bytes() == (
        b"\xef\xbb\xbf" + (tmp_path / "a" / "claims.csv").read_bytes()
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.json", "--to", "a.csv"], "nowhere.json"),
        (["nowhere", "--to", "a.xls"], "no format is known"),
        (["nowhere", "--to", "a.csv", "--rows", "words"], "claims, findings"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(arguments: list[str], said: str, tmp_path: Path) -> None:
    done = command("export", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert said in line
    assert not list(tmp_path.iterdir())
