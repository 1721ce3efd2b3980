"""Findings on denials: who denies, what, and which figures stand against it."""

from collections.abc import Sequence

from rashomon.compare.answers import Answer, answers
from rashomon.compare.english import counted, grouped, listed, quoted, sentence, shortened, verb
from rashomon.compare.figures import acts, chain_text, figure, reading
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.lexicon import table
from rashomon.lexicon.acts import aspects_of
from rashomon.likeness import name_parts, same_person
from rashomon_schemas import CountClaim, DenialClaim, Finding, Question, Reading
from rashomon_schemas.finding import Relation

_MOST = 6
"""Figures told in the sentence; the readings have all of them."""


def denial_findings(shelf: Shelf, question: Question) -> list[Finding]:
    """Who denies one matter, against what others state of it.

    One finding sets the denials against the figures they deny; another says that it is several
    who deny, where it is.
    """
    held = shelf.answering(question, DenialClaim)
    stated = _denied_figures(shelf, held)
    deniers = _deniers(held)
    found = []
    if stated:
        found.append(_against(shelf, question, held, stated, deniers))
    if len([who for who in deniers if who]) > 1:
        found.append(_several(shelf, question, held, deniers))
    elif not stated:
        found.append(_only_denied(shelf, question, held, deniers))
    return found


def _denied_figures(shelf: Shelf, held: Sequence[DenialClaim]) -> list[Answer]:
    """Figures of the acts that are denied, of all articles; only stated ones, and not denied."""
    sweeping = any(claim.value.sweeping for claim in held)
    denied = {aspect for claim in held for aspect in claim.value.aspects}
    for family in table("questions")["families"].values():
        if denied & set(family["aspects"]):
            denied |= set(family["aspects"])
    found: list[Answer] = []
    used: set[tuple[str, ...]] = set()
    for question in shelf.questions:
        if question.kind != "count" or "another event" in (question.scope or ""):
            continue
        for answer in answers(shelf.articles, shelf.answering(question, CountClaim)):
            key = tuple(claim.id for claim in answer.claims)
            touched = any(aspects_of(claim) & denied for claim in answer.claims)
            fits = touched or (sweeping and not denied)
            if fits and key not in used and _against_denial(answer):
                used.add(key)
                found.append(answer)
    return sorted(found, key=lambda a: (a.article.source, a.shown.spans[0].start, a.shown.id))


def _against_denial(answer: Answer) -> bool:
    value = answer.shown.value
    return answer.stated and answer.modality != "denied" and value.bound != "none"


def _deniers(held: Sequence[DenialClaim]) -> dict[str, list[DenialClaim]]:
    """Who denies, each with the denials; "" where nobody is named."""
    found: dict[str, list[DenialClaim]] = {}
    for claim in held:
        name = _who(claim)
        known = next((k for k in found if _same(k, name)), None)
        if known is not None and len(name) > len(known):
            found[name] = found.pop(known)
            known = name
        found.setdefault(known if known is not None else name, []).append(claim)
    return found


def _who(claim: DenialClaim) -> str:
    speaker = claim.speaker
    if speaker is not None and speaker.name:
        return " ".join(speaker.name.split())
    root = claim.attribution.root
    return " ".join(root.name.split()) if root else ""


def _same(one: str, other: str) -> bool:
    """One person or office: alike as names, or word for word."""
    if not one or not other:
        return one == other
    a, b = name_parts(one), name_parts(other)
    named = one[:1].isupper() and other[:1].isupper() and len(a) <= 3 and len(b) <= 3
    return a == b or (named and same_person(one, other))


def _named(shelf: Shelf, deniers: dict[str, list[DenialClaim]]) -> list[str]:
    """Each denier with the sources that have the denial."""
    return [
        f"{who} ({', '.join(dict.fromkeys(shelf.label(claim) for claim in claims))})"
        for who, claims in deniers.items()
        if who
    ]


def _unnamed(shelf: Shelf, deniers: dict[str, list[DenialClaim]]) -> str:
    labels = list(dict.fromkeys(shelf.label(claim) for claim in deniers.get("", [])))
    return f"{listed(labels)} {verb(len(labels), 'names', 'name')} no denier" if labels else ""


def _against(
    shelf: Shelf,
    question: Question,
    held: Sequence[DenialClaim],
    stated: Sequence[Answer],
    deniers: dict[str, list[DenialClaim]],
) -> Finding:
    names = _named(shelf, deniers)
    by = f"Denied by {grouped(names)}" if names else "It is denied"
    unnamed = _unnamed(shelf, deniers)
    figures = _figures(stated)
    if len(figures) > _MOST:
        figures = [*figures[:_MOST], f"and {counted(len(figures) - _MOST, 'further figure')}"]
    told = f"{by}{'; ' + unnamed if unnamed else ''}; stated: {'; '.join(figures)}"
    follows = (
        "A denial and the figures it denies can't both be true; nothing here shows which holds."
    )
    several = len(names) > 1
    return _finding(
        shelf,
        question,
        held,
        "denied",
        ("denials-by-several",) if several else (),
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
    deniers: dict[str, list[DenialClaim]],
) -> Finding:
    names = [who for who in deniers if who]
    each = [
        f"{', '.join(dict.fromkeys(shelf.label(c) for c in claims))}: {who} "
        f"({quoted(shortened(claims[0].value.words))})"
        for who, claims in deniers.items()
        if who
    ]
    follows = (
        f"The denials come from {len(names)} persons or bodies, not one; a source that names only "
        "some of them does not disagree with the others."
    )
    return _finding(
        shelf, question, held, "denials-by-several", (), (sentence("; ".join(each)), follows), ()
    )


def _only_denied(
    shelf: Shelf,
    question: Question,
    held: Sequence[DenialClaim],
    deniers: dict[str, list[DenialClaim]],
) -> Finding:
    who = next(iter(deniers))
    labels = list(dict.fromkeys(shelf.label(claim) for claim in held))
    denied = quoted(shortened(held[0].value.words))
    told = f"{listed(labels)} {verb(len(labels), 'has', 'have')} a denial"
    told += f" by {who}: {denied}" if who else f", with nobody named: {denied}"
    relation: Relation = "one-source-only" if len(labels) == 1 else "same"
    follows = "No source gives a figure for what is denied, so nothing stands against it here."
    return _finding(shelf, question, held, relation, (), (sentence(told), follows), ())


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
    readings = [*(_reading(shelf, claim) for claim in held), *map(reading, stated)]
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


def _reading(shelf: Shelf, claim: DenialClaim) -> Reading:
    article = shelf.article(claim)
    return Reading(
        article=article.id,
        source=article.source,
        claims=(claim.id,),
        words=" ".join(claim.value.words.split()),
        interval="denied",
        modality="denied",
        origin=chain_text(claim.attribution),
        speaker=_who(claim) or None,
        spans=claim.spans,
    )
