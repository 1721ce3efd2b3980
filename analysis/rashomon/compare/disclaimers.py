"""Findings on who disclaims knowledge of a matter, or a part in it."""

import re
from collections.abc import Sequence

from rashomon.compare.denied_figures import acts_told, figures_named, once
from rashomon.compare.deniers import Denier, deniers, several, who
from rashomon.compare.english import bracketed, ended, labels, listed, quoted, shortened
from rashomon.compare.figures import chain_text, readings
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.compare.stated import naming_the_denier
from rashomon.lexicon import table
from rashomon_schemas import DenialClaim, Finding, Question, Reading
from rashomon_schemas.finding import Relation

_FOLLOWS = {
    "knowledge": "Knowing nothing of it, or having no facts, does not say that nothing happened; "
    "no figure is denied by it.",
    "involvement": "Having no part in it does not say that nothing happened; no figure is denied "
    "by it.",
}
_SAID = {
    "matter": "The matter is denied by",
    "knowledge": "Without knowledge, facts or reports of the matter, as they say:",
    "involvement": "A part in the matter is denied by",
}
_PART = re.compile(r"\b(?:majority|most|many|much|some)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_WORDED = 3
"""Disclaimers told with their words; of more, the readings have them."""
_INTERVAL = {"matter": "denied", "knowledge": "not known", "involvement": "no part in it"}


def disclaimer(shelf: Shelf, question: Question, held: Sequence[DenialClaim]) -> Finding:
    """Who disclaims it, each with the sources that have it and the words.

    Args:
        shelf: the story.
        question: who disclaims knowledge, or a part.
        held: its claims; at least one, all of one sort.

    Returns:
        One finding. It denies no figure; those for what nobody knows of are told beside it, and
        where another sentence names somebody who denies a part, that name stands against it.
    """
    figures = figures_named(shelf, held) if held[0].value.of == "knowledge" else {}
    named = naming_the_denier(shelf, held) if held[0].value.of == "involvement" else []
    by = deniers(held)
    many = len(by) > _WORDED
    each = [_told(shelf, denier, worded=not many) for denier in by]
    told = f"{_SAID[held[0].value.of]} {listed(each) if many else '; '.join(each)}"
    many_deny = several(by)
    relation: Relation = "denials-by-several" if many_deny else "same"
    also: tuple[Relation, ...] = ()
    if relation == "same":
        relation = _worded_alike(shelf, by)
    if named:
        relation, also = "denied", ("denials-by-several",) if many_deny else ()
        sources = sorted({one.source for one in named})
        told = f"{ended(told)} The name stands beside a figure in {labels(sources)}"
    elif figures:
        relation = relation if many_deny else "modality-differs"
        told = f"{ended(told)} Figures given, of {acts_told(figures)}"
    elif not many_deny and len({claim.article for claim in held}) == 1:
        relation = "one-source-only"
    beside = [*(one for answer in once(figures) for one in readings(answer)), *named]
    found = [*(denial_reading(shelf, claim) for claim in held), *beside]
    claims = {claim.id for claim in held} | {one for r in beside for one in r.claims}
    return Finding(
        question=question.id,
        kind="denial",
        aspect=question.aspect,
        relation=relation,
        also=also,
        flagged=relation not in ("same", "one-source-only", "denials-by-several"),
        severity=severity("denial", relation, also),
        sentences=(ended(told), _follows(held)),
        rule=f"denial.of-{held[0].value.of}",
        claims=tuple(sorted(claims)),
        readings=tuple(sorted(found, key=lambda r: (r.source, r.spans[0].start, r.claims))),
        silent=shelf.silent(one.article for one in found),
    )


def _told(shelf: Shelf, denier: Denier, *, worded: bool) -> str:
    """Who, in which sources, and in which words where they are few."""
    sources = list(dict.fromkeys(shelf.label(claim) for claim in denier.denials))
    called = denier.told(sources)
    own = [claim for claim in denier.denials if who(claim) == denier.name]
    wordings = _wordings(shelf, own or denier.denials)
    if not worded or not wordings:
        return called
    if len(wordings) == 1:
        return f"{called}, {quoted(shortened(next(iter(wordings))))}"
    each = (f"{quoted(shortened(words))} {bracketed(held)}" for words, held in wordings.items())
    return f"{called}: {'; '.join(each)}"


def _worded_alike(shelf: Shelf, by: Sequence[Denier]) -> Relation:
    """How the wordings of one disclaimer differ: by words of degree only, or otherwise."""
    wordings = [set(_WORD.findall(w.casefold())) for d in by for w in _wordings(shelf, d.denials)]
    if all(one == wordings[0] for one in wordings):
        return "same"
    degrees = frozenset(table("wording")["intensifiers"])
    apart = set.union(*wordings) - set.intersection(*wordings)
    return "intensifier" if apart <= degrees else "word-differs"


def _wordings(shelf: Shelf, denials: Sequence[DenialClaim]) -> dict[str, list[str]]:
    """The first wording of each source that says of what, its body first; alike ones together."""
    first: dict[str, DenialClaim] = {}
    for claim in sorted(denials, key=lambda c: (c.in_headline, not c.value.aspects)):
        first.setdefault(shelf.label(claim), claim)
    found: dict[str, list[str]] = {}
    for label, claim in sorted(first.items()):
        found.setdefault(" ".join(claim.value.words.split()), []).append(label)
    return found


def _follows(held: Sequence[DenialClaim]) -> str:
    """What follows; who speaks of "most of it" leaves the rest open."""
    of_part = held[0].value.of == "involvement" and any(
        _PART.search(claim.value.words) for claim in held
    )
    rest = " What is said of a part leaves the rest open." if of_part else ""
    return f"{_FOLLOWS[held[0].value.of]}{rest}"


def denial_reading(shelf: Shelf, claim: DenialClaim) -> Reading:
    """One denial as a reading."""
    article = shelf.article(claim)
    return Reading(
        article=article.id,
        source=article.source,
        claims=(claim.id,),
        words=" ".join(claim.value.words.split()),
        interval=_INTERVAL[claim.value.of],
        modality="denied",
        origin=chain_text(claim.attribution),
        speaker=who(claim) or None,
        spans=claim.spans,
    )
