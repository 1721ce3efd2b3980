"""Who is counted: which populations of a story answer one question."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.lexicon.people import Population, called, exclusive, whom
from rashomon.voices import two_voices, voice
from rashomon_schemas import CountClaim, Quantity


@dataclass
class _Gathered:
    """A question in the making."""

    claims: list[CountClaim] = field(default_factory=list)
    kinds: list[Population] = field(default_factory=list)


def populations(
    claims: Sequence[CountClaim], *, alone: bool = False
) -> list[tuple[str, list[CountClaim]]]:
    """Split counts of one act by who is counted.

    Populations that no article tells apart are one ("gay men", "men", "victims"). Those an
    article counts beside each other, or that exclude one another, are asked about separately.

    Args:
        claims: counts of one act and event.
        alone: name every population in the scope (for parts and increments).

    Returns:
        Pairs of words that narrow the question ("" for the main one) and its claims.
    """
    figures = [c for c in claims if c.value.bound != "unstated"]
    found = [_Gathered()] if not figures and claims else []
    for kind in _kinds(figures):
        members = [c for c in figures if whom(c.value) == kind]
        home = next((g for g in found if _belongs(g, kind, members, alone=alone)), None)
        if home is None:
            home = _Gathered()
            found.append(home)
        home.claims += members
        home.kinds.append(kind)
    if found and not alone:
        # A plural without a figure tells nobody apart: it only keeps its source from silence.
        found[0].claims += [c for c in claims if c.value.bound == "unstated"]
    return [(_words(g) if alone or at else "", g.claims) for at, g in enumerate(found)]


def _kinds(claims: Sequence[CountClaim]) -> list[Population]:
    """Populations, those that count everyone first, then by how many articles have them."""
    kinds = {whom(c.value) for c in claims}

    def order(kind: Population) -> tuple[object, ...]:
        held = [c for c in claims if whom(c.value) == kind]
        sources = len({c.article for c in held})
        largest = max(c.value.low for c in held)
        return (
            not kind.general,
            kind.summed,
            kind.part,
            -sources,
            -largest,
            kind.head,
            sorted(kind.modifiers),
        )

    return sorted(kinds, key=order)


def _belongs(
    gathered: _Gathered, kind: Population, members: Sequence[CountClaim], *, alone: bool
) -> bool:
    if members[0].value.unit != "people":
        return all(kind.kin == other.kin for other in gathered.kinds)
    if any(exclusive(kind, other) for other in gathered.kinds):
        return False
    if any(_two_kinds(kind, other, alone=alone) for other in gathered.kinds):
        return False
    others = [c for c in gathered.claims if not _one_name(whom(c.value), kind)]
    return not _told_apart(others, members)


def _two_kinds(one: Population, other: Population, *, alone: bool) -> bool:
    """Whether two parts are counted; one person told of stands beside what may be a whole."""
    told = not alone and (one.described or other.described)
    return one.part and other.part and one.kin != other.kin and not told


def _one_name(one: Population, other: Population) -> bool:
    """Whether two wordings can't be told apart: then figures that differ contradict.

    A text that adds some people up ("her husband and two daughters") beside a count of all tells
    them apart.
    """
    if one.summed != other.summed:
        return False
    alike = one.kin == other.kin and one.modifiers == other.modifiers
    return (one.general and other.general) or alike


def _told_apart(ones: Sequence[CountClaim], others: Sequence[CountClaim]) -> bool:
    """Whether the body of some article counts both and the figures exclude one another."""
    return any(
        a.article == b.article
        and not (a.in_headline or b.in_headline)
        and not (a.withdrawn or b.withdrawn)
        and _exclude(a.value, b.value)
        and not _told_by_two(a, b)
        for a in ones
        for b in others
    )


def _told_by_two(one: CountClaim, other: CountClaim) -> bool:
    """Whether two origins give the figures, one of them for nobody in particular.

    "More than 300 supporters, say lawyers; 87 arrests, says the ministry" is one count, disputed.
    """
    voices = [voice(claim.attribution.chain) for claim in (one, other)]
    known = [[v] for v in voices if v is not None]
    general = whom(one.value).general or whom(other.value).general
    return general and len(known) == 2 and two_voices(*known)


def _exclude(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of one text are of two groups; what it adds up can be some of a count."""
    for summed, count in ((one, other), (other, one)):
        if summed.role == "sum" != count.role:
            return summed.high is not None and summed.high < count.low
    return _disjoint(one, other)


def _disjoint(one: Quantity, other: Quantity) -> bool:
    low, high = max(one.low, other.low), [h for h in (one.high, other.high) if h is not None]
    return bool(high) and low > min(high)


def _words(gathered: _Gathered) -> str:
    """How the population is called: its shortest wording."""
    told = [c.value.population for c in gathered.claims if c.value.role != "sum"]
    named = {called(words) for words in told if words}
    return min(named, key=lambda w: (len(w), w)) if named else ""
