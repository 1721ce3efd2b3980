"""The joint check: whether all figures can be true together, and which can't."""

from tests.cases.cases import Wanted
from tests.cases.view import View

from rashomon_schemas import Finding

_CONFLICTS = ("contradicts", "does-not-add-up")


def judged_together(view: View, wanted: Wanted) -> bool:
    """Whether nothing is said to conflict, or just the figures that do."""
    found = [f for f in view.report.findings if _conflicts(f, wanted)]
    if wanted["consistent"]:
        return not found
    return any(_just(view, finding, wanted) for finding in found)


def _conflicts(finding: Finding, wanted: Wanted) -> bool:
    relations = {finding.relation, *finding.also}
    return not relations.isdisjoint(_CONFLICTS) and wanted.get("aspect") in (None, finding.aspect)


def _just(view: View, finding: Finding, wanted: Wanted) -> bool:
    """Whether a finding is on the figures of the conflict and on no other."""
    places = [view.places(one["words"], one["source"]) for one in wanted["conflict"]]
    each = all(any(view.rests_on(r, held) for r in finding.readings) for held in places)
    every = [place for held in places for place in held]
    return each and all(view.rests_on(reading, every) for reading in finding.readings)
