"""One name in several spellings, and namesakes kept apart."""

import pytest
from tests.analysis.factories import article, named

from rashomon.compare import compare
from rashomon.group import group
from rashomon_schemas import Finding

A, B = article("A"), article("B")


def found(one: str, other: str, kind: str = "person") -> list[Finding]:
    claims = [named(A, one, kind), named(B, other, kind)]
    return list(compare((A, B), claims, group((A, B), claims)))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Sergei Orlanov", "Sergey Orlanov", "person"),
        ("Yelena Brusk", "Elena Brusk", "person"),
        ("Mohammed Salih", "Muhammad Salih", "person"),
        ("Timur Karimov", "Timur Kamirov", "person"),
        ("Dmitri Q. Vess", "Dmitry Vess", "person"),
        ("Gazette of Kalemburg", "Gazette of Kalembourg", "organisation"),
    ],
)
def test_two_spellings_of_one_name_are_a_mild_finding(one, other, kind):
    (finding,) = found(one, other, kind)
    assert (finding.relation, finding.severity, finding.flagged) == (
        "spelling-differs",
        "low",
        True,
    )
    assert finding.sentences[0] == f"A writes “{one}”; B writes “{other}”."


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Timur Karimov", "Ruslan Karimov", "person"),  # brothers
        ("Anna Karimova", "Dina Karimova", "person"),
        ("Sergei Orlanov", "Orlanov", "person"),  # says less, spells alike
        ("S. Orlanov", "Sergei Orlanov", "person"),
        ("Sergei Orlanov", "Sergei Orlanov", "person"),
        ("Rights Watch", "Right Watch", "organisation"),
        ("North Vesk", "South Vesk", "place"),
    ],
)
def test_other_names_and_shorter_forms_are_no_finding(one, other, kind):
    assert not found(one, other, kind)


def test_one_article_that_spells_a_name_in_two_ways_is_shown():
    claim = named(A, "Sergey Orlanov")
    value = claim.value.model_copy(
        update={"forms": ("Orlanov", "Sergei Orlanov", "Sergey Orlanov")}
    )
    claims = [claim.model_copy(update={"value": value})]
    (finding,) = compare((A, B), claims, group((A, B), claims))
    assert finding.sentences[0] == "A writes both “Sergei Orlanov” and “Sergey Orlanov”."


def test_a_surname_of_two_people_is_given_to_neither():
    claims = [named(A, "Timur Karimov"), named(A, "Ruslan Karimov", at=40), named(B, "Karimov")]
    assert not group((A, B), claims)
