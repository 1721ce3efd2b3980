"""Now, once, soon: times without a calendar."""

import re

from rashomon.calendar.words import alternation
from rashomon.extract.dates.reading import Here, Reading, Rule, named
from rashomon.extract.dates.vocabulary import compiled, number_pattern, rows, unit_pattern

_KINDS = {
    words: value
    for value in ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
    for words in rows("references")[value]
}
_SAID = {
    "PRESENT_REF": "the time of writing",
    "PAST_REF": "some time before",
    "FUTURE_REF": "some time after",
}


_STRETCHED = re.compile(rf"\s(?:{number_pattern()}\s)?{unit_pattern()}\b", re.IGNORECASE)
"""`in the past four years` is a stretch, not the past."""


_BEGINS_CLAUSE = re.compile(r"\s(?:of|when|that)\b", re.IGNORECASE)
"""`at the time of the blast`, `at the time when he fled`: the time of something named there."""
_NAME = re.compile(r"\b[A-Z][a-z]+\s\Z")
"""`Mill County News Now` is a station."""
_THEN = re.compile(r"\bthen[\s-]\Z", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"\sof\b", re.IGNORECASE)
"""`the future of the mine` is what becomes of it, no time."""


def read_reference(m: re.Match[str], here: Here) -> Reading | None:
    """`now`, `recently`, `in the past`, `soon`: no day can be counted from these words."""
    words = " ".join(m["words"].lower().split())
    value = _KINDS[words]
    if (
        words == "now"
        and m.group()[0] == "N"
        and _NAME.search(here.text, max(0, m.start() - 20), m.start())
    ):
        return None
    if words in ("future", "current", "recent") and not here.modifies_noun(*m.span("words")):
        return None
    if value == "PRESENT_REF" and _THEN.search(here.text, max(0, m.start() - 5), m.start()):
        return None
    if words == "the future" and _OF_SOMEBODY.match(here.text, m.end()):
        return None
    if words.endswith("past") and _STRETCHED.match(here.text, m.end()):
        return None
    if words == "soon" and not _still_to_come(m, here):
        return None
    if words.endswith(" time") and (
        _BEGINS_CLAUSE.match(here.text, m.end()) or here.has_clause(*m.span("words"))
    ):
        return None
    return named(value, f'"{m.group()}", {_SAID[value]}')


def _still_to_come(m: re.Match[str], here: Here) -> bool:
    """`soon` after a past verb, "as soon as" and "soon after" tell an order, no future."""
    if re.search(
        r"\b(?:as|how|too|so)\s$", here.text[max(0, m.start() - 5) : m.start()], re.IGNORECASE
    ):
        return False
    return (
        not re.match(r"\sa(?:fter|s)", here.text[m.end() : m.end() + 7])
        and here.direction(*m.span()) != "past"
    )


def read_moment(m: re.Match[str], here: Here) -> Reading | None:
    """`at this crucial moment`: the time of writing."""
    return named("PRESENT_REF", f'"{m.group()}", {_SAID["PRESENT_REF"]}')


RULES = (
    Rule("reference", compiled(rf"(?P<words>{alternation(list(_KINDS))})"), read_reference),
    Rule(
        "reference",
        compiled(r"(?<=\bat\s)this\s\w{4,12}\s(?:moment|juncture)(?!\s(?:of|in|when)\b)"),
        read_moment,
    ),
)
