"""The cases, held both ways: what is right stays right, and what is mended leaves the list."""

import tomllib

import pytest
from tests.cases.cases import HERE, Case, cases, report_on
from tests.cases.judge import faults

_LIST = tomllib.loads((HERE / "known.toml").read_text(encoding="utf-8"))
_KNOWN = {row["id"]: row for row in _LIST["known"]}
_CASES = [case for held in cases().values() for case in held]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.id)
def test_a_case_is_right_unless_it_is_known_to_be_wrong_and_then_it_is_wrong_as_stated(case: Case):
    known = _KNOWN.get(case.id, {"wrong": []})
    wrong = faults(case, report_on(case))
    assert [*wrong] == known["wrong"], (
        f"{case.holds} Wrong now: {wrong or 'nothing'}; what is mended leaves known.toml."
    )


def test_what_is_known_to_be_wrong_is_a_case_with_a_cause():
    assert len(_KNOWN) == len(_LIST["known"])
    assert _KNOWN.keys() <= {case.id for case in _CASES}
    assert {row["cause"] for row in _LIST["known"]} == _LIST["causes"].keys()


def test_every_case_has_its_own_name():
    assert len({case.id for case in _CASES}) == len(_CASES)
