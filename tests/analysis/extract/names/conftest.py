"""The names of a short text."""

import hashlib
from collections.abc import Callable

import pytest

from rashomon.extract.document import Document, parse
from rashomon.extract.found import Entity
from rashomon.extract.names import find_names
from rashomon_schemas import Article


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], Document]:
    def of(text: str) -> Document:
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        return parse(Article(source="t", file="t.txt", sha256=digest, text=text))

    return of


@pytest.fixture(scope="session")
def names(parsed: Callable[[str], Document]) -> Callable[[str], dict[str, Entity]]:
    def of(text: str) -> dict[str, Entity]:
        return {entity.full: entity for entity in find_names(parsed(text))}

    return of
