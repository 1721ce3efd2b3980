"""The word lists about denials, as sets."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rashomon.lexicon import Table, remembered, table


@dataclass(frozen=True)
class Words:
    """The tables of denials.toml; all lower case."""

    always: frozenset[str]
    of_information: frozenset[str]
    calling: frozenset[str]
    information: frozenset[str]
    judging: frozenset[str]
    of_all: frozenset[str]
    untrue: frozenset[str]
    condemning: frozenset[str]
    refused: frozenset[str]
    sweeping: frozenset[str]
    missing: frozenset[str]
    known: frozenset[str]
    learning: frozenset[str]
    received: frozenset[str]
    receiving: frozenset[str]
    involved: frozenset[str]
    of_oneself: frozenset[str]
    doing: frozenset[str]
    taking_part: frozenset[str]
    aware: frozenset[str]
    unaware: frozenset[str]
    true: frozenset[str]
    wrongs: frozenset[str]
    acts: Mapping[str, str]
    places: Mapping[str, str]
    other_places: frozenset[str]
    being_nouns: frozenset[str]
    being_verbs: frozenset[str]


@remembered
def denial_words(extra: Path | None) -> Words:
    """The shipped tables, with a user's own `denials.toml` laid over."""
    rows: Table = table("denials", extra=extra)
    verbs, knowledge, places = rows["verbs"], rows["knowledge"], rows["places"]
    return Words(
        always=frozenset(verbs["always"]),
        of_information=frozenset(verbs["of_information"]),
        calling=frozenset(verbs["calling"]),
        information=frozenset(rows["information"]["nouns"]),
        judging=frozenset(rows["information"]["judging"]),
        of_all=frozenset(rows["information"]["of_all"]),
        untrue=frozenset(rows["untrue"]["words"]),
        condemning=frozenset(rows["untrue"]["condemning_only"]),
        refused=frozenset(rows["refusals"]["nouns"]),
        sweeping=frozenset(rows["nothing"]["sweeping"]),
        missing=frozenset(rows["nothing"]["missing"]),
        known=frozenset(knowledge["nouns"]),
        learning=frozenset(knowledge["verbs"]),
        received=frozenset(knowledge["received"]),
        receiving=frozenset(knowledge["receiving"]),
        involved=frozenset(rows["involvement"]["nouns"]),
        of_oneself=frozenset(rows["involvement"]["own"]),
        doing=frozenset(rows["involvement"]["doing"]),
        taking_part=frozenset(rows["involvement"]["adjectives"]),
        aware=frozenset(knowledge["aware"]),
        unaware=frozenset(knowledge["unaware"]),
        true=frozenset(rows["untrue"]["negated"]),
        wrongs=frozenset(rows["wrongs"]["nouns"]),
        acts={word: aspect for aspect, held in rows["acts"].items() for word in held},
        places=dict.fromkeys(places["detained"], "detained"),
        other_places=frozenset(places["not_with"]),
        being_nouns=frozenset(places["nouns"]),
        being_verbs=frozenset(places["verbs"]),
    )
