"""The story a finding belongs to: its articles and claims by id."""

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self, TypeVar

from rashomon.errors import InputError
from rashomon.lexicon import table
from rashomon.lexicon.acts import aspects_of
from rashomon.lexicon.denied import acts_denied, denies_all, family
from rashomon.likeness import Copy, copies
from rashomon_schemas import Article, Claim, CountClaim, DenialClaim, Question

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

    @functools.cached_property
    def copies(self) -> tuple[Copy, ...]:
        """Articles that share long runs of words."""
        return tuple(copies(self.articles))

    @classmethod
    def of(
        cls, articles: Sequence[Article], claims: Sequence[Claim], questions: Sequence[Question]
    ) -> Self:
        """Put them in an order that doesn't depend on how they came.

        Raises:
            InputError: a claim belongs to none of the articles.
        """
        ordered = tuple(sorted(articles, key=lambda a: (a.source, a.file, a.id)))
        rank = {article.id: at for at, article in enumerate(ordered)}
        for claim in claims:
            if claim.article not in rank:
                raise InputError(
                    f"claim {claim.id} belongs to article {claim.article}, which is not given; "
                    "add its article or leave the claim out."
                )
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

    def speaking(self, aspects: Iterable[str]) -> set[str]:
        """Ids of the articles that tell of an act: by a figure, in the plural, or by denying it.

        Acts that a wider one takes in count for it ("tortured" for "abused"). A denial of
        everything speaks of whatever wrong others tell of.
        """
        covers = table("questions")["covers"]
        wanted = {a for aspect in aspects for a in (aspect, *covers.get(aspect, ()))}
        told = {c.article for c in self.of_kind(CountClaim) if wanted & aspects_of(c)}
        kin = {family(aspect) for aspect in wanted}
        rows = table("questions")["denials"]
        all_reach = bool(wanted & {*rows["wrongs"], *rows["harms"]})
        return told | {
            claim.article
            for claim in self.of_kind(DenialClaim)
            if kin & acts_denied(claim) or (all_reach and denies_all(claim))
        }

    def silent(self, speaking: Iterable[str]) -> tuple[str, ...]:
        """Labels of the articles whose ids are not among those that say something."""
        heard = set(speaking)
        return tuple(article.source for article in self.articles if article.id not in heard)
