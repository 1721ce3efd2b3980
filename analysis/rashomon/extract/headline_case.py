"""Headlines in Title Case, as running text would have them, for the parser's copy only."""

import re
from collections.abc import Iterable

from rashomon import lexicon

_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
_NUMBER = re.compile(r"[A-Z][a-z]+(?= [a-z]|-[a-z])")
_ALWAYS = frozenset(
    "a an the and or but of in on at by for from to with as after before over under into out is "
    "are was were be been being has have had who whom whose which that not no his her their "
    "its".split()
)
_ENDINGS = ("ying", "ing", "ied", "ies", "ed", "es", "s", "y", "e")
_LONGEST = 200
"""Characters; a longer line is no headline."""


def plain_case(folded: str) -> str:
    """The text with title-cased lines lowered, word by word, where the text itself says how.

    A word is lowered when the rest of the text has it, or another form of it, in small letters
    and never, inside a sentence, with a capital: "Denies Men Are Tortured" becomes "denies men
    are tortured", names stay.
    Parsers read a line in Title Case as one long name, and may read "Sixteen" at the head of one
    so: it owes its capital to its place. The length is kept.
    """
    lines = [_small_number(line) for line in folded.split("\n")]
    folded = "\n".join(lines)
    titles = {at for at, line in enumerate(lines) if is_title(line)}
    if not titles:
        return folded
    small, names = _usage(line for at, line in enumerate(lines) if at not in titles)
    stems = {_stem(word) for word in small - names}
    return "\n".join(
        _lower(line, stems, names) if at in titles else line for at, line in enumerate(lines)
    )


def _small_number(line: str) -> str:
    """A headline with the number that it opens with, if it is a word, in small letters."""
    opening = _NUMBER.match(line)
    if opening is None or len(line) > _LONGEST or line.rstrip().endswith((*'.,:;?!"”', "…")):
        return line
    return line[0].lower() + line[1:] if opening[0].lower() in _cardinals() else line


@lexicon.remembered
def _cardinals() -> frozenset[str]:
    """Number words from eleven up, which hardly name anything else."""
    rows = lexicon.table("numbers")
    return frozenset((*(w for w, value in rows["ones"].items() if value > 10), *rows["tens"]))


def is_title(line: str) -> bool:
    """Whether most of a short line's words of four letters and more begin with a capital."""
    if not line.strip() or len(line) > _LONGEST or line.rstrip().endswith((".", ",")):
        return False
    long = [word for word in _WORD.findall(line) if len(word) > 3]
    return len(long) > 2 and sum(word[0].isupper() for word in long) > 0.8 * len(long)


def _usage(lines: Iterable[str]) -> tuple[set[str], set[str]]:
    """Words written small, and words written with a capital after a small one (names)."""
    small: set[str] = set()
    names: set[str] = set()
    for line in lines:
        before = ""
        for match in _WORD.finditer(line):
            word = match[0]
            if word.islower():
                small.add(word)
            elif before.islower() and line[match.start() - 1] == " ":
                names.add(word.lower())
            before = word
    return small, names


def _stem(word: str) -> str:
    """The word without a common ending; "denies", "denied" and "denying" meet."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)]
    return word


def _lower(line: str, stems: set[str], names: set[str]) -> str:
    first = True

    def one(match: re.Match[str]) -> str:
        nonlocal first
        keep, first = first, False
        word, small = match[0], match[0].lower()
        plain = small in _ALWAYS or (small not in names and _stem(small) in stems)
        return small if plain and not keep else word

    return _WORD.sub(one, line)
