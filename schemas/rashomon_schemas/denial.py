"""That somebody denies something."""

from rashomon_schemas.base import Record


class Denial(Record):
    """What is denied, in the article's words and as aspects."""

    words: str
    """The denying clause as written."""
    cue: str
    """The denying word ("denied", "dismissed", "no victims")."""
    aspects: tuple[str, ...] = ()
    """Aspects of the lexicon that the denial touches ("detained", "tortured"), sorted."""
    sweeping: bool = False
    """True when it denies the matter as a whole ("all reports"), whatever the aspect."""
