import errno
import os

import pytest
from tests.analysis.report.sample import CLAIMS, FINDINGS, QUESTIONS, article, sample

from rashomon.errors import OutputError
from rashomon.report import to_html, to_json, to_markdown, write
from rashomon_schemas import Article, Report


def test_three_files_are_written_whole(tmp_path):
    report = sample()
    paths = write(report, tmp_path / "deep" / "er")
    assert [path.name for path in paths] == ["report.json", "report.md", "report.html"]
    assert [path.read_bytes().decode() for path in paths] == [
        to_json(report), to_markdown(report), to_html(report)]  # fmt: skip
    assert set((tmp_path / "deep" / "er").iterdir()) == set(paths)


def test_json_gives_the_report_back():
    report = sample()
    assert Report.model_validate_json(to_json(report)) == report
    assert to_json(report).endswith("}\n")


def test_a_write_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    (old, *_) = write(sample(), tmp_path)
    before = old.read_bytes()

    def broken(self, target):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", broken)
    with pytest.raises(OutputError, match=r"No space left on device\); free some space there"):
        write(sample().model_copy(update={"story": "another"}), tmp_path)
    assert old.read_bytes() == before
    assert len(list(tmp_path.iterdir())) == 3


def test_files_get_the_rights_of_any_new_file(tmp_path):
    mask = os.umask(0o022)
    try:
        (path, *_) = write(sample(), tmp_path)
    finally:
        os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o644


def repeated(times: int) -> Report:
    """The sample's sources several times over, with texts as long as news items are."""
    report = sample()
    filler = "\n\nThe quay was quiet again by noon, and the boats went out." * 40
    more: list[Article] = [
        article(f"{old.source}-{n}", old.title or "", old.text[old.body_start :] + filler)
        for n in range(times) for old in report.articles
    ]  # fmt: skip
    claims = tuple(
        claim.model_copy(update={"article": new.id, "id": f"c-{at:016x}"})
        for at, (new, claim) in enumerate(
            (new, claim) for new in more for claim in CLAIMS
            if new.source.rsplit("-", 1)[0] == next(
                a.source for a in report.articles if a.id == claim.article)
        )
    )  # fmt: skip
    return report.model_copy(update={
        "articles": tuple(more), "claims": claims, "questions": QUESTIONS * times,
        "findings": FINDINGS * times,
    })  # fmt: skip


def test_twenty_articles_fit_in_a_megabyte():
    report = repeated(5)
    assert len(report.articles) == 20
    assert len(to_html(report).encode()) < 1_000_000
