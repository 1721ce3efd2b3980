"""Findings on denials: which figures stand against what is denied, and who denies."""

from collections.abc import Sequence
from typing import Literal

from rashomon.compare.answers import Answer
from rashomon.compare.denied_figures import denied_figures, figures_named, figures_told, once
from rashomon.compare.deniers import Denier, deniers, several
from rashomon.compare.disclaimers import denial_reading, disclaimer
from rashomon.compare.english import (
    ended,
    in_words,
    labels,
    listed,
    quoted,
    sentence,
    shortened,
    verb,
)
from rashomon.compare.figures import readings
from rashomon.compare.own_figures import Own, figures_of_deniers
from rashomon.compare.own_figures import told as own_told
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.compare.stated import stated_in_words
from rashomon.lexicon import table
from rashomon.lexicon.denied import (
    acts_denied,
    acts_reached,
    concedes,
    denies_all,
    family,
    figure_denied,
    only_places,
)
from rashomon_schemas import CountClaim, DenialClaim, Finding, Question, Reading
from rashomon_schemas.finding import Relation

_MOST = 5
"""Deniers told in the sentence; the readings have all of them."""
_POINTING = ("this", "that", "it", "them", "these", "so")


_FOLLOWS = {
    "act": "Who denies an act and who gives a figure for it can't both be right; nothing here "
    "shows who is.",
    "figure": "Only the figure is denied, which leaves room for another; nothing here shows which "
    "holds.",
    "place": "That there is no such place does not say that nobody was held elsewhere.",
}


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
        stated, own = _stated(shelf, family(question.aspect), held)
        return [_against(shelf, question, held, stated, own)] if stated else []
    by = deniers(held)
    met = _met(shelf, held)
    told = [] if met else stated_in_words(shelf, held)
    if told:
        return [_against_words(shelf, question, held, told)]
    if several(by):
        return [_several(shelf, question, held, by)]
    return [] if met else [_only_denied(shelf, question, held, by)]


def _met(shelf: Shelf, held: Sequence[DenialClaim]) -> bool:
    """Whether some act's question sets these denials against figures."""
    ids = {claim.id for claim in held}
    return any(
        question.kind == "denial"
        and not (question.scope or "").startswith("who denies")
        and ids & set(question.claims)
        and _stated(shelf, family(question.aspect), shelf.answering(question, DenialClaim))[0]
        for question in shelf.questions
    )


def _stated(shelf: Shelf, act: str, held: Sequence[DenialClaim]) -> tuple[list[Answer], list[Own]]:
    """The figures that stand against denials of an act, and those that deniers give elsewhere."""
    stated = denied_figures(shelf, act, held)
    outright = [c for c in held if act in acts_denied(c) and _reach(shelf, c, act) == "act"]
    own = figures_of_deniers(shelf, act, deniers(outright))
    known = {claim.id for answer in stated for claim in answer.claims}
    more = [a for _, answers in own for a in answers if a.shown.id not in known]
    every = sorted([*stated, *more], key=lambda a: (a.article.source, a.shown.spans[0].start))
    return every if more else stated, own


def _called(shelf: Shelf, found: Sequence[Denier], most: int) -> str:
    """Each denier with the sources that have the denial."""
    told = [denier.told(_sources(shelf, denier)) for denier in found]
    rest = len(told) - most
    return listed([*told[:most], f"{rest} more"] if rest > 0 else told)


def _sources(shelf: Shelf, denier: Denier) -> list[str]:
    return list(dict.fromkeys(shelf.label(claim) for claim in denier.denials))


