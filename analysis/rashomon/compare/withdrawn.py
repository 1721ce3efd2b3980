"""Figures that an article takes back: what it gives instead, and who still gives them."""

from collections.abc import Sequence

from rashomon.compare.answers import Answer, answers, given_up
from rashomon.compare.english import labels, listed, verb
from rashomon.compare.figures import figure
from rashomon.compare.pairs import Pair
from rashomon_schemas import Article, CountClaim


def withdrawn(articles: Sequence[Article], claims: Sequence[CountClaim]) -> list[Answer]:
    """Figures each article takes back or recalls as earlier, where it gives another instead."""
    now = {answer.article.id for answer in answers(articles, claims) if answer.stated}
    found: dict[tuple[str, object], Answer] = {}
    for article in articles:
        for claim in claims:
            if claim.article == article.id and given_up(claim) and article.id in now:
                answer = Answer(article, (claim,))
                found.setdefault((article.id, answer.extent), answer)
    return [answer for answer in found.values() if answer.stated]


def instead_of(back: Answer, held: Sequence[Answer]) -> list[Answer]:
    """What the article gives now: its numbers, or its vague figures where it has no number."""
    own = [a for a in held if a.article.id == back.article.id and a.stated]
    return [a for a in own if a.shown.value.number is not None] or own


def still_given(back: Answer, held: Sequence[Answer]) -> list[Answer]:
    """The same figure where other articles give it, for people that the two may have in common."""
    others = (a for a in held if a.stated and a.article.id != back.article.id)
    return [a for a in others if a.extent == back.extent and Pair.of(back, a).comparable]


def told(back: Answer, now: Sequence[Answer], still: Sequence[Answer]) -> tuple[str, str]:
    """The two sentences on a figure taken back.

    Args:
        back: the figure.
        now: what its article gives instead.
        still: the figure in other articles.
    """
    instead = [figure(a) for a in now]
    first = f"{back.article.source} takes back {figure(back)} and gives {listed(instead)}."
    sources = sorted({a.article.source for a in still})
    if not sources:
        return first, "The figure that is taken back is compared with nothing."
    return first, f"{labels(sources)} {verb(len(sources), 'gives', 'give')} the figure taken back."
