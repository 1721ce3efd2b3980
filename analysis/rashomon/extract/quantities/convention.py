"""Counting conventions: how inexact figures are read."""

import dataclasses
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon import lexicon
from rashomon.errors import SettingsError

DEFAULT_CONVENTION = "strict-plural"


@dataclass(frozen=True)
class Vague:
    """A word for an inexact number: hard lower end and soft band; the hard upper end is open."""

    low: float
    soft_low: float
    soft_high: float


@dataclass(frozen=True)
class Convention:
    """The free choices of the table of hedges (design of counts; `lexicon/conventions.toml`).

    Attributes:
        name: what `Quantity.convention` and the report say.
        vague: row of each vague word ("dozens", "several").
        round_from: a bare round figure from here up is n ± half its last non-zero unit.
        dozen_slack: how far a dozen may be from 12.
        about_hard: what "about n" at most allows, as factors of n.
        about_soft: half the soft band of "about n", as a share of n.
        nearly_hard: lower end of "nearly n", as a factor of n.
        nearly_soft: soft lower end of "nearly n", as a factor of n.
        up_to_hard: upper end of "up to n", as a factor of n.
        more_soft: soft upper end of "more than n" and "at least n", as a factor of n.
    """

    name: str
    vague: Mapping[str, Vague]
    round_from: float = 100
    dozen_slack: float = 1
    about_hard: tuple[float, float] = (0.5, 2.0)
    about_soft: float = 0.1
    nearly_hard: float = 0.5
    nearly_soft: float = 0.9
    up_to_hard: float = 2.0
    more_soft: float = 1.5


_FIELDS = {f.name for f in dataclasses.fields(Convention)} - {"name", "vague"}


def load_convention(name: str = DEFAULT_CONVENTION, extra: Path | None = None) -> Convention:
    """The convention of that name.

    Args:
        name: `strict-plural`, `acled`, `muc`, or a table of the user's own file.
        extra: the user's own TOML file, or a folder that holds a `conventions.toml`; its tables
            are laid over the shipped ones.

    Raises:
        SettingsError: no table has that name, a row is malformed, or the file can't be read.
    """
    tables = _tables(extra)
    if name not in tables:
        raise SettingsError(
            f"there is no counting convention {name!r}; choose one of {', '.join(sorted(tables))}"
        )
    row = _with_base(name, tables, seen=())
    try:
        return _built(name, row)
    except (TypeError, ValueError) as error:
        raise SettingsError(f"the counting convention {name!r} can't be read: {error}") from error


def _tables(extra: Path | None) -> dict[str, Any]:
    """The shipped tables under the user's own; a row of the user's replaces the shipped one."""
    shipped = lexicon.table("conventions")
    path = extra / "conventions.toml" if extra is not None and extra.is_dir() else extra
    if path is None or (path != extra and not path.is_file()):
        return shipped
    try:
        own = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"the conventions of {path} can't be read: {error}") from error
    return shipped | {name: _over(shipped.get(name, {}), row) for name, row in own.items()}


def _over(below: dict[str, Any], above: Any) -> Any:  # noqa: ANN401 - TOML values
    if not isinstance(above, dict):
        return above
    return below | above | {"vague": below.get("vague", {}) | above.get("vague", {})}


def _with_base(name: str, tables: dict[str, Any], *, seen: tuple[str, ...]) -> dict[str, Any]:
    row = tables.get(name)
    if not isinstance(row, dict) or name in seen:
        raise SettingsError(f"the counting convention {name!r} is based on itself or on nothing")
    if "based-on" not in row:
        base: dict[str, Any] = {} if name == DEFAULT_CONVENTION else tables[DEFAULT_CONVENTION]
    else:
        base = _with_base(row["based-on"], tables, seen=(*seen, name))
    return base | row | {"vague": base.get("vague", {}) | row.get("vague", {})}


def _built(name: str, row: dict[str, Any]) -> Convention:
    """One convention from its merged rows.

    Raises:
        TypeError: a row has the wrong shape.
        ValueError: a vague word's band runs backwards.
    """
    vague = {word: Vague(*map(float, band)) for word, band in row["vague"].items()}
    for word, band in vague.items():
        if not band.low >= 0 or not band.soft_low <= band.soft_high:
            raise ValueError(f"the band of {word!r} runs backwards")
    chosen = {key.replace("-", "_"): value for key, value in row.items()}
    numbers = {key: _numbers(value) for key, value in chosen.items() if key in _FIELDS}
    return Convention(name=name, vague=vague, **numbers)


def _numbers(value: Any) -> Any:  # noqa: ANN401 - a TOML value
    if isinstance(value, list):
        return tuple(float(v) for v in value)
    return float(value)
