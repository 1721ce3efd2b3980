"""Conventions are named, and a user may bring an own one."""

import pytest

from rashomon.errors import SettingsError
from rashomon.extract.quantities import load_convention


def test_the_shipped_conventions_have_their_names():
    assert [load_convention(n).name for n in ("strict-plural", "acled", "muc")] == [
        "strict-plural", "acled", "muc"]  # fmt: skip


def test_a_convention_takes_over_what_it_does_not_say():
    assert load_convention("acled").vague["several"] == load_convention().vague["several"]


def test_a_users_file_adds_a_convention(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text(
        '[desk]\nbased-on = "acled"\nup-to-hard = 1.5\n[desk.vague]\ndozens = [20, 20, 90]\n'
    )
    desk = load_convention("desk", own)
    assert (desk.up_to_hard, desk.vague["dozens"].low, desk.vague["tens"].low) == (1.5, 20, 10)


def test_a_users_folder_is_laid_over_the_shipped_table(tmp_path):
    (tmp_path / "conventions.toml").write_text("[strict-plural.vague]\nseveral = [4, 4, 7]\n")
    assert load_convention("strict-plural", tmp_path).vague["several"].low == 4


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("", "unheard-of"),
        ("[x]\nbased-on = 'x'\n", "x"),
        ("[x.vague]\ndozens = [1]\n", "x"),
        ("[x.vague]\ndozens = [30, 30, 20]\n", "x"),
        ("not toml", "x"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_name(tmp_path, content, name):
    own = tmp_path / "own.toml"
    own.write_text(content)
    with pytest.raises(SettingsError, match=r"own\.toml|" + name):
        load_convention(name, own)
