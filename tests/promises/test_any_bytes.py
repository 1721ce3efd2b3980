"""Any bytes in: a report, or a typed error that names the file."""

import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.promises.stories import HARBOUR, SENTENCES, article, assert_reads_back

import rashomon

ENDINGS = (".txt", ".md", ".html", ".jsonl")
NEWS = "\n\n".join(SENTENCES)
seeds = st.sampled_from([path.read_bytes() for path in sorted(HARBOUR.glob("*.md"))])


def taken(folder: Path, name: str, data: bytes) -> str | None:
    """Read and analyse one file; the error's message if it is refused."""
    (folder / name).write_bytes(data)
    try:
        found = rashomon.analyse(rashomon.read(folder / name))
    except rashomon.RashomonError as error:
        assert name in str(error)  # noqa: PT017 - either outcome is right
        return str(error)
    assert_reads_back(found.report)
    found.write(folder / "out")
    assert rashomon.load(folder / "out" / "report.json") == found
    return None


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """A real text cut, changed or recoded somewhere."""
    data = draw(seeds)
    cut = draw(st.integers(0, min(len(data), 900)))
    how = draw(st.sampled_from(["cut", "flip", "utf-16", "utf-32", "latin-1", "twice"]))
    if how == "cut":
        return data[:cut]
    if how == "flip":
        return data[:cut] + draw(st.binary(max_size=8)) + data[cut + 1 : 900]
    if how == "twice":
        return data[:cut] + data[:900]
    return data[:900].decode(errors="replace").encode(how, errors="replace")[:cut]


@pytest.mark.parametrize("ending", ENDINGS)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.binary(max_size=300) | mangled())
@example(data=b"---\n---\n")
@example(data=b'{"text": 1}')
@example(data=b"<html><p>")
def test_any_bytes_are_read_or_refused(tmp_path: Path, ending: str, data: bytes) -> None:
    taken(tmp_path, f"any{ending}", data)


FRONT = {
    "a title that is a year": "title: 1984",
    "a title that is a list": "title: [a, b]",
    "a day that is none": "published: 2017-13-45",
    "a number without end": f"id: {'1' * 5000}",
    "brackets without end": f"id: {'[' * 5000}",
    "a list for a date": "published: [2017, 5]",
    "a key that is a list": "? [a]\n: b",
    "half a character": 'id: "\\ud800"\ntitle: "\\udfff"',
    "control characters": 'id: "\\0\\e[2J"',
    "infinity": "id: .inf\npublished: .nan\nretrieved: -.inf",
    "bytes": "id: !!binary aGVsbG8=",
    "code": "id: !!python/object/apply:os.system ['exit']",
    "a mark in the middle": "id: a\ufeffb",
    "anchors that multiply": "a: &a [x,x,x,x,x,x,x,x]\n"
    + "".join(
        f"{new}: &{new} [{','.join([f'*{old}'] * 8)}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "published: *i\nid: *i\ntitle: *i",
}


@pytest.mark.parametrize("front", FRONT)
def test_any_front_matter_is_read_or_refused(tmp_path: Path, front: str) -> None:
    taken(tmp_path, "any.md", f"---\n{FRONT[front]}\n---\n{NEWS}".encode("utf-8", "replace"))


@pytest.mark.parametrize(
    "line",
    [
        '{"text": %s, "n": ' + "1" * 5000 + "}",
        '{"text": %s, "title": {"a": 1}, "published": [1]}',
        '{"text": %s, "id": "\\ud800", "outlet": "\\udfff", "url": "\\u0000"}',
        '{"text": %s, "title": "\\ud800 and four more words"}',
        '{"text": %s, "published": NaN, "id": Infinity}',
        '{"text": %s, "text": "twice"}',
        "[" * 100_000 + "%s",
    ],
)
def test_any_record_is_read_or_refused(tmp_path: Path, line: str) -> None:
    record = line.replace("%s", json.dumps(NEWS))
    taken(tmp_path, "any.jsonl", record.encode())


@pytest.mark.parametrize(
    "toml",
    [b"title = 5", b"id = " + b"1" * 5000, b"id = " + b"[" * 5000, b"\xff", b"published = 1-1-1",
     b"title = ['x']\nid = {a = 1}", b"published = 07:30:00\nretrieved = 2017-05-30T07:30:00"],
)  # fmt: skip
def test_any_metadata_beside_a_text_is_read_or_refused(tmp_path: Path, toml: bytes) -> None:
    (tmp_path / "any.toml").write_bytes(toml)
    taken(tmp_path, "any.txt", NEWS.encode())


def test_an_archive_in_disguise_is_named(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "news.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("news.txt", "0" * 10_000_000)
    for ending in ENDINGS:
        said = taken(tmp_path, f"news{ending}", (tmp_path / "news.zip").read_bytes())
        assert said is not None
        assert "ZIP archive" in said


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_marked_encoding_is_read_as_what_it_is(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "news.txt").write_bytes(NEWS.encode(encoding))
    (one,) = rashomon.read(tmp_path).articles
    assert one.text.removeprefix("\ufeff") == NEWS


@pytest.mark.parametrize("cut", [1, 3])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_cut_encoding_is_named_with_its_place(tmp_path: Path, encoding: str, cut: int) -> None:
    said = taken(tmp_path, "news.txt", NEWS.encode(encoding)[:-cut])
    assert said is not None
    assert "news.txt: Byte" in said


@pytest.mark.parametrize("text", ["", " ", "\ufeff", "\u00a0\u3000", "\u200b", "“”", "...", "\x01"])
def test_a_text_without_a_letter_or_a_figure_is_empty(tmp_path: Path, text: str) -> None:
    said = taken(tmp_path, "news.txt", text.encode())
    assert said is not None
    assert "no text" in said


def test_a_huge_file_is_refused_with_the_remedy(tmp_path: Path) -> None:
    said = taken(tmp_path, "news.txt", b"Two men died. " * 80_000)
    assert said is not None
    assert "split it" in said
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(60_000_000)
    with pytest.raises(rashomon.InputError, match=r"huge\.txt: The file is larger"):
        rashomon.read(tmp_path / "huge.txt")


def test_an_article_longer_than_the_parser_takes_is_a_typed_error() -> None:
    with pytest.raises(rashomon.InputError, match=r"beacon\.txt: the text has 1000001 characters"):
        rashomon.analyse([article("a" * 1_000_001)])


def test_one_bad_file_stops_no_other(tmp_path: Path) -> None:
    for path in HARBOUR.glob("*.md"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "bad.md").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "also-bad.txt").symlink_to("nowhere")
    corpus = rashomon.read(tmp_path)
    assert len(corpus.articles) == 6
    assert {item.file for item in corpus.set_aside} == {"bad.md", "also-bad.txt"}
