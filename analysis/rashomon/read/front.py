"""Front matter: lines of YAML between `---`, or of TOML between `+++`, that open a text."""

import tomllib
from typing import Any

from rashomon.read.decode import Unusable

_MOST = 65_536


def front_matter(text: str, *, must_close: bool) -> tuple[dict[str, Any], str]:
    """The front matter and what follows; a plain text may begin with a mere line of dashes.

    Raises:
        Unusable: front matter that no line closes (when it must), or that can't be read.
    """
    lines = text.lstrip("\ufeff").splitlines(keepends=True)
    fence = lines[0].strip() if lines else ""
    if fence not in _READ:
        return {}, text
    size = len(text) - sum(map(len, lines)) + len(lines[0])
    for count, line in enumerate(lines[1:], start=2):
        size += len(line)
        if line.strip() == fence:
            return _READ[fence]("".join(lines[1 : count - 1])), text[size:].lstrip("\r\n")
        if size > _MOST:
            break
    if not must_close:
        return {}, text
    raise Unusable(
        "front-matter", f"Line 1 opens front matter that no line of {fence} closes; add it."
    )


def _yaml(front: str) -> dict[str, Any]:
    import yaml  # noqa: PLC0415 - only for files that have front matter

    try:
        loaded = yaml.safe_load(front)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 2}" if mark else "a value in the front matter"
        problem = getattr(error, "problem", None) or str(error)[:100] or "not YAML"
        raise Unusable("front-matter", f"At {place}: {problem}; correct the YAML.") from error
    if loaded is None:
        return {}
    if not isinstance(loaded, dict):
        raise Unusable("front-matter", "The front matter is no list of `name: value` lines.")
    return loaded


def _toml(front: str) -> dict[str, Any]:
    try:
        return tomllib.loads("\n" + front)  # so that the error counts the fence's line too
    except (ValueError, RecursionError) as error:
        problem = f"The front matter is not TOML: {str(error)[:100]}"
        raise Unusable("front-matter", f"{problem}; correct it.") from error


_READ = {"---": _yaml, "+++": _toml}
"""What reads the lines between two of a kind."""
