"""Questions for dates: claims that date the same happening."""

import functools
import re
from collections.abc import Sequence

from rashomon.group.shelf import joined
from rashomon.lexicon import table
from rashomon.lexicon.acts import lemmas
from rashomon.likeness import same_person
from rashomon_schemas import DateClaim, DateRange, Question

_WORD = re.compile(r"[^\W\d_]+")
_LEAST_SHARED = 2
_LEAST_SHARE = 0.4
"""Two happenings are one when they share this many words, and this part of the shorter one's."""
_PRINTED = 4
"""Words of a clause that two articles print alike only when they tell one happening."""
_PLAIN = frozenset(
    "a an the of in on at to by for with from and or but that this these those it its his her "
    "their he she they we you i be is are was were been being has have had do does did will "
    "would as after before during about into over than then there who which what when where "
    "said says say not no also just only more most new one two other some any all back up".split()
)


def date_questions(claims: Sequence[DateClaim]) -> list[Question]:
    """One question for each happening that is dated.

    Of some happenings a story has one ("first-reported"). Others are one when they are told in
    the same words, or, for what somebody did, when the same person did it.
    """
    found = []
    rules = table("questions")["dates"]
    for aspect in sorted({claim.aspect for claim in claims}):
        held = [claim for claim in claims if claim.aspect == aspect]
        if aspect in rules["single"]:
            groups = [held]
        elif aspect in rules["apart"]:
            groups = [[claim] for claim in held]
        else:
            groups = _happenings(held)
        found += [_question(aspect, group) for group in groups]
    return found


def _happenings(claims: Sequence[DateClaim]) -> list[list[DateClaim]]:
    """Claims that date one happening; those told alike are looked at once, not pair by pair."""
    alike: dict[tuple[object, ...], list[DateClaim]] = {}
    for claim in claims:
        alike.setdefault(_told(claim), []).append(claim)
    groups = []
    for linked in joined([held[0] for held in alike.values()], same_happening):
        members = [claim for first in linked for claim in alike[_told(first)]]
        one = len(linked) > 1 or same_happening(linked[0], linked[0]) or _printed(members)
        groups += [members] if one else [[claim] for claim in members]
    return groups


def _printed(members: Sequence[DateClaim]) -> bool:
    """Whether several articles print one clause: then it is one happening, whoever is named."""
    content = _content(members[0].event, members[0].value.words)
    apart = members[0].aspect in table("questions")["dates"]["apart"]
    articles = {claim.article for claim in members}
    return not apart and len(content) >= _PRINTED and len(articles) == len(members) > 1


def _told(claim: DateClaim) -> tuple[object, ...]:
    """All of a claim that `same_happening` looks at."""
    value = claim.value
    return claim.doer, value.low, value.high, _content(claim.event, value.words)


def same_happening(one: DateClaim, other: DateClaim) -> bool:
    """Whether two claims of one aspect date one happening, as far as their words tell."""
    rules = table("questions")["dates"]
    a, b = one.doer, other.doer
    if one.aspect in rules["apart"] or _far(one.value, other.value, rules["far_days"]):
        return False
    if (a and b and not same_person(a, b)) or (one.aspect in rules["repeatable"] and not (a and b)):
        return False
    if one.article == other.article and _other_figures(one, other):
        return False
    left, right = (_content(claim.event, claim.value.words) for claim in (one, other))
    shared = left & right
    least = min(len(left), len(right))
    if least == 0:
        return False
    if left == right:
        return True
    return len(shared) >= _LEAST_SHARED and len(shared) >= _LEAST_SHARE * least


def _other_figures(one: DateClaim, other: DateClaim) -> bool:
    """Whether one article tells of two figures on two days ("nine on Friday, 12 on Saturday")."""
    a, b = _figures(one.event), _figures(other.event)
    apart = one.value.low != other.value.low or one.value.timex != other.value.timex
    return apart and bool(a) and bool(b) and not a & b


@functools.lru_cache(maxsize=8192)
def _figures(event: str) -> frozenset[str]:
    numbers = table("dates")["numbers"]
    words = {*numbers["ones"], *numbers["tens"]}
    return frozenset(w for w in re.findall(r"\w+", event.casefold()) if w.isdecimal() or w in words)


def _far(one: DateRange, other: DateRange, days: int) -> bool:
    """Whether two resolved dates lie further apart than reports of one happening slip."""
    if not (one.low and one.high and other.low and other.high):
        return False
    gap = max((one.low - other.high).days, (other.low - one.high).days)
    return gap > days


@functools.lru_cache(maxsize=8192)
def _content(event: str, date: str) -> frozenset[str]:
    """Stems of the words that tell what happened, without those of the date itself."""
    dated = set(_WORD.findall(date.casefold()))
    words = (w for w in _WORD.findall(event.casefold()) if w not in _PLAIN)
    return frozenset(min(lemmas(w), key=lambda s: (len(s), s)) for w in words if w not in dated)


def _question(aspect: str, group: Sequence[DateClaim]) -> Question:
    shown = min(group, key=lambda c: (len(c.event), c.event))
    texts = table("questions")["dates"]["texts"]
    single = aspect in table("questions")["dates"]["single"]
    event = _short(shown.event)
    text = texts.get(aspect, f"When was this ({aspect.replace('-', ' ')})?")
    return Question(
        kind="date",
        aspect=aspect,
        text=text if single else f"{text} “{event}”",
        scope=None if single else event,
        claims=tuple(sorted(claim.id for claim in group)),
    )


def _short(event: str) -> str:
    """The first words of a clause, on one line."""
    words = event.split()
    return " ".join(words) if len(words) <= 12 else f"{' '.join(words[:12])} …"
