"""JSON → model → JSON loses nothing, and the verbs meet in one file."""

import json
from pathlib import Path

import pytest
from tests.originals import need_originals
from tests.promises.stories import DIGESTS, HARBOUR, SENTENCES, article, command

import rashomon
from rashomon_schemas import Report


@pytest.mark.parametrize("folder", [HARBOUR, DIGESTS], ids=lambda path: path.name)
def test_a_report_comes_back_whole(folder: Path) -> None:
    found = rashomon.analyse(rashomon.read(folder))
    _comes_back(found.report)


def test_the_report_on_the_originals_comes_back_whole() -> None:
    _comes_back(rashomon.analyse(rashomon.read(need_originals())).report)


def test_a_text_of_odd_characters_comes_back_whole() -> None:
    odd = '\ufeff\u0000\u2028\u202e\U0001f525 e\u0301 \\ " </script> \x7f'
    _comes_back(rashomon.analyse([article(odd + "\r\n".join(SENTENCES) + odd)]).report)


def _comes_back(report: Report) -> None:
    text = report.model_dump_json(indent=2)
    back = Report.model_validate_json(text)
    assert back == report
    assert back.model_dump_json(indent=2) == text
    plain = json.loads(text)
    assert Report.model_validate(plain | {"articles": plain["articles"]}, strict=False) == report
    assert json.loads(json.dumps(plain)) == plain


def test_what_was_written_loads_as_it_was(tmp_path: Path) -> None:
    found = rashomon.analyse(rashomon.read(HARBOUR))
    found.write(tmp_path)
    assert rashomon.load(tmp_path / "report.json") == found
    assert found.compared_again() == found


def test_extract_and_compare_make_what_report_makes(tmp_path: Path) -> None:
    whole = command("report", HARBOUR, "--out", tmp_path / "out", "--json")
    (tmp_path / "claims.json").write_text(command("extract", HARBOUR).stdout, encoding="utf-8")
    apart = command("compare", tmp_path / "claims.json", "--json")
    assert whole.returncode == apart.returncode == 0
    assert whole.stdout == apart.stdout
    assert (tmp_path / "out" / "report.json").read_text(encoding="utf-8") == apart.stdout


def test_one_claim_a_line_are_the_same_claims() -> None:
    lines = command("extract", HARBOUR, "--jsonl").stdout.splitlines()
    whole = json.loads(command("extract", HARBOUR).stdout)
    assert [json.loads(line) for line in lines] == whole["claims"]
    assert whole["questions"] == whole["findings"] == []
