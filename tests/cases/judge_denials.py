"""Keys of denials: who denies, what, and how firmly."""

from tests.cases.cases import Wanted
from tests.cases.keys import Judge
from tests.cases.view import View, same_name

from rashomon_schemas import DenialClaim, Finding


def deniers(view: View, finding: Finding) -> list[str]:
    """Who denies in a finding, each once."""
    denied = {claim.id for claim in view.denials(finding)}
    named = [r.speaker or "" for r in finding.readings if denied & set(r.claims)]
    once: list[str] = []
    for name in sorted(named, key=len, reverse=True):
        if not any(same_name(name, known) for known in once):
            once.append(name)
    return once


def _all_deniers(view: View, finding: Finding, wanted: Wanted) -> bool:
    named = deniers(view, finding)
    return len(named) == len(wanted["denier"]) and _deniers(view, finding, wanted)


def _deniers(view: View, finding: Finding, wanted: Wanted) -> bool:
    named = deniers(view, finding)
    return all(any(same_name(name, n) for n in named) for name in wanted["denier"])


def _denies(view: View, finding: Finding, wanted: Wanted) -> bool:
    """Whether the denial is set against a claim that stands where the words do."""
    denied = {claim.id for claim in view.denials(finding)}
    stated = [r for r in finding.readings if not denied & set(r.claims)]
    places = view.places(wanted["denies"])
    return any(view.rests_on(reading, places) for reading in stated)


def _aspect(view: View, finding: Finding, wanted: Wanted) -> bool:
    """Whether the aspect is among those that are denied, or that stand against the denial."""
    claims = view.claims(finding.claims)
    denied = (a for claim in view.denials(finding) for a in claim.value.aspects)
    return wanted["aspect"] in {finding.aspect, *(c.aspect for c in claims), *denied}


def _strength(view: View, finding: Finding, wanted: Wanted) -> bool:
    return any(_strength_of(claim) == wanted["strength"] for claim in view.denials(finding))


def _strength_of(claim: DenialClaim) -> str:
    of = getattr(claim.value, "of", "matter")
    return "knowledge" if of == "knowledge" else "denied"


def denial_keys(*, rejected: bool) -> dict[str, Judge]:
    """The keys of findings on denials; a reject need name only one of several deniers."""
    return {
        "denier": _deniers if rejected else _all_deniers,
        "denies": _denies,
        "aspect": _aspect,
        "strength": _strength,
    }
