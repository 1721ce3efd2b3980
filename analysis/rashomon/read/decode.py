"""Bytes to text, or a clear reason why not."""

import codecs

MAX_CHARACTERS = 1_000_000
"""The parser's own limit for one text; more is set aside, with the remedy."""

_BINARY = {
    b"PK\x03\x04": "a ZIP archive (or an office document)",
    b"%PDF": "a PDF",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"GIF8": "a GIF picture",
}
_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""Byte order marks to encodings; without one, a text is UTF-8."""


class Unusable(Exception):
    """A file or record that can't be used; carries the set-aside's reason and sentence."""

    def __init__(self, reason: str, note: str) -> None:
        """Keep the short code and the plain sentence."""
        super().__init__(note)
        self.reason = reason
        self.note = note


def not_text(data: bytes) -> str | None:
    """What a file is when it is no text at all, or None when it may be text."""
    for magic, kind in _BINARY.items():
        if data.startswith(magic):
            return kind
    if _encoding(data) != "utf-8":
        return None
    return "binary data" if b"\0" in data[:8192] else None


def _encoding(data: bytes) -> str:
    return next((name for mark, name in _MARKS.items() if data.startswith(mark)), "utf-8")


def decode(data: bytes) -> str:
    """The text of a file in UTF-8 (with or without a mark) or marked UTF-16 or UTF-32.

    Nothing is normalised: line ends, marks and odd spaces stay, so offsets count what the file has.

    Raises:
        Unusable: empty, binary, not UTF-8, or too long.
    """
    if not data.strip():
        raise Unusable("empty", "The file holds no text.")
    kind = not_text(data)
    if kind is not None:
        raise Unusable("binary", f"The file is {kind}, not text; save its text as .txt or .html.")
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        raise Unusable(
            "not-utf-8",
            f"Byte {error.start} is not {error.encoding.upper()} ({error.reason}); "
            "save the file as UTF-8 (iconv -f WINDOWS-1252 -t UTF-8 often helps).",
        ) from error
    return check_length(text)


def check_length(text: str) -> str:
    """The text itself, when it has a letter or a figure and isn't longer than the parser takes.

    Raises:
        Unusable: nothing to read, or too long.
    """
    if not any(char.isalnum() for char in text):
        raise Unusable("empty", "The file holds no text.")
    if len(text) > MAX_CHARACTERS:
        raise Unusable(
            "too-long",
            f"The text has {len(text)} characters, more than {MAX_CHARACTERS}; split it into "
            "articles.",
        )
    return text
