"""What belongs to a title, and what a text only says of somebody."""

import hashlib

import pytest

from rashomon.extract.document import parse
from rashomon.extract.names import find_names
from rashomon_schemas import Article


def title_of(text: str, name: str) -> str | None:
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = parse(Article(source="t", file="t.txt", sha256=digest, text=text))
    return next(entity.title for entity in find_names(document) if entity.full == name)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The former Finance Minister Peter Kovac spoke on Monday.", "former Finance Minister"),
        ("The region is ruled by authoritarian leader Peter Kovac.", "leader"),
        ("A letter from President and CEO Peter Kovac arrived.", "President and CEO"),
        ("Friends mourned beloved Peter Kovac on Monday.", None),
    ],
)
def test_a_title_has_no_adjective_that_judges(text: str, title: str | None) -> None:
    assert title_of(text, "Peter Kovac") == title
