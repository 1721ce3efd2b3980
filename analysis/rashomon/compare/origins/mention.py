"""One time that an article gives a figure, and whom it cites for it."""

import functools
from dataclasses import dataclass

from rashomon.compare.outlets import outside
from rashomon_schemas import Article, CountClaim, Origin

NAMELESS = ("unnamed", "reports")
FIRST_HAND = ("first-hand", "investigation")
"""What roots know from."""


@dataclass(frozen=True)
class Mention:
    """One time that an article gives the figure."""

    article: Article
    claim: CountClaim

    @property
    def source(self) -> str:
        """The label of the article."""
        return self.article.source

    @functools.cached_property
    def chain(self) -> tuple[Origin, ...]:
        """Who is cited, outside the outlet itself."""
        return outside(self.article, self.claim.attribution)

    @functools.cached_property
    def furthest(self) -> Origin | None:
        """The furthest origin cited that isn't just "reports" or "sources"."""
        known = (o for o in reversed(self.chain) if o.kind not in NAMELESS or _saw(o))
        return next(known, None)

    @property
    def nameless(self) -> bool:
        """Whether it is passed on from reports or sources that nobody names."""
        return any(o.kind in NAMELESS or o.basis == "relayed" for o in self.chain)

    @property
    def own(self) -> bool:
        """Whether the outlet states it itself, and passes it on from nobody."""
        return not self.chain and self.claim.attribution.modality == "asserted"

    @property
    def citer(self) -> str | None:
        """Who relays or says it: the speaker, else the nearest citer with a name."""
        if self.claim.speaker is not None and self.claim.speaker.name:
            return " ".join(self.claim.speaker.name.split())
        named = (o.name for o in self.chain if o.kind not in NAMELESS)
        return next((" ".join(name.split()) for name in named), None)


def _saw(origin: Origin) -> bool:
    return origin.basis in FIRST_HAND and origin.kind != "reports"
