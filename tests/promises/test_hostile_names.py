"""Names that strangers choose (ids, files, titles, addresses) reach nothing outside the report."""

import os
import re
from pathlib import Path

import pytest
from tests.promises.stories import SENTENCES, assert_reads_back, command

import rashomon

NEWS = "\n\n".join(SENTENCES)
IDS = (
    "../../etc/passwd", "..", "/", "CON", "NUL.txt", "a/b", "a\\b", "C:\\x", "-rf", "$(id)", "`id`",
    "%00", "%2e%2e%2f", "<script>alert(1)</script>", "a\u202eb", "аdmin", "x" * 5000, "#3", " ",
    "'; DROP TABLE", "{{7*7}}", "{% raw %}", "\u200b",
)  # fmt: skip
FILES = (
    b"..html.txt", b"CON.txt", b"NUL.txt", b"a\nb.txt", b"\x1b[2J\x07.txt", b"\xff\xfe.txt",
    "\u202egnp.txt".encode(), b"-rf.txt", b"$(id).txt", b"<img src=x onerror=alert(1)>.txt",
    b"a#1.txt", b"a'b\"c.txt", b"{{7*7}}.txt", b"%2e%2e.txt", b"x" * 240 + b".txt",
)  # fmt: skip


def everything(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def reported(folder: Path, out: Path) -> str:
    """The report on a folder, which must write its three files and nothing else."""
    found = rashomon.analyse(rashomon.read(folder))
    assert_reads_back(found.report)
    before = everything(out.parent)
    found.write(out)
    new = everything(out.parent) - before
    assert new == {"out", "out/report.json", "out/report.md", "out/report.html"}
    assert rashomon.load(out / "report.json") == found
    return str(found)


@pytest.mark.parametrize("name", IDS)
def test_an_id_is_a_label_and_no_path(tmp_path: Path, name: str) -> None:
    story = tmp_path / "story"
    story.mkdir()
    quoted = name.replace("'", "''")
    (story / "a.md").write_text(f"---\nid: '{quoted}'\n---\n{NEWS}", encoding="utf-8")
    (story / "b.md").write_text(f"---\nid: '{quoted}'\n---\n{NEWS} Bye.", encoding="utf-8")
    reported(story, tmp_path / "out")


@pytest.mark.parametrize("name", FILES)
def test_a_file_name_is_a_label_and_no_path(tmp_path: Path, name: bytes) -> None:
    story = tmp_path / "story"
    story.mkdir()
    try:
        (story / os.fsdecode(name)).write_text(NEWS, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    (story / "other.txt").write_text(NEWS.replace("12", "15"), encoding="utf-8")
    shown = reported(story, tmp_path / "out")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]", shown)


@pytest.mark.parametrize("name", [b"\x1b[2J.txt", b"\xff.txt", b"a\nb.zip"])
def test_a_file_name_sends_the_terminal_nothing(tmp_path: Path, name: bytes) -> None:
    (tmp_path / os.fsdecode(name)).write_bytes(b"PK\x03\x04")
    done = command("report", tmp_path, "--out", tmp_path / "out")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "\x1b" not in done.stderr


def test_two_files_whose_names_look_alike_stay_two(tmp_path: Path) -> None:
    for name in (b"\xfe.txt", b"\xff.txt"):
        (tmp_path / os.fsdecode(name)).write_text(NEWS, encoding="utf-8")
    corpus = rashomon.read(tmp_path)
    assert len({article.source for article in corpus.articles}) == 2
    assert len({article.id for article in corpus.articles}) == 2
    assert rashomon.analyse(corpus).findings


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//evil.test", "http://[", "file:///etc"]
)
def test_an_address_that_is_none_of_the_web_is_never_linked(tmp_path: Path, url: str) -> None:
    (tmp_path / "a.md").write_text(f"---\nurl: '{url}'\n---\n{NEWS}")
    page = rashomon.analyse(rashomon.read(tmp_path)).to_html()
    assert not re.search(rf"""(?:href|src)\s*=\s*["']?\s*{re.escape(url)}""", page)


@pytest.mark.parametrize(
    "words",
    ["</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\x1b]0;x\x07",
     "=HYPERLINK(1)", "&lt;b&gt;", "]]>", "<!--", "{{ 7*7 }}", "[x](javascript:alert(1))"],
)  # fmt: skip
def test_words_of_a_text_stay_words(tmp_path: Path, words: str) -> None:
    story = tmp_path / "story"
    story.mkdir()
    hostile = NEWS.replace("Petra", f"Petra {words}").replace("dock", f"dock {words}")
    (story / "a.txt").write_text(hostile, encoding="utf-8")
    (story / "b.md").write_text(f"---\ntitle: {words!r}\n---\n{NEWS}", encoding="utf-8")
    shown = reported(story, tmp_path / "out")
    assert "\x1b" not in shown
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in page
    assert "onerror=alert(1)>" not in page.replace("onerror=alert(1)&gt;", "")


def test_links_that_leave_the_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Secret words of three men.")
    story = tmp_path / "story"
    story.mkdir()
    (story / "news.txt").write_text(NEWS)
    (story / "link.txt").symlink_to("../secret.txt")
    (story / "passwd.txt").symlink_to("/etc/passwd")
    (story / "folder").symlink_to(tmp_path)
    (story / "loop.txt").symlink_to("loop.txt")
    corpus = rashomon.read(story)
    assert [article.file for article in corpus.articles] == ["news.txt"]
    assert {item.reason for item in corpus.set_aside} == {"link-outside", "unreadable"}
    assert "Secret" not in rashomon.analyse(corpus).to_json()


def test_entities_of_a_page_read_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("hidden words")
    secret = (tmp_path / "secret.txt").as_uri()
    page = (
        f'<!DOCTYPE html [<!ENTITY f SYSTEM "{secret}">'
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        f"<html><body><article>{''.join(f'<p>{s} &f; &b;</p>' for s in SENTENCES)}</article></body>"
    )
    (tmp_path / "page.html").write_text(page)
    try:
        (article,) = rashomon.read(tmp_path / "page.html").articles
    except rashomon.InputError:
        return
    assert "hidden" not in article.text
    assert len(article.text) < 3 * len(NEWS)
