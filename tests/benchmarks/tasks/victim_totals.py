"""One article's totals of killed and injured, out of its count claims.

The task asks for one pair of figures an article; the claims stay what they are. What is counted
here follows the registry's convention: attackers are counted in, the latest figure holds, other
events are left out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.benchmarks.tasks.people_told import Roster, Told, how_many, others

from rashomon_schemas import Article, CountClaim, DateRange

_UNSURE = frozenset({"conditional", "denied"})
_ATTACKER = re.compile(
    r"\b(gunman|gunwoman|shooter|suspect|attacker|assailant|killer|murderer|robber|intruder|"
    r"perpetrator|burglar)s?\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(others?|another|more|additional)\b", re.IGNORECASE)
_WEAK = frozenset(
    "taken rushed transported airlifted brought driven flown sent treated remained "
    "remains is was were are listed conveyed transporting taking remain".split()
)
_NTH = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_ONE_MORE = re.compile(rf"an? ({'|'.join(_NTH)})\b", re.IGNORECASE)
_LOOSE = frozenset({"vague", "nearly", "about", "up-to"})
_LEAD = 500
"""Characters that tell of the event in texts of any length."""
_FAR = 40
"""Days before publication from which a dated event is another one."""
_NEAR = 2
"""Days between two dates of one event at most (an attack, and a death in hospital after it)."""
_LONG = 60
"""Days a dated stretch may last before its figures are a period's, not an event's."""


@dataclass(frozen=True)
class Total:
    """How many, and by which of the claims."""

    number: int
    claims: tuple[CountClaim, ...] = ()


def totals(claims: Sequence[CountClaim], article: Article, known: Roster) -> tuple[int, int]:
    """Killed and injured of the main event, attackers counted in."""
    published = article.published
    claims = [c for c in claims if _single(c) or not _late(c, article)]
    kept = [c for c in claims if _counts(c) and not _other_event(c, published)]
    kept = _main_event(kept or [c for c in claims if _counts(c)])
    dead = _figure([c for c in kept if c.aspect == "killed"])
    killed = max(dead.number, people([c for c in kept if c.aspect == "killed"], known))
    killed += _attackers_beside(kept, dead)
    return killed, _injured(kept, killed, known)


def _injured(kept: Sequence[CountClaim], killed: int, known: Roster) -> int:
    """Those said to be hurt; else those hit who did not die; else those told of one by one."""
    strong = _figure([c for c in kept if c.aspect == "injured" and not _weak(c)])
    hit = _figure([c for c in kept if c.aspect == "casualties"])
    alive = 0
    if hit.number > 1:
        apart = any(_apart(c) for c in hit.claims)
        apart = apart and killed != hit.number + 1  # "he and eight others were shot": nine died
        dead = killed if not any(c.agent for c in hit.claims) else killed - _attackers(kept)
        alive = hit.number if apart else max(hit.number - dead, 0)
    firm = any(c.value.bound != "vague" for c in strong.claims)
    if strong.number > 1 and (firm or alive == 0):
        return strong.number
    if alive:
        return alive
    weak = _figure([c for c in kept if c.aspect == "injured" and _weak(c)])
    apart = any(_apart(c) for c in weak.claims)
    if weak.number > 1 and (apart or weak.number > killed):
        return weak.number
    return max(strong.number, _one_by_one(kept, killed, known))


def _attackers(claims: Sequence[CountClaim]) -> int:
    """1 when an attacker is among the dead: those whom he shot don't hold him."""
    return int(
        any(
            c.aspect == "killed" and _single(c) and _ATTACKER.search(c.value.population or "")
            for c in claims
        )
    )


def _apart(claim: CountClaim) -> bool:
    """Whether a figure is of others than those told of before."""
    told = f"{claim.value.words} {claim.value.population}"
    return claim.value.role != "sum" and _OTHERS.search(told) is not None


