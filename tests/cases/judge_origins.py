"""Keys of origins: roots, relays, rings, copies, and whether the cited article has it."""

import re

from tests.cases.cases import Wanted
from tests.cases.keys import Judge
from tests.cases.view import View

from rashomon_schemas import Finding

_ROOTS = re.compile(r"(\w+) named roots?\b")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def roots(finding: Finding) -> int | None:
    """The number of roots that a finding tells of."""
    told = _ROOTS.search(finding.sentences[0])
    word = told[1].casefold() if told else ""
    return int(word) if word.isdigit() else _NUMBERS.index(word) if word in _NUMBERS else None


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
    return False


def _contains(view: View, finding: Finding, wanted: Wanted) -> bool:
    return False


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
