"""Who denies: one person under several spellings is one, a description is one per article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, product

from rashomon.compare.english import bracketed, listed, quoted
from rashomon.likeness import name_parts, same_person
from rashomon_schemas import DenialClaim

_DESCRIBED = ("description", "unresolved")
_MARKED = re.compile("[“\"‘']([^”\"’']{3,200})[”\"’']")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Denier:
    """Somebody who denies.

    Attributes:
        name: as named, or as described; "" when the denial is nobody's.
        named: whether by name; a description may be of somebody named elsewhere.
        denials: by article and place.
        also: how else its one article calls the sayer of these very words.
    """

    name: str
    named: bool
    denials: tuple[DenialClaim, ...]
    also: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """How to write it: descriptions stand between marks."""
        return self.name if self.named else quoted(self.name)

    def told(self, sources: Sequence[str]) -> str:
        """Who it is, with the sources that have the denial."""
        there = bracketed(sources)
        if self.also:
            others = listed([quoted(name) for name in self.also])
            there = f"{there.removesuffix(')')}; there also {others})"
        return f"{self.called or 'nobody named'} {there}"


def deniers(held: Sequence[DenialClaim]) -> list[Denier]:
    """Who denies, in the order of their first denials; names over all articles, body first."""
    groups: list[list[DenialClaim]] = []
    for claim in held:
        home = next((g for g in groups if any(_same(claim, other) for other in g)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return [_denier(group) for group in _one_statement(groups)]


def _one_statement(groups: Sequence[list[DenialClaim]]) -> list[list[DenialClaim]]:
    """Join sayers of one article whose words are a fragment of another's there.

    A headline that has a ministry say “no knowledge” tells of the spokesman quoted below it.
    """
    found: list[list[DenialClaim]] = []
    for group in groups:
        home = next((g for g in found if _shares_words(g, group)), None)
        if home is None:
            found.append(group)
        else:
            home.extend(group)
    return found


def _shares_words(one: Sequence[DenialClaim], other: Sequence[DenialClaim]) -> bool:
    if len({claim.article for claim in (*one, *other)}) > 1:
        return False
    return any(
        fragment in _plain(b.value.words)
        for a, b in chain(product(one, other), product(other, one))
        for fragment in _fragments(a.value.words)
    )


def _fragments(words: str) -> list[str]:
    """What stands between marks, of two words or more."""
    found = (_plain(match[1]) for match in _MARKED.finditer(words))
    return [fragment for fragment in found if " " in fragment]


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))


def several(found: Sequence[Denier]) -> bool:
    """Whether more than one denies for certain: by name, or beside each other in one article."""
    known = [denier for denier in found if denier.name]
    if sum(denier.named for denier in known) > 1:
        return True
    places = [{claim.article for claim in denier.denials} for denier in known]
    return any(a & b for at, a in enumerate(places) for b in places[at + 1 :])


def who(claim: DenialClaim) -> str:
    """The denier of one claim as named or described, else the origin it is given to."""
    speaker = claim.speaker
    if speaker is not None and speaker.name:
        return " ".join(speaker.name.split())
    root = claim.attribution.root
    return " ".join(root.name.split()) if root else ""


def _named(claim: DenialClaim) -> bool:
    if claim.speaker is not None and claim.speaker.name:
        return claim.speaker.resolved_by not in _DESCRIBED
    root = claim.attribution.root
    return root is not None and root.kind not in ("unnamed", "reports")


def _same(one: DenialClaim, other: DenialClaim) -> bool:
    a, b = who(one), who(other)
    if not a or not b:
        return a == b and one.article == other.article
    left, right = set(name_parts(a)), set(name_parts(b))
    if _named(one) and _named(other):
        return left == right or same_person(a, b)
    if one.article != other.article:
        # A description is of one station or one official each; a body's own name is not.
        return left == right and all(word[:1].isupper() for word in (*a.split(), *b.split()))
    return left <= right or right <= left or _titled(one, b) or _titled(other, a)


def _titled(claim: DenialClaim, description: str) -> bool:
    """Whether a description is the title an article gives a person."""
    title = claim.speaker.title if claim.speaker else None
    return bool(title) and set(name_parts(description)) == set(name_parts(title or ""))


def _denier(group: Sequence[DenialClaim]) -> Denier:
    named = [claim for claim in group if _named(claim)]
    fullest = max(named or group, key=lambda c: (len(name_parts(who(c))), len(who(c))))
    body_first = sorted(group, key=lambda c: c.in_headline)
    name = who(fullest)
    others = dict.fromkeys(who(claim) for claim in group)
    also = tuple(o for o in others if not same_person(o, name) and not _titled(fullest, o))
    apart = len({claim.article for claim in group}) == 1
    return Denier(name, bool(named), tuple(body_first), also if apart else ())
