"""Metadata that can't be used is named, and the text is read all the same."""

import datetime as dt
import json
from pathlib import Path

import pytest

import rashomon
from rashomon.errors import InputError
from rashomon.read import Corpus
from rashomon.read.language import detect

ENGLISH = (
    "Fire closes the old pier in Sandholm\n\nThree people were taken to hospital on Monday after a "
    "fire on the old pier, the harbour master said. The pier will stay closed until spring.\n"
)


def read(folder: Path, **files: str) -> Corpus:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return rashomon.read(folder)


def notes(corpus: Corpus) -> list[tuple[str, str]]:
    return [(item.file, item.reason) for item in corpus.set_aside]


def test_front_matter_may_be_toml(tmp_path: Path) -> None:
    front = '+++\nid = "007"\noutlet = "Quay Wire"\npublished = 2019-03-05\n+++\n'
    (article,) = read(tmp_path, a_md=front + ENGLISH).articles
    assert (article.source, article.outlet, article.text) == ("007", "Quay Wire", ENGLISH)
    assert article.published is not None
    assert article.published.timex == "2019-03-05"


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ('+++\nid = "x\n+++\n', "at line 2"),
        ('+++\nid = "x"\n', "Line 1 opens front matter that no line of +++ closes"),
    ],
)
def test_broken_front_matter_is_named_with_its_place(
    tmp_path: Path, front: str, words: str
) -> None:
    corpus = read(tmp_path, a_md=front + ENGLISH, b_md=ENGLISH)
    assert notes(corpus) == [("a.md", "front-matter")]
    assert words in corpus.set_aside[0].note


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("15 April 2026", dt.date(2026, 4, 15), dt.date(2026, 4, 15)),
        ("April 15th, 2026", dt.date(2026, 4, 15), dt.date(2026, 4, 15)),
        ("April 2026", dt.date(2026, 4, 1), dt.date(2026, 4, 30)),
        ("Wed, 15 Apr 2026 10:00:00 +0200", dt.date(2026, 4, 15), dt.date(2026, 4, 15)),
    ],
)
def test_a_publication_date_may_be_written_out(
    tmp_path: Path, words: str, low: dt.date, high: dt.date
) -> None:
    (article,) = read(tmp_path, a_md=f"---\npublished: {words}\n---\n{ENGLISH}").articles
    assert article.published is not None
    assert (article.published.low, article.published.high) == (low, high)
    assert article.published.words == words


def test_keys_that_mean_nothing_are_named(tmp_path: Path) -> None:
    corpus = read(
        tmp_path,
        a_md=f"---\nid: x\npublishd: 2019-03-05\n---\n{ENGLISH}",
        b_txt=ENGLISH,
        b_toml='outlett = "Quay Wire"\n',
    )
    assert notes(corpus) == [("a.md", "metadata-unknown"), ("b.txt", "metadata-unknown")]
    first, second = (item.note for item in corpus.set_aside)
    assert "'publishd'" in first
    assert "known are id, title, outlet, url, published, story, retrieved" in first
    assert "b.toml beside it has 'outlett'" in second


def test_metadata_that_is_no_toml_leaves_its_text_in(tmp_path: Path) -> None:
    corpus = read(tmp_path, a_txt=ENGLISH, a_toml="outlet = ")
    assert [a.file for a in corpus.articles] == ["a.txt"]
    assert notes(corpus) == [("a.txt", "metadata")]
    assert "a.toml beside it is not TOML" in corpus.set_aside[0].note


def test_metadata_without_a_text_is_named(tmp_path: Path) -> None:
    corpus = read(
        tmp_path, a_txt=ENGLISH, b_toml='outlet = "Quay Wire"\n', tools_toml="[build]\nx = 1\n"
    )
    assert notes(corpus) == [("b.toml", "metadata-alone")]
    assert "b.txt" in corpus.set_aside[0].note


def test_an_id_given_twice_is_named(tmp_path: Path) -> None:
    text = f"---\nid: x\n---\n{ENGLISH}"
    corpus = read(tmp_path, a_md=text, b_md=text)
    assert notes(corpus) == [("b.md", "label-taken")]
    assert "this one is called 'x-2' here" in corpus.set_aside[0].note


def test_a_text_that_is_null_is_said_to_be(tmp_path: Path) -> None:
    corpus = read(tmp_path, a_txt=ENGLISH, b_jsonl=json.dumps({"text": None, "id": "x"}))
    assert 'The record\'s "text" is null; put the text there.' in corpus.set_aside[0].note


def test_json_is_told_to_become_lines(tmp_path: Path) -> None:
    corpus = read(tmp_path, a_txt=ENGLISH, b_json="[]")
    assert notes(corpus) == [("b.json", "unknown-format")]
    assert "save it as .jsonl" in corpus.set_aside[0].note


@pytest.mark.parametrize("given", [5, None, ["a.txt"], b"news"])
def test_what_is_no_path_is_refused(given: object) -> None:
    with pytest.raises(InputError, match="read takes the path of a folder or a file, not"):
        rashomon.read(given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Drei Menschen starben bei einem Brand.", "de"),
        ("Trois personnes sont mortes dans un incendie.", "fr"),
        ("Tre morti in un incendio nel porto", "it"),
        ("Dois homens morreram na segunda-feira.", "pt"),
        ("Двое погибли", "ru"),
        ("3 dead, 12 hurt in Kessvarn", "en"),
        ("Mayor Oda Rennick denies claims", "en"),
        ("5.0-magnitude quake jolts Varnsund", "en"),
        ("Zwei Tote", "en"),
        ("Two men died.", "en"),
    ],
)
def test_a_short_text_is_english_unless_that_is_most_unlikely(text: str, code: str) -> None:
    assert detect(text)[0] == code


def test_a_day_that_can_be_a_month_is_said_to_be_ambiguous(tmp_path: Path) -> None:
    corpus = read(tmp_path, a_md=f"---\npublished: 03/04/2026\n---\n{ENGLISH}")
    (note,) = corpus.set_aside
    assert note.reason == "published-ambiguous"
    assert "read as 2026-03-04 and can be 2026-04-03" in note.note
    assert corpus.articles[0].published is not None
