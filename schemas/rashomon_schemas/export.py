"""JSON Schema files, one a record: `python -m rashomon_schemas.export [--check] FOLDER`."""

import inspect
import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

import rashomon_schemas
from rashomon_schemas.base import Record
from rashomon_schemas.claim import Claim

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema (draft 2020-12) of every public record, and of the union `Claim`."""
    records = {
        name: model.model_json_schema(mode="serialization")
        for name, model in vars(rashomon_schemas).items()
        if inspect.isclass(model) and issubclass(model, Record) and name in rashomon_schemas.__all__
    }
    claim = TypeAdapter[Any](Claim).json_schema(mode="serialization")
    return {
        name: {"$schema": _DIALECT, "title": name, **schema}
        for name, schema in sorted({**records, "Claim": claim}.items())
    }


def files() -> dict[str, str]:
    """File name to content, for the folder of schema files."""
    return {
        f"{name}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for name, schema in json_schemas().items()
    }


def drift(folder: Path) -> list[str]:
    """Names of schema files that are missing, different or left over in a folder."""
    wanted = files()
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    return sorted(
        name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name)
    )


def main(arguments: list[str]) -> int:
    """Write the files, or with `--check` only tell which ones drifted (exit code 1)."""
    folder = Path(next((a for a in arguments if not a.startswith("-")), "schemas/json"))
    if "--check" in arguments:
        stale = drift(folder)
        if stale:
            remedy = f"run `python -m rashomon_schemas.export {folder}`"
            sys.stderr.write(f"stale in {folder}: {', '.join(stale)}; {remedy}\n")
        return int(bool(stale))
    folder.mkdir(parents=True, exist_ok=True)
    for name in drift(folder):
        (folder / name).unlink(missing_ok=True)
    for name, content in files().items():
        (folder / name).write_text(content, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
