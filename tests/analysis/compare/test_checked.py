"""What can't be compared is refused with a typed error that names it."""

import pytest
from tests.analysis.factories import article, count

from rashomon.compare import compare
from rashomon.errors import InputError
from rashomon.group import group
from rashomon_schemas import CountClaim

A, B = article("A"), article("B")


def refused(*claims: CountClaim) -> str:
    with pytest.raises(InputError) as caught:
        compare((A,), claims, group((A, B), claims))
    return str(caught.value)


def test_an_aspect_that_is_no_name_is_refused():
    assert "'Killed!!'" in refused(count(A, "Killed!!", "3"))


def test_a_convention_that_is_no_name_is_refused():
    assert "convention 'as I like it'" in refused(
        count(A, "killed", "3", convention="as I like it")
    )


def test_two_conventions_in_one_comparison_are_refused():
    told = refused(count(A, "killed", "3"), count(A, "killed", "4", convention="acled", at=9))
    assert "'acled'" in told
    assert "'strict-plural'" in told


def test_fewer_than_no_people_are_refused():
    assert "-2 people" in refused(count(A, "killed", "3", low=-2))


def test_a_claim_of_no_article_is_refused():
    assert "which is not given" in refused(count(B, "killed", "3"))
