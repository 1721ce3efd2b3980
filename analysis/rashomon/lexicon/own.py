"""A user's own tables: read, checked against the shipped ones, laid over them."""

import copy
import functools
import hashlib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.errors import SettingsError

Table = dict[str, Any]
Shipped = Callable[[str], Table]

OPEN = ("aspects", "populations", "dated_acts", "conventions")
"""Tables a user adds rows to; of a row only the keys are fixed."""
CLOSED = (
    "cues", "denials", "hedges", "modality", "name_variants", "numbers", "questions", "reporting",
    "titles", "units",
)  # fmt: skip
"""Tables whose rows the rules name; a user adds words to them."""


@dataclass(frozen=True)
class Own:
    """A user's tables, each already laid over ours.

    Attributes:
        digest: of the files' content; "" when there are none.
        tables: by name.
    """

    digest: str
    tables: Mapping[str, Table]


def own_tables(folder: Path, shipped: Shipped) -> Own:
    """The tables of a folder as they are now.

    Raises:
        SettingsError: no folder, no table in it, or one that our rules would not look at.
    """
    try:
        files = sorted(folder.glob("*.toml")) if folder.is_dir() else []
        contents = tuple((file, file.read_bytes()) for file in files)
    except OSError as error:
        raise SettingsError(f"{error.filename}: can't be read ({error.strerror}).") from error
    if not contents:
        raise SettingsError(
            f"{folder}: no folder with .toml tables of your own; such tables are {_names()}."
        )
    return _own(contents, shipped)


@functools.lru_cache(maxsize=8)
def _own(contents: tuple[tuple[Path, bytes], ...], shipped: Shipped) -> Own:
    digest = hashlib.sha256(repr(contents).encode()).hexdigest()
    return Own(digest, {file.stem: _checked(file, data, shipped) for file, data in contents})


def _names() -> str:
    return ", ".join(sorted(OPEN + CLOSED))


def _checked(file: Path, data: bytes, shipped: Shipped) -> Table:
    """One table, laid over ours of that name."""
    if file.stem not in OPEN + CLOSED:
        raise SettingsError(f"{file}: no rule looks at a table of that name; there are {_names()}.")
    try:
        own = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"{file}: not a TOML table ({error}); correct it.") from error
    ours = shipped(file.stem)
    if file.stem in OPEN:
        row: Table = {}
        for each in ours.values():
            row |= each
        for name, given in own.items():
            _check(given, row, f"{file}: [{name}]")
    else:
        _check(own, ours, f"{file}:", top=True)
    return _laid_over(copy.deepcopy(ours), own)


def _check(own: object, ours: Table, place: str, *, top: bool = False) -> None:
    """Refuse keys that nothing looks at, and values of another kind than ours.

    Raises:
        SettingsError: names the place, and what is known there.
    """
    if not isinstance(own, dict):
        raise SettingsError(f"{place} is no table; known in it are {_some(ours)}.")
    for key, value in own.items():
        if key not in ours:
            if not top and _takes_any(ours, value):
                continue
            raise SettingsError(f"{place} nothing looks at {key!r}; known are {_some(ours)}.")
        if _kind(value) is not _kind(ours[key]):
            raise SettingsError(f"{place} {key!r} must be a {_kind(ours[key]).__name__}, as ours.")
        if isinstance(value, dict):
            _check(value, ours[key], f"{place} [{key}]")


def _takes_any(ours: Table, value: object) -> bool:
    """Whether the keys are words themselves: a table all of whose values are of the new one's kind.

    Lists alone are no sign of it: they stand under names that the rules ask for.
    """
    return not isinstance(value, list) and all(_kind(v) is _kind(value) for v in ours.values())


def _kind(value: object) -> type:
    return float if isinstance(value, int | float) and not isinstance(value, bool) else type(value)


def _some(table: Table) -> str:
    return ", ".join(sorted(table)[:12]) + (" …" if len(table) > 12 else "")


def _laid_over(below: Table, above: Table) -> Table:
    for key, value in above.items():
        old = below.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            below[key] = _laid_over(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            below[key] = old + [item for item in value if item not in old]
        else:
            below[key] = value
    return below
