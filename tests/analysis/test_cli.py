"""The command line: what a newcomer sees, what goes wrong in one line, what is imported."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.promises.stories import HARBOUR, SENTENCES, command

from rashomon_schemas.export import json_schemas

HEAVY = {
    "spacy", "thinc", "matplotlib", "trafilatura", "htmldate", "lxml", "textdistance", "pydantic",
    "jinja2", "rapidfuzz", "numpy", "yaml", "py3langid",
}  # fmt: skip
NEWS = "\n\n".join(SENTENCES)
STORY = HARBOUR / "kpa.md"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "beacon.txt").write_text(NEWS, encoding="utf-8")
    return folder


def refused(*arguments: str | Path, cwd: Path | None = None) -> str:
    """The one line on stderr of a command that can't do what is asked."""
    done = command(*arguments, cwd=cwd)
    assert done.returncode == 2, done
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("rashomon: ")
    return lines[0]


@pytest.mark.parametrize("arguments", [["--help"], ["report", "--help"], ["--version"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "sys.argv = ['rashomon', *sys.argv[1:]]\n"
        "from rashomon.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    assert "rashomon" in done.stdout
    typers_own = {"pydantic"} if "report" in arguments else set()
    assert not (HEAVY - typers_own) & set(done.stderr.split())


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = "import sys, rashomon; dir(rashomon); print('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())


def test_help_names_every_command_and_an_example() -> None:
    done = command("--help")
    assert done.returncode == 0
    commands = ("report", "extract", "compare", "export", "explain", "schema")
    for word in (*commands, "Exit codes", "seeds/chechnya-2017"):
        assert word in done.stdout


@pytest.mark.parametrize("arguments", [[], ["nothing"], ["report"], ["report", "x", "--wrong"]])
def test_a_wrong_call_is_a_usage_error(arguments: list[str]) -> None:
    done = command(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_report_is_written_and_told(tmp_path: Path) -> None:
    done = command("report", HARBOUR, "--out", tmp_path / "deep" / "out")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "6 sources" in done.stdout
    assert done.stdout.count("wrote ") == 3
    assert json.loads((tmp_path / "deep" / "out" / "report.json").read_bytes())["findings"]


def test_json_is_all_of_stdout(tmp_path: Path) -> None:
    done = command("report", HARBOUR, "--out", tmp_path, "--json")
    assert json.loads(done.stdout)["version"] == "1.0"
    assert done.stderr.count("wrote ") == 3


def test_check_tells_differences_by_its_exit_code(tmp_path: Path, news: Path) -> None:
    assert command("report", HARBOUR, "--out", tmp_path, "--check").returncode == 1
    assert command("report", STORY, "--out", tmp_path, "--check").returncode == 0
    assert command("compare", tmp_path / "report.json", "--check").returncode == 0


def test_one_article_works_and_says_there_is_nothing_to_compare(tmp_path: Path, news: Path) -> None:
    done = command("report", news, "--out", tmp_path / "out")
    assert done.returncode == 0
    assert done.stderr == (
        "rashomon: only one text, so there is nothing to compare it with; put the other sources "
        "into the same folder.\n"
    )


def test_a_file_that_cannot_be_used_is_named_and_the_rest_is_read(
    tmp_path: Path, news: Path
) -> None:
    (news / "binary.txt").write_bytes(b"\x7fELF\0\0")
    (news / "gone.txt").symlink_to("nowhere")
    done = command("report", news, "--out", tmp_path / "out")
    assert done.returncode == 0
    assert "rashomon: binary.txt is left out. The file is binary data, not text" in done.stderr
    assert "rashomon: gone.txt is left out. No regular file, or a link to nothing." in done.stderr


def test_many_files_that_cannot_be_used_do_not_flood_the_terminal(
    tmp_path: Path, news: Path
) -> None:
    for number in range(30):
        (news / f"{number}.txt").write_bytes(b"")
    done = command("report", news, "--out", tmp_path / "out")
    assert done.stderr.count("is left out") == 10
    assert "20 more are left out" in done.stderr


class TestRefusals:
    """Each is one line that names the file or the option, and the remedy."""

    def test_a_missing_folder(self, tmp_path: Path) -> None:
        said = refused("report", "missing", cwd=tmp_path)
        assert said == (
            "rashomon: missing: no such file or folder; give a folder of texts or one file."
        )

    def test_an_empty_folder(self, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()
        said = refused("report", "empty", cwd=tmp_path)
        assert said == (
            "rashomon: empty: the folder is empty; put texts in it (.txt, .md, .html, .htm, "
            ".jsonl)."
        )

    def test_a_device(self) -> None:
        assert "/dev/null: no folder and no regular file" in refused("report", "/dev/null")

    def test_a_binary_file(self, tmp_path: Path) -> None:
        (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n")
        said = refused("report", tmp_path / "photo.txt")
        assert "photo.txt: The file is a PNG picture, not text; save its text as .txt" in said

    def test_a_file_of_another_kind(self, tmp_path: Path) -> None:
        (tmp_path / "news.pdf").write_bytes(b"%PDF-1.4")
        said = refused("report", tmp_path / "news.pdf")
        assert "news.pdf: Files of this kind aren't read; convert it" in said

    def test_a_link_to_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "x.txt").symlink_to("nowhere")
        assert "x.txt: No regular file, or a link to nothing." in refused("report", tmp_path)

    def test_a_link_to_itself(self, tmp_path: Path) -> None:
        (tmp_path / "x.txt").symlink_to("x.txt")
        assert "x.txt: A link that leads back to itself; remove it." in refused("report", tmp_path)

    def test_a_convention_nobody_wrote(self, news: Path) -> None:
        said = refused("extract", news, "--convention", "nope")
        assert "'nope'" in said
        assert "choose one of acled" in said

    def test_a_pipeline_that_is_not_installed(self, news: Path) -> None:
        said = refused("extract", news, "--pipeline", "nope_core_news")
        assert "'nope_core_news'" in said
        assert "install it with pip, or leave the choice out to use" in said

    def test_a_lexicon_that_is_no_folder(self, news: Path) -> None:
        assert "--lexicon nope: no such folder" in refused("extract", news, "--lexicon", "nope")

    def test_a_lexicon_that_is_no_folder_for_comparing_again(self, tmp_path: Path) -> None:
        (tmp_path / "c.json").write_text(command("extract", STORY).stdout, encoding="utf-8")
        said = refused("compare", tmp_path / "c.json", "--lexicon", "nope")
        assert "nope: no folder with .toml tables" in said

    def test_a_lexicon_that_is_no_toml(self, news: Path, tmp_path: Path) -> None:
        (tmp_path / "own").mkdir()
        (tmp_path / "own" / "aspects.toml").write_text("= broken")
        said = refused("extract", news, "--lexicon", tmp_path / "own")
        assert "aspects.toml" in said

    @pytest.mark.parametrize("out", ["way", "way/deeper", "way/much/deeper"])
    def test_a_file_in_the_way_of_the_report(self, news: Path, tmp_path: Path, out: str) -> None:
        (tmp_path / "way").write_text("")
        said = refused("report", news, "--out", out, cwd=tmp_path)
        assert said.startswith(f"rashomon: --out {out}: ")
        assert said.endswith("is no folder; name another one.")

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"zzz", "Invalid JSON: expected value at line 1 column 1"),
            (b"", "Invalid JSON"),
            (b'{"a": 1}', "Field required"),
            (b'{"version": "9.0"}', "at version: Input should be '1.0'"),
            (b"[]", "Input should be"),
            (b"\xff\xfe\x00", "not a rashomon report"),
        ],
    )
    def test_json_that_is_no_report(self, tmp_path: Path, content: bytes, words: str) -> None:
        (tmp_path / "c.json").write_bytes(content)
        said = refused("compare", "c.json", cwd=tmp_path)
        assert said.startswith("rashomon: c.json: not a rashomon report (")
        assert words in said
        assert said.endswith("make one with `rashomon extract FOLDER > c.json`.")

    def test_claims_that_are_not_where_they_say(self, tmp_path: Path) -> None:
        made = command("extract", STORY).stdout
        article = json.loads(made)["articles"][0]["id"]
        shifted = json.loads(made)
        shifted["articles"][0]["text"] = "x" + shifted["articles"][0]["text"]
        (tmp_path / "c.json").write_text(json.dumps(shifted))
        said = refused("compare", tmp_path / "c.json")
        assert "correct the offsets or leave the claim out" in said
        assert re.search(r"claim c-[0-9a-f]{16}: kpa does not have", said), article

    def test_a_file_of_claims_that_is_not_there(self, tmp_path: Path) -> None:
        said = refused("compare", "none.json", cwd=tmp_path)
        assert "none.json: can't be read (No such file or directory); give a report.json" in said

    def test_a_record_nobody_defined(self) -> None:
        said = refused("schema", "Nope")
        assert said.startswith("rashomon: no record 'Nope'; there are: Apparatus, Article")

    def test_a_pipeline_is_tried_before_anything_is_read(self, tmp_path: Path) -> None:
        assert "'nope'" in refused("report", tmp_path / "missing", "--pipeline", "nope")
        assert "'nope'" in refused("report", tmp_path / "missing", "--convention", "nope")

    @pytest.mark.parametrize("arguments", [["schema", "Report"], ["extract", STORY]])
    def test_a_full_disk_behind_the_output(self, arguments: list[str | Path]) -> None:
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "rashomon.cli", *map(str, arguments)],
                stdout=full, stderr=subprocess.PIPE, text=True, check=False,
            )  # fmt: skip
        assert done.returncode == 2
        assert done.stderr == (
            "rashomon: what is printed can't be written: No space left on device\n"
        )


