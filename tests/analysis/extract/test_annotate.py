"""The components with a memory say what spaCy's own say."""

import numpy as np
import pytest

from rashomon.extract.annotate import one_thread, steps
from rashomon.extract.document import load_pipeline

TEXTS = [
    "Let's go, you're gonna love it: it's what they do, but they ain't got any. I saw it.",
    "Twelve miners were killed in Varnsund on Monday, the mayor said; nine more had been hurt.",
    "You gotta tell us what that was, c'mon y'all.\n\nThere's no one there. There are two.",
    "TWO MEN DIED. The dead were found, founded, founding, and left leaving leaves.",
    "  \r\n ... -- 12,000 1.5m 3rd e-mail x x x",
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_remembered_is_what_the_pipeline_says(text: str) -> None:
    nlp = load_pipeline()
    for _ in range(2):  # the second time everything is remembered
        theirs, ours = nlp.make_doc(text), nlp.make_doc(text)
        for (_, component), annotate in zip(nlp.pipeline, steps(nlp), strict=True):
            theirs, ours = component(theirs), annotate(ours)
        columns: list[int | str] = ["POS", "TAG", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_TYPE"]
        assert np.array_equal(theirs.to_array(columns), ours.to_array(columns))


def test_a_text_is_parsed_with_one_thread_and_the_others_come_back() -> None:
    from threadpoolctl import threadpool_info

    def threads() -> list[int]:
        return [row["num_threads"] for row in threadpool_info() if row["user_api"] == "blas"]

    before = threads()
    with one_thread():
        assert set(threads()) == {1}
    assert threads() == before
