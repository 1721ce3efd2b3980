"""Of whom a denied clause tells: harm to them is denied, and to nobody else."""

import functools
import re
from collections.abc import Iterable

from rashomon.lexicon import remembered, table
from rashomon.lexicon.people import exclusive, part_of, population, singular

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_WHOEVER = frozenset("anybody anyone nobody everybody everyone somebody someone".split())
_ROWS = ("person", "attacker", "fighter", "group")
_BEFORE = r"(?:that|any|no|not (?:a single|one|a)|none of (?:the|its|their)|a single|the) "
_BECAME = (
    r"(?:(?:had|has|have) (?:ever |not )?(?:been|died|perished|drowned|suffered|disappeared|lost)|"
    r"(?:was|were|is|are|being) (?:ever |being |not )?\w{1,12}(?:ed|en|ot|urt|ain)|being \w+|"
    r"died|dies|die|perished|drowned|disappeared)\b"
)
_HARMED = re.compile(
    rf"\b{_BEFORE}(?P<who>(?:[\w'’-]{{1,20}} ){{1,4}}?)"
    rf"(?:(?:in|at|of|from|held|under) (?:[\w'’-]{{1,20}} ){{1,4}}?)?{_BECAME}"
)
"""Those something befell: "that any detainee died", "no prisoner was ever beaten"."""
_DONE_TO = re.compile(
    r"\b(?:(?P<gerund>\w{2,12}ing)|(?:had|has|have) (?:ever )?(?P<verb>\w{3,12})|"
    r"(?P<past>\w{3,12})(?= (?:any|the|its|their|an?) )) "
    r"(?:any |the |a |an |its |their |some |its own )?(?=(?P<who>(?:[\w'’-]{1,20} ?){1,3}))"
)
"""Those somebody did it to: "beating detainees", "had tortured any prisoner"."""
_OF = re.compile(
    r"\b(?P<noun>\w{4,14}) (?:of|to|against) (?:any |the |its |their |some )?"
    r"(?=(?P<who>(?:[\w'’-]{1,20} ?){1,3}))"
)
"""Those an act noun is of: "the deaths of prisoners"."""


def those_harmed(words: str, aspects: Iterable[str]) -> frozenset[str]:
    """The people a denied clause has for those harmed, in the singular; empty where it names none.

    Args:
        words: the denial as worded.
        aspects: the acts it denies.
    """
    return _those_harmed(" ".join(words.casefold().split()), tuple(sorted(aspects)))


@functools.lru_cache(maxsize=1024)
def _those_harmed(told: str, aspects: tuple[str, ...]) -> frozenset[str]:
    acts = _acts(aspects)
    found: set[str] = set()
    for match in _HARMED.finditer(told):
        found |= people_named(match["who"])
    for match in _DONE_TO.finditer(told):
        if acts & _stems(match["gerund"] or match["verb"] or match["past"]):
            found |= _first(match["who"])
    for match in _OF.finditer(told):
        if acts & _stems(match["noun"]):
            found |= _first(match["who"])
    return frozenset(found)


def people_named(words: str) -> frozenset[str]:
    """The nouns for people of one kind among some words, in the singular."""
    rows = table("populations")
    known = {noun for name in _ROWS for noun in rows[name]["nouns"]}
    found = {singular(word) for word in _WORD.findall(words.casefold())}
    return frozenset((found & known) - _WHOEVER - set(table("questions")["populations"]["general"]))


def can_be(counted: str | None, named: frozenset[str]) -> bool:
    """Whether people counted are of a kind that is named, or of all kinds.

    Age and sex cut across other kinds: three children can be three detainees.
    """
    who = population(counted)
    if not who.head or who.general or who.anybody:
        return True
    kinds = [population(noun) for noun in named]
    across = who.head in table("questions")["populations"]["told_first"]
    if across and not any(exclusive(who, kind) for kind in kinds):
        return True
    words = people_named(counted or "")
    return not words or any(
        kind.head in words or kind.kin == who.kin or _one_custody(kind.head, who.head)
        for kind in (*kinds, *(k for k in kinds if part_of(who, k)))
    )


def _one_custody(one: str, other: str) -> bool:
    held = table("questions")["denials"]["in_custody"]
    return one in held and other in held


def _first(words: str) -> frozenset[str]:
    """The first noun for people, where nothing but what describes them stands before it."""
    return next((found for w in words.split() if (found := people_named(w))), frozenset())


def _acts(aspects: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(_verbs().get(aspect, frozenset()) for aspect in aspects))


@remembered
def _verbs() -> dict[str, frozenset[str]]:
    """The stems of the verbs and act nouns of each aspect."""
    return {
        aspect: frozenset(
            stem
            for key in ("object", "subject", "nouns", "counted", "mass")
            for word in row.get(key, ())
            for stem in _stems(word)
        )
        for aspect, row in table("aspects").items()
    }


def _stems(word: str) -> frozenset[str]:
    """A word without the ends that verbs and act nouns take, near enough to tell acts apart."""
    found = {word}
    for end in ("ing", "ings", "ed", "en", "s", "e"):
        if word.endswith(end) and len(word) - len(end) > 2:
            stem = word[: -len(end)]
            found |= {stem, stem[:-1] if stem[-1:] == stem[-2:-1] else stem}
    return frozenset(found)
