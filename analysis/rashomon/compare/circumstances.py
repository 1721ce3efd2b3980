"""Findings on by whom and where: what stands beside counts, compared by itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.compare import doers, whereabouts
from rashomon.compare.english import bracketed, ended, labels, listed, quoted, verb
from rashomon.compare.figures import chain_text
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.lexicon import asked, table
from rashomon.lexicon.acts import aspects_of
from rashomon_schemas import Article, CountClaim, Finding, Question, Reading, Span
from rashomon_schemas.finding import Relation

_EVENT = "another event: "
_MOST_WORDINGS = 6
"""Wordings a sentence tells; the readings carry the rest."""
_LOGIC: dict[tuple[str, Relation], str] = {
    ("agent", "same"): "The wordings can be of one doer; nothing here shows who did it.",
    ("agent", "agent-differs"): (
        "An act can have several doers, and one body several names: all can be true; "
        "nothing here shows who did it."
    ),
    ("place", "same"): "The wordings can be of one place.",
    ("place", "overlaps"): "The wordings differ; one place can lie in the other.",
    ("place", "scope-differs"): (
        "Neither text has the other's place: one can lie in the other, or they are two places."
    ),
}


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


def circumstance_findings(shelf: Shelf, question: Question) -> list[Finding]:
    """What the sources have for one question on by whom, or where.

    The readings of an act that several did can all be true, so that no relation here says that
    one source is at odds with another: it says that an editor has two wordings to choose from.
    """
    kind: asked.Asked = "agent" if question.kind == "agent" else "place"
    held = _stated(shelf, shelf.answering(question, CountClaim), kind)
    if len({one.article.id for one in held}) < 2:
        return []
    relation, rule = _relation(kind, held)
    told = _siblings(shelf, question)
    lead = asked.lead(kind, _name(question, told), asked.things(told))
    event = f" ({question.scope})" if question.scope else ""
    made = Finding(
        question=question.id,
        kind=kind,
        aspect=question.aspect,
        relation=relation,
        flagged=relation in ("agent-differs", "scope-differs"),
        severity="medium" if rule == _NAMED else severity(kind, relation),
        sentences=(ended(f"{lead}{event}: {_ledger(held)}"), _LOGIC[kind, relation]),
        rule=rule,
        claims=tuple(sorted({claim.id for one in held for claim in one.claims})),
        readings=tuple(_reading(one) for one in held),
        silent=shelf.silent(_speaking(shelf, question, told)),
    )
    return [made]


_NAMED = "agent.names-differ"
"""Both name somebody by name: a text that holds one by name responsible has to be sure of it, so
that such a difference weighs more than "police" beside "the authorities"."""


def _relation(kind: asked.Asked, held: Sequence[Stated]) -> tuple[Relation, str]:
    """The most serious relation of two sources, and its rule."""
    by_article: dict[str, list[Stated]] = {}
    for one in held:
        by_article.setdefault(one.article.id, []).append(one)
    pairs = list(combinations(_unlike(by_article.values()), 2))
    if kind == "agent":
        apart = [pair for pair in pairs if doers.differ(*map(_words, pair))]
        if any(all(map(_names_somebody, pair)) for pair in apart):
            return "agent-differs", _NAMED
        return ("agent-differs", "agent.differs") if apart else ("same", "agent.same")
    if any(_two_places(*pair) for pair in pairs):
        return "scope-differs", "place.differs"
    alike = all(whereabouts.same(_words(a), _words(b)) for a, b in pairs)
    return ("same", "place.same") if alike else ("overlaps", "place.compatible")


def _unlike(sources: Iterable[list[Stated]]) -> list[list[Stated]]:
    """Sources, those with the same wordings once: of copies, the first stands for all."""
    found: dict[tuple[str, ...], list[Stated]] = {}
    for own in sources:
        found.setdefault(tuple(sorted(_key(one.words) for one in own)), own)
    return list(found.values())


def _names_somebody(own: Sequence[Stated]) -> bool:
    return any(doers.is_name(one.words, one.article.text) for one in own)


def _two_places(ones: Sequence[Stated], others: Sequence[Stated]) -> bool:
    one, other = ones[0].article.text, others[0].article.text
    return whereabouts.apart((_words(ones), one), (_words(others), other))


def _words(own: Sequence[Stated]) -> list[str]:
    return [one.words for one in own]


def _stated(shelf: Shelf, claims: Sequence[CountClaim], kind: asked.Asked) -> list[Stated]:
    """Each wording of each source, in order of source label and place; capitals aside."""
    found: dict[tuple[str, str], list[CountClaim]] = {}
    for claim in claims:
        if words := getattr(claim, kind):
            found.setdefault((claim.article, _key(words)), []).append(claim)
    return [
        Stated(shelf.article(own[0]), " ".join(getattr(own[0], kind).split()), tuple(own))
        for own in found.values()
    ]


def _key(words: str) -> str:
    return " ".join(words.split()).casefold().removeprefix("the ")


def _ledger(held: Sequence[Stated]) -> str:
    """Who has which words, those with the same words together."""
    by_source: dict[str, list[str]] = {}
    shown: dict[str, str] = {}
    for one in held:
        words = shown.setdefault(_key(one.words), one.words)
        by_source.setdefault(one.article.source, []).append(quoted(words))
    alike: dict[tuple[str, ...], list[str]] = {}
    for source, wordings in by_source.items():
        alike.setdefault(tuple(wordings), []).append(source)
    told = [
        f"{labels(sources)} {verb(len(sources), 'has', 'have')} {listed(wordings)}"
        for wordings, sources in alike.items()
    ]
    rest = [source for sources in list(alike.values())[_MOST_WORDINGS:] for source in sources]
    more = [f"others have other words {bracketed(rest)}"] if rest else []
    return "; ".join([*told[:_MOST_WORDINGS], *more])


def _reading(one: Stated) -> Reading:
    shown = one.claims[0]
    return Reading(
        article=one.article.id,
        source=one.article.source,
        claims=tuple(claim.id for claim in one.claims),
        words=one.words,
        interval="",
        modality=shown.attribution.modality,
        origin=chain_text(shown.attribution),
        speaker=shown.speaker.name if shown.speaker else None,
        spans=_evidence(one),
    )


def _evidence(one: Stated) -> tuple[Span, ...]:
    """The words in their sentence; where it only points at them, the count they stand beside."""
    shown = one.claims[0]
    at = shown.sentence.exact.find(one.words)
    if at < 0:
        return shown.spans
    start = shown.sentence.start + at
    return (Span.of(one.article.text, start, start + len(one.words)), *shown.spans)


def _siblings(shelf: Shelf, question: Question) -> list[CountClaim]:
    """All counts of the act and event, also those that don't say by whom or where."""
    units = {claim.value.unit for claim in shelf.answering(question, CountClaim)}
    counts = (
        claim
        for other in shelf.questions
        if other.kind == "count" and other.aspect == question.aspect
        if _event(other) == _event(question)
        for claim in shelf.answering(other, CountClaim)
    )
    found = {claim.id: claim for claim in counts if claim.value.unit in units}
    return list(found.values()) or shelf.answering(question, CountClaim)


def _event(question: Question) -> str:
    return (question.scope or "").partition(_EVENT)[2]


def _name(question: Question, told: Sequence[CountClaim]) -> str:
    """The key of the act's text: its family's where its words meet."""
    aspects = {aspect for claim in told for aspect in aspects_of(claim)}
    for name, family in sorted(table("questions")["families"].items()):
        if question.aspect in family["aspects"] and len(aspects & set(family["aspects"])) > 1:
            return str(name)
    return question.aspect


def _speaking(shelf: Shelf, question: Question, told: Iterable[CountClaim]) -> set[str]:
    """Who tells of the act, with or without saying it."""
    heard = {claim.article for claim in told}
    return heard if question.scope else heard | shelf.speaking([question.aspect])
