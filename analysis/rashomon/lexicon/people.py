"""Who is counted: the head and the modifiers of a population as worded."""

import functools
import re
from dataclasses import dataclass, replace

from rashomon.lexicon import remembered, table
from rashomon_schemas import Quantity

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
    "wives": "wife",
    "thieves": "thief",
    "babies": "baby",
    "bodies": "body",
    "persons": "person",
    "troops": "troop",
}


_PLURAL_ALREADY = frozenset({"dead", "injured", "wounded", "missing", "staff", "crew"})


@dataclass(frozen=True)
class Population:
    """Who is counted.

    Attributes:
        head: the noun in the singular ("man"), "" when nobody is named.
        modifiers: the words before it, lower case ("gay").
        one: whether it is one person told of and not a number ("a watchman").
        summed: whether a text adds several kinds up ("nine guards and a cook").
    """

    head: str
    modifiers: frozenset[str]
    one: bool = False
    summed: bool = False

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
        """Whether such a population is as a rule only a part of those a story counts.

        "A watchman was shot dead" tells of him; "a man was shot dead" is a count of everybody.
        """
        return self.head in _heads("parts") or self.described

    @property
    def described(self) -> bool:
        """Whether one person is told of by what he or she is, not only as somebody."""
        return self.one and not self.general and not self.anybody

    @property
    def anybody(self) -> bool:
        """Whether the word is as good as any for those it befell ("three men")."""
        return self.head in _heads("anybody")


@remembered
def _heads(name: str) -> frozenset[str]:
    return frozenset(table("questions")["populations"][name])


@functools.lru_cache(maxsize=4096)
def population(words: str | None) -> Population:
    """Read a population as worded ("gay men perceived to be …" is head man, modifier gay)."""
    if _added().search(words or ""):
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


def whom(value: Quantity) -> Population:
    """Who a figure counts; everybody for a sum, whatever its parts are called."""
    if value.role == "sum" and value.unit == "people":
        return Population("", frozenset(), summed=True)
    found = population(value.population)
    one = value.unit == "people" and value.low == value.high == 1 and value.bound != "list"
    told = (value.population or "\0").casefold() in value.words.casefold()
    return replace(found, one=True) if one and told and value.role != "subset" else found


def single(value: Quantity) -> str:
    """The noun for one person told of by what he or she is ("watchman"); "" for a count."""
    found = whom(value)
    return found.kin if found.described else ""


@remembered
def _added() -> re.Pattern[str]:
    """Several kinds added up ("a driver and four passengers"): they are all, not the last."""
    numbers = "|".join([*table("numbers")["ones"], *table("numbers")["tens"]])
    return re.compile(
        rf"\band (?:an?|the|his|her|their|its|\d[\d,.]{{0,12}}|(?:{numbers})(?:-\w+)?|dozens|"
        r"several|at least|more than|another|other) ",
        re.IGNORECASE,
    )


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
    if held and kind.head == held[-1].casefold() and kind.head.isalpha():
        held[-1] = _plural(held[-1])
    return " ".join(held)


def _plural(noun: str) -> str:
    """The plural of an English noun for people ("watchmen", "the dead")."""
    word = noun.casefold()
    if word in _PLURAL_ALREADY or word in table("populations")["plural"]["nouns"]:
        return noun
    irregular = next((many for many, one in _IRREGULAR.items() if one == word), None)
    if irregular is not None:
        return irregular
    if word.endswith("man") and word != "human" and noun[:1].islower():
        return f"{noun[:-2]}en"
    if word.endswith(("s", "x", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else f"{noun}s"


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
