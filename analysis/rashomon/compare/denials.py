"""Findings on denials: which figures stand against what is denied, and who denies."""

from collections.abc import Sequence
from typing import Literal

from rashomon.compare.answers import Answer, answers
from rashomon.compare.deniers import Denier, deniers, several
from rashomon.compare.disclaimers import denial_reading, disclaimer
from rashomon.compare.english import bracketed, ended, labels, listed, quoted, shortened, verb
from rashomon.compare.figures import figure, readings
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.lexicon import table
from rashomon.lexicon.acts import aspects_of
from rashomon.lexicon.denied import (
    acts_denied,
    denies_all,
    family,
    figure_denied,
    numbers_denied,
    reached_by_all,
)
from rashomon_schemas import CountClaim, DenialClaim, Finding, Question
from rashomon_schemas.finding import Relation

_MOST = 5
"""Deniers and figures told in the sentence; the readings have all of them."""
_POINTING = ("this", "that", "it", "them", "these", "so")


def denial_findings(shelf: Shelf, question: Question) -> list[Finding]:
    """Who denies one act, against the figures for it; or who denies one matter.

    A question on an act gives one finding, with the figures that are denied. One on a matter
    gives one where several deny, or where no figure stands against the denial.
    """
    held = shelf.answering(question, DenialClaim)
    if not held:
        return []
    if held[0].value.of != "matter":
        return [disclaimer(shelf, question, held)]
    if not (question.scope or "").startswith("who denies"):
        stated = _denied_figures(shelf, family(question.aspect), held)
        return [_against(shelf, question, held, stated)] if stated else []
    by = deniers(held)
    if several(by):
        return [_several(shelf, question, held, by)]
    return [] if _met(shelf, held) else [_only_denied(shelf, question, held, by)]


def _denied_figures(shelf: Shelf, act: str, held: Sequence[DenialClaim]) -> list[Answer]:
    """Stated figures of an act that some denial reaches, of all articles."""
    counts = shelf.of_kind(CountClaim)
    named = [numbers_denied(c, counts) for c in held if act in acts_denied(c)]
    single = {one.id for c in held if (one := figure_denied(c, shelf.of_kind(CountClaim)))}
    swept = any(denies_all(claim) for claim in held)
    found: list[Answer] = []
    seen: set[str] = set()
    for question in shelf.questions:
        if question.kind != "count" or "another event" in (question.scope or ""):
            continue
        for answer in answers(shelf.articles, shelf.answering(question, CountClaim)):
            of_act = [c for c in answer.claims if act in {family(a) for a in aspects_of(c)}]
            fresh = tuple(c for c in of_act if c.id not in seen)
            if not fresh:
                continue
            answer = Answer(answer.article, fresh)  # noqa: PLW2901 - what is left of it
            all_of_it = swept and any(map(reached_by_all, answer.claims))
            figure_itself = any(claim.id in single for claim in answer.claims)
            by_name = any(_meets(answer, numbers) for numbers in named)
            if (by_name or figure_itself or all_of_it) and _against_denial(answer):
                seen.update(claim.id for claim in fresh)
                found.append(answer)
    return sorted(found, key=lambda a: (a.article.source, a.shown.spans[0].start, a.shown.id))


def _meets(answer: Answer, numbers: frozenset[tuple[float, float | None]]) -> bool:
    """Whether a denial of an act meets a figure: each one, or only the one that it names."""
    value = answer.shown.value
    return not numbers or (value.low, value.high) in numbers


def _against_denial(answer: Answer) -> bool:
    value = answer.shown.value
    return answer.stated and answer.modality != "denied" and value.bound != "none"


def _met(shelf: Shelf, held: Sequence[DenialClaim]) -> bool:
    """Whether some act's question sets these denials against figures."""
    ids = {claim.id for claim in held}
    return any(
        question.kind == "denial"
        and not (question.scope or "").startswith("who denies")
        and ids & set(question.claims)
        and _denied_figures(shelf, family(question.aspect), shelf.answering(question, DenialClaim))
        for question in shelf.questions
    )


def _called(shelf: Shelf, found: Sequence[Denier], most: int) -> str:
    """Each denier with the sources that have the denial."""
    told = [f"{d.called or 'nobody named'} {bracketed(_sources(shelf, d))}" for d in found]
    rest = len(told) - most
    return listed([*told[:most], f"{rest} more"] if rest > 0 else told)


def _sources(shelf: Shelf, denier: Denier) -> list[str]:
    return list(dict.fromkeys(shelf.label(claim) for claim in denier.denials))


