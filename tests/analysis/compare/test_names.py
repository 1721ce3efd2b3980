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


def likely(of, full, **value):
    claim = named(of, full)
    return claim.model_copy(
        update={"rule": "name-likely", "value": claim.value.model_copy(update=value)}
    )


def gathered(*claims):
    return [q for q in group((A, B), claims) if q.kind == "name"]


def test_a_likely_name_counts_only_beside_a_sure_one():
    assert len(gathered(named(A, "Elke Barn"), likely(B, "Elke Barn"))) == 1
    assert not gathered(likely(A, "Elke Barn"), likely(B, "Elke Barn"))


@pytest.mark.parametrize(
    ("one", "other", "forms"),
    [
        ("Seo Hanbyul", "Hanbyul Seo", ()),  # the family name first or last
        ("Idris Tolan", "Falcon", ("Falcon", "Idris Tolan")),  # an alias that A gives
        ("Irena Sollers", "Irena Katz", ("Irena Sollers", "Katz")),  # a name at birth
        ("William “Billy” Carrow", "Billy Carrow", ()),  # a nickname
    ],
)
def test_one_person_under_two_names_is_one_and_no_spelling(one, other, forms):
    first = named(A, one)
    first = first.model_copy(update={"value": first.value.model_copy(update={"forms": forms})})
    claims = [first, named(B, other)]
    assert len(gathered(*claims)) == 1
    assert not compare((A, B), claims, group((A, B), claims))


def test_names_with_and_without_their_marks_are_two_spellings():
    (finding,) = found("Małgorzata Łęska", "Malgorzata Leska")
    assert finding.relation == "spelling-differs"


def test_the_elder_and_the_younger_are_two():
    assert not gathered(named(A, "Ned Harlow Sr"), named(B, "Ned Harlow Jr"))
