"""Which verdicts turn with the convention."""

from tests.analysis.factories import article, count

from rashomon.compare import compare, turns
from rashomon.group import group
from rashomon_schemas import Claim, Report

A, B = article("A"), article("B")


def report(convention: str, *claims: Claim) -> Report:
    questions = group((A, B), claims)
    return Report(
        generator="test",
        convention=convention,
        story="story",
        articles=(A, B),
        claims=claims,
        questions=questions,
        findings=compare((A, B), claims, questions),
        set_aside=(),
    )


def story(convention: str, least: float) -> Report:
    dozens = count(A, "killed", "dozens", low=least, soft_low=least, convention=convention)
    return report(convention, dozens, count(B, "killed", "14", convention=convention))


def test_a_verdict_that_hangs_on_the_convention_is_listed():
    (turn,) = turns(story("strict-plural", 24), story("acled", 12))
    assert (turn.aspect, turn.one, turn.other) == ("killed", "contradicts", "refines")
    assert turn.sentence.startswith("by strict-plural contradicts, by acled refines: A gives")


def test_a_verdict_that_stays_is_not_listed():
    assert turns(story("strict-plural", 12), story("acled", 13)) == ()
