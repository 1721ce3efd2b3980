"""A report as files: whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from rashomon.report.as_html import to_html
from rashomon.report.as_json import to_json
from rashomon.report.as_markdown import to_markdown
from rashomon_schemas import Report


def write(report: Report, out: Path) -> list[Path]:
    """Write `report.json`, `report.md` and `report.html` into a folder, made if need be.

    Same report, same bytes.

    Args:
        report: what to write.
        out: the folder.

    Returns:
        The three paths.

    Raises:
        OSError: the folder can't be made or written to.
    """
    texts = {
        "report.json": to_json(report),
        "report.md": to_markdown(report),
        "report.html": to_html(report),
    }
    return write_texts(texts, out)


def write_texts(texts: Mapping[str, str], out: Path) -> list[Path]:
    """Write texts as files into a folder, made if need be; returns their paths.

    Each file is written beside its place and then renamed, so that a run that is killed leaves
    the old file or the new one, never half of one.

    Args:
        texts: by file name.
        out: the folder.

    Raises:
        OSError: the folder can't be made or written to.
    """
    out.mkdir(parents=True, exist_ok=True)
    return [_written(out / name, text) for name, text in texts.items()]


def _written(path: Path, text: str) -> Path:
    """Write one file atomically, with the rights a new file would have."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
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
