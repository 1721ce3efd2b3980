"""Suffixes of figures: "1.2m", "$50bn", "80k"."""

import re

from rashomon import lexicon
from rashomon.extract.quantities.atoms import Atom

_SUFFIX = re.compile(r"(?P<gap> ?)(?P<suffix>[A-Za-z]{1,3})(?![A-Za-z\d/²³])")
_CURRENCY = re.compile(r"(?:[$€£¥₹₽₩₺₪₱₦₴]|\b[A-Z]{2,3}) ?\Z")
_LENGTH = re.compile(r"[ -](?:long|high|tall|wide|deep|away|race|sprint|swim|run|dash|hurdles)\b")
_SPACED = frozenset({"bn", "mn", "mln"})
_SPACED_MONEY = _SPACED | {"m", "b", "tn"}


def suffix(text: str, atom: Atom) -> tuple[float, int]:
    """The factor and end of a figure's suffix: "1.2m", "$50bn", "80k"; (1, its end) without."""
    match = _SUFFIX.match(text, atom.end)
    suffixes = lexicon.table("numbers")["suffixes"]
    if match is None or match["suffix"] not in suffixes:
        return 1.0, atom.end
    word, gap = match["suffix"], match["gap"]
    money = _CURRENCY.search(text[max(0, atom.start - 5) : atom.start]) is not None
    if gap and word not in (_SPACED_MONEY if money else _SPACED):
        counted = word in ("B", "M") and re.match(r" [a-z]{3}", text[match.end() : match.end() + 4])
        if not counted:
            return 1.0, atom.end
    if not money and (word in ("mm", "t", "b", "mil", "cr") or _is_metres(text, match, atom)):
        return 1.0, atom.end
    return float(suffixes[word]), match.end()


def _is_metres(text: str, match: re.Match[str], atom: Atom) -> bool:
    """Whether an "m" glued to a figure is metres: nothing is counted after it."""
    if match["suffix"] != "m":
        return False
    after = text[match.end() : match.end() + 12]
    counted = re.match(r" [a-z]{3,}", after) is not None and not _LENGTH.match(after)
    return not counted or ("." not in atom.word and atom.value > 100)
