"""Questions on what the versions of one article differ in."""

from collections.abc import Sequence

from rashomon.group.counts import count_questions
from rashomon.group.dates import date_questions
from rashomon.group.denials import denial_questions
from rashomon.group.quotes import utterances
from rashomon.group.shelf import Shelf
from rashomon_schemas import (
    Article,
    Claim,
    CountClaim,
    DateClaim,
    DenialClaim,
    History,
    Question,
    QuoteClaim,
)


def version_questions(
    articles: Sequence[Article], claims: Sequence[Claim], known: Sequence[History]
) -> list[Question]:
    """What each history's versions say on one count, date, utterance or denial; and the history.

    Args:
        articles: all texts of the story.
        claims: all they say.
        known: the histories.
    """
    found = []
    for history in known:
        ids = {version.article for version in history.versions}
        shelf = Shelf.of(
            [article for article in articles if article.id in ids],
            [claim for claim in claims if claim.article in ids],
        )
        name = history.versions[0].source
        asked = [_of_versions(question, name) for question in _asked(shelf)]
        found += [_of_history(shelf, name), *asked]
    return found


def _asked(shelf: Shelf) -> list[Question]:
    quotes = shelf.of_kind(QuoteClaim)
    denials = denial_questions(shelf, shelf.of_kind(DenialClaim))
    return [
        *count_questions(shelf, shelf.of_kind(CountClaim)),
        *date_questions(shelf.of_kind(DateClaim)),
        *(utterances(shelf.articles, quotes) if quotes else ()),
        *(q for q in denials if (q.scope or "").startswith("who denies")),
    ]


def _of_versions(question: Question, name: str) -> Question:
    scope = f"versions of {name}"
    return Question(
        kind="version",
        aspect=question.aspect,
        text=f"{question.text} (versions of {name})",
        scope=f"{scope}: {question.scope}" if question.scope else scope,
        claims=question.claims,
    )


def _of_history(shelf: Shelf, name: str) -> Question:
    """The history itself stands on the first claim of each version's body."""
    first: dict[str, Claim] = {}
    for claim in shelf.claims:
        if not claim.in_headline:
            first.setdefault(claim.article, claim)
    return Question(
        kind="version",
        aspect="history",
        text=f"Which versions of {name} are there?",
        scope=f"versions of {name}",
        claims=tuple(sorted(claim.id for claim in first.values())),
    )
