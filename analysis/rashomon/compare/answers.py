"""What one source answers to a question for a count."""

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.compare.extent import Extent, hard, soft
from rashomon.compare.live import hour, replaced, stages, tells_of_another_time
from rashomon.compare.outlets import outside
from rashomon.lexicon.acts import aspects_of, weighty
from rashomon.lexicon.people import Population, whom
from rashomon.voices import voice
from rashomon_schemas import Article, CountClaim, DateRange, Origin
from rashomon_schemas.attribution import Modality

_RECALLED = re.compile(
    r"\b(?:earlier|previous|initial|prior|preliminary)\s+(?:official\s+)?"
    r"(?:figure|toll|tally|count|number|estimate|report|statement|version)s?\b",
    re.IGNORECASE,
)
_NEAR = 40
"""Characters between "an earlier tally of" and its figure."""
FIRMNESS: tuple[Modality, ...] = ("asserted", "reported", "alleged", "conditional", "denied")


@dataclass(frozen=True)
class Answer:
    """One figure of one article, with every claim that gives it.

    Attributes:
        article: who says it.
        claims: those that allow the same numbers; the one to show first.
        earlier: figures that this one brings up to date in earlier entries of a live page.
    """

    article: Article
    claims: tuple[CountClaim, ...]
    earlier: tuple[CountClaim, ...] = ()

    @property
    def shown(self) -> CountClaim:
        """The claim to show."""
        return self.claims[0]

    @property
    def stated(self) -> bool:
        """Whether it is a figure, not only a plural ("killings")."""
        return gives_figure(self.shown)

    @property
    def words(self) -> str:
        """The figure as worded, on one line."""
        return " ".join(self.shown.value.words.split())

    @property
    def hour(self) -> str:
        """The hour of the entry that gives it, where earlier entries give other figures."""
        return hour(self.article, self.shown) if self.earlier else ""

    @property
    def before(self) -> tuple["Answer", ...]:
        """The figures of earlier entries, each once, in order of time."""
        groups = _by_figure(self.earlier)
        order = {claim.id: at for at, claim in enumerate(self.earlier)}
        groups.sort(key=lambda group: order[group[0].id])
        return tuple(Answer(self.article, tuple(group), self.earlier) for group in groups)

    @functools.cached_property
    def who(self) -> Population:
        """Who is counted."""
        return whom(self.shown.value)

    @functools.cached_property
    def aside(self) -> bool:
        """Whether the sentence tells of another time ("two days after …", "in 2019 …")."""
        return tells_of_another_time(self.shown)

    @functools.cached_property
    def extent(self) -> Extent:
        """The numbers it allows."""
        return hard(self.shown.value)

    @functools.cached_property
    def soft(self) -> Extent:
        """The numbers readers take it for."""
        return soft(self.shown.value)

    @functools.cached_property
    def modality(self) -> Modality:
        """The firmest way the article states it."""
        return min((c.attribution.modality for c in self.claims), key=FIRMNESS.index)

    @functools.cached_property
    def firmness(self) -> Modality:
        """As `modality`, but what is given to somebody else is at most reported by the article."""
        return min((_firmness(claim) for claim in self.claims), key=FIRMNESS.index)

    @functools.cached_property
    def stood(self) -> DateRange | None:
        """The day the count stood at, if the article says so."""
        stated = (c.as_of for c in self.claims if c.as_of is not None and c.as_of.low is not None)
        return next(stated, None)

    @property
    def as_of(self) -> DateRange | None:
        """The day the count stood at: as stated, else the day of publication."""
        return self.stood or self.article.published

    @functools.cached_property
    def aspects(self) -> frozenset[str]:
        """All acts it is counted under."""
        return frozenset(aspect for claim in self.claims for aspect in aspects_of(claim))

    @functools.cached_property
    def weighty(self) -> frozenset[str]:
        """Words of its acts that say more than the aspect."""
        return frozenset(word for claim in self.claims for word in weighty(claim))

    @functools.cached_property
    def agents(self) -> frozenset[str]:
        """Who did it, as worded."""
        return frozenset(c.agent for c in self.claims if c.agent)

    @functools.cached_property
    def roots(self) -> frozenset[str]:
        """Names of the furthest origins cited, lower case."""
        chains = (outside(self.article, claim.attribution) for claim in self.claims)
        return frozenset(chain[-1].name.casefold() for chain in chains if chain)

    @functools.cached_property
    def voices(self) -> tuple[Origin, ...]:
        """Who is known to give the figure: the furthest origins that tell who they are.

        None where the article gives it in its own words too: whose it is, is then not known.
        """
        found = [voice(outside(self.article, claim.attribution)) for claim in self.claims]
        return tuple(origin for origin in found if origin) if all(found) else ()

    @functools.cached_property
    def likeness(self) -> tuple[object, ...]:
        """All that two answers are compared by: answers with the same likeness relate alike."""
        shown, date = self.shown, self.as_of
        value = shown.value
        return (
            *(self.extent, self.soft, self.firmness, self.modality, self.stated),
            *(self.aspects, self.weighty, self.agents, self.roots),
            *(value.unit, value.role, value.population, value.number, value.revised_from),
            *(shown.place and (shown.place, self.article.text), shown.event_date),
            *(date and (date.low, date.high, date.timex), self.stood is None),
        )


