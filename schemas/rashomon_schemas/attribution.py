"""Who says so, and how firmly."""

from typing import Literal

from rashomon_schemas.base import Record
from rashomon_schemas.span import Span

Modality = Literal["asserted", "reported", "alleged", "conditional", "denied"]
Resolution = Literal["name", "title", "pronoun", "description", "continuation", "unresolved"]
OriginKind = Literal["person", "official", "organisation", "outlet", "wire", "unnamed", "reports"]
Basis = Literal["first-hand", "investigation", "relayed", "not-stated"]


class Speaker(Record):
    """Somebody to whom words or a figure are given."""

    name: str | None
    """Fullest name in the article, or the description without a name; None if unresolved."""
    title: str | None = None
    """Office or role as worded ("Foreign Minister")."""
    words: str | None = None
    """What the text has at this place ("he", "the spokesperson", "Lavrov")."""
    resolved_by: Resolution
    """How the name was found from the words."""
    candidates: tuple[str, ...] = ()
    """Others it could be, when it was not by name."""
    span: Span | None = None
    """Where the words stand; None for a speaker carried over from an earlier paragraph."""


class Origin(Record):
    """One link of the chain *who says it, by whom cited*, nearest to the reader first."""

    name: str
    """As worded ("Novaya Gazeta", "reports", "their sources")."""
    kind: OriginKind
    """What sort of origin it is."""
    basis: Basis = "not-stated"
    """What it knows from: own knowledge, an investigation, relaying others, or not stated."""
    span: Span | None = None
    """Where it is named."""


class Attribution(Record):
    """The chain of origins of a claim and the modality it is stated in."""

    chain: tuple[Origin, ...] = ()
    """From the nearest citer to the furthest origin named; empty: the article says it itself."""
    modality: Modality = "asserted"
    """How firmly the article states it."""
    cue: str | None = None
    """The words that carry the modality or the citing ("allegedly", "according to")."""

    @property
    def root(self) -> Origin | None:
        """The furthest origin named, or None for the article itself."""
        return self.chain[-1] if self.chain else None