def test_schema_lists_the_records() -> None:
    assert command("schema").stdout.split() == sorted(json_schemas())


@pytest.mark.parametrize("record", ["Report", "Claim", "Span"])
def test_schema_prints_one(record: str) -> None:
    printed = json.loads(command("schema", record).stdout)
    assert printed == json_schemas()[record]
    assert printed["title"] == record


def test_a_reader_that_stops_early_is_no_error() -> None:
    shell = f"{sys.executable} -m rashomon.cli schema Report | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", shell], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["{", "0"]
    assert done.stderr == ""


def test_utf_16_as_some_shells_write_it_is_read_back(tmp_path: Path) -> None:
    made = command("extract", STORY).stdout
    (tmp_path / "claims.json").write_text(made, encoding="utf-16")
    assert command("compare", tmp_path / "claims.json").returncode == 0


def on_a_terminal(*arguments: str | Path) -> str:
    """What a command writes to a terminal on stderr."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "rashomon.cli", *map(str, arguments)],
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "100"},
    ):
        os.close(theirs)
        shown = bytearray()
        try:
            while chunk := os.read(ours, 4096):
                shown += chunk
        except OSError:  # the other end is closed
            pass
    os.close(ours)
    return shown.decode()


def test_progress_is_shown_on_a_terminal_only(tmp_path: Path) -> None:
    assert "reading claims" in on_a_terminal("extract", HARBOUR)
    assert command("extract", STORY).stderr == ""


def test_a_run_that_is_stopped_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    ready = "import sys, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    code = f"{ready}import os, rashomon.extract as e; e.usable = lambda s: os.kill(os.getpid(), 2)"
    code += "; from rashomon.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "report", str(STORY), "--out", str(out)],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (
        130,
        "rashomon: stopped; what was written before is whole.\n",
    )
    assert not out.exists()
