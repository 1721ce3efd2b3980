"""Stories that are a little less alike than one story's texts are told to be nearly one."""

from tests.analysis.factories import article

from rashomon.group.stories.near import told_near
from rashomon_schemas import Placement, Story


def told(likeness: float, days: tuple[str, str], labels: dict[int, str]) -> list[tuple[str, ...]]:
    texts = [
        article(name, published=day) for name, day in zip(("herald", "palace"), days, strict=True)
    ]
    found = [
        (
            [place],
            Story(
                name=text.source,
                placements=(
                    Placement(article=text.id, source=text.source, how="alone", reason="alone"),
                ),
            ),
        )
        for place, text in enumerate(texts)
    ]
    return [story.near for story in told_near(found, texts, {(0, 1): likeness}, labels)]


NEAR = ("2031-05-02", "2031-05-03")


def test_both_stories_name_the_other_with_what_is_lacking() -> None:
    one, other = told(0.09, NEAR, {})
    assert "“palace”" in one[0]
    assert "0.090 where 0.100 is needed" in one[0]
    assert "“herald”" in other[0]


def test_stories_far_apart_in_words_or_days_or_named_by_the_user_are_not() -> None:
    assert told(0.03, NEAR, {}) == [(), ()]
    assert told(0.09, ("2031-05-02", "2031-06-02"), {}) == [(), ()]
    assert told(0.09, NEAR, {0: "ferry", 1: "palace"}) == [(), ()]
