"""Texts are sorted into stories by the rare words they share; a user's own label wins."""

import itertools
from collections.abc import Mapping, Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.factories import article
from tests.analysis.group.stories.towns import ELECTION, FERRY, QUARRY, told

from rashomon.group.stories import stories
from rashomon_schemas import Article, Placement

WORDS = "Ostrel Dunmere Tessdal Brandeg ferry quarry police killed two Friday reef 14 the a".split()
SOURCES = tuple("abcdefg")


def sorted_so(articles: Sequence[Article], labels: Mapping[str, str] | None = None) -> list[str]:
    """The stories, each as its sources."""
    found = stories(articles, _ids(articles, labels or {}))
    return [" ".join(p.source for p in story.placements) for story in found]


def placement(source: str, articles: Sequence[Article], **labels: str) -> Placement:
    found = stories(articles, _ids(articles, labels))
    return next(p for story in found for p in story.placements if p.source == source)


def _ids(articles: Sequence[Article], labels: Mapping[str, str]) -> dict[str, str]:
    return {one.id: labels[one.source] for one in articles if one.source in labels}


@pytest.mark.parametrize("event", [FERRY, QUARRY, ELECTION])
def test_a_folder_of_one_story_stays_one(event: dict[str, tuple[str, str]]) -> None:
    assert sorted_so(told(event)) == [" ".join(event)]


def test_a_mixed_folder_is_sorted() -> None:
    mixed = told(QUARRY, ELECTION, FERRY)
    assert sorted_so(mixed) == ["beacon courier lantern", "gazette mirror", "herald"]


def test_the_order_of_texts_changes_nothing() -> None:
    mixed = told(FERRY, QUARRY)
    wanted = stories(mixed, {})
    assert all(stories(order, {}) == wanted for order in itertools.permutations(mixed))


def test_events_much_alike_are_told_apart_by_their_names() -> None:
    one = (
        "Man shot dead in Ostrel. Ivo Tessdal, 23, was shot on Mill Street on Friday, police said."
    )
    again = (
        "Police name victim of Ostrel shooting. Ivo Tessdal was shot dead on Friday in Mill Street."
    )
    other = "Dunmere man, 27, killed in shooting. Police said Osk Brandeg was shot in Quay Lane."
    more = "No arrests after Dunmere shooting on Friday. Osk Brandeg, 27, died in Quay Lane."
    texts = {"a": one, "b": other, "c": again, "d": more}
    found = [article(source, text=text, published="2031-05-03") for source, text in texts.items()]
    assert sorted_so(found) == ["a c", "b d"]


def test_months_between_publications_keep_texts_apart_that_days_would_not() -> None:
    first = (
        "Barn burns in Dunmere, police say. A barn burned on Friday. Nobody was hurt, they said."
    )
    later = "Farmer sells a horse in Dunmere. Buyers came from Tarnby on Friday, the farmer said."
    near = [article("a", text=first, published="2031-05-03"), article("b", text=later)]
    apart = [near[0], article("b", text=later, published="2031-11-03")]
    likeness = [placement("a", a, a="x", b="x").likeness or 0.0 for a in (near, apart)]
    assert likeness[0] > likeness[1]


def test_a_copy_stays_with_its_original() -> None:
    copy = article("zz", text=FERRY["beacon"][1], published="2031-06-30")
    assert sorted_so([*told(FERRY, QUARRY), copy])[0] == "beacon courier lantern zz"


def test_texts_under_one_label_are_one_story_whatever_they_say() -> None:
    found = sorted_so(told(FERRY, ELECTION), {"beacon": "mine", "herald": "mine"})
    assert any({"beacon", "herald"} <= set(story.split()) for story in found)


def test_texts_under_two_labels_are_two_stories_however_alike() -> None:
    labels = {"beacon": "one", "courier": "two"}
    found = sorted_so(told(FERRY), labels)
    assert len(found) == 2


def test_a_text_without_a_label_joins_a_labelled_story_it_is_like() -> None:
    found = stories(told(FERRY, QUARRY), _ids(told(FERRY), {"beacon": "The reef"}))
    assert found[0].name == "The reef"
    assert [p.how for p in found[0].placements] == ["label", "likeness", "likeness"]


def test_a_reason_names_the_nearest_text_and_the_words_both_have() -> None:
    found = placement("courier", told(FERRY, QUARRY))
    assert found.nearest == "beacon"
    assert {"Maren Holt", "Ivo Tessdal"} <= set(found.shared)
    assert "published on the same day" in found.reason


def test_a_text_alone_is_told_which_came_nearest() -> None:
    found = placement("herald", told(FERRY, ELECTION))
    assert (found.how, found.likeness) == ("alone", None)
    assert "like it enough" in found.reason or "shares no rare words" in found.reason


def test_a_story_is_named_by_what_its_texts_share() -> None:
    names = [story.name for story in stories(told(FERRY, QUARRY), {})]
    assert "Ostrel" in names[0]
    assert "Dunmere" in names[1]


@pytest.mark.parametrize("text", ["", "   \n", "!!! ???", "a", "\u202e\u0301"])
def test_texts_without_words_stand_alone(text: str) -> None:
    empty = [article("a", text=text or " "), article("b", text=text or " ")]
    assert sum(len(story.placements) for story in stories(empty, {})) == 2


@given(
    texts=st.lists(st.lists(st.sampled_from(WORDS), max_size=12), max_size=7),
    labels=st.dictionaries(st.sampled_from(SOURCES), st.sampled_from(["x", "y"])),
    shuffled=st.randoms(use_true_random=False),
)
def test_every_text_is_in_one_story_and_no_label_is_split_or_mixed(
    texts: list[list[str]], labels: dict[str, str], shuffled: Random
) -> None:
    given_so = [
        article(source, text=" ".join([source, *words]))
        for source, words in zip(SOURCES, texts, strict=False)
    ]
    ids = _ids(given_so, labels)
    found = stories(given_so, ids)
    shuffled.shuffle(given_so)
    assert stories(given_so, ids) == found
    placed = [p.article for story in found for p in story.placements]
    assert sorted(placed) == sorted(one.id for one in given_so)
    own = [{ids[p.article] for p in s.placements if p.article in ids} for s in found]
    assert all(len(names) <= 1 for names in own)
    assert len([names for names in own if names]) == len(set(ids.values()))
