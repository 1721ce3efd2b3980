"""Findings on origins: how many say it, in how many outlets, from how many roots."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.compare.answers import Answer, answers
from rashomon.compare.english import counted, labels, number, sentence, verb
from rashomon.compare.figures import origin_phrase, reading
from rashomon.compare.outlets import outside
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.likeness import clusters, name_parts
from rashomon_schemas import Article, CountClaim, Finding, Origin, Question
from rashomon_schemas.finding import Relation

_FIRST_HAND = ("first-hand", "investigation")
_ROOTS = ("outlet", "wire", "organisation")
"""Who publishes what it found under its own name, unless it says that it relays."""
_NAMELESS = ("unnamed", "reports")
_MOST = 5
"""Origins told one by one."""


@dataclass(frozen=True)
class Mention:
    """One time that an article gives the figure."""

    article: Article
    claim: CountClaim

    @property
    def source(self) -> str:
        """The label of the article."""
        return self.article.source

    @property
    def chain(self) -> tuple[Origin, ...]:
        """Who is cited, outside the outlet itself."""
        return outside(self.article, self.claim.attribution)

    @property
    def root(self) -> Origin | None:
        """The furthest origin that is named and stated to know, or publishes what it found.

        "Police" in lower case is a description: two outlets' police may be two stations.
        """
        named = [o for o in self.chain if o.kind not in _NAMELESS]
        furthest = named[-1] if named else None
        if furthest is None or furthest.basis == "relayed":
            return None
        known = furthest.basis in _FIRST_HAND or furthest.kind in _ROOTS
        return furthest if known and not furthest.name.islower() else None

    @property
    def relayed(self) -> bool:
        """Whether it is passed on from reports or sources that nobody names."""
        nameless = any(o.kind in _NAMELESS or o.basis == "relayed" for o in self.chain)
        return nameless and self.root is None

    @property
    def unfounded(self) -> bool:
        """Whether somebody is cited who passes nothing on, and what they know it from is unsaid."""
        return bool(self.chain) and self.root is None and not self.relayed

    @property
    def citer(self) -> str | None:
        """Who relays or says it: the speaker, else the nearest citer with a name."""
        if self.claim.speaker is not None and self.claim.speaker.name:
            return " ".join(self.claim.speaker.name.split())
        named = (o.name for o in self.chain if o.kind not in _NAMELESS)
        return next((" ".join(name.split()) for name in named), None)


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
    mentions = [Mention(a.article, claim) for a in held for claim in a.claims]
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
        silent=shelf.silent(
            {answer.article.id for answer in held}
            | (set() if question.scope else shelf.speaking([question.aspect]))
        ),
    )


def _surface(mentions: Sequence[Mention]) -> str:
    """Counts, then who cites whom."""
    outlets = {mention.source for mention in mentions}
    roots = _roots(mentions)
    head = (
        f"{counted(len(mentions), 'mention')}, {counted(len(outlets), 'outlet')}, "
        f"{counted(len(roots), 'named root')}"
    )
    each = [
        f"{labels(sources)} {verb(len(sources), 'cites', 'cite')} {origin}"
        for origin, sources in _cited(mentions).items()
    ]
    rest = len(each) - _MOST
    shown = [*each[:_MOST], f"{rest} more are cited"] if rest > 1 else each
    return sentence(f"{head}: {'; '.join(shown)}")


def _cited(mentions: Sequence[Mention]) -> dict[str, list[str]]:
    """Each origin, as first worded, with the sources that cite it; nobody last.

    That an article cites nobody is told only where it cites nobody anywhere.
    """
    worded: dict[str, str] = {}
    found: dict[str, list[str]] = {}
    for mention in mentions:
        origin = origin_phrase(mention.claim, mention.article)
        plain = origin.casefold().removeprefix("the ").replace("’", "'")
        sources = found.setdefault(worded.setdefault(plain, origin), [])
        if mention.source not in sources:
            sources.append(mention.source)
    nobody = found.pop("", [])
    cites = {source for sources in found.values() for source in sources}
    alone = [source for source in nobody if source not in cites]
    return {**found, "nobody": alone} if alone else found


def _logic(shelf: Shelf, mentions: Sequence[Mention]) -> str:
    told = []
    for name, found in sorted(_roots(mentions).items()):
        sources = sorted({mention.source for mention in found})
        if len(sources) > 1:
            told.append(
                f"{labels(sources)} go back to one root, {name}: that is one origin, not "
                f"{number(len(sources))}."
            )
    relayed = _told_by(m for m in mentions if m.relayed)
    if relayed:
        told.append(
            f"Relayed, origin not stated: {labels(relayed)}; that is neither a root nor a "
            "confirmation."
        )
    unfounded = _told_by(m for m in mentions if m.unfounded)
    if unfounded:
        told.append(f"What they know it from is not stated: {labels(unfounded)}.")
    told += _copied(shelf, {mention.source for mention in mentions})
    return " ".join(told)


def _told_by(mentions: Iterable[Mention]) -> list[str]:
    """Who says it, with the sources that have it from them; the sources alone where nobody."""
    by_name: dict[str, list[str]] = {}
    for mention in mentions:
        name = mention.citer or ""
        same = (known for known in by_name if name and name_parts(known) == name_parts(name))
        sources = by_name.setdefault(next(same, name), [])
        if mention.source not in sources:
            sources.append(mention.source)
    return [
        told
        for name, sources in by_name.items()
        for told in ([f"{name} (in {', '.join(sources)})"] if name else sources)
    ]


def _copied(shelf: Shelf, sources: set[str]) -> list[str]:
    """Notes on text that some of the sources share."""
    found = (c for c in shelf.copies if {c.one.source, c.other.source} <= sources)
    return [
        f"{labels([a.source for a in articles])} share {'at least ' if len(articles) > 2 else ''}"
        f"{number(words)} words in long runs outside quotation marks: a copy adds no independence."
        for articles, words in clusters(found)
    ]
