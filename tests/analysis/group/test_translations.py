"""Two translations of one statement are told from two statements on one topic."""

import tomllib
from itertools import permutations
from pathlib import Path

from tests.analysis.quoting import article, quote

from rashomon.group.quotes import utterances
from rashomon.group.translations import LIKELY, likeness

PAIRS = tomllib.loads((Path(__file__).parent / "translations.toml").read_text(encoding="utf-8"))[
    "pair"
]
SHUT = "We shall never shut this harbour, whatever pressure the fleet puts on us."
CLOSE = "The harbour is never going to be closed by us, under any pressure from the fleet."


def test_most_translations_are_found_and_few_others() -> None:
    found = [pair["same"] for pair in PAIRS if likeness(pair["left"], pair["right"]) >= LIKELY]
    wanted = sum(pair["same"] for pair in PAIRS)
    assert sum(found) / wanted >= 0.6
    assert sum(found) / len(found) >= 0.8


def test_likeness_has_no_direction() -> None:
    for pair in PAIRS:
        assert likeness(pair["left"], pair["right"]) == likeness(pair["right"], pair["left"])


def test_translations_of_one_speaker_make_one_question() -> None:
    a, b = article("a", f"“{SHUT}”"), article("b", f"“{CLOSE}”")
    claims = [quote(a, SHUT), quote(b, CLOSE)]
    results = {tuple(q.claims for q in utterances([a, b], p)) for p in permutations(claims)}
    assert results == {(tuple(sorted(c.id for c in claims)),)}


def test_two_speakers_do_not_translate_each_other() -> None:
    a, b = article("a", f"“{SHUT}”"), article("b", f"“{CLOSE}”")
    claims = [quote(a, SHUT), quote(b, CLOSE, speaker="Tobin Hale")]
    assert len(utterances([a, b], claims)) == 2


def test_what_one_article_gives_apart_is_not_one_statement() -> None:
    a, b = article("a", f"“{SHUT}” “{CLOSE}”"), article("b", f"“{CLOSE}”")
    claims = [quote(a, SHUT), quote(a, CLOSE), quote(b, CLOSE)]
    assert len(utterances([a, b], claims)) == 2


def test_a_statement_of_another_number_is_another_one() -> None:
    one = "We lost four boats and the whole harvest of the northern bank in that storm."
    other = "In the storm nine boats and all of the northern bank's harvest were lost."
    assert likeness(one, other.replace("nine", "four")) - likeness(one, other) > 0.3
