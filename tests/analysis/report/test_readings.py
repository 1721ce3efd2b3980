from tests.analysis.report.sample import APPARATUS

from rashomon.report.readings import runs
from rashomon_schemas import Apparatus, Slot


def test_common_words_stand_once_and_variants_with_their_witnesses():
    found = [
        (run.number, run.code, [(v.words, v.witnesses) for v in run.variants])
        for run in runs(APPARATUS)
    ]
    assert found == [
        (0, None, [("Nobody was beaten,", ("courier", "rights-desk"))]),
        (0, None, [("nobody was threatened and the", ("courier", "lantern"))]),
        (1, "intensifier", [("great", ("courier",)), (None, ("lantern",))]),
        (0, None, [("majority went home by", ("courier", "lantern"))]),
        (2, "punctuation-or-case", [("morning,", ("courier",)), ("morning", ("lantern",))]),
        (3, "longer", [("We have seen no proof.", ("courier",))]),
    ]


def test_a_witness_that_does_not_reach_a_place_is_absent_not_different():
    first = runs(APPARATUS)[0]
    assert first.absent == ("lantern",)
    assert first.lemma == "Nobody was beaten,"


def test_common_words_may_differ_in_case():
    apparatus = Apparatus(
        witnesses=("a", "b"), claims=("c-1", "c-2"),
        slots=(Slot(readings=("Nobody", "nobody"), common=True),),
    )  # fmt: skip
    (run,) = runs(apparatus)
    assert [(v.words, v.witnesses) for v in run.variants] == [("Nobody", ("a", "b"))]


def test_a_witness_without_words_breaks_nothing():
    apparatus = Apparatus(
        witnesses=("a", "b"), claims=("c-1", "c-2"),
        slots=(Slot(readings=("x", None), common=True),),
    )  # fmt: skip
    assert runs(apparatus)[0].absent == ("b",)
