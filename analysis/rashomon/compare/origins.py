"""Findings on origins: how many say it, in how many outlets, from how many roots."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.compare.answers import Answer, answers
from rashomon.compare.copies import copies
from rashomon.compare.english import counted, listed, number, sentence, verb
from rashomon.compare.figures import origin_phrase, reading
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.likeness import name_parts
from rashomon_schemas import CountClaim, Finding, Origin, Question
from rashomon_schemas.finding import Relation

_FIRST_HAND = ("first-hand", "investigation")
_ROOTS = ("outlet", "wire", "organisation")
"""Who publishes what it found under its own name, unless it says that it relays."""
_NAMELESS = ("unnamed", "reports")


@dataclass(frozen=True)
class Mention:
    """One time that an article gives the figure."""

    source: str
    claim: CountClaim

    @property
    def root(self) -> Origin | None:
        """The furthest origin that is named and stated to know, or publishes what it found.

        "Police" in lower case is a description: two outlets' police may be two stations.
        """
        named = [o for o in self.claim.attribution.chain if o.kind not in _NAMELESS]
        furthest = named[-1] if named else None
        if furthest is None or furthest.basis == "relayed":
            return None
        known = furthest.basis in _FIRST_HAND or furthest.kind in _ROOTS
        return furthest if known and not furthest.name.islower() else None

    @property
    def relayed(self) -> bool:
        """Whether it is passed on from reports or sources that nobody names."""
        chain = self.claim.attribution.chain
        nameless = any(o.kind in _NAMELESS or o.basis == "relayed" for o in chain)
        return nameless and self.root is None


def _speaker(claim: CountClaim) -> str | None:
    return claim.speaker.name if claim.speaker else None


def origin_findings(shelf: Shelf, question: Question) -> list[Finding]:
    """Roots of one figure: a root that several share, or that none is named.

    A root is an outlet that published what it found, or somebody with stated first-hand knowledge
    or an investigation. Who relays reports, and whom nobody is cited for, adds no independence.
    """
    held = [
        answer
        for answer in answers(shelf.articles, shelf.answering(question, CountClaim))
        if answer.stated and answer.modality != "denied"
    ]
    mentions = [Mention(a.article.source, claim) for a in held for claim in a.claims]
    mentions = _one_a_place(mentions)
    roots = _roots(mentions)
    shared = {n: ms for n, ms in roots.items() if len({m.source for m in ms}) > 1}
    relayed = [mention for mention in mentions if mention.relayed]
    if len({m.source for m in mentions}) < 2 or not (shared or relayed):
        return []
    relation: Relation = "shared-root" if shared else "relayed"
    also: tuple[Relation, ...] = ("relayed",) if shared and relayed else ()
    return [_finding(shelf, question, held, mentions, relation, also)]


def _one_a_place(mentions: Sequence[Mention]) -> list[Mention]:
    """A compound act gives several claims at one place; it is one mention."""
    once = {(m.source, m.claim.spans[0].start): m for m in reversed(mentions)}
    return [once[key] for key in sorted(once)]


def _roots(mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """Mentions by their root's name."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.root is not None:
            name = _known(found, mention.root.name)
            found.setdefault(name, []).append(mention)
    return found


def _known(found: dict[str, list[Mention]], name: str) -> str:
    plain = " ".join(name.split())
    same = (known for known in found if name_parts(known) == name_parts(plain))
    return next(same, plain)


def _finding(
    shelf: Shelf,
    question: Question,
    held: Sequence[Answer],
    mentions: Sequence[Mention],
    relation: Relation,
    also: tuple[Relation, ...],
) -> Finding:
    return Finding(
        question=question.id,
        kind="origin",
        aspect=question.aspect,
        relation=relation,
        also=also,
        flagged=False,
        severity=severity("origin", relation, also),
        sentences=(_surface(mentions), _logic(shelf, mentions)),
        rule=f"origin.{relation}",
        claims=tuple(sorted({mention.claim.id for mention in mentions})),
        readings=tuple(reading(answer) for answer in held),
        silent=shelf.silent(answer.article.id for answer in held),
    )


def _surface(mentions: Sequence[Mention]) -> str:
    """Counts, then who cites whom."""
    outlets = {mention.source for mention in mentions}
    roots = _roots(mentions)
    head = (
        f"{counted(len(mentions), 'mention')}, {counted(len(outlets), 'outlet')}, "
        f"{counted(len(roots), 'named root')}"
    )
    by_origin: dict[str, list[str]] = {}
    for mention in mentions:
        by_origin.setdefault(origin_phrase(mention.claim), []).append(mention.source)
    each = []
    for origin, found in by_origin.items():
        labels = list(dict.fromkeys(found))
        what = (
            f"{verb(len(labels), 'cites', 'cite')} {origin}"
            if origin
            else (f"{verb(len(labels), 'cites', 'cite')} nobody")
        )
        each.append(f"{listed(labels)} {what}")
    return sentence(f"{head}: {'; '.join(each)}")


def _logic(shelf: Shelf, mentions: Sequence[Mention]) -> str:
    told = []
    for name, found in sorted(_roots(mentions).items()):
        labels = sorted({mention.source for mention in found})
        if len(labels) > 1:
            told.append(
                f"{listed(labels)} go back to one root, {name}: that is one origin, not "
                f"{number(len(labels))}."
            )
    relayed = list(dict.fromkeys(_relay(m) for m in mentions if m.relayed))
    if relayed:
        told.append(
            f"Relayed, origin not stated: {listed(relayed)}; that is neither a root nor a "
            "confirmation."
        )
    told += _copied(shelf, {mention.source for mention in mentions})
    return " ".join(told)


def _relay(mention: Mention) -> str:
    """Who relays: the nearest named citer, or the source itself."""
    chain = mention.claim.attribution.chain
    named = [origin.name for origin in chain if origin.kind not in _NAMELESS]
    who = _speaker(mention.claim) or (named[0] if named else None)
    return f"{' '.join(who.split())} (in {mention.source})" if who else mention.source


def _copied(shelf: Shelf, sources: set[str]) -> list[str]:
    """Notes on text that two of the sources share."""
    return [
        f"{c.one.source} and {c.other.source} share {number(c.words)} words in long runs outside "
        "quotation marks: a copy adds no independence."
        for c in copies(shelf.articles)
        if {c.one.source, c.other.source} <= sources
    ]
