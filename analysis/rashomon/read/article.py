"""From a raw text to an Article, with what had to be set aside on the way."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Literal

from rashomon.calendar import published_in_text
from rashomon.read.decode import Unusable
from rashomon.read.headline import find_headline
from rashomon.read.language import detect
from rashomon.read.published import from_metadata
from rashomon.read.raw import Raw
from rashomon_schemas import Article, DateRange, SetAside

_RECORD = re.compile(r"#[0-9]{1,12}$")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_HASH_TAIL = re.compile(r"[_-][0-9a-f]{12,64}$")


@dataclass(frozen=True)
class Publication:
    """A publication date and where it came from."""

    date: DateRange | None = None
    origin: Literal["metadata", "text"] | None = None


def _likely(share: float) -> str:
    """A probability for a sentence, to two places."""
    return f"of {share:.2f}" if share >= 0.005 else "below 0.01"


def to_article(raw: Raw, source: str) -> tuple[Article, list[SetAside]]:
    """The article of a raw text under a given label, and notes on unusable metadata.

    Raises:
        Unusable: the text is not in English.
    """
    language, english = detect(raw.text)
    if language != "en":
        raise Unusable(
            "not-english",
            f"The text seems to be in another language ({language}; that it is English has a "
            f"probability {_likely(english)}). Only English is read: add a translation as its own "
            "file.",
        )
    notes = list(raw.notes)
    retrieved = _day(raw.metadata.get("retrieved"), notes)
    published = _published(raw, retrieved, notes)
    title, start = raw.title, raw.body_start
    if start is None:
        title, start = _headline(raw)
    article = Article(
        source=source,
        file=raw.file,
        sha256=hashlib.sha256(raw.data).hexdigest(),
        text=raw.text,
        title=title,
        body_start=start,
        outlet=_words(raw.metadata.get("outlet")),
        url=_words(raw.metadata.get("url")),
        published=published.date,
        published_from=published.origin,
        retrieved=retrieved,
        language=language,
    )
    return article, [
        SetAside(article=article.id, file=raw.file, reason=note.reason, note=note.note)
        for note in notes
    ]


def label(raw: Raw) -> str:
    """What a source is called: its metadata's id, else its file's name without a hash tail."""
    stated = _words(raw.metadata.get("id"))
    if stated:
        return stated
    record = _RECORD.search(raw.file)
    stem = PurePosixPath(_RECORD.sub("", raw.file)).stem
    return (_words(_HASH_TAIL.sub("", stem)) or stem) + (record[0] if record else "")


def story_label(raw: Raw) -> str | None:
    """The story its metadata put a text into, if they do."""
    return _words(raw.metadata.get("story"))


def _headline(raw: Raw) -> tuple[str | None, int]:
    """The headline found at the top, unless the stated title says something else."""
    found, start = find_headline(raw.text)
    if raw.title and found != raw.title.strip():
        return raw.title, start if found else 0
    return found, start


def _words(value: Any) -> str | None:  # noqa: ANN401 - metadata holds anything
    """A metadata value as one line of text without control characters, or None."""
    if value is None or isinstance(value, dict | list):
        return None
    return " ".join(_CONTROL.sub("\ufffd", str(value)).split())[:500] or None


def _day(value: object, notes: list[Unusable]) -> dt.date | None:
    if value is None:
        return None
    try:
        return from_metadata(value).low
    except Unusable:
        notes.append(
            Unusable(
                "retrieved-unreadable",
                f"The retrieval date {str(value)[:40]!r} is "
                "not understood; write it like 2017-05-30.",
            )
        )
        return None


def _published(raw: Raw, retrieved: dt.date | None, notes: list[Unusable]) -> Publication:
    """The first publication date that can be right: metadata, then the text's own words."""
    for candidate in _candidates(raw, notes):
        day = candidate.date.low if candidate.date else None
        if retrieved is None or day is None or day <= retrieved:
            return candidate
        notes.append(
            Unusable(
                "published-after-retrieved",
                f"The publication date {day} is later than the retrieval date {retrieved}; it is "
                "not used.",
            )
        )
    return Publication()


def _other_way_round(date: DateRange) -> Iterator[Unusable]:
    """A note where day and month can be taken for each other: every weekday hangs on it."""
    for other in date.alternatives:
        yield Unusable(
            "published-ambiguous",
            f"The publication date {date.words[:40]!r} is read as {date.timex} and can be "
            f"{other.timex}; write it like {date.timex}.",
        )


def _candidates(raw: Raw, notes: list[Unusable]) -> Iterator[Publication]:
    stated = raw.metadata.get("published")
    if stated is not None:
        try:
            found = from_metadata(stated)
        except Unusable as error:
            notes.append(error)
        else:
            notes.extend(_other_way_round(found))
            yield Publication(found, "metadata")
    in_text = published_in_text(raw.text)
    if in_text is not None:
        yield Publication(in_text, "text")
