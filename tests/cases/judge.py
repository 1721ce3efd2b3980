"""Whether a report has what a case expects, and nothing of what it rejects."""

from collections.abc import Iterator

from tests.cases.cases import Case, Wanted
from tests.cases.judge_denials import denial_keys
from tests.cases.judge_joint import judged_together
from tests.cases.judge_names import entity_is_kept_apart, entity_is_one, name_keys
from tests.cases.judge_origins import origin_keys
from tests.cases.keys import COMMON, Keys
from tests.cases.view import View

from rashomon_schemas import Finding, Report

_OF_KIND: dict[str, Keys] = {
    "name": name_keys,
    "denial": denial_keys,
    "origin": origin_keys,
}


def faults(case: Case, report: Report) -> dict[str, Wanted]:
    """What is wrong with a report: `expect 1` is missing, `reject 2` was made; {} when right."""
    view = View(case, report)
    wrong = {}
    for number, wanted in enumerate(case.expects, start=1):
        if not _expected(view, wanted):
            wrong[f"expect {number}"] = wanted
    for number, wanted in enumerate(case.rejects, start=1):
        if _made(view, wanted):
            wrong[f"reject {number}"] = wanted
    return wrong


def found(case: Case, report: Report) -> Iterator[str]:
    """What was found instead: a line for each finding of a kind that the case is about."""
    kinds = {wanted["kind"] for wanted in (*case.expects, *case.rejects)}
    if "joint" in kinds:
        kinds |= {"count", "date"}
    for finding in report.findings:
        if finding.kind in kinds:
            yield _told(finding)


def _expected(view: View, wanted: Wanted) -> bool:
    if wanted["kind"] == "joint":
        return judged_together(view, wanted)
    if wanted["kind"] == "name" and "relation" not in wanted:
        judge = entity_is_one if wanted["same"] else entity_is_kept_apart
        return judge(view, wanted)
    return any(_fits(view, f, wanted, rejected=False) for f in view.report.findings)


def _made(view: View, wanted: Wanted) -> bool:
    return any(_fits(view, f, wanted, rejected=True) for f in view.report.findings)


def _fits(view: View, finding: Finding, wanted: Wanted, *, rejected: bool) -> bool:
    """Whether a finding has all keys that are given."""
    if finding.kind != wanted["kind"]:
        return False
    own = _OF_KIND.get(finding.kind)
    keys = {**COMMON, **(own(rejected=rejected) if own else {})}
    if rejected and finding.kind == "denial" and "denies" not in wanted:
        keys["relation"] = lambda *_: True  # nothing at all may be denied
    return all(keys[key](view, finding, wanted) for key in wanted if key != "kind")


def _told(finding: Finding) -> str:
    also = f" (also {', '.join(finding.also)})" if finding.also else ""
    each = "; ".join(
        f"{r.source}: {r.words!r} {r.interval}{f' by {r.speaker}' if r.speaker else ''}"
        for r in finding.readings
    )
    return f"{finding.kind} {finding.aspect} {finding.relation}{also} | {each}"
