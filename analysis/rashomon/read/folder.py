"""Which files a path stands for, and the metadata that lies beside them."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rashomon.errors import InputError
from rashomon.read.decode import Unusable
from rashomon.read.formats import READERS
from rashomon.read.raw import known_metadata, unknown_keys

MAX_BYTES = 50_000_000
"""Larger files are set aside unread: no news text has this size."""


def files_of(path: Path) -> tuple[Path, list[Path]]:
    """The folder and the files in it to look at, sorted; names with a leading `.` or `_` are not.

    Raises:
        InputError: nothing is there, or a folder holds no file.
    """
    if not path.exists():
        raise InputError(f"{path}: no such file or folder; give a folder of texts or one file.")
    if path.is_file():
        return path.parent, [path]
    if not path.is_dir():
        raise InputError(f"{path}: no folder and no regular file; give a folder of texts.")
    try:
        found = sorted(p for p in path.rglob("*") if _is_candidate(p.relative_to(path)))
    except OSError as error:
        raise InputError(f"{path}: can't be listed ({error.strerror}).") from error
    files = [p for p in found if p.is_symlink() or not p.is_dir()]
    if not files:
        kinds = ", ".join(READERS)
        raise InputError(f"{path}: the folder is empty; put texts in it ({kinds}).")
    return path, files


def _is_candidate(relative: Path) -> bool:
    return _is_named(relative) and relative.suffix.lower() != ".toml" and relative.stem != "README"


def _is_named(relative: Path) -> bool:
    return not any(part.startswith((".", "_")) for part in relative.parts)


def load_bytes(file: Path, folder: Path) -> bytes:
    """The bytes of a file that may be read.

    Raises:
        Unusable: a link that leaves the folder, no regular file, too large, not readable.
    """
    if not _resolved(file).is_relative_to(folder.resolve()):
        raise Unusable("link-outside", "A link to a place outside the folder; copy the file in.")
    if not file.is_file():
        raise Unusable("unreadable", "No regular file, or a link to nothing.")
    if file.suffix.lower() not in READERS:
        raise Unusable("unknown-format", _other_kind(file))
    try:
        if file.stat().st_size > MAX_BYTES:
            raise Unusable("too-large", f"The file is larger than {MAX_BYTES} bytes; split it.")
        return file.read_bytes()
    except OSError as error:
        raise Unusable("unreadable", f"Can't be read: {error.strerror}.") from error


def _other_kind(file: Path) -> str:
    if file.suffix.lower() == ".json":
        return (
            'JSON is read with one record a line, {"text": …}: save it as .jsonl (jq -c ".[]" does '
            "that to a list). What rashomon wrote is for `rashomon compare`."
        )
    return f"Files of this kind aren't read; convert it ({', '.join(READERS)})."


def _resolved(file: Path) -> Path:
    try:
        return file.resolve()
    except (OSError, RuntimeError) as error:  # a link to itself
        raise Unusable("unreadable", "A link that leads back to itself; remove it.") from error


def beside(file: Path) -> tuple[dict[str, Any], tuple[Unusable, ...]]:
    """The metadata in `name.toml` beside `name.txt`, and what in it can't be used."""
    toml = file.with_suffix(".toml")
    if not toml.is_file():
        return {}, ()
    try:
        stated = _stated(toml)
    except Unusable as error:
        return {}, (error,)
    return known_metadata(stated), unknown_keys(stated, f"{toml.name} beside it")


def _stated(toml: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(toml.read_text(encoding="utf-8-sig"))
    except (ValueError, OSError, RecursionError) as error:
        problem = f"{toml.name} beside it is not TOML: {str(error)[:100]}"
        note = f"{problem}; correct it. The text is used without it."
        raise Unusable("metadata", note) from error


def orphans(folder: Path, files: list[Path]) -> Iterator[Path]:
    """Metadata that lies beside no text; TOML of another kind may lie anywhere."""
    texts = {file.with_suffix("") for file in files}
    for toml in sorted(folder.rglob("*.toml")):
        if _is_named(toml.relative_to(folder)) and toml.with_suffix("") not in texts:
            try:
                stated = _stated(toml) if toml.is_file() else {}
            except Unusable:
                continue
            flat = not any(isinstance(value, dict | list) for value in stated.values())
            if flat and known_metadata(stated):
                yield toml
