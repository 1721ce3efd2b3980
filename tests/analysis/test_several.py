"""A folder of several stories: one report each, a list of them, and the user's word on it."""

import json
from pathlib import Path

import pytest
from tests.analysis.group.stories.towns import FERRY, QUARRY
from tests.originals import need_originals
from tests.promises.stories import DIGESTS, HARBOUR, command

import rashomon
from rashomon.read import Corpus
from rashomon.report import folder_name
from rashomon_schemas import Overview


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    folder = tmp_path / "mixed"
    folder.mkdir()
    for source, (day, text) in (FERRY | QUARRY).items():
        body = f"---\npublished: {day}\n---\n\n{text}\n"
        (folder / f"{source}.md").write_text(body, encoding="utf-8")
    return folder


def sources(corpus: Corpus) -> set[str]:
    return {article.source for article in corpus.articles}


@pytest.mark.parametrize("folder", [HARBOUR, DIGESTS], ids=lambda path: path.name)
def test_each_seed_is_one_story_and_stays_as_it_was_read(folder: Path) -> None:
    corpus = rashomon.read(folder)
    (part,) = rashomon.stories(corpus)
    assert part.corpus is corpus
    assert part.story.name == corpus.story


def test_the_originals_are_one_story_and_with_another_two() -> None:
    originals, fire = rashomon.read(need_originals()), rashomon.read(HARBOUR)
    assert len(rashomon.stories(originals)) == 1
    parts = rashomon.stories([*fire.articles, *originals.articles])
    assert [sources(part.corpus) for part in parts] == [sources(fire), sources(originals)]


def test_several_stories_are_written_each_on_its_own(tmp_path: Path, mixed: Path) -> None:
    (mixed / "broken.txt").write_bytes(b"\x7fELF\0\0")
    done = command("report", mixed, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    overview = Overview.model_validate_json((tmp_path / "out" / "index.json").read_bytes())
    assert [len(entry.story.placements) for entry in overview.stories] == [3, 2]
    assert [item.file for item in overview.set_aside] == ["broken.txt"]
    for entry in overview.stories:
        report = json.loads((tmp_path / "out" / entry.path / "report.json").read_bytes())
        assert report["story"] == entry.story.name
        assert len(report["findings"]) == entry.findings
        for name in ("index.html", "index.md"):
            assert entry.path in (tmp_path / "out" / name).read_text(encoding="utf-8")


def test_one_story_is_what_the_option_says(tmp_path: Path, mixed: Path) -> None:
    done = command("report", mixed, "--out", tmp_path / "out", "--one-story", "--json")
    assert len(json.loads(done.stdout)["articles"]) == 5
    assert not (tmp_path / "out" / "index.html").exists()


def test_labels_in_the_metadata_say_what_goes_where(mixed: Path) -> None:
    stated = {"lantern": "quarry", "gazette": "quarry", "mirror": "quarry", "beacon": "ferry"}
    for source, story in stated.items():
        (mixed / f"{source}.toml").write_text(f'story = "{story}"\n', encoding="utf-8")
    parts = rashomon.stories(rashomon.read(mixed))
    found = {part.story.name: sources(part.corpus) for part in parts}
    assert found == {"quarry": {"lantern", "gazette", "mirror"}, "ferry": {"beacon", "courier"}}


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Oda Rennick, Varnsund", "03-oda-rennick-varnsund"),
        ("../../etc/passwd", "03-etc-passwd"),
        ("Čelák \u202e\0", "03-celak"),
        ("…", "03"),
        ("x" * 300, "03-" + "x" * 40),
    ],
)
def test_no_name_leads_a_folder_out_of_its_place(name: str, folder: str) -> None:
    assert folder_name(3, 12, name) == folder


def test_a_run_of_the_other_sort_is_not_left_unsaid(tmp_path: Path, mixed: Path) -> None:
    out = tmp_path / "out"
    sorted_first = command("report", mixed, "--out", out)
    assert "--one-story" in sorted_first.stderr
    then = command("report", mixed, "--out", out, "--one-story")
    assert "index.html, index.md, index.json" in then.stderr
    again = command("report", mixed, "--out", out)
    assert "report.html, report.md, report.json" in again.stderr
