"""That somebody denies something."""

from typing import Literal

from rashomon_schemas.base import Record


class Denial(Record):
    """What is denied, in the article's words and as aspects."""

    words: str
    """The denying clause as written; the parts of a quotation that a cue splits are joined."""
    cue: str
    """The denying word ("denied", "dismissed", "no victims")."""
    aspects: tuple[str, ...] = ()
    """Aspects of the lexicon that the denial touches ("detained", "tortured"), sorted; who denies
    that a prison exists denies that people are held."""
    of: Literal["matter", "knowledge", "involvement"] = "matter"
    """What is denied: that it happened (so); knowing of it ("no information about"), which says
    nothing of whether it happened; or a part in it ("no relation to")."""
    sweeping: bool = False
    """True when it denies the matter as a whole ("all reports"), whatever the aspect."""
