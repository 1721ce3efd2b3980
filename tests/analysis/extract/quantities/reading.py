"""What the tests of quantities share: one parsed article a text."""

import hashlib

from rashomon.extract.document import Document, parse
from rashomon.extract.found import FoundQuantity, SetAsidePlace
from rashomon.extract.quantities import find_quantities, load_convention
from rashomon_schemas import Article, Quantity


def document_of(text: str) -> Document:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return parse(Article(source="t", file="t.txt", sha256=digest, text=text))


def read(
    text: str, convention: str = "strict-plural"
) -> tuple[Document, list[FoundQuantity], list[SetAsidePlace]]:
    document = document_of(text)
    return document, *find_quantities(document, convention=load_convention(convention))


def only(text: str, convention: str = "strict-plural") -> Quantity:
    """The one quantity of a text."""
    _, found, _ = read(text, convention)
    assert len(found) == 1, [q.value.words for q in found]
    return found[0].value


def first(text: str) -> Quantity:
    return read(text)[1][0].value
