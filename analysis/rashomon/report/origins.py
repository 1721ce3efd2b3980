"""Origins as a tree: from each root to the sources that cite it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rashomon.lexicon.gazetteer import plain
from rashomon.likeness import same_person
from rashomon.report.index import Index
from rashomon.report.wording import counted
from rashomon.voices import described, named_root, one_name, sole_body
from rashomon_schemas import Claim, Origin
from rashomon_schemas.attribution import Basis

_FIRMEST: tuple[Basis, ...] = ("investigation", "first-hand", "relayed")
"""Of what several say of one origin, the first of these is shown."""


@dataclass(frozen=True)
class Node:
    """One origin and those who cite it.

    Attributes:
        name: as first worded.
        kind: what sort of origin it is; "source" for one of the texts compared.
        basis: what it knows from, if anybody who cites it states that.
        claims: claims of this source that come straight from its parent; empty for others.
        cited_by: who cites it, nearer to the reader.
        bases: what it is said to know from, wherever it is cited.
    """

    name: str
    kind: str
    basis: str = "not-stated"
    claims: tuple[Claim, ...] = ()
    cited_by: tuple["Node", ...] = ()
    bases: frozenset[Basis] = frozenset()

    @property
    def mentions(self) -> int:
        """Claims that go through it."""
        return len(self.claims) + sum(node.mentions for node in self.cited_by)

    @property
    def outlets(self) -> frozenset[str]:
        """Labels of the sources below it."""
        own = frozenset({self.name}) if self.kind == "source" else frozenset()
        return own.union(*(node.outlets for node in self.cited_by))

    @property
    def is_named_root(self) -> bool:
        """Whether it is somebody named who publishes what it found, or is known to know.

        An official or a body whose knowledge nobody states adds no independence.
        """
        return self.kind != "source" and named_root(self.name, self.kind, self.bases)


@dataclass
class _Growing:
    """A node while claims are hung into the tree."""

    origin: Origin
    bases: set[Basis] = field(default_factory=set)
    claims: dict[str, list[Claim]] = field(default_factory=dict)
    nearer: dict[str, "_Growing"] = field(default_factory=dict)

    def node(self, index: Index) -> Node:
        """The finished node, its citers in order of their names."""
        citers = [grown.node(index) for _, grown in sorted(self.nearer.items())]
        sources = sorted(self.claims, key=lambda source: index.places.get(source, 0))
        leaves = [Node(source, "source", claims=tuple(self.claims[source])) for source in sources]
        origin, below = self.origin, (*citers, *leaves)
        basis = next((known for known in _FIRMEST if known in self.bases), "not-stated")
        return Node(origin.name, origin.kind, basis, (), below, frozenset(self.bases))


def roots(index: Index) -> list[Node]:
    """Every origin that cites nobody further: named ones first, then by how many cite it.

    Of several versions of one text only that which speaks for the source counts.

    Somebody who is merely quoted is a speaker, no origin, unless another passed the words on.
    """
    grown: dict[str, _Growing] = {}
    for claim in index.report.claims:
        if claim.article not in index.spoken_for and _cites(claim):
            _hang(claim, index.source(claim.article), grown)
    nodes = [growing.node(index) for growing in grown.values()]
    return sorted(nodes, key=lambda n: (not n.is_named_root, -len(n.outlets), n.name.casefold()))


def _cites(claim: Claim) -> bool:
    """Whether a claim passes on a figure or date of another, or words by way of another."""
    links = len(claim.attribution.chain)
    return links > 1 or (links == 1 and claim.kind in {"count", "date"})


def _hang(claim: Claim, source: str, grown: dict[str, _Growing]) -> None:
    """Follow a chain from its root to the source, making what isn't there yet."""
    level = grown
    for origin in reversed(claim.attribution.chain):
        place = level.setdefault(_key(origin.name, level), _Growing(origin))
        place.bases.add(origin.basis)
        level = place.nearer
    place.claims.setdefault(source, []).append(claim)


def _key(name: str, level: Iterable[str]) -> str:
    """Where an origin hangs: "the regional health ministry" with "the health ministry"."""
    own = plain(name)
    if own not in level and len(own.split()) > 1 and not described(name):
        return next((k for k in level if " " in k and same_person(k, own)), own)
    bodies = (k for k in level if " " in k and sole_body(k)) if " " in own else ()
    return next((k for k in bodies if sole_body(own) and one_name(*sorted((k, own)))), own)


def uncited(index: Index) -> list[tuple[str, int]]:
    """Each source with how many claims it makes in its own name, naming no origin."""
    heard = [article for article in index.report.articles if article.id not in index.spoken_for]
    counts = {article.source: 0 for article in heard}
    for claim in index.report.claims:
        if claim.article in index.spoken_for:
            continue
        if not claim.attribution.chain and claim.kind in {"count", "date"}:
            counts[index.source(claim.article)] += 1
    return [(source, number) for source, number in counts.items() if number]


def told(nodes: Sequence[Node]) -> str:
    """Mentions, outlets and named roots in words."""
    mentions = sum(node.mentions for node in nodes)
    outlets = frozenset[str]().union(*(node.outlets for node in nodes))
    return (
        f"{counted(mentions, 'claim')} {'names' if mentions == 1 else 'name'} an origin, in "
        f"{counted(len(outlets), 'source')}; {counted(named(nodes), 'named root')}"
    )


def named(nodes: Iterable[Node]) -> int:
    """How many of them are named roots."""
    return sum(node.is_named_root for node in nodes)
