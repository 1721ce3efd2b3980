"""Numbers that belong together: ranges, alternatives, changes, shares."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.quantities.candidate import Candidate, How, Phrase

_NEAR = (
    r"(?:about |around |roughly |nearly |almost |some |as many as |perhaps |maybe |even |over )?"
)
_DASH = re.compile(r" ?[-–—] ?")
_TO = re.compile(rf"-? (?:to|till|until|through) {_NEAR}(?:the )?")
_TO_LATER = re.compile(rf"(?: [^\s,;()]{{1,12}}){{0,6}}-? to {_NEAR}(?:just |the )?")
_OR = re.compile(rf"-?,? (?:or|and/or) {_NEAR}")
_AND = re.compile(rf"-?,? and {_NEAR}")
_SLASH = re.compile(r" ?/ ?")
_OUT_OF = re.compile(
    r" (?:out of|of)(?: every| the| his| her| their| its| those| these| all)? (?:some |about )?"
)
_IN = re.compile(r"(?: in(?: every)? |-in-)")
_LATER_FROM = re.compile(rf"(?: [a-z]{{2,15}}){{0,3}},? (?:up |down )?from {_NEAR}(?:the |a )?")
_BETWEEN = re.compile(
    rf"\b(?:between|ranging from|range from|ranged from|ranges from|as few as) {_NEAR}\Z",
    re.IGNORECASE,
)
_FROM = re.compile(rf"\bfrom (?:up to )?{_NEAR}\Z", re.IGNORECASE)
_TO_BEFORE = re.compile(rf"\b(?:to|at) {_NEAR}(?:just |only )?\Z", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:ris|rose|fall|fell|increas|decreas|drop|cut|grow|grew|climb|declin|jump|revis|slow|lower"
    r"|rais|dwindl|swell|swoll|shrink|shrank|slump|plummet|plung|soar|surg|went|gone|going|mov|chang"
    r"|reduc|slid|eas|narrow|wid|expand|shift|doubl|tripl|updat|upgrad|downgrad|boost|creep|accelerat|gain|add|advanc|rall|los|shed|slip|sank|sink)",
    re.IGNORECASE,
)
_BEFORE = 60
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 100})


def phrases(text: str, candidates: Sequence[Candidate]) -> Iterator[Phrase]:
    """What the numbers of a text state, in order; each number ends in one phrase.

    The figure that a change replaces ("from 30") is a phrase of its own too.
    """
    at = 0
    while at < len(candidates):
        pair = _pair(text, candidates, at)
        yield from pair or [Phrase(candidates[at])]
        at += 2 if pair else 1


def _pair(text: str, candidates: Sequence[Candidate], at: int) -> list[Phrase] | None:
    if at + 1 >= len(candidates):
        return None
    first, second = candidates[at], candidates[at + 1]
    gap = text[first.measured.end : second.measured.start]
    if len(gap) > 60 or "\n" in gap:
        return None
    before = text[max(0, first.measured.start - _BEFORE) : first.measured.start]
    if _ratio(first, second, gap):
        return [_share(first, second)]
    ranged = _TO.match(text, second.measured.end) or _DASH.match(text, second.measured.end)
    goes_on = (
        ranged is not None
        and at + 2 < len(candidates)
        and (ranged.end() == candidates[at + 2].measured.start)
    )
    replaced = _LATER_FROM.fullmatch(gap) and _TO_BEFORE.search(before) and not goes_on
    if replaced and _comparable(first, second):
        return [Phrase(first, before=second), Phrase(second)]
    if _OUT_OF.fullmatch(gap) and _is_part(first, second):
        end = second.noun.idx + len(second.noun) if second.noun else second.measured.end
        owner = replace(first, noun=first.noun or second.noun)
        return [Phrase(owner, part_of=(second.measured.start, end)), Phrase(second)]
    if not _comparable(first, second):
        return None
    return _spread(_scaled_alike(first, second), second, gap, before, goes_on=goes_on)


def _spread(
    first: Candidate, second: Candidate, gap: str, before: str, *, goes_on: bool
) -> list[Phrase] | None:
    how: How | None = None
    if _TO_LATER.fullmatch(gap) and _FROM.search(before) and not _BETWEEN.search(before):
        changes = first.value > second.value or (
            _CHANGES.search(before) is not None and not goes_on
        )
        if not changes and not _TO.fullmatch(gap):
            return None
        how = "change" if changes else "range"
    elif _OR.fullmatch(gap):
        how = "either"
    elif _TO.fullmatch(gap) or _DASH.fullmatch(gap):
        rises = first.value < second.value or _BETWEEN.search(before)
        how = "range" if rises and not _by_then_to(first, second, gap, before) else None
    elif _AND.fullmatch(gap):
        how = "range" if _BETWEEN.search(before) else None
    elif _SLASH.fullmatch(gap) and first.measured.family == second.measured.family == "money":
        how = "range" if first.value < second.value else None
    if how is None:
        return None
    if how == "change":
        return [Phrase(first), Phrase(second, before=first)]
    return [Phrase(_same_unit(first, second), _same_unit(second, first), how)]


def _by_then_to(first: Candidate, second: Candidate, gap: str, before: str) -> bool:
    """As in "Rose 5 percent to 300", "rose by $40 to $419": how much, then where to."""
    changed = re.search(r"(?:\w+)(?: by)? \Z", before)
    if "to" in gap and _by_to(first, second, before):
        return True
    if "to" not in gap or changed is None or not _CHANGES.search(before[changed.start() :]):
        return False
    return first.measured.end > first.measured.numeral.end or (
        first.measured.start < first.measured.numeral.start
        and second.measured.start < second.measured.numeral.start
    )


def _by_to(first: Candidate, second: Candidate, before: str) -> bool:
    """As in "the toll rose by three to 15": by how many, then to which figure."""
    bare = first.measured.unit is None and second.measured.unit is None and second.noun is None
    grown = second.value >= 2 * first.value
    return bare and grown and before.endswith(" by ") and _CHANGES.search(before) is not None


def _comparable(first: Candidate, second: Candidate) -> bool:
    one, other = first.measured, second.measured
    if one.numeral.vague or other.numeral.vague:
        return False
    if one.unit is None or other.unit is None:
        return True
    return one.unit.split(" per ")[0] == other.unit.split(" per ")[0]


def _same_unit(candidate: Candidate, other: Candidate) -> Candidate:
    if candidate.measured.unit is not None or other.measured.unit is None:
        return replace(candidate, age=candidate.age or other.age)
    unit, family = other.measured.unit, other.measured.family
    return replace(
        candidate,
        measured=replace(candidate.measured, unit=unit, family=family),
        age=candidate.age or other.age,
    )


def _scaled_alike(first: Candidate, second: Candidate) -> Candidate:
    """As in "four to five thousand", "$89 to $93 billion": the first takes the second's scale."""
    one, other = first.measured.numeral, second.measured.numeral
    if other.scale == 1 or one.scale > 1 or one.value > other.value / other.scale:
        return first
    numeral = replace(one, value=one.value * other.scale, scale=other.scale, plain=False)
    return replace(first, measured=replace(first.measured, numeral=numeral))


