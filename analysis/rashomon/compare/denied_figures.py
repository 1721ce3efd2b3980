"""The figures that stand against a denial."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from rashomon.compare.answers import Answer, answers
from rashomon.compare.english import bracketed, listed
from rashomon.compare.figures import figure
from rashomon.compare.shelf import Shelf
from rashomon.lexicon import table
from rashomon.lexicon.acts import aspects_of
from rashomon.lexicon.asked import event_of
from rashomon.lexicon.denied import (
    acts_denied,
    acts_reached,
    denies_all,
    family,
    figure_denied,
    gives_itself,
    least_denied,
    numbers_denied,
    of_those,
    reached_by_all,
)
from rashomon_schemas import CountClaim, DenialClaim

_MOST = 5
"""Figures told in the sentence; the readings have all of them."""


def denied_figures(
    shelf: Shelf, act: str, held: Sequence[DenialClaim], *, whole: bool = False
) -> list[Answer]:
    """Stated figures of an act that some denial reaches, of all articles.

    Args:
        shelf: the story.
        act: the act, by family.
        held: the denials; of the matter, or of knowledge of it.
        whole: whether they are of the matter as a whole, so that they reach every figure.
    """
    reaches = [_reach(shelf, act, claim, whole=whole) for claim in held]
    found: list[Answer] = []
    seen: set[str] = set()
    for question in shelf.questions:
        if question.kind != "count" or event_of(question.scope):
            continue
        for given in answers(shelf.articles, shelf.answering(question, CountClaim)):
            of_act = [c for c in given.claims if act in {family(a) for a in aspects_of(c)}]
            fresh = tuple(claim for claim in of_act if claim.id not in seen)
            if not fresh:
                continue
            answer = Answer(given.article, fresh)
            if any(reach(answer) for reach in reaches) and _against_denial(answer):
                seen.update(claim.id for claim in fresh)
                found.append(answer)
    return sorted(found, key=lambda a: (a.article.source, a.shown.spans[0].start, a.shown.id))


def _reach(shelf: Shelf, act: str, denial: DenialClaim, *, whole: bool) -> Callable[[Answer], bool]:
    """Whether one denial reaches a figure of an act: not its own, nor that of other people."""
    counts = shelf.of_kind(CountClaim)
    numbers = numbers_denied(denial, counts) if act in acts_reached(denial) else None
    single, swept, least = figure_denied(denial, counts), denies_all(denial), least_denied(denial)

    def reaches(answer: Answer) -> bool:
        if whole or (single is not None and single in answer.claims):
            return True
        if any(gives_itself(denial, c) or not of_those(denial, c) for c in answer.claims):
            return False
        if answer.extent.high < least:
            return False
        by_name = numbers is not None and _meets(answer, numbers)
        return by_name or (swept and any(map(reached_by_all, answer.claims)))

    return reaches


def figures_named(shelf: Shelf, held: Sequence[DenialClaim]) -> dict[str, list[Answer]]:
    """Stated figures by act: of those the denials name, and of those a wide word takes in."""
    acts = _wide(act for claim in held for act in acts_denied(claim))
    whole = not all(map(acts_denied, held))  # "nothing is known of the matter" is of all of it
    if whole:
        rows = table("questions")["denials"]
        acts |= {family(act) for act in (*rows["wrongs"], *rows["harms"])}
    found = {act: denied_figures(shelf, act, held, whole=whole) for act in sorted(acts)}
    return {act: figures for act, figures in found.items() if figures}


def once(figures: Mapping[str, Sequence[Answer]]) -> list[Answer]:
    """The figures of several acts, a figure of more than one act once."""
    held = {tuple(c.id for c in a.claims): a for answers_ in figures.values() for a in answers_}
    return sorted(held.values(), key=lambda a: (a.article.source, a.shown.spans[0].start))


def acts_told(figures: Mapping[str, Sequence[Answer]]) -> str:
    """Each act with its figures ("killings: 3 (A); torture: dozens (B)")."""
    nouns = table("questions")["nouns"]
    named = ((str(nouns.get(act, act.replace("-", " "))), held) for act, held in figures.items())
    return "; ".join(f"{noun}: {figures_told(held)}" for noun, held in named)


def _wide(acts: Iterable[str]) -> set[str]:
    """Acts with those that a wide word takes in ("casualties": killed, injured), by family."""
    covers = table("questions")["covers"]
    return {family(one) for act in acts for one in (act, *covers.get(act, ()))}


def _meets(answer: Answer, numbers: frozenset[tuple[float, float | None]]) -> bool:
    """Whether a denial of an act meets a figure: each one, or only the one that it names."""
    value = answer.shown.value
    return not numbers or (value.low, value.high) in numbers


def _against_denial(answer: Answer) -> bool:
    value = answer.shown.value
    return answer.stated and answer.modality != "denied" and value.bound != "none"


def figures_told(stated: Sequence[Answer]) -> str:
    """Each figure once, with the sources that give it."""
    told: dict[object, tuple[str, list[str]]] = {}
    for answer in stated:
        _, sources = told.setdefault(answer.extent, (figure(answer), []))
        sources.append(answer.article.source)
    each = [f"{words} {bracketed(list(dict.fromkeys(s)))}" for words, s in told.values()]
    rest = len(each) - _MOST
    return listed([*each[:_MOST], f"{rest} more"] if rest > 0 else each)
