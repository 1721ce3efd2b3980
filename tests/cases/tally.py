"""Precision and recall over many cases, for names, denials and origins."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.cases.cases import Case
from tests.cases.judge_names import entity_is_kept_apart, entity_is_one
from tests.cases.judge_origins import roots
from tests.cases.view import View, same_name

from rashomon_schemas import DenialClaim, Report


@dataclass(frozen=True)
class Tally:
    """What was found, of what there is.

    Attributes:
        right: found and wanted.
        found: all that was found.
        wanted: all that there is.
    """

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    def __str__(self) -> str:
        return (
            f"precision {_share(self.right, self.found)} ({self.right}/{self.found})   "
            f"recall {_share(self.right, self.wanted)} ({self.right}/{self.wanted})"
        )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"


def name_links(case: Case, report: Report) -> Tally:
    """Spellings taken for one entity, of those that are one."""
    view, total = View(case, report), Tally()
    for wanted in case.expects:
        one = entity_is_one(view, wanted)
        if wanted["same"]:
            total += Tally(one, one, 1)
        else:
            total += Tally(0, not entity_is_kept_apart(view, wanted), 0)
    return total


def denial_speakers(case: Case, report: Report) -> Tally:
    """Denials given to somebody who denies, and who denies that has one."""
    wanted = {name for w in case.expects if w["kind"] == "denial" for name in w["denier"]}
    claims = [claim for claim in report.claims if isinstance(claim, DenialClaim)]
    names = [claim.speaker.name if claim.speaker else None for claim in claims]
    found = {next((w for w in wanted if same_name(w, name)), None) for name in names} - {None}
    astray = sum(not any(same_name(w, name) for w in wanted) for name in names)
    return Tally(len(found), len(found) + astray, len(wanted))


def origin_roots(case: Case, report: Report) -> Tally:
    """Roots told of, of those that there are; which they are is judged by the cases."""
    total = Tally()
    for wanted in case.expects:
        if wanted["kind"] != "origin" or "roots" not in wanted:
            continue
        told = [
            roots(f) for f in report.findings if f.kind == "origin" and f.aspect == wanted["aspect"]
        ]
        counted = max(told, default=0)
        total += Tally(min(counted, wanted["roots"]), counted, wanted["roots"])
    return total


TALLIES: dict[str, Callable[[Case, Report], Tally]] = {
    "names": name_links,
    "denials": denial_speakers,
    "origins": origin_roots,
}
