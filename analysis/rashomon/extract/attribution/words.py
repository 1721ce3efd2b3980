"""The word lists about modality and origins, turned into look-ups."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.lexicon import remembered, table
from rashomon_schemas.attribution import Modality, OriginKind


@dataclass(frozen=True)
class ReportingWords:
    """Which word tells of which modality, and which kind of origin a word names."""

    adverbs: Mapping[str, Modality]
    adjectives: Mapping[str, Modality]
    verbs: Mapping[str, Modality]
    verbs_with_objects: frozenset[str]
    nouns: Mapping[str, Modality]
    modals: frozenset[str]
    markers: frozenset[str]
    kinds: Mapping[str, OriginKind]
    first_hand: frozenset[str]
    investigation: frozenset[str]
    inquirers: frozenset[str]
    findings: frozenset[str]
    inquiries: frozenset[str]
    inquiry: frozenset[str]
    works: frozenset[str]
    publications: frozenset[str]
    heard: frozenset[str]
    told: frozenset[str]
    broke: frozenset[str]
    first: frozenset[str]
    own: frozenset[str]
    own_with: Mapping[str, frozenset[str]]
    there: frozenset[str]
    before: frozenset[str]
    prepositions: frozenset[str]
    citing: frozenset[str]
    documents: frozenset[str]
    voicing: frozenset[str]
    ending: frozenset[str]


def _inverted(rows: Mapping[str, list[str]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, words in rows.items():
        for word in words:
            found.setdefault(word, name)
    return found


@remembered
def reporting_words(extra: Path | None = None) -> ReportingWords:
    """The shipped tables, with a user's own `modality.toml` and `reporting.toml` laid over."""
    modality, reporting = table("modality", extra=extra), table("reporting", extra=extra)
    basis, links, own = reporting["basis"], reporting["links"], reporting["own"]
    named = (
        "investigation inquirers findings inquiries inquiry works publications heard told broke "
        "first"
    ).split()
    of_firmness = ("adverbs", "adjectives", "verbs", "nouns")
    rows: dict[str, Any] = {name: _inverted(modality[name]) for name in of_firmness}
    rows |= {name: frozenset(basis[name]) for name in named}
    return ReportingWords(
        verbs_with_objects=frozenset(modality["objects"]["reported"]),
        modals=frozenset(modality["conditional"]["modals"]),
        markers=frozenset(modality["conditional"]["markers"]),
        kinds=_inverted(reporting["kinds"]),
        first_hand=frozenset(basis["first-hand"]),
        **rows,
        own=frozenset(own["verbs"]),
        own_with={verb: frozenset(objects) for verb, objects in own["with"].items()},
        there=frozenset(own["there"]),
        before=frozenset(own["before"]),
        prepositions=frozenset(links["prepositions"]),
        citing=frozenset(links["citing"]),
        documents=frozenset(reporting["documents"]["nouns"]),
        voicing=frozenset(reporting["documents"]["voicing"]),
        ending=frozenset(reporting["documents"]["ending"]),
    )
