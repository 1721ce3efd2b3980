"""What extraction may be told."""

from dataclasses import dataclass
from pathlib import Path

from rashomon.extract.document import DEFAULT_PIPELINE


@dataclass(frozen=True)
class Settings:
    """How articles are read; passed along, never global.

    Attributes:
        pipeline: name of an installed English spaCy pipeline with tagger, parser and NER.
        convention: name of the counting convention (`strict-plural`, `acled`, or a user's own).
        lexicon: folder of the user's own tables, laid over the shipped ones.
    """

    pipeline: str = DEFAULT_PIPELINE
    convention: str = "strict-plural"
    lexicon: Path | None = None
