"""What a format's reader hands on: a text and whatever metadata stood with it."""

import re
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


_HALF = re.compile("[\ud800-\udfff]")

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
    "story": "story",
    "retrieved": "retrieved",
    "date_download": "retrieved",
    "sha256": "sha256",
}
"""Names of metadata in the wild (Media Cloud, news-please, schema.org's readers) and ours."""
TEXT_KEYS = ("text", "maintext", "body", "content")


def known_metadata(record: Mapping[Any, Any]) -> dict[str, Any]:
    """The metadata this project uses, under its own names; the first of two aliases wins."""
    found: dict[str, Any] = {}
    for key, given in record.items():
        ours = KEYS.get(key.lower()) if isinstance(key, str) else None
        value = _single(ours, given) if ours is not None else None
        if ours is not None and value not in (None, "") and ours not in found:
            found[ours] = value
    return found


def _single(key: str, value: Any) -> Any:  # noqa: ANN401 - metadata holds anything
    """A value that is no list or table; titles are words whatever they look like (`title: 1984`).

    Lists are never spelt out: a few lines of YAML can stand for gigabytes of them.
    """
    if isinstance(value, dict | list | set | tuple):
        return "a list" if key in ("published", "retrieved") else None
    return whole(str(value) if key == "title" else value)


def whole(value: Any) -> Any:  # noqa: ANN401 - metadata holds anything
    """The value; in a string, half characters (which no file can hold) become U+FFFD."""
    return _HALF.sub("\ufffd", value) if isinstance(value, str) else value


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
