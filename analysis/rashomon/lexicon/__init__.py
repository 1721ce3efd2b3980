"""The word lists and tables, as TOML that a user may extend."""

import copy
import functools
import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

from rashomon.errors import SettingsError

Table = dict[str, Any]


@functools.cache
def _shipped(name: str) -> Table:
    path = resources.files(__name__) / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def table(name: str, *, extra: Path | None = None) -> Table:
    """One table of the lexicon, by its file's name without `.toml`.

    Args:
        name: such as "aspects" or "hedges".
        extra: a folder of the user's own tables; a file of the same name there is laid over the
            shipped one (tables merge, lists are appended, other values replace).

    Raises:
        FileNotFoundError: no shipped table has that name.
        SettingsError: the user's file can't be read as TOML.
    """
    shipped = _shipped(name)
    own = extra / f"{name}.toml" if extra is not None else None
    if own is None or not own.is_file():
        return shipped
    try:
        above = tomllib.loads(own.read_text(encoding="utf-8"))
    except (ValueError, OSError, RecursionError) as error:
        raise SettingsError(f"{own}: not a TOML table ({error}); correct it.") from error
    return _laid_over(copy.deepcopy(shipped), above)


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
