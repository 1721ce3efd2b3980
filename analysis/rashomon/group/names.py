"""One question for each person, organisation or place that is written in several ways."""

import functools
import re
from collections.abc import Sequence

from rashomon.group.shelf import joined
from rashomon.lexicon import table
from rashomon.lexicon.gazetteer import known_row
from rashomon.likeness import alike, name_parts, name_suffix, same_person, same_place
from rashomon_schemas import NameClaim, Question

_LIKELY = "name-likely"
"""Rule of the names that extraction is sure of only beside a sure one of another article."""
_NICKNAME = re.compile(r"[“\"‘(]([^\W\d_]{2,20})[”\"’)]")
_LEAST_LETTERS = 6
"""A single word shorter than this is too easily another name."""


def name_questions(claims: Sequence[NameClaim]) -> list[Question]:
    """Entities that several articles name, or that one article spells in two ways."""
    found = []
    for kind in ("organisation", "person", "place"):
        held = [claim for claim in claims if claim.value.kind == kind]
        groups = _people(held) if kind == "person" else joined(held, _same_thing)
        found += [_question(kind, g) for g in groups if _compared(g)]
    return found


def _compared(group: Sequence[NameClaim]) -> bool:
    """Whether several articles name it, one of them surely, or one writes it in two ways."""
    sure = any(claim.rule != _LIKELY for claim in group)
    return sure and (len(group) > 1 or _two_forms(group[0]))


def _two_forms(claim: NameClaim) -> bool:
    """Whether one article has another form of as many words, which may be another spelling."""
    words = len(claim.value.full.split())
    return words > 1 and sum(len(form.split()) == words for form in claim.value.forms) > 1


def _people(claims: Sequence[NameClaim]) -> list[list[NameClaim]]:
    """Full names first; a surname or an alias alone goes to the one person who has it, if any."""
    full = [c for c in claims if len(name_parts(c.value.full)) > 1]
    groups = joined(full, _same_human)
    bare = [c for c in claims if len(name_parts(c.value.full)) == 1]
    own: list[list[NameClaim]] = []
    for claim in bare:
        homes = [g for g in groups if any(_is_called(c, claim) for c in g)]
        home = homes[0] if len(homes) == 1 else _alone(own, claim)
        home.append(claim)
    return [*groups, *own]


def _is_called(person: NameClaim, bare: NameClaim) -> bool:
    """Whether one word is somebody's surname, or another name that the article gives them."""
    return _surname(bare) in {_surname(person), *_alone_forms(person)}


def _alone_forms(claim: NameClaim) -> set[str]:
    """Single words that an article also calls somebody by."""
    parts = (name_parts(form) for form in claim.value.forms)
    return {found[0] for found in parts if len(found) == 1}


def _alone(own: list[list[NameClaim]], claim: NameClaim) -> list[NameClaim]:
    """Who is known by one word in every article: one person if they hold one office."""
    for group in own:
        title = group[0].value.title
        if title and title == claim.value.title and _surname(group[0]) == _surname(claim):
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
    one_suffix, other_suffix = name_suffix(left), name_suffix(right)
    if None not in (one_suffix, other_suffix) and one_suffix != other_suffix:
        return False
    if alike(a[-1], b[-1]):
        given = set(_given(left)) & set(_given(right))
        return bool(given) or bool(_variants(a[0]) & _variants(b[0]))
    turned = len(a) == 2 and a == b[::-1] and not (_known_given(a[0]) and _known_given(a[1]))
    return turned or (a[0] == b[0] and (_also_called(one, b[-1]) or _also_called(other, a[-1])))


def _also_called(claim: NameClaim, surname: str) -> bool:
    """Whether an article gives somebody this surname too, as at birth."""
    return surname != _surname(claim) and surname in _alone_forms(claim)


def _given(name: str) -> list[str]:
    """The first name, and a nickname that stands in marks."""
    return [*name_parts(name)[:1], *(nick.casefold() for nick in _NICKNAME.findall(name))]


def _known_given(word: str) -> bool:
    """Whether a word is a given name, so that a name of two such has an order."""
    rows = table("name_variants")
    return word in rows["male"] or word in rows["female"]


@functools.lru_cache(maxsize=4096)
def _variants(given: str) -> frozenset[int]:
    """Numbers of the rows of the table of given names that have this one."""
    rows = table("name_variants")["variants"]
    return frozenset(at for at, row in enumerate(rows) if given in row)


def _same_thing(one: NameClaim, other: NameClaim) -> bool:
    """Word for word alike with no short word that differs, or called so by the other's article.

    Well-known places and bodies have all the names of their row ("UN", "Chechen Republic").
    """
    if one.value.full in other.value.forms or other.value.full in one.value.forms:
        return True
    row = known_row(one.value.full, one.value.kind)
    other_row = known_row(other.value.full, other.value.kind)
    if row is not None or other_row is not None:
        return row == other_row
    if one.value.kind == "place":
        return same_place(one.value.full, other.value.full)
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
