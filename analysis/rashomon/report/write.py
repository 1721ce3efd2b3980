"""A report as files: whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from rashomon.errors import OutputError
from rashomon.report.as_html import to_html
from rashomon.report.as_json import to_json
from rashomon.report.as_markdown import to_markdown
from rashomon_schemas import Report

_REMEDIES = {
    errno.ENOSPC: "free some space there, or name another folder; files written before are whole",
    errno.EDQUOT: "your quota is used up there; name another folder",
    errno.EROFS: "nothing can be written on that file system; name another folder",
}


def write(report: Report, out: Path) -> list[Path]:
    """Write `report.json`, `report.md` and `report.html` into a folder, made if need be.

    Same report, same bytes.

    Args:
        report: what to write.
        out: the folder.

    Returns:
        The three paths.

    Raises:
        OutputError: the folder can't be made or written to, or the disk is full.
    """
    texts = {
        "report.json": to_json(report),
        "report.md": to_markdown(report),
        "report.html": to_html(report),
    }
    return write_texts(texts, out)


def write_texts(texts: Mapping[str, str], out: Path) -> list[Path]:
    """As `write_files`, for texts, in UTF-8."""
    return write_files({name: text.encode("utf-8") for name, text in texts.items()}, out)


def write_files(contents: Mapping[str, bytes], out: Path) -> list[Path]:
    """Write files into a folder, made if need be; returns their paths.

    Each file is written beside its place and then renamed, so that a run that is killed leaves
    the old file or the new one, never half of one.

    Args:
        contents: by file name.
        out: the folder.

    Raises:
        OutputError: the folder can't be made or written to.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        return [_written(out / name, data) for name, data in contents.items()]
    except OSError as error:
        remedy = _REMEDIES.get(error.errno or 0, "name another folder")
        raise OutputError(f"{out}: can't be written to ({error.strerror}); {remedy}.") from error


def _written(path: Path, data: bytes) -> Path:
    """Write one file atomically, with the rights a new file would have."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return path


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
