"""Every place where an article tells of an act, and who is counted there."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Act:
    """One act at one place."""

    aspect: str
    token: "Token"
    """The verb, noun or adjective that tells of it."""
    counted: tuple["Token", ...]
    """Heads of those it counts, before coordination is opened; empty when none is named."""
    rule: str
    """Id of the rule that bound them."""
    itself: bool = False
    """True when the noun counts by itself ("three killings", "12 fatalities")."""
