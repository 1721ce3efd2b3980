"""Findings on denials: who denies, what, and which figures stand against it."""

from collections.abc import Sequence

from rashomon.compare.answers import Answer, answers
from rashomon.compare.deniers import Denier, deniers, several
from rashomon.compare.disclaimers import denial_reading, disclaimer
from rashomon.compare.english import (
    counted,
    ended,
    grouped,
    listed,
    number,
    quoted,
    sentence,
    shortened,
    verb,
)
from rashomon.compare.figures import acts, figure, reading
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.lexicon import table
from rashomon_schemas import CountClaim, DenialClaim, Finding, Question
from rashomon_schemas.finding import Relation

_MOST = 8
"""Figures told in the sentence; the readings have all of them."""


def denial_findings(shelf: Shelf, question: Question) -> list[Finding]:
    """Who denies one matter, against what others state of it.

    One finding sets the denials against the figures they deny; another says that it is several
    who deny, where it is.
    """
    held = shelf.answering(question, DenialClaim)
    if held[0].value.of != "matter":
        return [disclaimer(shelf, question, held)]
    stated = _denied_figures(shelf, held)
    by = deniers(held)
    found = []
    if stated:
        found.append(_against(shelf, question, held, stated, by))
    if several(by):
        found.append(_several(shelf, question, held, by))
    elif not stated:
        found.append(_only_denied(shelf, question, held, by))
    return found


def _denied_figures(shelf: Shelf, held: Sequence[DenialClaim]) -> list[Answer]:
    """Figures of the acts that are denied, of all articles; only stated ones, and not denied."""
    denied = _denied_acts(held)
    sweeping = any(claim.value.sweeping for claim in held)
    found: dict[tuple[str, ...], Answer] = {}
    for question in shelf.questions:
        if question.kind != "count" or "another event" in (question.scope or ""):
            continue
        for answer in answers(shelf.articles, shelf.answering(question, CountClaim)):
            touched = bool(answer.aspects & denied) or (sweeping and _only_reported(answer))
            if touched and _against_denial(answer):
                found.setdefault(tuple(claim.id for claim in answer.claims), answer)
    return sorted(
        found.values(), key=lambda a: (a.article.source, a.shown.spans[0].start, a.shown.id)
    )


def _denied_acts(held: Sequence[DenialClaim]) -> set[str]:
    """Aspects that are denied, with those of their families, and wrongs where all is denied."""
    denied = {aspect for claim in held for aspect in claim.value.aspects}
    for family in table("questions")["families"].values():
        if denied & set(family["aspects"]):
            denied |= set(family["aspects"])
    if any(claim.value.sweeping for claim in held):
        denied |= set(table("questions")["denials"]["wrongs"])
    return denied


def _only_reported(answer: Answer) -> bool:
    """Whether a harm is told of as a report or an allegation: that is what "all reports" are."""
    harms = set(table("questions")["denials"]["harms"])
    return bool(answer.aspects & harms) and answer.modality != "asserted"


def _against_denial(answer: Answer) -> bool:
    value = answer.shown.value
    return answer.stated and answer.modality != "denied" and value.bound != "none"


def _called(shelf: Shelf, found: Sequence[Denier]) -> list[str]:
    """Each denier with the sources that have the denial."""
    return [f"{d.called} ({', '.join(_sources(shelf, d))})" for d in found if d.name]


def _sources(shelf: Shelf, denier: Denier) -> list[str]:
    return list(dict.fromkeys(shelf.label(claim) for claim in denier.denials))


def _unnamed(shelf: Shelf, found: Sequence[Denier]) -> str:
    nobody = (label for d in found if not d.name for label in _sources(shelf, d))
    labels = list(dict.fromkeys(nobody))
    return f"{listed(labels)} {verb(len(labels), 'names', 'name')} no denier" if labels else ""


