"""Each code of the apparatus, by two readings that differ in just that way."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.quoting import article, quote

from rashomon.compare.quotes import compare_quotations
from rashomon.compare.quotes.align import columns, places
from rashomon.compare.quotes.remarks import Column
from rashomon.compare.quotes.tokens import words_of
from rashomon.group.quotes import utterances
from rashomon_schemas import Finding, Question

BASE = "We closed the gates at nine and 40 people were still inside the hall"


def compared(left: str, right: str, **of_right: str | None) -> Finding:
    """The finding on two readings."""
    a, b = article("a", f"“{left}”"), article("b", f"“{right}”")
    claims = [quote(a, left), quote(b, right, **of_right)]
    question = Question(
        kind="quotation", aspect="said", text="?", claims=tuple(sorted(c.id for c in claims))
    )
    (finding,) = compare_quotations([a, b], question, claims)
    return finding


@pytest.mark.parametrize(
    ("right", "code"),
    [
        # the verb is negated in one reading
        (BASE.replace("were still", "were not still"), "negation-differs"),
        (BASE.replace("We closed", "We didn’t closed"), "negation-differs"),
        # another number
        ("We closed the gates at nine and 14 people were still inside the hall", "number-differs"),
        # five words are missing and nothing says so
        ("We closed the gates at nine inside the hall", "gap-unmarked"),
        # the same with dots
        ("We closed the gates at nine … inside the hall", "gap-marked"),
        ("We closed the gates at nine ... inside the hall", "gap-marked"),
        # a word of degree
        (BASE.replace("40", "fully 40"), "intensifier"),
        # one word for another
        ("We closed the doors at nine and 40 people were still inside the hall", "word-differs"),
        # reported later, by another person
        (BASE.replace("We", "They").replace("were", "are"), "person-or-tense"),
        # an editor's words
        (BASE.replace("We", "We [the stewards]"), "bracketed"),
        # more at the end, less at the end
        (BASE + " of the old mill", "shorter"),
        ("We closed the gates at nine and 40 people were still inside", "longer"),
        # print only
        (BASE.replace(" at ", "\u00a0at "), "identical"),
        (BASE.replace("nine and", "nine, and"), "punctuation-or-case"),
        (BASE, "identical"),
    ],
)  # fmt: skip
def test_the_most_severe_code_is_the_relation(right: str, code: str) -> None:
    assert compared(BASE, right).relation == code


def test_another_speaker_is_more_severe_than_missing_words() -> None:
    finding = compared(BASE, "We closed the gates at nine inside the hall", speaker="Tobin Hale")
    assert finding.relation == "speaker-differs"
    assert "gap-unmarked" in finding.also


def test_spellings_of_one_name_are_one_speaker() -> None:
    assert compared(BASE, BASE, speaker="Mirra Oduya").relation == "identical"


def test_venue_and_intermediary_are_told() -> None:
    a, b = article("a", f"“{BASE}”"), article("b", f"“{BASE}”")
    claims = [quote(a, BASE, venue="the Quay Wire"), quote(b, BASE, via="the Sandholm Post")]
    (question,) = utterances([a, b], claims)
    (finding,) = compare_quotations([a, b], question, claims)
    assert finding.relation == "venue-differs"
    assert "a has them said to the Quay Wire" in finding.sentences[0]
    assert "b has them from the Sandholm Post" in finding.sentences[0]


def test_passages_that_stand_far_apart_are_joined() -> None:
    first, second = "The crane had no licence", "the owner knew that since March"
    a = article("a", f"“{first} and {second}”")
    b = article("b", f"“{first},” she said. {'Much was told between. ' * 30} “And {second}.”")
    claims = [quote(a, f"{first} and {second}"), quote(b, first), quote(b, second)]
    question = Question(
        kind="quotation", aspect="said", text="?", claims=tuple(sorted(c.id for c in claims))
    )
    (finding,) = compare_quotations([a, b], question, claims)
    assert finding.relation == "joined"


def test_passages_of_two_occasions_are_joined() -> None:
    first, second = (
        "We never agreed to the new berth rules",
        "nobody on the pier was asked about it",
    )
    run = f"{first} and {second}"
    a = article("a", f"“{first},” she told the Courier. “{second},” she told the Lantern.")
    b = article("b", f"“{run},” she said.")
    claims = [quote(a, first, venue="the Courier"), quote(a, second, venue="the Lantern")]
    claims.append(quote(b, run))
    (question,) = utterances([a, b], claims)
    (finding,) = compare_quotations([a, b], question, claims)
    assert finding.relation == "joined"


def test_a_headline_that_repeats_the_body_is_not_read_twice() -> None:
    a = article("a", f"‘The crane had no licence’\n\n“{BASE}. The crane had no licence.”")
    b = article("b", f"“{BASE}. The crane had no licence.”")
    whole = f"{BASE}. The crane had no licence."
    claims = [quote(a, "The crane had no licence"), quote(a, whole), quote(b, whole)]
    question = Question(
        kind="quotation", aspect="said", text="?", claims=tuple(sorted(c.id for c in claims))
    )
    (finding,) = compare_quotations([a, b], question, claims)
    assert finding.relation == "identical"
    assert len(finding.readings[0].claims) == 2


def test_only_one_source_is_no_disagreement() -> None:
    a, b = article("a", f"“{BASE}”"), article("b", "Nothing was said.")
    claim = quote(a, BASE)
    question = Question(kind="quotation", aspect="said", text="?", claims=(claim.id,))
    (finding,) = compare_quotations([a, b], question, [claim])
    assert (finding.relation, finding.flagged, finding.silent) == ("one-source-only", False, ("b",))


def test_no_sentence_says_who_altered_the_words() -> None:
    for right in (BASE + " of the old mill", "We closed the gates at nine inside the hall"):
        told = " ".join(compared(BASE, right).sentences).lower()
        assert not any(word in told for word in ("dropped", "cut", "sharpened", "false", "omits"))


WORDS = st.lists(st.sampled_from("we saw no fire at the old pier two men ran".split()), max_size=12)


@given(st.lists(WORDS, min_size=2, max_size=4))
def test_each_witness_reads_back_from_the_columns(readings: list[list[str]]) -> None:
    texts = [" ".join(words) or "x" for words in readings]
    arts = [article(f"s{n}", text) for n, text in enumerate(texts)]
    witnesses = [words_of([quote(a, t)]) for a, t in zip(arts, texts, strict=True)]
    table = columns(witnesses)
    for number, words in enumerate(witnesses):
        assert [c[number] for c in table if c[number] is not None] == list(range(len(words)))


@given(st.lists(WORDS, min_size=2, max_size=3))
def test_the_order_of_witnesses_changes_no_column(readings: list[list[str]]) -> None:
    texts = [" ".join(words) or "x" for words in readings]
    witnesses = [words_of([quote(article("s", t), t)]) for t in texts]
    shown = set()
    for order in permutations(range(len(witnesses))):
        table = columns([witnesses[n] for n in order])
        shown.add(tuple(_by_witness(column, order) for column in table))
    assert len(shown) == 1


def _by_witness(column: Column, order: tuple[int, ...]) -> tuple[tuple[int, int | None], ...]:
    """A column's words by the witness's own number, whatever its place in this order."""
    return tuple(sorted((order[n], at) for n, at in enumerate(column)))


@given(WORDS, WORDS)
def test_places_mirror(left: list[str], right: list[str]) -> None:
    pair = [
        words_of([quote(article("s", t), t)])
        for t in (" ".join(left) or "x", " ".join(right) or "y")
    ]
    table = columns(pair)
    there = [(p.left, p.right) for p in places(table, 0, 1)]
    back = [(p.right, p.left) for p in places(table, 1, 0)]
    assert there == back


SHUT = "We shall never shut this harbour, whatever pressure the fleet puts on us."
CLOSE = "The harbour is never going to be closed by us, under any pressure from the fleet."


def test_two_translations_are_called_possible_and_not_taken_apart_word_by_word() -> None:
    finding = compared(SHUT, CLOSE)
    assert (finding.relation, finding.also, finding.severity) == ("translation-variant", (), "low")
    assert "may give the words of Mira Oduya in different translations" in finding.sentences[0]
    assert finding.apparatus is not None
    assert [slot.readings for slot in finding.apparatus.slots] == [
        (SHUT, None), (None, CLOSE),
    ]  # fmt: skip


def test_a_third_source_with_the_wording_of_one_is_aligned_with_that_one() -> None:
    harder = SHUT.replace("pressure", "immense pressure")
    a, b, c = article("a", f"“{SHUT}”"), article("b", f"“{CLOSE}”"), article("c", f"“{harder}”")
    claims = [quote(a, SHUT), quote(b, CLOSE), quote(c, harder)]
    for order in permutations(claims):
        (question,) = utterances([a, b, c], order)
        (finding,) = compare_quotations([a, b, c], question, order)
        assert (finding.relation, *finding.also) == ("intensifier", "translation-variant")
        assert "“immense” (c), nothing (a)" in finding.sentences[0]
        assert "(b) may be another translation of it" in finding.sentences[0]


def test_a_few_words_quoted_inside_a_sentence_are_told_from_whole_speech() -> None:
    few = "gates at nine and 40 people"
    a, b = article("a", f"“{BASE}”"), article("b", f"She spoke of “{few}” there.")
    value = quote(b, few).value.model_copy(update={"kind": "partial"})
    claims = [quote(a, BASE), quote(b, few).model_copy(update={"value": value})]
    (question,) = utterances([a, b], claims)
    (finding,) = compare_quotations([a, b], question, claims)
    assert "quoted-or-paraphrased" in finding.also


def test_two_short_quotations_are_not_one() -> None:
    left, right = "We will not allow this", "We will not allow that here"
    a, b = article("a", f"“{left}”"), article("b", f"“{right}”")
    assert len(utterances([a, b], [quote(a, left), quote(b, right)])) == 2


def test_that_one_reading_also_has_more_is_told_beside_a_single_word() -> None:
    finding = compared(BASE, BASE.replace("40", "fully 40") + " of the old mill")
    assert finding.relation == "intensifier"
    assert finding.sentences[1].endswith("One reading also has more of the statement.")


def test_a_speaker_only_described_stands_between_marks() -> None:
    a, b = article("a", f"“{BASE}”"), article("b", "Nothing.")
    claims = [quote(a, BASE, speaker="The stewards")]
    (question,) = utterances([a, b], claims)
    (finding,) = compare_quotations([a, b], question, claims)
    assert finding.sentences[0].startswith("Only a quotes “the stewards”: ")


def test_words_that_say_the_opposite_weigh_as_much_as_a_negation():
    finding = compared(
        "The charter is suspended until the dykes hold again",
        "The charter remains in force until the dykes hold again",
    )
    assert (finding.relation, finding.severity) == ("word-differs", "high")
    assert "the words say the opposite of each other" in finding.sentences[1]


def test_two_words_for_one_thing_are_no_opposites():
    finding = compared(
        "The charter is suspended until the dykes hold again",
        "The charter is revoked until the dykes hold again",
    )
    assert (finding.relation, finding.severity) == ("word-differs", "medium")


def test_not_before_and_after_are_no_opposites() -> None:
    before = "We will not raise the tolls before the fair, whatever the harbour board asks of us"
    after = "We will raise the tolls after the fair, whatever the harbour board asks of us"
    a, b = article("a", before), article("b", after)
    claims = [quote(a, before), quote(b, after)]
    (question,) = utterances([a, b], claims)
    (finding,) = compare_quotations([a, b], question, claims)
    assert finding.relation == "word-differs"
    assert "opposite" not in finding.sentences[1]


def test_a_passage_in_another_order_is_told_so() -> None:
    first = "The harbour is never going to close. The pilots are on our side"
    last = "The pilots are on our side. The harbour is never going to close"
    a, b, c = article("a", first), article("b", last), article("c", first)
    claims = [quote(a, first), quote(b, last), quote(c, first)]
    (question,) = utterances([a, b, c], claims)
    (finding,) = compare_quotations([a, b, c], question, claims)
    assert "the same words elsewhere" in finding.sentences[0]
