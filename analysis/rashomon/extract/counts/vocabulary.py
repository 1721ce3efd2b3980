"""The aspects and populations of the lexicon, turned into look-ups by lemma."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.lexicon import remembered, table

Lookup = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Phrase:
    """A light verb or idiom that tells of an act; every key that is given must be there."""

    aspect: str
    verb: frozenset[str]
    counts: str
    """Who is counted: `object`, `subject`, `owner` of the object, or `recipient`."""
    object: frozenset[str] = frozenset()
    prep: frozenset[str] = frozenset()
    pobj: frozenset[str] = frozenset()
    adverb: frozenset[str] = frozenset()
    particle: frozenset[str] = frozenset()
    complement: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    """Prepositions, their nouns and other words that must not stand at the verb."""
    auxiliary: frozenset[str] = frozenset()
    """Auxiliaries one of which must be there ("being treated"); then only figures are counted."""
    voice: frozenset[str] = frozenset()
    """`passive` where only the passive tells of the act ("30 people were held"), and of no others
    than a figure of people so called."""


@dataclass(frozen=True)
class Vocabulary:
    """Which aspects a lemma can tell of, by the part it plays."""

    object: Lookup
    subject: Lookup
    nouns: Lookup
    counted: Lookup
    with_figure: Lookup
    mass: Lookup
    adjectives: Lookup
    tolls: Lookup
    deadly: Lookup
    """Adjectives that narrow an act of a wider aspect ("a fatal shooting")."""
    unless: Lookup
    """Objects beside which verbs of an aspect tell of something else, with those aspects."""
    phrases: Mapping[str, tuple[Phrase, ...]]
    """By lemma of the verb; `*` holds those for any verb."""
    things: frozenset[str]
    """Aspects that count things, not people."""
    includes: Mapping[str, tuple[str, ...]]
    """Aspects that are kinds of a wider one."""
    people: Mapping[str, frozenset[str]]
    """Nouns of each population row."""
    light: Mapping[str, frozenset[str]]
    """Rows of `light_verbs.toml`: who does or suffers an act noun beside a verb."""
    prospects: frozenset[str]
    """Aspects that who faces them has yet to undergo."""
    harms: frozenset[str]
    """Aspects whose doer is nobody who only finds, declares or cares for those harmed."""
    places: frozenset[str]
    """Common nouns that tell where."""
    no_places: frozenset[str]
    """Labels of names that are no places, even after "in"."""
    moved: frozenset[str]
    """Aspects of acts that happen where people are taken from."""


_KEYS = (
    "object",
    "subject",
    "nouns",
    "counted",
    "with_figure",
    "mass",
    "adjectives",
    "tolls",
    "deadly",
    "unless",
)


def _lookup(rows: Mapping[str, Any], key: str) -> Lookup:
    found: dict[str, list[str]] = {}
    for aspect, row in rows.items():
        for lemma in row.get(key, ()):
            found.setdefault(lemma, []).append(aspect)
    return {lemma: tuple(aspects) for lemma, aspects in found.items()}


def _phrase(aspect: str, row: Mapping[str, Any]) -> Phrase:
    sets = {key: frozenset(value) for key, value in row.items() if key != "counts"}
    return Phrase(aspect=aspect, counts=row["counts"], **sets)


def _phrases(rows: Mapping[str, Any]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for aspect, row in rows.items():
        for phrase in (_phrase(aspect, given) for given in row.get("phrases", ())):
            for verb in phrase.verb:
                found.setdefault(verb, []).append(phrase)
    return {verb: tuple(phrases) for verb, phrases in found.items()}


@remembered
def vocabulary(extra: Path | None = None) -> Vocabulary:
    """The look-ups of the shipped lexicon, with a user's own tables laid over it.

    Args:
        extra: a folder that may hold the user's own `aspects.toml`, `populations.toml`,
            `light_verbs.toml` and `places.toml`.
    """
    rows = table("aspects", extra=extra)
    people = table("populations", extra=extra)
    light, places = table("light_verbs", extra=extra), table("places", extra=extra)
    return Vocabulary(
        **{key: _lookup(rows, key) for key in _KEYS},
        phrases=_phrases(rows),
        things=frozenset(a for a, row in rows.items() if row.get("unit") == "things"),
        includes={a: tuple(row["includes"]) for a, row in rows.items() if "includes" in row},
        people={name: frozenset(row["nouns"]) for name, row in people.items()},
        light={name: frozenset(row["words"]) for name, row in light.items() if "words" in row},
        prospects=frozenset(light["prospect"]["aspects"]),
        harms=frozenset(light["telling"]["aspects"]),
        places=frozenset(places["nouns"]["words"]),
        no_places=frozenset(places["no-places"]["entities"]),
        moved=frozenset(places["from"]["aspects"]),
    )
