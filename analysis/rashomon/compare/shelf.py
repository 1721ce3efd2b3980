"""The story a finding belongs to: its articles and claims by id."""

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self, TypeVar

from rashomon_schemas import Article, Claim, Question

Kind = TypeVar("Kind")


@dataclass(frozen=True)
class Shelf:
    """One story.

    Attributes:
        articles: by source label, file and id.
        claims: every claim by its id.
        questions: what they answer.
    """

    articles: tuple[Article, ...]
    claims: dict[str, Claim]
    questions: tuple[Question, ...]

    @functools.cached_property
    def _rank(self) -> dict[str, int]:
        return {article.id: at for at, article in enumerate(self.articles)}

    @classmethod
    def of(
        cls, articles: Sequence[Article], claims: Sequence[Claim], questions: Sequence[Question]
    ) -> Self:
        """Put them in an order that doesn't depend on how they came."""
        ordered = tuple(sorted(articles, key=lambda a: (a.source, a.file, a.id)))
        rank = {article.id: at for at, article in enumerate(ordered)}
        placed = sorted(claims, key=lambda c: (rank[c.article], c.spans[0].start, c.kind, c.id))
        asked = tuple(sorted(questions, key=lambda q: (q.kind, q.aspect, q.scope or "", q.id)))
        return cls(ordered, {claim.id: claim for claim in placed}, asked)

    def answering(self, question: Question, kind: type[Kind]) -> list[Kind]:
        """The claims of one class that answer a question, by article and place."""
        known = [claim for one in question.claims if (claim := self.claims.get(one)) is not None]
        rank = self._rank
        placed = sorted(known, key=lambda c: (rank[c.article], c.spans[0].start, c.kind, c.id))
        return [claim for claim in placed if isinstance(claim, kind)]

    def of_kind(self, kind: type[Kind]) -> list[Kind]:
        """All claims of one class, by article and place."""
        return [claim for claim in self.claims.values() if isinstance(claim, kind)]

    def article(self, claim: Claim) -> Article:
        """The article that says it."""
        return self.articles[self._rank[claim.article]]

    def label(self, claim: Claim) -> str:
        """The source label of the article that says it."""
        return self.article(claim).source

    def silent(self, speaking: Iterable[str]) -> tuple[str, ...]:
        """Labels of the articles whose ids are not among those that say something."""
        heard = set(speaking)
        return tuple(article.source for article in self.articles if article.id not in heard)
