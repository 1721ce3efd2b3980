"""The cases of this folder, and the reports that the product makes of their sources."""

import tempfile
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rashomon
from rashomon_schemas import Report

HERE = Path(__file__).parent
FILES = ("relations", "names", "denials", "origins", "joint")
"""The files of cases, without their ending, in the order of the README."""

Wanted = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """One invented story and what must, and must not, be found in it.

    Attributes:
        id: unique over all files.
        holds: what must hold, in one sentence.
        sources: text by label.
        published: ISO day by label, where one is known.
        expects: findings that must be made, by the keys of the README.
        rejects: findings that must not be made.
    """

    id: str
    holds: str
    sources: dict[str, str]
    published: dict[str, str]
    expects: tuple[Wanted, ...]
    rejects: tuple[Wanted, ...]


def cases(names: Iterable[str] = FILES) -> dict[str, list[Case]]:
    """The cases of some files (without `.toml`), by file."""
    return {name: _read(HERE / f"{name}.toml") for name in names}


def _read(file: Path) -> list[Case]:
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    return [
        Case(
            id=row["id"],
            holds=row["holds"],
            sources=row["sources"],
            published=row.get("published", {}),
            expects=tuple(row.get("expect", ())),
            rejects=tuple(row.get("reject", ())),
        )
        for row in rows
    ]


def report_on(case: Case) -> Report:
    """The product's report on a case's sources, which it reads from a folder as a user would."""
    with tempfile.TemporaryDirectory() as folder:
        for label, text in case.sources.items():
            (Path(folder) / f"{label}.txt").write_bytes(text.encode())
        for label, day in case.published.items():
            (Path(folder) / f"{label}.toml").write_text(f"published = {day}\n", encoding="utf-8")
        return rashomon.analyse(rashomon.read(folder)).report
