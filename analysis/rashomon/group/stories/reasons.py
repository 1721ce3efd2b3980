"""Why a text stands in its story, in words, and what the story is called."""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.group.stories.likeness import Pairs, days_between
from rashomon.group.stories.terms import Terms
from rashomon.group.stories.weights import Weights
from rashomon.lexicon import table
from rashomon_schemas import Article, Placement, Story

_MOST_WORDS = 4
"""Shared words that a reason gives; a story's name has one fewer."""


@dataclass(frozen=True)
class Sorting:
    """Everything the sorting knows, by the places of the texts.

    Attributes:
        articles: the texts, by label.
        texts: their terms.
        weights: the weights of these.
        pairs: the likeness of every two.
        labels: the user's own story of a text, where there is one.
    """

    articles: Sequence[Article]
    texts: Sequence[Terms]
    weights: Sequence[Weights]
    pairs: Pairs
    labels: Mapping[int, str]

    def story(self, group: Sequence[int]) -> Story:
        """A group of places as a story."""
        label = next((self.labels[place] for place in group if place in self.labels), None)
        return Story(
            name=label or self._name(group),
            placements=tuple(self._placement(place, group) for place in group),
        )

    def _placement(self, place: int, group: Sequence[int]) -> Placement:
        others = [other for other in group if other != place]
        how = "label" if place in self.labels else "likeness" if others else "alone"
        nearest = self._nearest(place, others or range(len(self.articles)))
        shared = () if nearest is None else self._shared(place, nearest)
        likeness = [self._likeness(place, other) for other in others]
        return Placement.model_validate(
            {
                "article": self.articles[place].id,
                "source": self.articles[place].source,
                "how": how,
                "likeness": round(math.fsum(likeness) / len(others), 3) if others else None,
                "nearest": None if nearest is None else self.articles[nearest].source,
                "shared": shared,
                "reason": self._reason(how, place, nearest, shared),
            }
        )

    def _reason(self, how: str, place: int, nearest: int | None, shared: Sequence[str]) -> str:
        if how == "label":
            return f"Its own metadata say so: story “{self.labels[place]}”."
        if nearest is None:
            return "It shares no rare words with another text."
        likeness = round(self._likeness(place, nearest), 2)
        source = self.articles[nearest].source
        if how == "alone":
            least = table("stories")["linking"]["least"]
            return (
                f"No other text is like it enough: {source} comes nearest, with {likeness:.2f}"
                + (
                    f" where {least:.2f} is needed."
                    if likeness < least
                    else ", but not its whole story."
                )
            )
        words = ", ".join(f"“{word}”" for word in shared)
        return (
            f"Most like {source} ({likeness:.2f}): both have {words}{self._days(place, nearest)}."
        )

    def _days(self, place: int, nearest: int) -> str:
        days = days_between(self.articles[place], self.articles[nearest])
        if days is None:
            return ""
        if not days:
            return "; published on the same day"
        return f"; published {days} day{'s' if days > 1 else ''} apart"

    def _likeness(self, one: int, other: int) -> float:
        return self.pairs.get((min(one, other), max(one, other)), 0.0)

    def _nearest(self, place: int, others: Sequence[int]) -> int | None:
        """The most alike of others, of equals the first; None if it has nothing in common."""
        liked = [(-self._likeness(place, other), other) for other in others if other != place]
        return min(liked)[1] if liked and min(liked)[0] < 0 else None

    def _shared(self, place: int, other: int) -> tuple[str, ...]:
        """The words that count most in the likeness of two texts."""
        mine, its = self.weights[place], self.weights[other]
        both = Counter({term: mine[term] * its[term] for term in mine if term in its})
        return self._written(both, self.texts[place], _MOST_WORDS)

    def _name(self, group: Sequence[int]) -> str:
        """The words of half the texts that most tell them from others, as the first writes them."""
        total: Counter[str] = Counter()
        for place in group:
            total.update(self.weights[place])
        holders = Counter(term for place in group for term in self.weights[place])
        least = min(max(2, len(group) / 2), len(group))
        common = Counter({term: w for term, w in total.items() if holders[term] >= least})
        written: dict[str, str] = {}
        for place in reversed(group):
            written |= self.texts[place].written
        words = self._written(common, Terms(Counter(), Counter(), written), _MOST_WORDS - 1)
        return ", ".join(words) or self.articles[group[0]].source

    def _written(self, weights: Counter[str], text: Terms, most: int) -> tuple[str, ...]:
        """The weightiest words, each within its weightiest pair, as a text writes them."""
        ranked = sorted((term for term in weights if weights[term] > 0), key=_by_weight(weights))
        pairs: dict[str, str] = {}
        for pair in (term for term in ranked if " " in term):
            for word in pair.split(" "):
                pairs.setdefault(word, pair)
        chosen: list[str] = []
        told: set[str] = set()
        for word in (term for term in ranked if " " not in term):
            if len(chosen) < most and word not in told:
                chosen.append(pairs.get(word, word))
                told.update(chosen[-1].split(" "))
        return tuple(text.written[term] for term in chosen)


def _by_weight(weights: Mapping[str, float]) -> Callable[[str], tuple[float, str]]:
    return lambda term: (-weights[term], term)