def _against(
    shelf: Shelf, question: Question, held: Sequence[DenialClaim], stated: Sequence[Answer]
) -> Finding:
    act = family(question.aspect)
    name = str(table("questions")["nouns"].get(act, act.replace("-", " ")))
    by = deniers(held)
    kinds = {claim.id: _reach(shelf, claim, act) for claim in held}
    told = []
    for kind, what in (
        ("act", name),
        ("figure", f"a figure for {name}"),
        (
            "all",
            "the matter as a whole" if "act" in kinds.values() else f"{name}, as part of it all",
        ),
    ):
        # Who denies the act by name and everything besides is told once.
        people = [d for d in by if kind == min(kinds[c.id] for c in d.denials)]
        if people:
            told.append(f"{what}, by {_called(shelf, people, _MOST)}")
    swept_or_named = set(kinds.values()) - {"figure"}
    follows = (
        "Who denies an act and who gives a figure for it can't both be right; nothing here shows "
        "who is."
        if swept_or_named
        else "Only the figure is denied, which leaves room for another; nothing here shows which "
        "holds."
    )
    sentences = (f"Denied: {'; '.join(told)}. Stated: {_figures(stated)}.", follows)
    also: tuple[Relation, ...] = ("denials-by-several",) if several(by) else ()
    return _finding(shelf, question, held, "denied", also, sentences, stated)


def _reach(shelf: Shelf, claim: DenialClaim, act: str) -> Literal["act", "all", "figure"]:
    """What of an act a denial reaches; in order of what says most."""
    if act in acts_denied(claim):
        return "act"
    return "figure" if figure_denied(claim, shelf.of_kind(CountClaim)) else "all"


def _figures(stated: Sequence[Answer]) -> str:
    """Each figure once, with the sources that give it."""
    told: dict[object, tuple[str, list[str]]] = {}
    for answer in stated:
        _, sources = told.setdefault(answer.extent, (figure(answer), []))
        sources.append(answer.article.source)
    each = [f"{words} {bracketed(list(dict.fromkeys(s)))}" for words, s in told.values()]
    rest = len(each) - _MOST
    return listed([*each[:_MOST], f"{rest} more"] if rest > 0 else each)


def _several(
    shelf: Shelf, question: Question, held: Sequence[DenialClaim], by: Sequence[Denier]
) -> Finding:
    people = [denier for denier in by if denier.name]
    named = sum(denier.named for denier in people)
    described = len(people) - named
    note = ""
    if described and named:
        note = (
            f" {described} of them {verb(described, 'is', 'are')} only described and may be "
            "among those named."
        )
    sentences = (
        f"{len(people)} deny it: {_called(shelf, people, 2 * _MOST)}.",
        f"A source that gives only some of them does not disagree with the others.{note}",
    )
    return _finding(shelf, question, held, "denials-by-several", (), sentences, ())


def _only_denied(
    shelf: Shelf, question: Question, held: Sequence[DenialClaim], by: Sequence[Denier]
) -> Finding:
    name = by[0].called if by[0].name else ""
    found = list(dict.fromkeys(shelf.label(claim) for claim in held))
    told = f"{labels(found)} {verb(len(found), 'has', 'have')} a denial"
    told += f" by {name}: " if name else ", with nobody named: "
    told += _words(shelf, held[0])
    relation: Relation = "one-source-only" if len(found) == 1 else "same"
    follows = "No source gives a figure for what is denied, so nothing stands against it here."
    return _finding(shelf, question, held, relation, (), (ended(told), follows), ())


def _words(shelf: Shelf, claim: DenialClaim) -> str:
    """The denial as worded; one that only points ("denied this") with what it points to."""
    words = claim.value.words.split()
    shown = quoted(shortened(claim.value.words))
    if len(words) > 3 or not words or words[-1].strip('.,”"').casefold() not in _POINTING:
        return shown
    before = shelf.article(claim).text[: claim.sentence.start].rstrip()[-400:]
    last = before.replace("\n", ". ").rstrip('.!?”" ').rpartition(". ")[2].strip('“”"‘’ ')
    return f"{shown}, after “{shortened(last)}”" if last else shown


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
    told = [denial_reading(shelf, claim) for claim in held]
    told += [one for answer in stated for one in readings(answer)]
    aspects = {aspect for claim in held for aspect in claim.value.aspects} | {question.aspect}
    if any(denies_all(claim) for claim in held) and not stated:
        aspects.update(table("questions")["denials"]["wrongs"])
    speaking = {claim.article for claim in held} | {a.article.id for a in stated}
    return Finding(
        question=question.id,
        kind="denial",
        aspect=question.aspect,
        relation=relation,
        also=also,
        flagged=relation == "denied",
        severity=severity("denial", relation, also),
        sentences=sentences,
        rule=f"denial.{relation}",
        claims=tuple(sorted(claims)),
        readings=tuple(sorted(told, key=lambda r: (r.source, r.spans[0].start, r.claims))),
        silent=shelf.silent(speaking | shelf.speaking(aspects)),
    )
