"""Who is told of one by one in an article: people told apart by name, age or kind.

The registry counts people; an article tells of "a 16-year-old boy", of "Tom Lund, 16," and of
"the teen". Here one person under several words is one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rashomon.extract.found import Entity
from rashomon_schemas import CountClaim

_AGE = re.compile(
    r"\b(\d{1,3}|[a-z]{3,9})[- ](year|month|week|day)s?[- ]olds?\b|, ?(\d{1,2})\b", re.IGNORECASE
)
_AGED = re.compile(r",? ?(?:aged |age )?(\d{1,2})\b(?!\d|[-:/%])", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b(\d{1,3}|[a-z]{3,9})[- ]years?[- ]old (?:\w+ ){0,2}$", re.IGNORECASE)
_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
_NUMBERS = {word: str(n) for n, word in enumerate(_WORDS, start=1)}
_MALE = re.compile(
    r"\b(?:man|male|husband|father|dad|boyfriend|guy|brother|uncle|him|he|boy|son|grandson|nephew|"
    r"stepfather|grandfather)$",
    re.IGNORECASE,
)
_FEMALE = re.compile(
    r"\b(?:woman|female|wife|mother|mom|girlfriend|sister|aunt|lady|she|her|girl|daughter|"
    r"granddaughter|niece|stepmother|grandmother)$",
    re.IGNORECASE,
)
_YOUNG = re.compile(
    r"\b(?:boy|girl|toddler|baby|infant|child|kid|teen|teenager|juvenile|minor)$",
    re.IGNORECASE,
)
_GROWN = re.compile(
    r"\b(?:man|woman|adult|husband|wife|father|mother|dad|mom|driver|clerk|guard)$", re.IGNORECASE
)
_OFFICER = re.compile(r"\b(?:officer|deputy|trooper|policeman|cop)(?: [A-Z]|$)", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:another|other|second|third|fourth|fifth|sixth|seventh|2nd|3rd|4th|5th|6th)\b", re.I
)

_NEW = re.compile(r"(?:an?|another)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Told:
    """One mention of one person; what is not told is empty or None."""

    name: str = ""
    age: str = ""
    sex: str = ""
    grown: bool | None = None
    officer: bool = False
    another: bool = False
    new: bool = False
    """Whether "a" or "another" brings the person in."""


@dataclass(frozen=True)
class Roster:
    """The names of an article's people, with their ages."""

    names: dict[str, str] = field(default_factory=dict)
    """Last word of every form to the full name."""
    ages: dict[str, str] = field(default_factory=dict)
    """Full name to age."""

    def told(self, claim: CountClaim) -> Told:
        """Who one claim about one person tells of."""
        words = claim.value.words
        known = claim.value.population or words
        name = self._named(claim)
        age = self.ages.get(name, "") or _age(f"{known}{claim.spans[0].suffix[:6]}")
        if not name and age:
            same = [n for n, a in self.ages.items() if a == age]
            name = same[0] if len(same) == 1 else ""
        return Told(
            name,
            age,
            "m" if _MALE.search(known) else "f" if _FEMALE.search(known) else "",
            _grown(known, age),
            officer=bool(_OFFICER.search(words)),
            another=bool(_ANOTHER.search(f"{words} {known}")),
            new=bool(_NEW.match(words)),
        )

    def _named(self, claim: CountClaim) -> str:
        if claim.value.bound != "list":
            return ""
        known = claim.value.population or claim.value.words
        last = known.split()[-1].lower()
        return self.names.get(last, last)


def roster(entities: Sequence[Entity], text: str) -> Roster:
    """The people named in an article, each with the age beside a mention."""
    names: dict[str, str] = {}
    ages: dict[str, str] = {}
    for entity in entities:
        if entity.kind != "person":
            continue
        full = entity.full.lower()
        for start, end in entity.mentions:
            names.setdefault(text[start:end].rsplit(maxsplit=1)[-1].lower(), full)
            names.setdefault(text[start:end].split(maxsplit=1)[0].lower(), full)
            after = _AGED.match(text, end)
            before = _AGE_BEFORE.search(text, max(0, start - 40), start)
            found = after[1] if after else _number(before[1]) if before else ""
            if found:
                ages.setdefault(full, found)
    return Roster(names, ages)


def _grown(words: str, age: str) -> bool | None:
    if age:
        return age.isdigit() and int(age) >= 18
    return False if _YOUNG.search(words) else True if _GROWN.search(words) else None


def _age(words: str) -> str:
    found = _AGE.search(words)
    if found is None:
        return ""
    number = _number(found[1] or found[3])
    unit = (found[2] or "year").lower()
    return number if unit == "year" or not number else f"{number} {unit}"


def _number(word: str) -> str:
    return word if word.isdigit() else _NUMBERS.get(word.lower(), "")


def how_many(people: Iterable[Told]) -> int:
    """How many people at least: the most telling mentions first, then whoever is none of them."""
    told = list(people)
    apart: list[Told] = []
    for one in sorted(told, key=lambda t: (-bool(t.name) - bool(t.age), t.name, t.age)):
        sure = one.name or one.age or (one.new and one.sex and one.grown is not None)
        if sure and not any(_may_be(one, other) for other in apart):
            apart.append(one)
    return max(len(apart), int(bool(told)))


def others(people: Iterable[Told], than: Iterable[Told]) -> list[Told]:
    """Those of the first who are none of the second; "the child" may be any of them."""
    gone = list(than)
    return [t for t in people if not any(_may_be(t, g) for g in gone)]


def _may_be(one: Told, other: Told) -> bool:
    """Whether nothing tells the two apart."""
    if one.name and other.name:
        return one.name == other.name
    if one.age and other.age:
        return one.age == other.age
    sexes = {one.sex, other.sex} == {"m", "f"}
    ages = {one.grown, other.grown} == {True, False}
    officers = one.officer != other.officer
    return not (sexes or ages or officers or one.another != other.another)
