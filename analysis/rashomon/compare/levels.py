"""The ordered levels two figures are compared by: the first that holds is their relation.

A level is a condition, the relation it gives, a rule id and a human label, as in splink's
comparison levels; the null level comes first.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from rashomon.compare import doers
from rashomon.compare.answers import Answer
from rashomon.compare.extent import by_number
from rashomon.compare.later import revised, revised_down, update
from rashomon.compare.local import part_by_place, two_settlements
from rashomon.compare.placed import words_of_places
from rashomon.lexicon import table
from rashomon.lexicon.people import exclusive
from rashomon_schemas.finding import Relation


@dataclass(frozen=True)
class Level:
    """One row of the table.

    Attributes:
        rule: its id.
        relation: the relation it gives; None for the null level.
        label: why, in words that end a sentence.
        holds: the condition; symmetric.
    """

    rule: str
    relation: Relation | None
    label: str
    holds: Callable[[Answer, Answer], bool]


def level(one: Answer, other: Answer) -> Level:
    """The first level that holds."""
    return next(row for row in COUNT_LEVELS if row.holds(one, other))


def further(one: Answer, other: Answer) -> list[Relation]:
    """The relations below the first that hold too, and the notes beside them."""
    first = level(one, other)
    below = COUNT_LEVELS[COUNT_LEVELS.index(first) + 1 :] if first.rule in _BY_NUMBER else ()
    held = [row.relation for row in below if row.relation and row.holds(one, other)]
    if first.relation == "revised-down" and revised(one, other) is None:
        held.append("contradicts")  # a toll doesn't fall, unless somebody says it was too high
    notes = [relation for relation, differs in NOTES if differs(one, other)]
    return [*dict.fromkeys(r for r in held if r != first.relation), *notes]


def _no_figure(one: Answer, other: Answer) -> bool:
    return not (one.stated and other.stated)


def _unit_differs(one: Answer, other: Answer) -> bool:
    return one.shown.value.unit != other.shown.value.unit


def _event_differs(one: Answer, other: Answer) -> bool:
    a, b = one.shown.event_date, other.shown.event_date
    if a is None or b is None or a.low is None or b.low is None or not (a.high and b.high):
        return False
    coarse = any(date.precision not in ("time", "day") for date in (a, b))
    days = table("questions")["events"]["coarse_days" if coarse else "near_days"]
    near = dt.timedelta(days=days)
    return a.low > b.high + near or b.low > a.high + near


def _act_differs_wholly(one: Answer, other: Answer) -> bool:
    families = [set(f["aspects"]) for f in table("questions")["families"].values()]
    kin = any(one.aspects & family and other.aspects & family for family in families)
    return not (one.aspects & other.aspects or kin)


def _denied(one: Answer, other: Answer) -> bool:
    return (one.modality == "denied") != (other.modality == "denied")


def _role_differs(one: Answer, other: Answer) -> bool:
    roles = {answer.shown.value.role for answer in (one, other)}
    return len(roles) == 2 and "increment" in roles


def _one_person(one: Answer, other: Answer) -> bool:
    """One tells of one person by what he or she is ("a watchman"), the other counts more people."""
    for told, many in ((one, other), (other, one)):
        who, all_told = told.who, many.who
        if who.described and not all_told.one and many.extent.low > 1:
            return not exclusive(who, all_told)
    return False


def _people_differ(one: Answer, other: Answer) -> bool:
    """A part of those counted beside all of them, or two groups nobody belongs to both of."""
    a, b = one.who, other.who
    if exclusive(a, b) or ((a.described or b.described) and a.part and b.part and a.kin != b.kin):
        return True
    if a.part == b.part or one.extent.meets(other.extent):
        return False
    part, whole = (one, other) if a.part else (other, one)
    return part.extent.low <= whole.extent.high


def _only_remaining(one: Answer, other: Answer) -> bool:
    """Those who are still there beside all whom it befell: some have left, nothing is revised."""
    for still, ever in ((one, other), (other, one)):
        if _remains(still) and not _remains(ever) and still.extent.high <= ever.extent.high:
            return still.extent.low < ever.extent.low
    return False


def _remains(answer: Answer) -> bool:
    """Whether each of its claims tells only of a state that goes on ("remain in hospital")."""
    words = set(table("questions")["tolls"]["remaining"])
    return all(claim.acts and words.issuperset(claim.acts) for claim in answer.claims)


def _place_differs(one: Answer, other: Answer) -> bool:
    """Both name a place, neither article names the other's, and the figures exclude one another."""
    if one.article.id != other.article.id and _apart_by_settlement(one, other):
        return True
    a, b = place_words(one), place_words(other)
    if one.extent.meets(other.extent) or not a or not b or a & b:
        return False
    return not (_mentions(one, b) or _mentions(other, a))


