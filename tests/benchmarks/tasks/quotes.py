"""Quotations and their speakers, in the form of the benchmark's scorer."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from rashomon.extract.document import Document, parse
from rashomon.extract.found import FoundQuotation
from rashomon.extract.names import find_names
from rashomon.extract.quotes import find_quotations
from rashomon_schemas import Article

_SINGLE = frozenset("‘’'‚‛‹›")

_REACH = 200
"""Characters after a quotation in which its intermediary is looked for."""

Place = tuple[int, int]


def predict(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One prediction a record: stretches between double marks, each with its speaker's place.

    The scorer's stretches end at line breaks, and those in single marks, or inside another, are
    not among them.
    """
    for record in records:
        text = record["text"]
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        article = Article(source=record["id"], file=record["id"], sha256=digest, text=text)
        yield {"id": record["id"], "quotes": list(stretches(parse(article)))}


def stretches(document: Document) -> Iterator[dict[str, int | None]]:
    """Every stretch that is given to somebody, with the place where that speaker is named."""
    last: Place | None = None
    for found in find_quotations(document, find_names(document)):
        if found.speaker is None or found.kind == "block" or found.inside is not None:
            continue
        spoken = _place(found, last)
        last = spoken or last
        place = _relay(document.text, found) or spoken
        for start, end in found.parts:
            if not _in_single_marks(document.text, start):
                yield from _lines(document.text, start, end, place)


def _place(found: FoundQuotation, last: Place | None) -> Place | None:
    """Where the speaker stands: for one who speaks on, where he stood before."""
    speaker = found.speaker
    if speaker is None or speaker.span is None:
        carried = speaker is not None and speaker.resolved_by == "continuation"
        return last if carried else None
    return speaker.span.start, speaker.span.end


def _relay(text: str, found: FoundQuotation) -> Place | None:
    """Where an intermediary stands ("…," X said, according to Y): the corpus names that one."""
    if found.via is None:
        return None
    at = text.find(found.via, found.end, found.end + _REACH)
    return None if at < 0 else (at, at + len(found.via))


def _in_single_marks(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip()
    return before[-1:] in _SINGLE and not before.endswith("''")


def _lines(text: str, start: int, end: int, place: Place | None) -> Iterator[dict[str, int | None]]:
    at = start
    for line in text[start:end].split("\n"):
        if line.strip():
            yield {
                "start": at,
                "end": at + len(line),
                "speaker_start": place[0] if place else None,
                "speaker_end": place[1] if place else None,
            }
        at += len(line) + 1
