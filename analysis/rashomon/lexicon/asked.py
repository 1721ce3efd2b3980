"""What is asked of an act: how many, by whom and where, in words of one table."""

import functools
import re
from collections.abc import Sequence
from typing import Literal

from rashomon.lexicon import table
from rashomon_schemas import CountClaim

Asked = Literal["agent", "place"]
_WORDS: dict[Asked, str] = {"agent": "By whom", "place": "Where"}
_EVENT = "another event: "
_COUNTED = "How many {who} "
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+){0,4}")
_BEFORE = ("anti-", "pro-", "non-", "ex-")
"""What makes a description of a name ("an anti-Tarn camp")."""


def question(kind: Asked, name: str, who: str) -> str:
    """What is asked: "By whom were people detained?".

    Args:
        kind: what is asked for.
        name: key of the act's text.
        who: those it was done to, or who did it ("people").
    """
    told = _predicate(kind, name)
    if told is None:
        return f"{_WORDS[kind]}: {name.replace('-', ' ')}?"
    verb, _, rest = told.partition(" ")
    if verb == "were":
        return f"{_WORDS[kind]} were {who} {rest}?"
    return f"{_WORDS[kind]} was it that {who} {told}?"


def lead(kind: Asked, name: str, who: str) -> str:
    """What stands before the answers: "By whom people were detained"."""
    told = _predicate(kind, name)
    return (
        f"{_WORDS[kind]} ({name.replace('-', ' ')})"
        if told is None
        else (f"{_WORDS[kind]} {who} {told}")
    )


def _predicate(kind: Asked, name: str) -> str | None:
    """The act as a sentence ends with it: "were detained"; None for one without a text."""
    rows = table("questions")
    if kind == "agent" and name in rows["by_whom"]:
        return str(rows["by_whom"][name])
    text = str(rows["texts"].get(name, ""))
    return text.removeprefix(_COUNTED).rstrip("?") if text.startswith(_COUNTED) else None


def things(claims: Sequence[CountClaim]) -> str:
    """What to call those counted when nothing narrows them."""
    units = {claim.value.unit for claim in claims}
    if units == {"people"}:
        return "people"
    named = sorted({c.value.population for c in claims if c.value.population})
    return named[0] if named else sorted(units)[0]


def place_names(place: str) -> frozenset[str]:
    """The words of a place that name it, in lower case; none of "the streets" or "this region"."""
    words = (w for w in _WORD.findall(place) if w != w.lower() and not w.startswith(_BEFORE))
    return frozenset(w.casefold() for w in words if _telling(w))


def pointed_at(place: str) -> bool:
    """Whether a place is only pointed at ("this region"): such words say nothing by themselves."""
    return not any(map(_telling, _WORD.findall(place)))


def _telling(word: str) -> bool:
    return word.casefold() not in _generic()


@functools.cache
def _generic() -> frozenset[str]:
    return frozenset(table("questions")["places"]["generic"])


def other_event(words: str) -> str:
    """The scope of a question on another event than the story's own.

    Args:
        words: what sets the event apart, as worded ("in 2014").
    """
    return f"{_EVENT}{words}"


def event_of(scope: str | None) -> str:
    """What sets the event of a question apart, from its scope; "" for the story's own."""
    return (scope or "").partition(_EVENT)[2]
