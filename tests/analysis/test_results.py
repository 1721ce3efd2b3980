"""What people hold in their hands: a report that shows and writes itself, and comes back."""

import sys
from collections import defaultdict
from pathlib import Path
from typing import ClassVar

import pytest
from tests.promises.stories import SENTENCES, article

import rashomon

NEWS = "\n\n".join(SENTENCES)


@pytest.fixture(scope="module")
def found() -> rashomon.Analysis:
    return rashomon.analyse(
        [article(NEWS, "beacon"), article(NEWS.replace("At least 12", "Exactly 9"), "courier")]
    )


def test_its_parts_are_the_reports(found: rashomon.Analysis) -> None:
    report = found.report
    assert found.articles == report.articles
    assert found.claims == report.claims
    assert found.questions == report.questions
    assert found.findings == report.findings
    assert found.set_aside == report.set_aside


def test_it_writes_three_files_that_are_its_views(found: rashomon.Analysis, tmp_path: Path) -> None:
    paths = found.write(tmp_path / "new" / "folder")
    assert [path.name for path in paths] == ["report.json", "report.md", "report.html"]
    views = (found.to_json(), found.to_markdown(), found.to_html())
    assert tuple(path.read_text(encoding="utf-8") for path in paths) == views


def test_a_written_report_loads(found: rashomon.Analysis, tmp_path: Path) -> None:
    found.write(str(tmp_path))
    assert rashomon.load(str(tmp_path / "report.json")) == found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_report_loads_in_the_encodings_shells_write(
    found: rashomon.Analysis, tmp_path: Path, encoding: str
) -> None:
    (tmp_path / "r.json").write_text(found.to_json(), encoding=encoding)
    assert rashomon.load(tmp_path / "r.json") == found


@pytest.mark.parametrize("content", [b"", b"{}", b"null", b'{"version": "2.0"}', b"\xff\xfea"])
def test_what_is_no_report_is_refused_with_the_remedy(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "r.json").write_bytes(content)
    with pytest.raises(rashomon.InputError, match=r"r\.json: not a rashomon report .* make one"):
        rashomon.load(tmp_path / "r.json")


def test_a_record_whose_id_is_not_its_own_is_refused(
    found: rashomon.Analysis, tmp_path: Path
) -> None:
    forged = found.to_json().replace("Exactly 9 people", "Exactly 8 people")
    (tmp_path / "r.json").write_text(forged, encoding="utf-8")
    with pytest.raises(rashomon.InputError, match="does not belong to this content"):
        rashomon.load(tmp_path / "r.json")


def test_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(rashomon.InputError, match="can't be read"):
        rashomon.load(tmp_path / "none.json")


def test_comparing_again_gives_the_same(found: rashomon.Analysis) -> None:
    assert found.compared_again() == found


def test_comparing_again_keeps_the_tables_it_was_made_with(tmp_path: Path) -> None:
    own = '[conscripted]\nsource = "notes"\nobject = ["conscript"]\nnouns = ["conscription"]\n'
    (tmp_path / "aspects.toml").write_text(own, encoding="utf-8")
    labels = '[labels]\nconscripted = "called up"\n'
    (tmp_path / "questions.toml").write_text(labels, encoding="utf-8")
    texts = [article(f"On Monday {n} pupils were conscripted in Varnsund.", n) for n in "48"]
    made = rashomon.analyse(texts, settings=rashomon.Settings(lexicon=tmp_path))
    assert "called up" in made.findings[0].sentences[0]
    assert made.compared_again() == made
    (tmp_path / "report.json").write_text(made.to_json(), encoding="utf-8")
    assert rashomon.load(tmp_path / "report.json", lexicon=tmp_path).compared_again() == made


def test_it_speaks_as_text_and_as_a_page(found: rashomon.Analysis) -> None:
    assert "2 sources" in str(found)
    assert found.to_html().startswith("<!doctype html>")
    assert "<" in found._repr_html_()


def test_records_show_themselves_in_a_notebook(
    found: rashomon.Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: dict[type, object] = {}

    class Html:
        def for_type(self, kind: type, show: object) -> None:
            shown[kind] = show

    class Shell:
        class display_formatter:  # noqa: N801 - IPython's name
            formatters: ClassVar[dict[str, Html]] = defaultdict(Html)

    class IPython:
        @staticmethod
        def get_ipython() -> type[Shell]:
            return Shell

    monkeypatch.setitem(sys.modules, "IPython", IPython)
    rashomon.analyse(found.articles[:1])
    names = {kind.__name__ for kind in shown}
    assert names >= {
        "Finding", "CountClaim", "DateClaim", "DenialClaim", "NameClaim", "QuoteClaim",
    }  # fmt: skip
