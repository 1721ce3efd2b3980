"""Readings that have one wording belong together; others may be another translation."""

from collections.abc import Sequence
from itertools import combinations

from rashomon.compare.quotes.witness import Witness
from rashomon.utterance import Wording, components, one_wording


def families(witnesses: Sequence[Witness]) -> list[int]:
    """For each witness the number of its family: those of one wording, by way of others too."""
    wordings = [[Wording.of(claim) for claim in witness.claims] for witness in witnesses]
    pairs = [
        (a, b)
        for a, b in combinations(range(len(witnesses)), 2)
        if any(one_wording(x, y) for x in wordings[a] for y in wordings[b])
    ]
    found = [0] * len(witnesses)
    for number, family in enumerate(components(len(witnesses), pairs)):
        for witness in family:
            found[witness] = number
    return found
