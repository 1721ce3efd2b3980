"""Which row of which table holds a word: the other way round, for explanations."""

from collections.abc import Iterable, Iterator

from rashomon.lexicon import shipped, table

Row = tuple[str, str]
"""Where a word stands ("aspects.toml [killed] object") and the word."""


def rows_with(name: str, words: Iterable[str], *, under: str | None = None) -> list[Row]:
    """The rows of a table that hold one of the words (lower case), in the table's order.

    Args:
        name: of the table.
        words: whole entries, such as "at least" or a lemma.
        under: only inside the sections of this name, at any depth.
    """
    wanted, ours = set(words), set(_entries(shipped(name), ()))
    return [
        (f"{name}.toml {_place(path)}{'' if (path, word) in ours else ' (yours)'}", word)
        for path, word in _entries(table(name), ())
        if word in wanted and (under is None or under in path)
    ]


def _entries(node: object, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "source":
                continue
            if isinstance(value, dict | list):
                yield from _entries(value, (*path, key))
            yield path, key
    elif isinstance(node, list):
        for item in node:
            if isinstance(item, str):
                yield path, item
            else:
                yield from _entries(item, path)


def _place(path: tuple[str, ...]) -> str:
    return " ".join([f"[{path[0]}]", *path[1:]]) if path else "[]"