def _against(
    shelf: Shelf,
    question: Question,
    held: Sequence[DenialClaim],
    stated: Sequence[Answer],
    by: Sequence[Denier],
) -> Finding:
    names = _called(shelf, by)
    head = f"Denied by {grouped(names)}" if names else "It is denied"
    unnamed = _unnamed(shelf, by)
    figures = _figures(stated)
    if len(figures) > _MOST:
        figures = [*figures[:_MOST], f"and {counted(len(figures) - _MOST, 'further figure')}"]
    told = f"{head}{'; ' + unnamed if unnamed else ''}; stated: {'; '.join(figures)}"
    follows = (
        "Who denies an act and who gives a figure for it can't both be right about it; nothing "
        "here shows who is."
    )
    return _finding(
        shelf,
        question,
        held,
        "denied",
        ("denials-by-several",) if several(by) else (),
        (sentence(told), follows),
        stated,
    )


def _figures(stated: Sequence[Answer]) -> list[str]:
    """Each figure of each act once, with the sources that give it."""
    told: dict[tuple[object, ...], tuple[str, list[str]]] = {}
    for answer in stated:
        act = acts(answer)
        _, labels = told.setdefault((answer.extent, act), (f"{figure(answer)} {act}", []))
        labels.append(answer.article.source)
    return [f"{words} ({', '.join(dict.fromkeys(labels))})" for words, labels in told.values()]


def _several(
    shelf: Shelf,
    question: Question,
    held: Sequence[DenialClaim],
    by: Sequence[Denier],
) -> Finding:
    each = [
        f"{', '.join(_sources(shelf, denier))}: {denier.called} "
        f"({quoted(shortened(denier.denials[0].value.words))})"
        for denier in by
        if denier.name
    ]
    named = sum(denier.named for denier in by)
    described = sum(not denier.named and bool(denier.name) for denier in by)
    told = f"{counted(named, 'denier is', 'deniers are')} named" if named else ""
    if described:
        more = "more" if named else verb(described, "denier", "deniers")
        told += f"{'; ' if named else ''}{number(described)} {more} "
        told += f"{verb(described, 'is', 'are')} only described"
        told += " and may be among them" if named else ""
    follows = (
        f"{sentence(told)} A source that gives only some of them does not disagree with the others."
    )
    sentences = (ended("; ".join(each)), follows)
    return _finding(shelf, question, held, "denials-by-several", (), sentences, ())


def _only_denied(
    shelf: Shelf,
    question: Question,
    held: Sequence[DenialClaim],
    by: Sequence[Denier],
) -> Finding:
    name = by[0].called if by[0].name else ""
    labels = list(dict.fromkeys(shelf.label(claim) for claim in held))
    denied = quoted(shortened(held[0].value.words))
    told = f"{listed(labels)} {verb(len(labels), 'has', 'have')} a denial"
    told += f" by {name}: {denied}" if name else f", with nobody named: {denied}"
    relation: Relation = "one-source-only" if len(labels) == 1 else "same"
    follows = "No source gives a figure for what is denied, so nothing stands against it here."
    return _finding(shelf, question, held, relation, (), (ended(told), follows), ())


def _finding(  # noqa: PLR0913, PLR0917 - a finding takes all that was compared
    shelf: Shelf,
    question: Question,
    held: Sequence[DenialClaim],
    relation: Relation,
    also: tuple[Relation, ...],
    sentences: tuple[str, str],
    stated: Sequence[Answer],
) -> Finding:
    claims = {claim.id for claim in held} | {c.id for answer in stated for c in answer.claims}
    readings = [*(denial_reading(shelf, claim) for claim in held), *map(reading, stated)]
    speaking = [*(claim.article for claim in held), *(a.article.id for a in stated)]
    return Finding(
        question=question.id,
        kind="denial",
        aspect=question.aspect,
        relation=relation,
        also=also,
        flagged=relation in ("denied", "denials-by-several"),
        severity=severity("denial", relation, also),
        sentences=sentences,
        rule=f"denial.{relation}",
        claims=tuple(sorted(claims)),
        readings=tuple(sorted(readings, key=lambda r: (r.source, r.spans[0].start, r.claims))),
        silent=shelf.silent(speaking),
    )
