"""Now, once, soon: times without a calendar."""

import re

from rashomon.calendar.words import alternation
from rashomon.extract.dates.reading import Here, Reading, Rule, named
from rashomon.extract.dates.vocabulary import compiled, rows

_KINDS = {words: value for value in ("PRESENT_REF", "PAST_REF", "FUTURE_REF") for words in rows("references")[value]}
_SAID = {"PRESENT_REF": "the time of writing", "PAST_REF": "some time before", "FUTURE_REF": "some time after"}


def read_reference(m: re.Match[str], here: Here) -> Reading | None:
    """`now`, `recently`, `in the past`, `soon`: no day can be counted from these words."""
    words = " ".join(m["words"].lower().split())
    value = _KINDS[words]
    if words in ("future", "current", "recent") and not here.modifies_noun(*m.span("words")):
        return None
    if words == "once" and not here.is_past_adverb(*m.span("words")):
        return None
    return named(value, f'"{m.group()}", {_SAID[value]}')


RULES = (Rule("reference", compiled(rf"(?P<words>{alternation(list(_KINDS))})"), read_reference),)
