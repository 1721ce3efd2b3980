"""Keys of names: which spellings are taken for one entity."""

from collections.abc import Sequence

from tests.cases.cases import Wanted
from tests.cases.keys import Judge
from tests.cases.view import Place, View, overlap

from rashomon_schemas import Finding, NameClaim


def entity_is_one(view: View, wanted: Wanted) -> bool:
    """Whether all members are gathered as one entity of the kind wanted, in the sources wanted."""
    return any(
        _holds_all(view, held, wanted)
        and set(wanted.get("sources", ())) <= {view.label(claim) for claim in held}
        and wanted.get("entity") in (None, held[0].value.kind)
        for held in view.entities()
    )


def entity_is_kept_apart(view: View, wanted: Wanted) -> bool:
    """Whether no entity has all members."""
    return not any(_holds_all(view, held, wanted) for held in view.entities())


def places_of(view: View, wanted: Wanted, member: str) -> list[Place]:
    """Where a member stands by itself, not as a part of a longer one."""
    longer = [m for m in wanted["members"] if m != member and member in m]
    taken = [place for m in longer for place in view.places(m)]
    return [p for p in view.places(member) if not any(_inside(p, other) for other in taken)]


def _inside(one: Place, other: Place) -> bool:
    return one[0] == other[0] and other[1] <= one[1] and one[2] <= other[2]


def _holds_all(view: View, held: Sequence[NameClaim], wanted: Wanted) -> bool:
    return all(
        any(
            overlap(view.label(claim), claim.spans, place)
            for claim in held
            for place in places_of(view, wanted, member)
        )
        for member in wanted["members"]
    )


def _members(view: View, finding: Finding, wanted: Wanted) -> bool:
    """Whether each member is a reading of the finding."""
    return all(
        any(view.rests_on(r, places_of(view, wanted, member)) for r in finding.readings)
        for member in wanted["members"]
    )


def _same(view: View, finding: Finding, wanted: Wanted) -> bool:
    return bool(wanted["same"])  # a finding on names says that they're one


def _entity(view: View, finding: Finding, wanted: Wanted) -> bool:
    held = [c for c in view.claims(finding.claims) if isinstance(c, NameClaim)]
    return all(claim.value.kind == wanted["entity"] for claim in held)


def name_keys(*, rejected: bool) -> dict[str, Judge]:
    """The keys of findings on names."""
    return {"members": _members, "same": _same, "entity": _entity}