def _firmness(claim: CountClaim) -> Modality:
    said = claim.attribution.modality
    given = bool(claim.attribution.chain) or claim.speaker is not None
    return "reported" if said == "asserted" and given else said


def gives_figure(claim: CountClaim) -> bool:
    """Whether a claim gives a number: a plural doesn't, nor do names that close no list."""
    value = claim.value
    return value.bound != "unstated" and not (value.bound == "list" and value.high is None)


def given_up(claim: CountClaim) -> bool:
    """Whether the article takes a figure back, or recalls it as one that was given before."""
    if claim.withdrawn:
        return True
    start = claim.spans[0].start - claim.sentence.start
    before = claim.sentence.exact[: max(start, 0)]
    return any(
        start - match.end() <= _NEAR and not any(c.isdigit() for c in before[match.end() :])
        for match in _RECALLED.finditer(before)
    )


def answers(articles: Iterable[Article], claims: Sequence[CountClaim]) -> list[Answer]:
    """The figures of each article, in order of source label; withdrawn ones are left out.

    A plural without a number counts only where the article gives no figure, and of a live page
    the figure of the latest entry is the page's: those before it are its earlier ones.
    """
    found: list[Answer] = []
    for article in articles:
        own = [c for c in claims if c.article == article.id and not given_up(c)]
        figures = [c for c in own if gives_figure(c)]
        found += _of_article(article, figures or own)
    return found


def _of_article(article: Article, claims: Sequence[CountClaim]) -> list[Answer]:
    out = replaced(article, claims)
    held = {claim.id: claim for claim in claims}
    out = {one: by for one, by in out.items() if hard(held[one].value) != hard(by.value)}
    times = stages(article, claims) if out else {}
    older = sorted((held[one] for one in out), key=lambda c: (times[c.id], c.spans[0].start))
    return [
        Answer(
            article,
            tuple(group),
            tuple(c for c in older if any(out[c.id] is claim for claim in group)),
        )
        for group in _by_figure(claim for claim in claims if claim.id not in out)
    ]


def _by_figure(claims: Iterable[CountClaim]) -> list[list[CountClaim]]:
    """Claims that allow the same numbers, body before headline."""
    groups: dict[object, list[CountClaim]] = {}
    for claim in sorted(claims, key=lambda c: (c.in_headline, c.spans[0].start, c.id)):
        denied = claim.attribution.modality == "denied"
        key = (hard(claim.value), denied) if gives_figure(claim) else (None, denied)
        groups.setdefault(key, []).append(claim)
    return list(groups.values())