def _apart_by_settlement(one: Answer, other: Answer) -> bool:
    """Two settlements, or a settlement and the region around it, whose figures differ."""
    two = two_settlements(one, other) and one.extent != other.extent
    return two or part_by_place(one, other)


def place_words(answer: Answer) -> frozenset[str]:
    """The words of the places a figure is given for, without those that name none."""
    return words_of_places(answer.claims)


def _mentions(answer: Answer, place: frozenset[str]) -> bool:
    return any(word in answer.article.text.casefold() for word in place)


def _disjoint(one: Answer, other: Answer) -> bool:
    return by_number(one.extent, other.extent) == "contradicts" and not (
        update(one, other) or revised_down(one, other)
    )


def _tension(one: Answer, other: Answer) -> bool:
    return one.extent.meets(other.extent) and not one.soft.meets(other.soft)


def _refines(one: Answer, other: Answer) -> bool:
    return by_number(one.extent, other.extent) == "refines"


def _overlaps(one: Answer, other: Answer) -> bool:
    return by_number(one.extent, other.extent) == "overlaps"


def _same_bound(one: Answer, other: Answer) -> bool:
    return by_number(one.extent, other.extent) == "same-bound"


def _same(one: Answer, other: Answer) -> bool:
    return by_number(one.extent, other.extent) == "same"


COUNT_LEVELS: tuple[Level, ...] = (
    Level("count.no-figure", None, "one of them gives no figure", _no_figure),
    Level("count.other-unit", "not-comparable", "they count in different units", _unit_differs),
    Level(
        "count.other-event", "not-comparable", "they are dated to different events", _event_differs
    ),
    Level("count.other-act", "not-comparable", "they count different acts", _act_differs_wholly),
    Level("count.denied", "denied", "one of them is denied", _denied),
    Level(
        "count.added",
        "scope-differs",
        "one adds to an earlier count and the other is a count of the whole",
        _role_differs,
    ),
    Level("count.one-person", "tension", "one tells of one person only", _one_person),
    Level("count.other-people", "scope-differs", "they count different people", _people_differ),
    Level("count.remaining", "scope-differs", "one counts only those who remain", _only_remaining),
    Level("count.other-place", "scope-differs", "they name different places", _place_differs),
    Level("count.update", "update", "the later one differs, as such counts may", update),
    Level("count.revised-down", "revised-down", "the later one is lower", revised_down),
    Level("count.contradicts", "contradicts", "no number satisfies both", _disjoint),
    Level("count.tension", "tension", "readers take them for different numbers", _tension),
    Level("count.refines", "refines", "one satisfies the other", _refines),
    Level("count.overlaps", "overlaps", "some numbers satisfy both", _overlaps),
    Level("count.same-bound", "same-bound", "they set the same bound", _same_bound),
    Level("count.same", "same", "they are the same", _same),
)
"""Design order of relations; a level's label is the reason shown."""

_BY_NUMBER = frozenset(row.rule for row in COUNT_LEVELS[10:])


def _modality_differs(one: Answer, other: Answer) -> bool:
    return one.firmness != other.firmness


def _origin_differs(one: Answer, other: Answer) -> bool:
    return bool(one.roots or other.roots) and not one.roots & other.roots


def _agent_differs(one: Answer, other: Answer) -> bool:
    """Both say by whom, and not the same; who doesn't say is silent on it."""
    return bool(one.agents and other.agents) and doers.differ(one.agents, other.agents)


def _act_differs(one: Answer, other: Answer) -> bool:
    return one.aspects != other.aspects or one.weighty != other.weighty


NOTES: tuple[tuple[Relation, Callable[[Answer, Answer], bool]], ...] = (
    ("modality-differs", _modality_differs),
    ("origin-differs", _origin_differs),
    ("agent-differs", _agent_differs),
    ("act-differs", _act_differs),
)
"""What may differ beside the figures."""
