"""Sort texts into stories: what tells of one event, by the rare words that texts share."""

from collections.abc import Mapping, Sequence

from rashomon.group.stories.likeness import likenesses
from rashomon.group.stories.link import linked
from rashomon.group.stories.near import told_near
from rashomon.group.stories.reasons import Sorting
from rashomon.group.stories.terms import terms_of
from rashomon.group.stories.weights import weighted
from rashomon_schemas import Article, Placement, Story

__all__ = ["asked_for", "stories"]


def stories(articles: Sequence[Article], labels: Mapping[str, str]) -> tuple[Story, ...]:
    """The stories that texts tell, each text in one of them, with the reason.

    Texts are alike by the rare words they share and the nearer the days they were published on
    (`stories.toml` has the conventions); the most alike are joined first, while the mean likeness
    of two groups is high enough. Nothing but texts, headlines and days of publication counts.

    Args:
        articles: texts in any order; the order changes nothing.
        labels: the user's own name of a text's story, by article id, where there is one. It wins:
            texts of one label are one story, texts of two labels never are.

    Returns:
        The stories, those with most texts first.
    """
    shelf = sorted({a.id: a for a in articles}.values(), key=lambda a: (a.source, a.file, a.id))
    named = {place: labels[a.id] for place, a in enumerate(shelf) if a.id in labels}
    texts = [terms_of(article) for article in shelf]
    weights = weighted(texts)
    pairs = likenesses(shelf, weights)
    sorting = Sorting(shelf, texts, weights, pairs, named)
    apart = [(group, sorting.story(group)) for group in linked(len(shelf), pairs, named)]
    found = told_near(apart, shelf, pairs, named)
    return tuple(sorted(found, key=lambda story: (-len(story.placements), _first(story))))


def asked_for(name: str, articles: Sequence[Article]) -> Story:
    """All texts as one story, because the user says so."""
    return Story(
        name=name,
        placements=tuple(
            Placement(
                article=article.id,
                source=article.source,
                how="asked",
                reason="All texts are taken as one story, as asked.",
            )
            for article in articles
        ),
    )


def _first(story: Story) -> tuple[str, str]:
    return story.placements[0].source, story.placements[0].article