def _ratio(first: Candidate, second: Candidate, gap: str) -> bool:
    """As in "one in five", "1 in every 10", "1/3"."""
    one, other = first.measured, second.measured
    if one.unit is not None or other.numeral.vague or other.family == "duration":
        return False
    if not 0 < one.numeral.value < other.numeral.value or one.numeral.vague:
        return False
    if gap == "/":
        return one.numeral.plain and other.numeral.value in _DENOMINATORS and other.unit is None
    every = "every" in gap or "-in-" in gap
    return _IN.fullmatch(gap) is not None and (
        every
        or (
            one.numeral.value == 1
            and other.numeral.value in range(2, 1_000_001)
            and first.noun in (None, second.noun)
        )
    )


def _share(first: Candidate, second: Candidate) -> Phrase:
    value = first.measured.numeral.value / second.measured.numeral.value
    numeral = replace(
        first.measured.numeral,
        end=second.measured.numeral.end,
        value=value,
        shape="fraction",
        plain=False,
    )
    measured = replace(
        first.measured, numeral=numeral, end=numeral.end, unit="share", family="share"
    )
    return Phrase(replace(second, measured=measured, token=first.token), how="share")


def _is_part(first: Candidate, second: Candidate) -> bool:
    one, other = first.measured, second.measured
    plain = one.unit is None and other.unit is None and other.numeral.shape != "fraction"
    return (
        plain
        and not one.numeral.vague
        and one.numeral.shape != "fraction"
        and (other.numeral.vague is not None or one.value <= other.value)
    )
