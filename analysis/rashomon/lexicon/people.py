"""Who is counted: the head and the modifiers of a population as worded."""

import re
from dataclasses import dataclass

from rashomon.lexicon import remembered, table

_ENDS = {
    "of",
    "from",
    "in",
    "at",
    "on",
    "who",
    "that",
    "which",
    "with",
    "by",
    "for",
    "to",
    "perceived",
    "accused",
    "suspected",
    "believed",
    "aged",
    "under",
    "between",
    "including",
    "near",
    "inside",
}
_DROPPED = {
    "the",
    "a",
    "an",
    "these",
    "those",
    "of",
    "other",
    "his",
    "her",
    "their",
    "its",
    "some",
    "such",
    "all",
    "only",
    "more",
    "further",
    "another",
}
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "kids": "child",
    "people": "people",
    "policemen": "policeman",
    "servicemen": "serviceman",
    "gunmen": "gunman",
    "lives": "life",
    "babies": "baby",
    "bodies": "body",
    "persons": "person",
    "troops": "troop",
}


_ADDED = re.compile(
    r"\band (?:an?|the|his|her|their|its|\d[\d,.]{0,12}|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|dozens|several|at least|more than|another|other) ",
    re.IGNORECASE,
)
"""Several kinds added up ("a driver and four passengers"): they are all, not the last of them."""


@dataclass(frozen=True)
class Population:
    """Who is counted.

    Attributes:
        head: the noun in the singular ("man"), "" when nobody is named.
        modifiers: the words before it, lower case ("gay").
    """

    head: str
    modifiers: frozenset[str]

    @property
    def kin(self) -> str:
        """The head, or the first of the words that mean the same."""
        rows = table("questions")["populations"]["synonyms"]
        return next((str(r["heads"][0]) for r in rows if self.head in r["heads"]), self.head)

    @property
    def general(self) -> bool:
        """Whether it names nobody in particular."""
        return not self.head or self.head in _heads("general")

    @property
    def part(self) -> bool:
        """Whether such a population is as a rule only a part of those a story counts."""
        return self.head in _heads("parts")


@remembered
def _heads(name: str) -> frozenset[str]:
    return frozenset(table("questions")["populations"][name])


def population(words: str | None) -> Population:
    """Read a population as worded ("gay men perceived to be …" is head man, modifier gay)."""
    if _ADDED.search(words or ""):
        return Population("", frozenset())
    kept: list[str] = []
    for word in (words or "").casefold().replace(",", " ").split():
        if kept and word in _ENDS:
            break
        if word not in _DROPPED and any(c.isalpha() for c in word):
            kept.append(word)
    if not kept:
        return Population("", frozenset())
    return Population(singular(kept[-1]), frozenset(kept[:-1]))


def singular(noun: str) -> str:
    """The singular of an English noun, near enough to tell heads apart."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def called(words: str) -> str:
    """A population as a question has it: no article or pronoun before it, and in the plural."""
    held = words.split()
    while len(held) > 1 and held[0].casefold() in _DROPPED:
        held = held[1:]
    kind = population(words)
    one = kind.head not in _irregular_plurals() | {"dead", "injured", "wounded", "missing"}
    if held and one and kind.head == held[-1].casefold() and kind.head.isalpha():
        held[-1] = held[-1] if kind.head in _IRREGULAR.values() else f"{held[-1]}s"
    return " ".join(held)


@remembered
def _irregular_plurals() -> frozenset[str]:
    """Nouns that have one form, or are plurals without an ending ("police", "children")."""
    return frozenset(table("populations")["plural"]["nouns"])


def exclusive(one: Population, other: Population) -> bool:
    """Whether nobody can belong to both, by the table of exclusive sets."""
    if one.head == other.head:
        return False
    rows = table("questions")["populations"]["exclusive"]
    return any(one.head in row["heads"] and other.head in row["heads"] for row in rows)


def has_parts(one: Population) -> bool:
    """Whether the table knows kinds of people that such people are of."""
    return any(row["whole"] == one.head for row in table("questions")["populations"]["within"])


def part_of(one: Population, other: Population) -> bool:
    """Whether people of one kind are as a rule people of the other ("girls", "children")."""
    rows = table("questions")["populations"]["within"]
    return any(row["whole"] == other.head and one.head in row["parts"] for row in rows)


def exclusive_set(one: Population) -> tuple[str, ...] | None:
    """The set of mutually exclusive heads this one belongs to, or None."""
    for row in table("questions")["populations"]["exclusive"]:
        if one.head in row["heads"]:
            return tuple(row["heads"])
    return None
