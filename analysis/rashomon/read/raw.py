"""What a format's reader hands on: a text and whatever metadata stood with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Raw:
    """One text before it becomes an Article.

    Attributes:
        file: path inside the folder read, with `/`; `name#3` for the third record of a file.
        data: the bytes that were read for it (hashed).
        text: the text, untouched.
        title: headline if the format gives one.
        body_start: offset of the body in `text`, where the format knows it.
        metadata: id, outlet, url, published, retrieved … under this project's names.
    """

    file: str
    data: bytes
    text: str
    title: str | None = None
    body_start: int | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)


KEYS = {
    "id": "id",
    "source": "id",
    "source_id": "id",
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "publisher": "outlet",
    "media_name": "outlet",
    "source_domain": "outlet",
    "sitename": "outlet",
    "url": "url",
    "link": "url",
    "published": "published",
    "publish_date": "published",
    "date_publish": "published",
    "publishdate": "published",
    "date": "published",
    "pub_date": "published",
    "retrieved": "retrieved",
    "date_download": "retrieved",
    "sha256": "sha256",
}
"""Names of metadata in the wild (Media Cloud, news-please, schema.org's readers) and ours."""
TEXT_KEYS = ("text", "maintext", "body", "content")


def known_metadata(record: Mapping[str, Any]) -> dict[str, Any]:
    """The metadata this project uses, under its own names; the first of two aliases wins."""
    found: dict[str, Any] = {}
    for key, value in record.items():
        ours = KEYS.get(str(key).lower())
        if ours is not None and value not in (None, "") and ours not in found:
            found[ours] = value
    return found


def with_title(title: str | None, body: str) -> tuple[str, int]:
    """A text that begins with its headline, and where its body starts.

    A title that the body already begins with is not put there twice.
    """
    if not title or not title.strip():
        return body, 0
    lead = len(body) - len(body.lstrip())
    if body[lead:].startswith(title.strip()):
        return body, lead + len(title.strip())
    return f"{title.strip()}\n\n{body}", len(title.strip()) + 2
