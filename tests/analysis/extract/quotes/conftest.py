"""A short text, parsed, with its quotations."""

import hashlib
from collections.abc import Callable

import pytest

from rashomon.extract.document import Document, parse
from rashomon.extract.found import FoundQuotation
from rashomon.extract.names import find_names
from rashomon.extract.quotes import find_quotations
from rashomon_schemas import Article

Parse = Callable[[str], Document]
Find = Callable[[str], list[FoundQuotation]]


@pytest.fixture(scope="session")
def parsed() -> Parse:
    def of(text: str) -> Document:
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        return parse(Article(source="t", file="t.txt", sha256=digest, text=text))

    return of


@pytest.fixture(scope="session")
def quotations(parsed: Parse) -> Find:
    def of(text: str) -> list[FoundQuotation]:
        document = parsed(text)
        return find_quotations(document, find_names(document))

    return of
