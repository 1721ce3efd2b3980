"""By whom and where, as each source has it, and how two sources relate."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.compare import doers, whereabouts
from rashomon.compare.shelf import Shelf
from rashomon.lexicon import asked
from rashomon.lexicon.gazetteer import plain
from rashomon_schemas import Article, CountClaim, Question
from rashomon_schemas.finding import Relation

NAMED = "agent.names-differ"
"""Both name somebody by name: a text that holds one by name responsible has to be sure of it, so
that such a difference weighs more than "police" beside "the authorities"."""


@dataclass(frozen=True)
class Stated:
    """One wording of one source.

    Attributes:
        article: the source's text.
        words: by whom, or where, as worded.
        claims: the counts it stands beside, in reading order.
    """

    article: Article
    words: str
    claims: tuple[CountClaim, ...]


@dataclass(frozen=True)
class Answered:
    """What sources answer to one question on by whom, or where.

    Attributes:
        question: the question.
        kind: what it asks for.
        held: the wordings, in order of source label and place.
        relation: the most serious relation of two sources.
        rule: its id.
    """

    question: Question
    kind: asked.Asked
    held: tuple[Stated, ...]
    relation: Relation
    rule: str

    @property
    def mentions(self) -> set[tuple[str, str, int]]:
        """Each wording with the sentences it answers from."""
        return {
            (one.article.id, plain(one.words), claim.sentence.start)
            for one in self.held
            for claim in one.claims
        }

    def takes_in(self, other: "Answered") -> bool:
        """Whether it has the answers of a question on another act, from the same sentences.

        "Detained and tortured by the militia" answers for both acts: it is told once.
        """
        own, less = self.mentions, other.mentions
        first = self.question.aspect < other.question.aspect
        return self.rule == other.rule and less == own and first


def answered(shelf: Shelf, question: Question) -> Answered | None:
    """The answers of at least two sources, or None."""
    kind: asked.Asked = "agent" if question.kind == "agent" else "place"
    held = _stated(shelf, shelf.answering(question, CountClaim), kind)
    if len({one.article.id for one in held}) < 2:
        return None
    return Answered(question, kind, tuple(held), *_relation(kind, held))


def _stated(shelf: Shelf, claims: Sequence[CountClaim], kind: asked.Asked) -> list[Stated]:
    """Each wording of each source, in order of source label and place."""
    found: dict[tuple[str, str], list[CountClaim]] = {}
    for claim in claims:
        if words := getattr(claim, kind):
            found.setdefault((claim.article, plain(words)), []).append(claim)
    return [
        Stated(shelf.article(own[0]), " ".join(getattr(own[0], kind).split()), tuple(own))
        for own in found.values()
    ]


def _relation(kind: asked.Asked, held: Sequence[Stated]) -> tuple[Relation, str]:
    """The most serious relation of two sources, and its rule."""
    by_article: dict[str, list[Stated]] = {}
    for one in held:
        by_article.setdefault(one.article.id, []).append(one)
    pairs = list(combinations(_unlike(by_article.values()), 2))
    if kind == "agent":
        apart = [pair for pair in pairs if doers.differ(*map(_words, pair))]
        if any(all(map(_names_somebody, pair)) for pair in apart):
            return "agent-differs", NAMED
        return ("agent-differs", "agent.differs") if apart else ("same", "agent.same")
    if any(_two_places(*pair) for pair in pairs):
        return "scope-differs", "place.differs"
    alike = all(whereabouts.same(_words(a), _words(b)) for a, b in pairs)
    return ("same", "place.same") if alike else ("overlaps", "place.compatible")


def _unlike(sources: Iterable[list[Stated]]) -> list[list[Stated]]:
    """Sources, those with the same wordings once: of copies, the first stands for all."""
    found: dict[tuple[str, ...], list[Stated]] = {}
    for own in sources:
        found.setdefault(tuple(sorted(plain(one.words) for one in own)), own)
    return list(found.values())


def _names_somebody(own: Sequence[Stated]) -> bool:
    """Whether a source has names alone: one that has "police" too may mean the same doer by it."""
    return all(doers.is_name(one.words, one.article.text) for one in own)


def _two_places(ones: Sequence[Stated], others: Sequence[Stated]) -> bool:
    one, other = ones[0].article.text, others[0].article.text
    return whereabouts.apart((_words(ones), one), (_words(others), other))


def _words(own: Sequence[Stated]) -> list[str]:
    return [one.words for one in own]
