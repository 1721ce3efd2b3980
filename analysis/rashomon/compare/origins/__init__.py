"""Findings on origins: how many say it, in how many outlets, from how many roots."""

from collections.abc import Sequence

from rashomon.compare.answers import Answer, answers
from rashomon.compare.figures import readings
from rashomon.compare.origins.cited import Cited, cited
from rashomon.compare.origins.mention import FIRST_HAND, Mention
from rashomon.compare.origins.quoted import quoted_findings
from rashomon.compare.origins.roots import Roots, roots_of, shared, sources_of
from rashomon.compare.origins.wording import logic, surface
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.likeness import clusters
from rashomon_schemas import CountClaim, Finding, Question
from rashomon_schemas.finding import Relation

__all__ = ["origin_findings"]


def origin_findings(shelf: Shelf, question: Question) -> list[Finding]:
    """Roots of one figure: a root that several share, or that none is named.

    A root is an outlet that published what it found, somebody with stated first-hand knowledge or
    an investigation, or the one body of its kind, a ministry say, that issues the figure. Who
    relays reports, and whom nobody is cited for, adds no independence.
    """
    if question.aspect == "said":
        return quoted_findings(shelf, question)
    held = [
        answer
        for answer in answers(shelf.articles, shelf.answering(question, CountClaim))
        if answer.stated and answer.modality != "denied"
    ]
    mentions = [Mention(a.article, claim) for a in held for claim in a.claims]
    mentions = _one_a_place(mentions)
    roots, checked = roots_of(shelf, mentions), cited(shelf, mentions)
    if len(sources_of(mentions)) < 2:
        return []
    relations = _relations(shelf, mentions, roots, checked)
    if not relations:
        return []
    sentences = (surface(mentions, roots), logic(shelf, mentions, roots, checked))
    return [_finding(shelf, question, held, mentions, relations, sentences)]


def _relations(
    shelf: Shelf, mentions: Sequence[Mention], roots: Roots, checked: Sequence[Cited]
) -> tuple[Relation, ...]:
    """What is found, the first one first; nothing where there is nothing to look at.

    Two outlets cited for a figure are worth no finding by themselves; somebody who says what they
    know it from is, and so are three sources of which none cites anybody.
    """
    both = list(zip(mentions, roots.of, strict=True))
    found: list[Relation] = ["shared-root"] if shared(roots, mentions) else []
    if any(m.nameless and not held for m, held in both):
        found.append("relayed")
    several = len({name for _, held in both for name in held})
    if found:
        return tuple(found)
    known = any(o.basis in FIRST_HAND for m in mentions for o in m.chain)
    if several and known and roots.named:
        return ("origin-differs",) if several > 1 else ("one-source-only",)
    nobody = _texts(shelf, mentions) > 2 and not any(m.chain for m in mentions)
    return ("unresolved",) if roots.rings or checked or nobody else ()


def _texts(shelf: Shelf, mentions: Sequence[Mention]) -> int:
    """How many texts of their own give it: copies of one are one."""
    sources = sources_of(mentions)
    groups = [{a.source for a in articles} & sources for articles, _ in clusters(shelf.copies)]
    return len(sources) - sum(len(group) - 1 for group in groups if group)


def _one_a_place(mentions: Sequence[Mention]) -> list[Mention]:
    """A compound act gives several claims at one place; it is one mention."""
    once = {(m.source, m.claim.spans[0].start): m for m in reversed(mentions)}
    return [once[key] for key in sorted(once)]


def _finding(
    shelf: Shelf,
    question: Question,
    held: Sequence[Answer],
    mentions: Sequence[Mention],
    relations: tuple[Relation, ...],
    sentences: tuple[str, str],
) -> Finding:
    relation, also = relations[0], relations[1:]
    return Finding(
        question=question.id,
        kind="origin",
        aspect=question.aspect,
        relation=relation,
        also=also,
        flagged=False,
        severity=severity("origin", relation, also),
        sentences=sentences,
        rule=f"origin.{relation}",
        claims=tuple(sorted({mention.claim.id for mention in mentions})),
        readings=tuple(told for answer in held for told in readings(answer)),
        silent=shelf.silent(
            {answer.article.id for answer in held}
            | (set() if question.scope else shelf.speaking([question.aspect]))
        ),
    )
