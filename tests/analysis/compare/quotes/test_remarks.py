"""Two remarks are not one utterance said twice, and what is shown keeps its stops."""

import pytest
from tests.analysis.compare.quotes.test_codes import compared

from rashomon_schemas import Finding


def _codes(finding: Finding) -> set[str]:
    return {finding.relation, *finding.also}


OPENING = "Our boats never left the harbour of Quell that night."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # two further sentences that have a "the" and a "was" in common
        (
            f"{OPENING} The fire was started by a careless cook.",
            f"{OPENING} The pier was not damaged. Stories of looting are inventions.",
        ),
        # one goes on in the sentence, the other with another one
        (
            "Nobody has been turned away and nobody has gone hungry",
            "Nobody has been turned away. These families were sent by a rival parish to shame us",
        ),
        # a "without" in one of two phrases
        (
            "Those who did this will be found and judged",
            "Those who did this will be driven out without pity",
        ),
    ],
)
def test_two_remarks_do_not_say_the_opposite(left: str, right: str) -> None:
    assert "negation-differs" not in _codes(compared(left, right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("We will not reopen the bridge before May", "We will reopen the bridge before May"),
        ("The bridge is closed to all carts", "The bridge is not open to all carts"),
        (
            f"{OPENING} The pier was damaged by the storm.",
            f"{OPENING} The pier was not damaged by the storm.",
        ),
    ],
)
def test_a_negated_sentence_says_the_opposite(left: str, right: str) -> None:
    assert compared(left, right).relation == "negation-differs"


def test_what_one_reading_has_more_keeps_its_stops() -> None:
    finding = compared(
        f"{OPENING} There were nets, there were lamps. We saw two sails. The wind was low.",
        f"{OPENING} The wind was low.",
    )
    assert finding.apparatus is not None
    shown = " ".join(words or "" for slot in finding.apparatus.slots for words in slot.readings)
    assert "There were nets, there were lamps. We saw two sails" in shown
