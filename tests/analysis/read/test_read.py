"""Files become articles; what can't is named with its reason, and the rest is read."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rashomon
from rashomon.errors import InputError
from rashomon.read import Corpus, _unique

ENGLISH = (
    "Fire closes the old pier in Sandholm\n\nThree people were taken to hospital on Monday after a "
    "fire on the old pier, the harbour master said. The pier will stay closed until spring.\n"
)


def reasons(corpus: Corpus) -> dict[str, str]:
    return {item.file: item.reason for item in corpus.set_aside}


def test_a_text_is_kept_as_its_bytes_decode(tmp_path: Path) -> None:
    text = "\ufeff" + ENGLISH.replace("\n", "\r\n").replace(" old", "\u00a0old")
    (tmp_path / "a.txt").write_bytes(text.encode())
    (article,) = rashomon.read(tmp_path).articles
    assert article.text.encode() in text.encode()
    assert article.text == text


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("zip.txt", b"PK\x03\x04rest", "binary"),
        ("nul.txt", b"text\0text", "binary"),
        ("latin.txt", "café in Zürich".encode("latin-1"), "not-utf-8"),
        ("cut.txt", "a text — ".encode()[:-2], "not-utf-8"),
        ("long.txt", b"word " * 200_001, "too-long"),
        ("open.md", b"---\nid: x\nno end", "front-matter"),
        ("bad.md", b"---\nid: [x\n---\ntext", "front-matter"),
        ("tag.md", b"---\nid: !!python/object/apply:os.system ['true']\n---\ntext", "front-matter"),
        ("sheet.xlsx", b"PK\x03\x04rest", "unknown-format"),
        ("page.html", b"<html><body></body></html>", "no-text"),
        (
            "german.txt",
            "Am Dienstag sind bei einem Brand in der Altstadt drei Menschen gestorben, teilte die "
            "Polizei mit. Weitere zwölf Personen wurden verletzt.".encode(),
            "not-english",
        ),
    ],
)
def test_a_bad_file_is_named_with_its_reason(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    (tmp_path / "good.txt").write_text(ENGLISH)
    (tmp_path / name).write_bytes(data)
    corpus = rashomon.read(tmp_path)
    assert [a.source for a in corpus.articles] == ["good"]
    assert reasons(corpus) == {name: reason}


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"the folder is empty; put texts in it \(\.txt"):
        rashomon.read(tmp_path)


def test_nothing_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        rashomon.read(tmp_path / "none")


def test_only_bad_files_say_why(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0")
    with pytest.raises(InputError, match=r"not one text could be used. a\.txt: The file is binary"):
        rashomon.read(tmp_path)


def test_one_file_is_read_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    (tmp_path / "b.txt").write_text(ENGLISH)
    assert [a.file for a in rashomon.read(tmp_path / "a.txt").articles] == ["a.txt"]


def test_the_headline_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Pin it\n\n" + ENGLISH)
    (article,) = rashomon.read(tmp_path).articles
    assert article.title == "Fire closes the old pier in Sandholm"
    assert article.text[article.body_start :].lstrip().startswith("Three people")


def test_front_matter_becomes_metadata(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\nid: '007'\noutlet: Quay Wire\nurl: https://quay.example/1\npublished: 2019-03-05\n"
        f"retrieved: 2019-03-06\n---\n{ENGLISH}"
    )
    (article,) = rashomon.read(tmp_path).articles
    assert (article.source, article.outlet) == ("007", "Quay Wire")
    assert article.published is not None
    assert article.published.timex == "2019-03-05"
    assert article.published_from == "metadata"
    assert article.text == ENGLISH


def test_metadata_may_lie_beside_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    (tmp_path / "a.toml").write_text('outlet = "Quay Wire"\npublished = "2019-03-05T14:30"\n')
    (article,) = rashomon.read(tmp_path).articles
    assert article.outlet == "Quay Wire"
    assert article.published is not None
    assert article.published.timex == "2019-03-05T14:30"


@pytest.mark.parametrize(
    ("published", "reason"),
    [("soon", "published-unreadable"), ("2019-13-40", "published-unreadable"),
     ("2020-01-01", "published-after-retrieved")],
)  # fmt: skip
def test_an_unusable_publication_date_is_noted_and_the_text_still_read(
    tmp_path: Path, published: str, reason: str
) -> None:
    (tmp_path / "a.md").write_text(
        f"---\npublished: '{published}'\nretrieved: 2019-03-06\n---\n{ENGLISH}"
    )
    corpus = rashomon.read(tmp_path)
    assert corpus.articles[0].published is None
    assert reasons(corpus) == {"a.md": reason}


def test_records_of_other_tools_are_understood(tmp_path: Path) -> None:
    rows = [
        {"title": "Fire closes pier in Sandholm", "maintext": ENGLISH, "date_publish": "2019-03-05",
         "source_domain": "quay.example"},
        {"no": "text"},
        {"text": "half \ud800 a character"},
    ]  # fmt: skip
    lines = [json.dumps(row) for row in rows] + ["not json", ""]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    corpus = rashomon.read(tmp_path)
    (article,) = corpus.articles
    assert article.file == "a.jsonl#1"
    assert article.outlet == "quay.example"
    assert article.text.startswith("Fire closes pier in Sandholm\n\n")
    assert reasons(corpus) == {
        "a.jsonl#2": "no-text", "a.jsonl#3": "not-utf-8", "a.jsonl#4": "not-json",
    }  # fmt: skip


def test_a_page_gives_its_article(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in ENGLISH.split("\n") if line)
    (tmp_path / "a.html").write_text(
        "<html lang='en'><head><title>Fire closes the old pier in Sandholm</title>"
        "<meta property='article:published_time' content='2019-03-05T10:00:00Z'></head>"
        f"<body><nav>Home News</nav><article><h1>Fire closes the old pier in Sandholm</h1>"
        f"{paragraphs * 3}</article></body></html>"
    )
    (article,) = rashomon.read(tmp_path).articles
    assert "Three people were taken to hospital" in article.text
    assert article.published is not None
    assert article.published.timex.startswith("2019-03-05")


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(ENGLISH)
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "good.txt").write_text(ENGLISH)
    (inside / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert reasons(rashomon.read(inside)) == {"link.txt": "link-outside"}


def test_two_texts_with_one_id_get_two_labels(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(f"---\nid: x\n---\n{ENGLISH}")
    assert [a.source for a in rashomon.read(tmp_path).articles] == ["x", "x-2"]


def test_a_numbered_label_that_somebody_chose_is_left_to_them(tmp_path: Path) -> None:
    for name, label in zip("abcde", ("x", "x-3", "x", "x", "x-3"), strict=True):
        (tmp_path / f"{name}.md").write_text(f"---\nid: {label}\n---\n{ENGLISH}")
    read = [a.source for a in rashomon.read(tmp_path).articles]
    assert read == ["x", "x-3", "x-2", "x-4", "x-3-2"]


def test_many_equal_labels_take_no_longer_each() -> None:
    taken: dict[str, int] = {}
    started = time.perf_counter()
    for _ in range(20_000):
        taken[_unique("x", taken)] = 1
    assert time.perf_counter() - started < 2
    assert list(taken)[-1] == "x-20000"


def test_a_hash_behind_a_name_is_no_part_of_the_label(tmp_path: Path) -> None:
    (tmp_path / "000_ca3c305db67d1916.txt").write_text(ENGLISH)
    assert rashomon.read(tmp_path).articles[0].source == "000"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=300), st.sampled_from([".txt", ".md", ".jsonl", ".html"]))
def test_any_bytes_give_an_article_or_a_reason(tmp_path: Path, data: bytes, ending: str) -> None:
    for old in tmp_path.iterdir():
        old.unlink()
    (tmp_path / "good.txt").write_text(ENGLISH)
    (tmp_path / f"x{ending}").write_bytes(data)
    corpus = rashomon.read(tmp_path)
    told = {a.file.split("#")[0] for a in corpus.articles} | {
        s.file.split("#")[0] for s in corpus.set_aside
    }
    assert f"x{ending}" in told
