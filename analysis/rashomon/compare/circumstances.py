"""Findings on by whom and where: what stands beside counts, compared by itself."""

from collections.abc import Sequence

from rashomon.compare.beside import NAMED, Answered, Stated, answered
from rashomon.compare.english import bracketed, ended, labels, listed, lowered, quoted, verb
from rashomon.compare.figures import chain_text
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.lexicon import asked, table
from rashomon.lexicon.acts import aspects_of
from rashomon.lexicon.gazetteer import plain
from rashomon_schemas import CountClaim, Finding, Question, Reading, Span
from rashomon_schemas.finding import Relation

_MOST_WORDINGS = 6
"""Wordings a sentence tells; the readings carry the rest."""
_LOGIC: dict[tuple[str, Relation], str] = {
    ("agent", "same"): "The wordings can be of one doer; nothing here shows who did it.",
    ("agent", "agent-differs"): (
        "An act can have several doers, and one body several names: all can be true; "
        "nothing here shows who did it."
    ),
    ("place", "scope-differs"): (
        "Of two texts, neither has the other's place: one place can lie in the other, or they "
        "are two."
    ),
}


def circumstance_findings(shelf: Shelf, question: Question) -> list[Finding]:
    """What the sources have for one question on by whom, or where.

    The readings of an act that several did can all be true, so that no relation here says that
    one source is at odds with another: it says that an editor has two wordings to choose from.
    What the same sentences answer for two acts is told once.
    """
    own = answered(shelf, question)
    if own is None or (own.kind == "place" and own.relation != "scope-differs"):
        return []  # the grid has what each says; one place that lies in another is no news
    others = [found for other in _alike(shelf, question) if (found := answered(shelf, other))]
    if any(other.takes_in(own) for other in others):
        return []
    too = [other.question for other in others if own.takes_in(other)]
    made = Finding(
        question=question.id,
        kind=own.kind,
        aspect=question.aspect,
        relation=own.relation,
        flagged=own.relation in ("agent-differs", "scope-differs"),
        severity="medium" if own.rule == NAMED else severity(own.kind, own.relation),
        sentences=_sentences(shelf, own, too),
        rule=own.rule,
        claims=tuple(sorted({claim.id for one in own.held for claim in one.claims})),
        readings=tuple(_reading(one) for one in own.held),
        silent=shelf.silent(_speaking(shelf, question)),
    )
    return [made]


def _alike(shelf: Shelf, question: Question) -> list[Question]:
    """The questions that ask the same on other acts of the event."""
    mark = question.kind, question.scope
    return [q for q in shelf.questions if (q.kind, q.scope) == mark and q.id != question.id]


def _sentences(shelf: Shelf, own: Answered, too: Sequence[Question]) -> tuple[str, str]:
    event = f" ({own.question.scope})" if own.question.scope else ""
    leads = [lowered(_lead(shelf, question, own.kind)) for question in too]
    more = f" The same sentences tell {listed(leads)}." if leads else ""
    return (
        ended(f"{_lead(shelf, own.question, own.kind)}{event}: {_ledger(own.held)}"),
        f"{_LOGIC[own.kind, own.relation]}{more}",
    )


def _lead(shelf: Shelf, question: Question, kind: asked.Asked) -> str:
    told = _siblings(shelf, question)
    return asked.lead(kind, _name(question, told), asked.things(told))


def _ledger(held: Sequence[Stated]) -> str:
    """Who has which words, those with the same words together."""
    by_source: dict[str, list[str]] = {}
    shown: dict[str, str] = {}
    for one in held:
        words = shown.setdefault(plain(one.words), one.words)
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
    return asked.event_of(question.scope)


def _name(question: Question, told: Sequence[CountClaim]) -> str:
    """The key of the act's text: its family's where its words meet."""
    aspects = {aspect for claim in told for aspect in aspects_of(claim)}
    for name, family in sorted(table("questions")["families"].items()):
        if question.aspect in family["aspects"] and len(aspects & set(family["aspects"])) > 1:
            return str(name)
    return question.aspect


def _speaking(shelf: Shelf, question: Question) -> set[str]:
    """Who tells of the act, with or without saying it."""
    heard = {claim.article for claim in _siblings(shelf, question)}
    return heard if question.scope else heard | shelf.speaking([question.aspect])
