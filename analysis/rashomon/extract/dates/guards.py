"""Words that look like dates and are none: verbs, surnames, numbers, names of papers."""

import re

from rashomon.calendar.words import alternation
from rashomon.extract.dates.reading import Here
from rashomon.extract.dates.vocabulary import rows

_COUNTED_BEFORE = re.compile(
    rf"(?:[$£€#]|\b{alternation(rows('counted')['before'])})\s?$", re.IGNORECASE
)
_MARCHERS = re.compile(r"(?:\b(?:the|a|an|annual|first|\w{1,9}'s)\s)$", re.IGNORECASE)
_CAUSE = re.compile(
    r"\s(?:for|on|against|of|in)\s(?!\d|that\syear|this\syear|last\syear)", re.IGNORECASE
)
"""A march has a cause or a place: "the annual March for Life"."""
_COUNTED_AFTER = re.compile(
    rf"[\s-]?(?:%|{alternation(rows('counted')['after'])}\b|\w{{1,20}}\save\b|st\b)", re.IGNORECASE
)


_MODEL = re.compile(rf"\s{alternation(rows('makes')['names'])}\b")
_OWNED = re.compile(
    r"(?:\b(?:an?|the|his|her|their|my|our|your)|['’]s)\s(?:[\w-]{3,9}\s)?$", re.IGNORECASE
)
"""`a green 1987 Chevrolet`: the model's year, when nothing of the story happened."""


_HOUSE = re.compile(
    rf"\s(?:[A-Z0-9][\w.'’-]{{0,20}}\s){{1,3}}(?i:{alternation(rows('addresses')['streets'])})\b"
)
_AT = re.compile(rf"\b{alternation(rows('addresses')['before'])}\s$", re.IGNORECASE)
"""`at 1202 West Graham Road`: the number of a house."""


def is_year(m: re.Match[str], here: Here) -> bool:
    """Whether four digits are a year: they count, price and number nothing.

    After "the" and before a plural of things they are one: "the 1992 protests".
    """
    start, end = m.span("year")
    before, after = here.text[max(0, start - 20) : start], here.text[end : end + 30]
    if _COUNTED_BEFORE.search(before) or _COUNTED_AFTER.match(after) or re.match(r"[-,.]\d", after):
        return False
    if _MODEL.match(here.text, end) and _OWNED.search(before):
        return False
    if _AT.search(before) and _HOUSE.match(here.text, end):
        return False
    return here.names_happenings(start, end) or not here.counts_something(start, end)


def is_month_name(m: re.Match[str], here: Here, group: str = "month") -> bool:
    """Whether a bare month name is one: not "may" the verb, a march, or a surname."""
    start, end = m.span(group)
    word = m[group]
    plain = word.lower().rstrip(".")
    tags = here.tags(start, end)
    if len(plain) <= 4 and plain not in ("may", "june", "july"):
        return word.endswith(".") and word[0].isupper() and plain not in ("mar", "jan")
    if plain not in ("may", "march", "august", "april", "june"):
        return word[0].isupper() or here.lowered
    if not (word[0].isupper() or here.lowered):
        return False
    if plain in ("may", "march") and any(tag in ("MD", "VB", "VBP", "VBD") for tag in tags):
        return False
    if here.lowered and plain in ("may", "march"):
        return bool(
            re.search(
                r"\b(?:in|last|next|since|until|by|early|late|of)\s$",
                here.text[max(0, start - 8) : start],
            )
        )
    if _MARCHERS.search(here.text[max(0, start - 16) : start]) and _CAUSE.match(here.text, end):
        return False
    return not here.is_person(start, end)
