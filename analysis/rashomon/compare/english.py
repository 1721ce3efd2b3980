"""Small change of English: lists, numbers, capitals."""

from collections.abc import Sequence

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MARKS = "“”\"'‘’"
_NESTED = str.maketrans({"“": "‘", "”": "’", '"': "'"})
_LABELS = 6
"""Source labels told one by one; of more, the first four and a number."""


def listed(items: Sequence[str], *, last: str = "and") -> str:
    """A list as a sentence has it: "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def labels(names: Sequence[str], *, last: str = "and") -> str:
    """Source labels as a list; of many the first few and how many more there are."""
    if len(names) <= _LABELS:
        return listed(names, last=last)
    return listed([*names[: _LABELS - 2], f"{len(names) - _LABELS + 2} more"], last=last)


def bracketed(names: Sequence[str]) -> str:
    """Source labels to stand in brackets behind what they say."""
    if len(names) <= _LABELS:
        return f"({', '.join(names)})"
    return f"({', '.join(names[: _LABELS - 2])} and {len(names) - _LABELS + 2} more)"


def words(text: str) -> int:
    """How many words a sentence has."""
    return len(text.split())


def grouped(items: Sequence[str], *, last: str = "and") -> str:
    """As `listed`, for items that hold commas themselves: "a, x; b, y; and c"."""
    if not any("," in item for item in items):
        return listed(items, last=last)
    if len(items) < 2:
        return "".join(items)
    return f"{'; '.join(items[:-1])}; {last} {items[-1]}"


def number(value: float) -> str:
    """A number as print has it: "1,200", "6.3"; arithmetic leaves no crumbs beyond six places."""
    value = round(value, 6)
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"


def counted(many: int, one: str, several: str | None = None) -> str:
    """A count and its noun: "1 outlet", "3 outlets"."""
    return f"{many} {one if many == 1 else several or one + 's'}"


def in_words(many: int) -> str:
    """A small number in words, others in figures."""
    return _SMALL[many] if 0 <= many < len(_SMALL) else number(many)


def sentence(text: str) -> str:
    """With a capital first letter, and a stop at the end."""
    held = text.strip()
    return ended(held[:1].upper() + held[1:])


def ended(text: str) -> str:
    """With a stop at the end; what begins with a source's label keeps the label as it is."""
    held = text.strip()
    return held if held.endswith((".", "?", "!", ".”")) else f"{held}."


def quoted(words: str) -> str:
    """Words as a source has them, on one line and between marks; marks inside are single ones."""
    plain = " ".join(words.split())
    if plain[:1] in _MARKS and plain[-1:] in _MARKS and len(plain) > 1:
        plain = plain[1:-1].strip()
    return f"“{plain.translate(_NESTED)}”"


def shortened(words: str, most: int = 14) -> str:
    """The first words of a clause."""
    held = words.split()
    return " ".join(held) if len(held) <= most else f"{' '.join(held[:most])} …"


def lowered(words: str) -> str:
    """Without the capital of a first word that is no name ("At least" but not "AFP")."""
    return words[:1].lower() + words[1:] if words[1:2].islower() or " " in words[1:2] else words


def verb(many: int, one: str, several: str) -> str:
    """The form of a verb for so many subjects."""
    return one if many == 1 else several