def _one_by_one(kept: Sequence[CountClaim], killed: int, known: Roster) -> int:
    """Those hurt, and those hit where nobody died, who are none of the dead."""
    dead = _singles([c for c in kept if c.aspect == "killed"], known)
    hurt = _singles([c for c in kept if c.aspect == "injured"], known)
    hit = _singles([c for c in kept if c.aspect == "casualties"], known)
    if killed:  # where the dead are only a figure, whoever was hit may be one of them
        hit = [t for t in hit if t.another or t.officer or (dead and (t.name or t.age))]
    alive = others([*hurt, *hit], dead)
    return how_many(alive) if alive else 0


def _weak(claim: CountClaim) -> bool:
    """Whether only a hospital or a condition tells that they were hurt."""
    return claim.rule == "count-phrase" and all(act in _WEAK for act in claim.acts)


def _counts(claim: CountClaim) -> bool:
    value = claim.value
    return (
        claim.aspect in ("killed", "injured", "casualties")
        and value.bound != "unstated"
        and value.role != "ordinal"
        and claim.attribution.modality not in _UNSURE
        and not claim.withdrawn
        and value.unit in ("people", "items")
    )


def _late(claim: CountClaim, article: Article) -> bool:
    """Whether a figure stands in the second half: news tells its event first, then earlier ones."""
    length = len(article.text) - article.body_start
    place = claim.spans[0].start - article.body_start
    return place > max(_LEAD, length / 2)


def _other_event(claim: CountClaim, published: DateRange | None) -> bool:
    when = claim.event_date
    if when is None or when.high is None or when.low is None:
        return False
    if (when.high - when.low).days > _LONG:
        return True
    return (
        published is not None
        and published.low is not None
        and ((published.low - when.high).days > _FAR)
    )


def _main_event(claims: Sequence[CountClaim]) -> list[CountClaim]:
    """Those without a date, and those within two days of the first date told."""
    dated = [
        c.event_date
        for c in claims
        if c.event_date is not None
        and c.event_date.low is not None
        and c.event_date.high is not None
    ]
    if not dated:
        return list(claims)
    main = dated[0]
    return [c for c in claims if c.event_date is None or _near(c.event_date, main)]


def _near(one: DateRange, other: DateRange) -> bool:
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return True
    return (one.low - other.high).days <= _NEAR and (other.low - one.high).days <= _NEAR


def _figure(claims: Sequence[CountClaim]) -> Total:
    """The largest figure for a whole; of an increment or a part only where no whole is told."""
    told = [c for c in claims if not _single(c)]
    sums = [c for c in told if c.value.role == "sum"]
    headline = [c for c in told if c.in_headline and c.value.bound == "exact"]
    told = [*headline, *sums] if headline else told
    for roles in (("total", "revised", "sum"), ("increment",), ("subset",)):
        for vague in (False, True):
            whole = [
                c for c in told if c.value.role in roles and (c.value.bound in _LOOSE) == vague
            ]
            best = max((_number(c) for c in whole), default=0)
            if best:
                more = sum(
                    _NTH.get(m[1].lower(), 0) == best + 1
                    for c in claims
                    if (m := _ONE_MORE.match(c.value.words))
                )
                return Total(best + min(more, 1), tuple(c for c in whole if _number(c) == best))
    return Total(0)


def _number(claim: CountClaim) -> int:
    value = claim.value
    return int(value.low if value.number is None else value.number)


def _single(claim: CountClaim) -> bool:
    return (
        claim.value.number == 1
        and claim.rule != "count-toll"
        and not re.match(r"(?:one|1)\b", claim.value.words, re.IGNORECASE)
    )


def people(claims: Iterable[CountClaim], known: Roster) -> int:
    """How many people are told of one by one."""
    return how_many(_singles(claims, known))


def _singles(claims: Iterable[CountClaim], known: Roster) -> list[Told]:
    return [known.told(claim) for claim in claims if _single(claim)]


def _attackers_beside(claims: Sequence[CountClaim], dead: Total) -> int:
    """1 when the attacker died too and the figure is of the victims only."""
    died = any(
        c.aspect == "killed" and _single(c) and _ATTACKER.search(c.value.words) for c in claims
    )
    victims_only = any(c.agent and _ATTACKER.search(c.agent) for c in dead.claims)
    return int(died and victims_only)
