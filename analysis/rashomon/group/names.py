"""One question for each person, organisation or place that is written in several ways."""

import functools
from collections.abc import Sequence

from rashomon.group.shelf import joined
from rashomon.lexicon import table
from rashomon.likeness import alike, name_parts, same_person
from rashomon_schemas import NameClaim, Question

_LEAST_LETTERS = 6
"""A single word shorter than this is too easily another name."""


def name_questions(claims: Sequence[NameClaim]) -> list[Question]:
    """Entities that several articles name, or that one article spells in two ways."""
    found = []
    for kind in ("organisation", "person", "place"):
        held = [claim for claim in claims if claim.value.kind == kind]
        groups = _people(held) if kind == "person" else joined(held, _same_thing)
        found += [_question(kind, g) for g in groups if len(g) > 1 or _two_forms(g[0])]
    return found


def _two_forms(claim: NameClaim) -> bool:
    """Whether one article has another form of as many words, which may be another spelling."""
    words = len(claim.value.full.split())
    return words > 1 and sum(len(form.split()) == words for form in claim.value.forms) > 1


def _people(claims: Sequence[NameClaim]) -> list[list[NameClaim]]:
    """Full names first; a surname alone goes to the one person who has it, if there is one."""
    full = [c for c in claims if len(name_parts(c.value.full)) > 1]
    groups = joined(full, _same_human)
    bare = [c for c in claims if len(name_parts(c.value.full)) == 1]
    own: list[list[NameClaim]] = []
    for claim in bare:
        homes = [g for g in groups if _surname(g[0]) == _surname(claim)]
        home = homes[0] if len(homes) == 1 else _alone(own, claim)
        home.append(claim)
    return [*groups, *own]


def _alone(own: list[list[NameClaim]], claim: NameClaim) -> list[NameClaim]:
    for group in own:
        if _surname(group[0]) == _surname(claim):
            return group
    own.append([])
    return own[-1]


def _surname(claim: NameClaim) -> str:
    parts = name_parts(claim.value.full)
    return parts[-1] if parts else ""


def _same_human(one: NameClaim, other: NameClaim) -> bool:
    left, right = one.value.full, other.value.full
    if same_person(left, right):
        return True
    a, b = name_parts(left), name_parts(right)
    return alike(a[-1], b[-1]) and bool(_variants(a[0]) & _variants(b[0]))


@functools.lru_cache(maxsize=4096)
def _variants(given: str) -> frozenset[int]:
    """Numbers of the rows of the table of given names that have this one."""
    rows = table("name_variants")["variants"]
    return frozenset(at for at, row in enumerate(rows) if given in row)


def _same_thing(one: NameClaim, other: NameClaim) -> bool:
    """Word for word alike, with no short word that differs."""
    a, b = name_parts(one.value.full), name_parts(other.value.full)
    if len(a) != len(b) or not a:
        return False
    return all(
        x == y or (min(len(x), len(y)) >= _LEAST_LETTERS and alike(x, y) and _not_plural(x, y))
        for x, y in zip(a, b, strict=True)
    )


def _not_plural(one: str, other: str) -> bool:
    """Whether neither is the other with an ending: "Right" and "Rights" are two words."""
    short, long = sorted((one, other), key=len)
    return not long.startswith(short)


def _question(kind: str, group: Sequence[NameClaim]) -> Question:
    fullest = max(group, key=lambda c: (len(name_parts(c.value.full)), c.value.full))
    return Question(
        kind="name",
        aspect=kind,
        text=f"How is the name {fullest.value.full} written?",
        scope=fullest.value.full,
        claims=tuple(sorted(claim.id for claim in group)),
    )
