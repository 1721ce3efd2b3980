"""Task `stories`: which of many articles tell one story."""

from collections.abc import Iterable, Iterator
from typing import Any

from tests.benchmarks.tasks.victims import article_of

from rashomon.group.stories import stories


def predict(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One prediction a record, in the scorer's form: a number for the story it is in."""
    articles = [article_of(record) for record in records]
    places = {
        placement.source: number
        for number, story in enumerate(stories(articles, {}), start=1)
        for placement in story.placements
    }
    yield from ({"id": article.source, "story": places[article.source]} for article in articles)
