"""One reader a file format; each turns bytes into raw texts and reasons."""

import json
from collections.abc import Callable, Iterator

from rashomon.read.decode import Unusable, check_length, decode
from rashomon.read.front import front_matter
from rashomon.read.raw import TEXT_KEYS, Raw, known_metadata, unknown_keys, with_title

Reader = Callable[[str, bytes], Iterator[Raw | tuple[str, Unusable]]]


def read_text(file: str, data: bytes) -> Iterator[Raw]:
    """Plain text or Markdown; of one that begins with front matter, what follows it."""
    text = decode(data)
    front, body = front_matter(text, must_close=file.lower().endswith(".md"))
    metadata = known_metadata(front)
    yield Raw(
        file=file,
        data=data,
        text=check_length(body),
        title=metadata.get("title"),
        metadata=metadata,
        notes=unknown_keys(front, "The front matter"),
    )


def read_html(file: str, data: bytes) -> Iterator[Raw]:
    """A web page: its article text, title and date."""
    from rashomon.read.web import article_of  # noqa: PLC0415 - trafilatura is heavy

    if not data.strip():
        raise Unusable("empty", "The file holds no text.")
    yield article_of(file, data)


def read_jsonl(file: str, data: bytes) -> Iterator[Raw | tuple[str, Unusable]]:
    """One record a line, with `text` and any metadata."""
    for number, line in enumerate(decode(data).split("\n"), start=1):
        if not line.strip("\ufeff \t\r"):
            continue
        place = f"{file}#{number}"
        try:
            yield _record(place, line)
        except Unusable as error:
            yield place, error


def _record(place: str, line: str) -> Raw:
    try:
        record = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise Unusable("not-json", f"The line is not JSON: {str(error)[:100]}.") from error
    if not isinstance(record, dict):
        raise Unusable("not-json", 'The line is no JSON object; write {"text": …} on each line.')
    body = next((record[k] for k in TEXT_KEYS if isinstance(record.get(k), str)), None)
    if body is None:
        empty = next((key for key in TEXT_KEYS if key in record), None)
        if empty is not None:
            kind = "null" if record[empty] is None else "no string"
            raise Unusable("no-text", f'The record\'s "{empty}" is {kind}; put the text there.')
        have = ", ".join(sorted(map(str, record))[:8]) or "nothing"
        raise Unusable("no-text", f'The record has no "text" (it has {have}); name the text so.')
    metadata = known_metadata(record)
    title = metadata.get("title")
    text, start = with_title(title if isinstance(title, str) else None, check_length(body))
    return Raw(
        file=place,
        data=line.encode("utf-8", "surrogatepass"),
        text=check_length(_no_surrogates(text)),
        title=title,
        body_start=start,
        metadata=metadata,
    )


def _no_surrogates(text: str) -> str:
    """Refuse half characters, which JSON escapes can smuggle in and no file can hold."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Unusable(
            "not-utf-8", f"Character {error.start} is half of a surrogate pair; mend the record."
        ) from error
    return text


READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
}
"""Reader by file ending (lower case)."""
