"""Whether two origins can be one voice."""

import pytest
from tests.analysis.factories import origin

from rashomon.voices import described, named_root, one_voice, two_voices, voice


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("health ministry", "the regional health ministry", True),
        ("Organisers", "the organisers", True),
        ("Lise Marand", "Marand", True),
        ("hospital officials", "the hospital", True),
        ("police", "organisers", False),
        ("health ministry", "interior ministry", False),
        ("Vera Holt", "Una Holt", False),
    ],
)
def test_two_names_are_one_voice_when_one_says_no_less(one, other, alike):
    assert one_voice(origin(one), origin(other)) is alike
    assert one_voice(origin(other), origin(one)) is alike


def test_bare_officials_may_be_any_official_body():
    assert one_voice(origin("officials", "official"), origin("port police", "official"))
    assert not one_voice(origin("officials", "official"), origin("organisers", "unnamed"))


def test_reports_and_sources_are_nobodys_voice():
    assert voice((origin("media reports", "reports"),)) is None
    assert voice((origin("sources", "unnamed"),)) is None
    assert voice(()) is None


def test_who_has_no_voice_is_not_another_one():
    assert not two_voices((), (origin("police"),))
    assert two_voices((origin("police"),), (origin("organisers"),))


@pytest.mark.parametrize("name", ["a nurse", "the captain of the Vesk", "My neighbour"])
def test_whom_an_article_describes_has_no_name(name):
    assert described(name)


@pytest.mark.parametrize("name", ["surgeon Una Holt", "the Vesk Post", "Open Square"])
def test_a_name_stays_one_behind_a_title_or_article(name):
    assert not described(name)


@pytest.mark.parametrize(
    ("name", "kind", "basis", "root"),
    [
        ("the interior ministry", "official", "not-stated", True),
        ("the interior ministry", "official", "relayed", False),
        ("the ministry of justice", "official", "not-stated", True),
        ("the ministry", "official", "not-stated", False),
        ("police", "official", "not-stated", False),
        ("the army spokesman", "official", "not-stated", False),
        ("Una Holt", "person", "not-stated", False),
        ("Una Holt", "person", "first-hand", True),
        ("Vesk Post", "outlet", "not-stated", True),
        ("my neighbour", "unnamed", "first-hand", False),
    ],
)
def test_named_roots(name, kind, basis, root):
    assert named_root(name, kind, [basis]) is root


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the government", "opponents of the government"),
        ("the government", "government critics"),
        ("the government", "anti-government marchers"),
        ("police", "relatives of a police officer"),
        ("officials", "critics of the authorities"),
        ("the hospital", "families at the hospital"),
    ],
)
def test_who_is_only_named_by_a_body_is_another_voice(one, other):
    a, b = origin(one, "official"), origin(other, "official")
    assert not one_voice(a, b)
    assert not one_voice(b, a)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ministry of health", "the health ministry"),
        ("the army", "a spokesman for the army"),
        ("officials in Marn", "Marn officials"),
        ("officials in Marn", "officials"),
        ("the hospital", "a doctor at the hospital"),
        ("Defence Ministry", "the defense minister"),
        ("organizers", "the organisers"),
        ("Sergei Karimov", "Sergey Kamirov"),
    ],
)
def test_who_speaks_for_a_body_is_its_voice_however_it_is_worded(one, other):
    assert one_voice(origin(one), origin(other))
    assert one_voice(origin(other), origin(one))


@pytest.mark.parametrize(
    ("one", "other"), [("police", "the palace"), ("Police", "Palace"), ("minister", "monastery")]
)
def test_words_that_only_look_alike_are_two_voices(one, other):
    assert not one_voice(origin(one, "official"), origin(other, "official"))
