"""The roots of one figure: chains followed from source to source until nobody is cited further."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from rashomon.compare.extent import hard
from rashomon.compare.origins.mention import FIRST_HAND, NAMELESS, Mention
from rashomon.compare.outlets import wire_credit
from rashomon.compare.shelf import Shelf
from rashomon.likeness import clusters, name_parts, publishes
from rashomon.voices import (
    bare,
    bare_body,
    described,
    named_root,
    of_a_kind,
    one_name,
    same_words,
    sole_body,
)
from rashomon_schemas import NameClaim, Origin


@dataclass
class Roots:
    """Which mentions go back to which roots.

    Attributes:
        of: for each mention, by its place in the list, the roots it goes back to.
        rings: labels of sources that cite one another.
    """

    of: list[frozenset[str]]
    rings: set[tuple[str, ...]]

    @property
    def named(self) -> list[str]:
        """Roots with a name, sorted."""
        return sorted(
            r for r in frozenset[str]().union(*self.of) if sole_body(r) or not described(r)
        )

    @property
    def unnamed(self) -> list[str]:
        """Roots that are only described, each with its source, sorted."""
        named = set(self.named)
        return sorted(r for r in frozenset[str]().union(*self.of) if r not in named)


def roots_of(shelf: Shelf, mentions: Sequence[Mention]) -> Roots:
    """Follow every mention's chain, over the other sources that tell whom theirs cites.

    A root is somebody with stated first-hand knowledge, a named investigation, or an outlet of
    which nobody tells whom it cites. Copied text goes back where its like does.
    """
    search = _Search(shelf, mentions)
    found = [search.roots(mention, ()) or search.itself(mention) for mention in mentions]
    for articles, _ in clusters(shelf.copies):
        ids = {article.id for article in articles}
        held = [at for at, m in enumerate(mentions) if m.article.id in ids]
        for at in held:
            like = [
                o for o in held if hard(mentions[o].claim.value) == hard(mentions[at].claim.value)
            ]
            found[at] = found[at] or frozenset[str]().union(*(found[o] for o in like))
    return Roots(found, search.rings)


@dataclass
class _Search:
    shelf: Shelf
    mentions: Sequence[Mention]
    rings: set[tuple[str, ...]] = field(default_factory=set)

    def roots(self, mention: Mention, path: tuple[str, ...]) -> frozenset[str]:
        """The roots behind one mention; `path` holds the sources that were passed."""
        if mention.source in path:
            self.rings.add(tuple(sorted(path[path.index(mention.source) :])))
            return frozenset()
        origin = mention.furthest
        if origin is None:
            wire = None if mention.chain else wire_credit(mention.article)
            return frozenset() if wire is None else frozenset({wire})
        return self._behind(origin, (*path, mention.source), ())

    def itself(self, mention: Mention) -> frozenset[str]:
        """The outlet of a text that cites nobody, where another cites it for the figure."""
        citing = (
            origin
            for other in self.mentions
            if mention.own and hard(other.claim.value) == hard(mention.claim.value)
            for origin in other.chain
            if publishes(mention.article, origin.name)
        )
        return next((self._behind(o, ("",), ()) for o in citing), frozenset())

    def _behind(
        self, origin: Origin, path: tuple[str, ...], passed: tuple[str, ...]
    ) -> frozenset[str]:
        """The roots behind an origin: of its own article, of whom it cites, or itself."""
        own = [m for m in self.mentions if publishes(m.article, origin.name)]
        if any(m.source == path[-1] for m in own):
            return frozenset({self._called(origin)})  # "the Lantern has learned", in the Lantern
        if own:
            behind = frozenset[str]().union(*(self.roots(m, path) for m in own))
            alone = all(m.own for m in own)
            return behind or (frozenset({self._called(origin)}) if alone else behind)
        name = self._called(origin)
        further = [o for o in self._cited_by(origin) if self._called(o) not in (*passed, name)]
        if further:
            return frozenset[str]().union(
                *(self._behind(o, path, (*passed, name)) for o in further)
            )
        bases = {o.basis for o in self._same(origin)}
        if described(name) and not sole_body(name):  # two outlets' police may be two stations
            first = path[-1]
            return frozenset({f"{name} ({first})"} if origin.basis in FIRST_HAND else ())
        return frozenset({name} if named_root(name, origin.kind, bases) else ())

    def _same(self, origin: Origin) -> list[Origin]:
        """The origin wherever a mention cites it."""
        return [o for m in self.mentions for o in m.chain if same_origin(o.name, origin.name)]

    def _cited_by(self, origin: Origin) -> list[Origin]:
        """Whom the origin is told to have it from, by any source."""
        found = []
        for mention in self.mentions:
            for nearer, further in zip(mention.chain, mention.chain[1:], strict=False):
                if same_origin(nearer.name, origin.name) and further.kind not in NAMELESS:
                    found.append(further)
        return found

    def _called(self, origin: Origin) -> str:
        """One name for an origin: a title stands for its one bearer, else the shortest in full."""
        if sole_body(origin.name) or bare_body(origin.name):
            return self._body(origin.name)
        if described(origin.name):
            return self._bearer(origin.name) or " ".join(origin.name.split())
        names = {" ".join(o.name.split()) for o in self._same(origin)} | {origin.name}
        return min(names, key=lambda n: (len(name_parts(n)) < 2, len(n), n))

    def _body(self, name: str) -> str:
        """One wording of a body's words; a bare "ministry" is the one that is named, if one is."""
        cited = {bare(o.name) for m in self.mentions for o in m.chain if sole_body(o.name)}
        if not of_a_kind(name):
            return min((n for n in cited if same_words(n, name)), key=lambda n: (len(n), n))
        full = [n for n in cited if " " in n and one_name(*sorted((n, name)))]
        several = any(not one_name(*sorted(two)) for two in combinations(full, 2))
        return bare(name) if several else min(full or [bare(name)], key=lambda n: (len(n), n))

    def _bearer(self, described: str) -> str | None:
        """Who alone has the office that a description names."""
        parts = set(name_parts(described))
        held = {
            claim.value.full
            for claim in self.shelf.of_kind(NameClaim)
            if len(parts) > 1 and parts == set(name_parts(claim.value.title or ""))
        }
        return held.pop() if len(held) == 1 else None


def same_origin(one: str, other: str) -> bool:
    """Whether two names are of one origin: alike, or one with a title before it."""
    a, b = name_parts(one), name_parts(other)
    if described(one) or described(other):
        return a == b
    short, long = sorted((a, b), key=len)
    return bool(short) and (short == long or (len(short) > 1 and long[-len(short) :] == short))


def shared(roots: Roots, mentions: Sequence[Mention]) -> dict[str, list[str]]:
    """Roots that several sources go back to, with the sources."""
    found: dict[str, set[str]] = {}
    for mention, held in zip(mentions, roots.of, strict=True):
        for name in held:
            found.setdefault(name, set()).add(mention.source)
    return {name: sorted(sources) for name, sources in sorted(found.items()) if len(sources) > 1}


def sources_of(mentions: Iterable[Mention]) -> set[str]:
    """Labels of the sources that have the mentions."""
    return {mention.source for mention in mentions}
