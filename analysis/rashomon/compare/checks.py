"""Figures that may be parts of one another, and what they make."""

from dataclasses import dataclass

from rashomon.compare.answers import Answer
from rashomon_schemas import Question

_WHOLE = ("total", "sum", "revised")


@dataclass(frozen=True)
class Counted:
    """One figure and the question it answers.

    Attributes:
        question: what it answers.
        answer: the figure with its claims.
    """

    question: Question
    answer: Answer

    @property
    def head(self) -> str:
        """Noun of those counted."""
        return self.answer.who.head

    @property
    def whole(self) -> bool:
        """Whether it may stand for everyone."""
        return self.answer.shown.value.role in _WHOLE

    @property
    def added(self) -> bool:
        """Whether it is added to an earlier count ("another three")."""
        return self.answer.shown.value.role == "increment"

    @property
    def names(self) -> tuple[str, ...]:
        """The people named, where it is a list of names."""
        return tuple(" ".join(span.exact.split()) for span in self.answer.shown.spans)

    @property
    def sum(self) -> float:
        """The number itself, for an exact figure."""
        return self.answer.extent.low


@dataclass(frozen=True)
class Check:
    """Parts that are to make a whole.

    Attributes:
        whole: the figure for everyone.
        parts: those that belong to it.
        closed: whether the parts are said to be all there are.
        joint: whether the parts can't be true of the whole, whichever source gives them.
        named: how many people the parts name, where they are lists of names.
    """

    whole: Counted
    parts: tuple[Counted, ...]
    closed: bool
    joint: bool = False
    named: int | None = None

    @property
    def sum(self) -> float:
        """What the parts make."""
        if self.named is not None:
            return self.named
        return sum(part.sum for part in self.parts)

    @property
    def adds_up(self) -> bool:
        """Whether the parts make the whole."""
        return self.sum == self.whole.sum

    @property
    def likeness(self) -> tuple[object, ...]:
        """What it is told by: copies of one text give one check."""
        held = (self.whole, *self.parts)
        figures = ((c.answer.extent, c.answer.shown.value.population, c.head) for c in held)
        scopes = (self.whole.question.aspect, self.whole.question.scope, self.named)
        alone = None if self.one_article else tuple(sorted(self.claims))
        return (*scopes, *figures, alone)

    @property
    def claims(self) -> set[str]:
        """Ids of all claims it rests on."""
        held = (self.whole, *self.parts)
        return {claim.id for count in held for claim in count.answer.claims}

    @property
    def one_article(self) -> bool:
        """Whether one article gives them all: only then were they meant to fit."""
        articles = {count.answer.article.id for count in (self.whole, *self.parts)}
        return len(articles) == 1 and self.whole.sum > 0

    @property
    def wrong(self) -> bool:
        """Whether the parts can't be parts of the whole, or all of it."""
        return self.joint or self.sum > self.whole.sum or (self.closed and not self.adds_up)