def _against(
    shelf: Shelf,
    question: Question,
    held: Sequence[DenialClaim],
    stated: Sequence[Answer],
    own: Sequence[Own],
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
        ("place", f"that there are places for {name}"),
    ):
        # Who denies the act by name and everything besides is told once.
        people = [d for d in by if kind == min(kinds[c.id] for c in d.denials)]
        if people:
            told.append(f"{what}, by {_called(shelf, people, _MOST)}")
    swept_or_named = set(kinds.values()) - {"figure", "place"}
    follows = _FOLLOWS["act" if swept_or_named else min(kinds.values())]
    if swept_or_named and "place" in kinds.values():
        follows += f" {_FOLLOWS['place']}"
    follows = f"{own_told(own)} {follows}".strip()
    sentences = (f"Denied: {'; '.join(told)}. Stated: {figures_told(stated)}.", follows)
    also: tuple[Relation, ...] = ("denials-by-several",) if several(by) else ()
    return _finding(shelf, question, held, "denied", also, sentences, stated)


def _against_words(
    shelf: Shelf, question: Question, held: Sequence[DenialClaim], told: Sequence[Reading]
) -> Finding:
    by = deniers(held)
    each = [f"{quoted(shortened(one.words))} ({one.source})" for one in told]
    denied = f"Denied by {_called(shelf, by, _MOST)}: {_words(shelf, held[0])}"
    sentences = (
        f"{ended(denied)} Stated: {listed(each)}.",
        "Who denies it and who states it can't both be right; nothing here shows who is.",
    )
    also: tuple[Relation, ...] = ("denials-by-several",) if several(by) else ()
    return _finding(shelf, question, held, "denied", also, sentences, (), told)


def _reach(shelf: Shelf, claim: DenialClaim, act: str) -> Literal["act", "all", "figure", "place"]:
    """What of an act a denial reaches; in order of what says most."""
    if act in acts_denied(claim) or (not denies_all(claim) and act in acts_reached(claim)):
        if concedes(claim, act, shelf.of_kind(CountClaim)):
            return "figure"
        return "place" if only_places(claim) else "act"
    return "figure" if figure_denied(claim, shelf.of_kind(CountClaim)) else "all"


def _several(
    shelf: Shelf, question: Question, held: Sequence[DenialClaim], by: Sequence[Denier]
) -> Finding:
    people = [denier for denier in by if denier.name]
    described = sum(not denier.named for denier in people)
    note = ""
    if described:
        note = f" {described} of them {verb(described, 'is', 'are')} described and not named."
    sentences = (
        f"{_matter(held)} denied by {in_words(len(people))}: {_called(shelf, people, 2 * _MOST)}.",
        f"A source that gives only some of them does not disagree with the others.{note}",
    )
    stated = once(figures_named(shelf, held))
    return _finding(shelf, question, held, "denials-by-several", (), sentences, stated)


def _matter(held: Sequence[DenialClaim]) -> str:
    """What is denied, to begin a sentence: the acts that are named, and the whole of it."""
    nouns = table("questions")["nouns"]
    acts = sorted({act for claim in held for act in acts_denied(claim)})
    told = [str(nouns.get(act, act.replace("-", " "))) for act in acts]
    whole = ["the matter as a whole"] if any(map(denies_all, held)) or not told else []
    many = len(told) + len(whole) > 1 or (told and told[0].endswith("s"))
    return sentence(f"{listed([*told, *whole], last='or')} {'are' if many else 'is'}").rstrip(".")


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
    told: Sequence[Reading] = (),
) -> Finding:
    claims = {claim.id for claim in held} | {c.id for answer in stated for c in answer.claims}
    found = [denial_reading(shelf, claim) for claim in held]
    found += [*(one for answer in stated for one in readings(answer)), *told]
    aspects = {aspect for claim in held for aspect in claim.value.aspects} | {question.aspect}
    if any(denies_all(claim) for claim in held) and not stated:
        aspects.update(table("questions")["denials"]["wrongs"])
    speaking = {claim.article for claim in held} | {a.article.id for a in stated}
    speaking |= {one.article for one in told}
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
        readings=tuple(sorted(found, key=lambda r: (r.source, r.spans[0].start, r.claims))),
        silent=shelf.silent(speaking | shelf.speaking(aspects)),
    )
