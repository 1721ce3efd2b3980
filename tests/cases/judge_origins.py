"""Keys of origins: roots, relays, rings, copies, and whether the cited article has it."""

import re

from tests.cases.cases import Wanted
from tests.cases.keys import Judge
from tests.cases.view import View

from rashomon_schemas import Finding

_ROOTS = re.compile(r"(\w+) (?:un)?named roots?\b")
_RING = re.compile(r"((?:\w+, )*\w+ and \w+) cite one another in a ring")
_CITED = re.compile(r"\b(\w+) cites [^.]*?, whose own text \((\w+)\) (gives|does not)")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def roots(finding: Finding) -> int:
    """The number of roots that a finding tells of, with a name and without."""
    return sum(_number(word) for word in _ROOTS.findall(finding.sentences[0]))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.index(word.casefold())


def _roots(view: View, finding: Finding, wanted: Wanted) -> bool:
    return bool(roots(finding) == wanted["roots"])


def _root_names(view: View, finding: Finding, wanted: Wanted) -> bool:
    told = " ".join(finding.sentences)
    return all(name in told for name in wanted["root_names"])


def _relayed(view: View, finding: Finding, wanted: Wanted) -> bool:
    told = finding.sentences[1].partition("Relayed, origin not stated:")[2]
    return all(name in told for name in wanted["relayed"])


def _copies(view: View, finding: Finding, wanted: Wanted) -> bool:
    told = finding.sentences[1]
    return all(f"{one} and {other} share " in told for one, other in wanted["copies"])


def _cycle(view: View, finding: Finding, wanted: Wanted) -> bool:
    rings = _RING.findall(finding.sentences[1])
    return any(sorted(re.split(", | and ", ring)) == sorted(wanted["cycle"]) for ring in rings)


def _contains(view: View, finding: Finding, wanted: Wanted) -> bool:
    one = wanted["contains"]
    told = (one["by"], one["cited"], "gives" if one["holds"] else "does not")
    return told in _CITED.findall(finding.sentences[1])


def origin_keys(*, rejected: bool) -> dict[str, Judge]:
    """The keys of findings on origins."""
    return {
        "roots": _roots,
        "root_names": _root_names,
        "relayed": _relayed,
        "copies": _copies,
        "cycle": _cycle,
        "contains": _contains,
    }
