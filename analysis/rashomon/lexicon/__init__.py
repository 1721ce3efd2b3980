"""The word lists and tables, as TOML that a user may extend."""

import functools
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from importlib import resources
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from rashomon.lexicon.own import Own, Table, own_tables

__all__ = ["Table", "laid_over", "remembered", "shipped", "table"]

_P = ParamSpec("_P")
_T = TypeVar("_T")
_NONE = Own("", {})
_own: ContextVar[Own] = ContextVar("own_tables", default=_NONE)
_KEPT = 4
"""How many users' tables what is made of them is remembered for."""


@functools.cache
def shipped(name: str) -> Table:
    """One table as it ships, whatever a user lays over it."""
    path = resources.files(__name__) / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def table(name: str, *, extra: Path | None = None) -> Table:
    """One table of the lexicon, by its file's name without `.toml`.

    Args:
        name: such as "aspects" or "hedges".
        extra: a folder of the user's own tables, instead of the one `laid_over` names.

    Raises:
        FileNotFoundError: no shipped table has that name.
        SettingsError: the user's folder can't be used.
    """
    own = _own.get() if extra is None else own_tables(extra, shipped)
    return own.tables[name] if name in own.tables else shipped(name)


@contextmanager
def laid_over(folder: Path | None) -> Iterator[None]:
    """Within it, every table is the shipped one with the user's own of that name laid over it.

    Tables merge, lists are appended, other values replace. Dozens of small rules ask for tables;
    that each should hand on a folder it doesn't look at would bury what it does look at.

    Raises:
        SettingsError: the folder or a file in it can't be used.
    """
    if folder is None:
        yield
        return
    before = _own.set(own_tables(folder, shipped))
    try:
        yield
    finally:
        _own.reset(before)


def remembered(build: Callable[_P, _T]) -> Callable[_P, _T]:
    """As `functools.cache`, but made anew for each content of a user's own tables.

    A path among the arguments is the user's folder, and counts by its content too.
    """
    kept: dict[str, dict[tuple[object, ...], _T]] = {"": {}}

    @functools.wraps(build)
    def built(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        digest = _own.get().digest
        if digest not in kept:
            for oldest in list(kept)[1 : len(kept) - _KEPT + 1]:
                del kept[oldest]
            kept[digest] = {}
        key = tuple(_content(arg) for arg in args)
        if key not in kept[digest]:
            kept[digest][key] = build(*args, **kwargs)
        return kept[digest][key]

    return built


def _content(argument: Any) -> object:  # noqa: ANN401 - whatever is to be remembered by
    return own_tables(argument, shipped).digest if isinstance(argument, Path) else argument
