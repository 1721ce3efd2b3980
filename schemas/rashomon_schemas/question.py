"""The claims, from all articles, that answer the same thing."""

from typing import ClassVar, Literal

from rashomon_schemas.base import Identified

QuestionKind = Literal[
    "count", "agent", "place", "date", "quotation", "denial", "name", "origin", "version"
]


class Question(Identified):
    """Something several sources may answer ("How many people were killed?")."""

    _prefix: ClassVar[str] = "q"
    _identity: ClassVar[tuple[str, ...]] = ("kind", "aspect", "scope", "claims")

    kind: QuestionKind
    """The kind of claims it gathers."""
    aspect: str
    """The aspect they share."""
    text: str
    """The question in plain words."""
    scope: str | None = None
    """What narrows it (population, place, another event), in words; None for the main one."""
    claims: tuple[str, ...]
    """Ids of the claims that answer it, sorted."""
