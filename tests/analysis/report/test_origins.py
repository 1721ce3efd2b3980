"""Who cites whom, as a tree: one origin is one branch, and who is a root."""

import pytest
from tests.analysis.factories import article, count, origin, said
from tests.analysis.report.sample import sample

from rashomon.report import origins
from rashomon.report.index import Index
from rashomon_schemas import Article, Claim


def roots(articles: list[Article], claims: list[Claim]) -> list[origins.Node]:
    update = {"articles": tuple(articles), "claims": tuple(claims)}
    return origins.roots(Index.of(sample().model_copy(update=update)))


def test_one_origin_is_one_branch_whatever_its_article_and_apostrophe():
    a, b = article("A"), article("B")
    names = ("The governor's office", "governor’s office")
    claims: list[Claim] = [
        count(at, "killed", "three men", attribution=said(origin(name)))
        for at, name in zip((a, b), names, strict=True)
    ]
    (root,) = roots([a, b], claims)
    assert root.outlets == {"A", "B"}


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("the Vesk Courier", True),
        ("surgeon Una Holt", True),
        ("a nurse", False),
        ("the captain of the Vesk", False),
    ],
)
def test_who_is_described_by_a_name_is_no_named_root(name: str, named: bool):
    a = article("A")
    (root,) = roots([a], [count(a, "killed", "three men", attribution=said(origin(name)))])
    assert root.is_named_root is named


def test_what_anybody_says_an_origin_knows_from_counts():
    a, b = article("A"), article("B")
    claims: list[Claim] = [
        count(a, "killed", "three men", attribution=said(origin("Una Holt", "person"))),
        count(
            b, "killed", "three men", attribution=said(origin("Una Holt", "person", "first-hand"))
        ),
    ]
    (root,) = roots([a, b], claims)
    assert (root.basis, root.is_named_root) == ("first-hand", True)


def test_one_is_told_as_one():
    a = article("A")
    found = roots([a], [count(a, "killed", "three men", attribution=said(origin("the Courier")))])
    assert origins.told(found) == "1 claim names an origin, in 1 source; 1 named root"
