"""How much each term of a text tells: the rarer among texts, the more."""

import math
from collections import Counter
from collections.abc import Sequence

from rashomon.group.stories.terms import Terms, stem
from rashomon.lexicon import remembered, table

Weights = dict[str, float]
"""Weight by term, in the order of the terms; the squares add up to 1, or to 0 for no terms."""


def weighted(texts: Sequence[Terms]) -> list[Weights]:
    """The weights of each text's terms, by the conventions of `stories.toml`."""
    spread = Counter(term for text in texts for term in (*text.words, *text.pairs))
    rarity = {term: _rarity(term, count, len(texts)) for term, count in spread.items()}
    return [_of_length_one(_raw(text, rarity, spread)) for text in texts]


def _raw(text: Terms, rarity: dict[str, float], spread: Counter[str]) -> Weights:
    rules = table("stories")["likeness"]
    kinds = ((text.words, 1.0), (text.pairs, rules["pair_weight"]))
    return {
        term: share * (1 + math.log(count)) * rarity[term] ** rules["rarity_power"]
        for terms, share in kinds
        for term, count in sorted(terms.items())
        if spread[term] <= rules["most_texts"]
    }


def _rarity(term: str, texts: int, of: int) -> float:
    """-ln of the share of texts that have a term, the folder's own laid over news in general."""
    rules = table("stories")["likeness"]
    general = rules["background_texts"]
    share = _common().get(term, rules["unlisted_share"])
    return max(0.0, -math.log((texts + general * share) / (of + general)))


def _of_length_one(weights: Weights) -> Weights:
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else weights


@remembered
def _common() -> dict[str, float]:
    """The share of news texts that have a common word, by its stem."""
    found: dict[str, float] = {}
    for row in table("stories")["common"]:
        for word in row["words"].split():
            found[stem(word)] = max(row["share"], found.get(stem(word), 0.0))
    return found
