"""Which aspects the words of an act name."""

import pytest

from rashomon.lexicon.acts import aspect_of


@pytest.mark.parametrize(("act", "aspect"), [
    ("detained", "detained"),
    # a verb with its particle
    ("rounded up", "detained"),
    # a term of two words is named by its noun
    ("enforced disappearances", "missing"),
    ("mass arrest", "detained"),
    ("ill-treatment", "abused"),
    # what the lexicon doesn't know
    ("whistled", None),
])  # fmt: skip
def test_an_act_is_named_by_its_words(act, aspect):
    assert aspect_of(act) == aspect
