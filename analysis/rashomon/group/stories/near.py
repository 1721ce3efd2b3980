"""Stories that are nearly one: alike by a little less than is asked of one story, days apart."""

from collections.abc import Iterator, Mapping, Sequence

from rashomon.group.stories.likeness import Pairs, days_between
from rashomon.lexicon import table
from rashomon_schemas import Article, Story


def told_near(
    found: Sequence[tuple[Sequence[int], Story]],
    articles: Sequence[Article],
    pairs: Pairs,
    labels: Mapping[int, str],
) -> Iterator[Story]:
    """Each story, with a sentence on those it is nearly one with.

    Args:
        found: the places of a story's texts, and the story.
        articles: the texts.
        pairs: the likeness of every two.
        labels: the user's own label by place; two stories the user named are apart by intent.
    """
    group_of = {place: at for at, (group, _) in enumerate(found) for place in group}
    sums: dict[tuple[int, int], float] = {}
    for (a, b), likeness in sorted(pairs.items()):
        one, other = sorted((group_of[a], group_of[b]))
        if one != other:
            sums[one, other] = sums.get((one, other), 0.0) + likeness
    named = {at for at, (group, _) in enumerate(found) if any(place in labels for place in group)}
    said: dict[int, list[str]] = {}
    for (a, b), total in sorted(sums.items()):
        mean = total / (len(found[a][0]) * len(found[b][0]))
        near = mean >= table("stories")["linking"]["nearly"] and not {a, b} <= named
        if near and _days(found[a][0], found[b][0], articles):
            said.setdefault(a, []).append(_sentence(found[b][1], mean))
            said.setdefault(b, []).append(_sentence(found[a][1], mean))
    for at, (_, story) in enumerate(found):
        yield story.model_copy(update={"near": tuple(said.get(at, ()))})


def _days(ones: Sequence[int], others: Sequence[int], articles: Sequence[Article]) -> bool:
    """Whether some text of each were published within a few days of one another."""
    most = table("stories")["linking"]["nearly_days"]
    gaps = (days_between(articles[a], articles[b]) for a in ones for b in others)
    return any(gap is not None and gap <= most for gap in gaps)


def _sentence(other: Story, mean: float) -> str:
    least = table("stories")["linking"]["least"]
    return (
        f"It may be one story with “{other.name}”: their texts were published within days, and are "
        f"alike by {mean:.3f} where {least:.3f} is needed."
    )
