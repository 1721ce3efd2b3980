"""What the finders of denials hand on."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

Denied = Literal["matter", "knowledge", "involvement"]


@dataclass(frozen=True)
class Denying:
    """One place that denies.

    Attributes:
        at: the word at whose place the denial is attributed.
        head: the word whose subject is the denier.
        clause: the words that are denied.
        first: token number at which the denying words begin.
        cue: the words that deny, in short.
        rule: id of the rule.
        of: the matter itself, knowledge of it, or a part in it.
        who: the denier, where it is not the subject of `head`.
        about: the words whose acts are denied, where they are not those of the clause.
    """

    at: "Token"
    head: "Token"
    clause: tuple["Token", ...]
    first: int
    cue: str
    rule: str
    of: Denied = "matter"
    who: "Token | None" = None
    about: tuple["Token", ...] = ()
