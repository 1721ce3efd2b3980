"""One question for each text that several articles print."""

from rashomon.group.shelf import Shelf
from rashomon.likeness import clusters, copies
from rashomon_schemas import Article, Claim, Question

_SHARE = 0.5
"""Part of the shorter text's own words that must be shared for it to be a copy."""


def copied_questions(shelf: Shelf) -> list[Question]:
    """Groups of articles of which each shares half its own words with another, or more.

    A question stands on claims; the first that each article makes in its body stands for it.
    """
    first: dict[str, Claim] = {}
    for claim in shelf.claims:
        if not claim.in_headline:
            first.setdefault(claim.article, claim)
    linked = clusters(copy for copy in copies(shelf.articles) if copy.share >= _SHARE)
    found = []
    for articles, _ in linked:
        held = [first[a.id].id for a in articles if a.id in first]
        if len(held) > 1:
            found.append(_question(articles, held))
    return found


def _question(articles: tuple[Article, ...], held: list[str]) -> Question:
    return Question(
        kind="origin",
        aspect="copied-text",
        text="Which articles print one text?",
        scope=f"copies of {articles[0].source}",
        claims=tuple(sorted(held)),
    )
