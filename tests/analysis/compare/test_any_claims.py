"""Whatever is claimed, comparing neither fails nor depends on order, and each span is a claim's."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.factories import article, count, day, denial, origin, said

from rashomon.compare import compare
from rashomon.group import group
from rashomon_schemas import Article, Claim, CountClaim

SOURCES = [article(s, published=f"2031-05-0{n}") for n, s in enumerate("ABC", start=1)] + [
    article("D")
]
FIGURES = ["3", "4", "at least 3", "over 100", "dozens", "none", "killings", "fewer than 9"]
ROLES = ["total", "increment", "subset", "revised", "sum"]
PEOPLE = [None, "people", "men", "children", "soldiers", "civilians", "the only Democrats"]
ACTS = [(), ("abducted", "detained"), ("murdered",), ("arrests",)]


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    found: dict[str, Claim] = {}
    for at in range(draw(st.integers(1, 9))):
        where: Article = draw(st.sampled_from(SOURCES))
        made: Claim = count(
            where,
            draw(st.sampled_from(["killed", "detained", "abducted", "missing", "casualties"])),
            draw(st.sampled_from(FIGURES)),
            at=at * 20,
            role=draw(st.sampled_from(ROLES)),
            population=draw(st.sampled_from(PEOPLE)),
            acts=draw(st.sampled_from(ACTS)),
            place=draw(st.sampled_from([None, "Orlo", "the region of Vesk"])),
            event_date=draw(st.sampled_from([None, day("2011"), day("2031-05-01")])),
            withdrawn=draw(st.sampled_from([False, False, True])),
            attribution=said(
                *draw(st.sampled_from([(), (origin("reports", "reports"),)])),
                modality=draw(st.sampled_from(["asserted", "alleged", "denied"])),
            ),
        )
        found[made.id] = made
    if draw(st.booleans()):
        made = denial(SOURCES[0], "Ivo Brand", "denied it all", sweeping=True, at=900)
        found[made.id] = made
    return list(found.values())


@settings(max_examples=150, deadline=None)
@given(claims(), st.randoms(use_true_random=False))
def test_any_claims_compare_alike_in_any_order(drawn: list[Claim], shuffler: random.Random):
    first = compare(SOURCES, drawn, group(SOURCES, drawn))
    articles, mixed = list(SOURCES), list(drawn)
    shuffler.shuffle(articles)
    shuffler.shuffle(mixed)
    questions = list(group(articles, mixed))
    shuffler.shuffle(questions)
    assert compare(articles, mixed, questions) == first
    spans = {span for claim in drawn for span in claim.spans}
    for finding in first:
        assert len({f.id for f in first}) == len(first)
        assert all(span in spans for reading in finding.readings for span in reading.spans)
        assert all(text.endswith((".", "”")) and text[0] != " " for text in finding.sentences)
        assert not set(finding.silent) & {reading.source for reading in finding.readings}


@settings(max_examples=60, deadline=None)
@given(claims())
def test_every_count_answers_a_question(drawn: list[Claim]):
    asked = {claim for question in group(SOURCES, drawn) for claim in question.claims}
    assert {claim.id for claim in drawn if isinstance(claim, CountClaim)} <= asked
