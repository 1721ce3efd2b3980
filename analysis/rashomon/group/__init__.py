"""Gather the claims of all articles that answer the same question."""

from collections.abc import Sequence

from rashomon.group.circumstances import circumstance_questions
from rashomon.group.copied import copied_questions
from rashomon.group.counts import count_questions
from rashomon.group.dates import date_questions
from rashomon.group.denials import denial_questions
from rashomon.group.names import name_questions
from rashomon.group.origins import origin_questions, quoted_origins
from rashomon.group.quotes import utterances
from rashomon.group.shelf import Shelf
from rashomon.group.versions import speaking
from rashomon.group.versions.questions import version_questions
from rashomon_schemas import (
    Article,
    Claim,
    CountClaim,
    DateClaim,
    DenialClaim,
    History,
    NameClaim,
    Question,
    QuoteClaim,
)

__all__ = ["group"]

_KINDS = ("count", "agent", "place", "date", "quotation", "denial", "name", "origin", "version")


def group(
    articles: Sequence[Article], claims: Sequence[Claim], histories: Sequence[History] = ()
) -> tuple[Question, ...]:
    """The questions that claims of one story answer.

    Args:
        articles: the texts of one story, in any order.
        claims: what they say, in any order; each belongs to one of the articles.
        histories: which of the articles are versions of one. Of each, the version that speaks is
            asked about with the others, and all its versions in questions of their own.

    Returns:
        Questions by kind, aspect, scope and id; the order of the input changes nothing. A claim
        may answer several ("abducted and tortured"), and a claim of a kind that needs others
        (a name spelt one way only) may answer none.

    Raises:
        KeyError: a claim belongs to none of the articles.
    """
    heard = speaking(articles, histories)
    aside = {article.id for article in articles} - {article.id for article in heard}
    shelf = Shelf.of(heard, [claim for claim in claims if claim.article not in aside])
    counts = count_questions(shelf, shelf.of_kind(CountClaim))
    found = [
        *counts,
        *circumstance_questions(shelf, shelf.of_kind(CountClaim)),
        *date_questions(shelf.of_kind(DateClaim)),
        *_utterances(shelf),
        *denial_questions(shelf, shelf.of_kind(DenialClaim)),
        *name_questions(shelf.of_kind(NameClaim)),
        *origin_questions(shelf, counts),
        *quoted_origins(shelf),
        *copied_questions(shelf),
        *version_questions(articles, claims, histories),
    ]
    return tuple(sorted(found, key=_order))


def _utterances(shelf: Shelf) -> list[Question]:
    quotes = shelf.of_kind(QuoteClaim)
    return list(utterances(shelf.articles, quotes)) if quotes else []


def _order(question: Question) -> tuple[int, str, str, str]:
    return _KINDS.index(question.kind), question.aspect, question.scope or "", question.id
