"""What counts, of what, and what is set aside."""

import pytest
from tests.analysis.extract.quantities.reading import document_of, first, only, read


def _pairs(text: str) -> list[tuple[str, float | None]]:
    return [(q.value.words, q.value.number) for q in read(text)[1]]


def _reasons(text: str) -> dict[str, str]:
    document, _, aside = read(text)
    return {document.text[p.start : p.end]: p.reason for p in aside}


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("two hundred and fifty men", 250),
        ("1.2 million men", 1_200_000),
        ("three lakh men", 300_000),
        ("2.5 crore men", 25_000_000),
        ("twenty-eight thousand six hundred forty-two men", 28_642),
        ("two and a half million men", 2_500_000),
        ("4 hundred million men", 400_000_000),
        ("a million and a half men", 1_500_000),
        ("12,345 men", 12_345),
        ("12\u00a0345 men", 12_345),
        ("10k men", 10_000),
        ("half a million men", 500_000),
        ("two dozen men", 24),
    ],
)
def test_numbers_in_figures_words_and_mixed(words, number):
    assert only(f"They counted {words}.").number == pytest.approx(number)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("a third of the men", 1 / 3), ("two-thirds of the men", 2 / 3), ("half of the men", 0.5),
        ("one in five men", 0.2), ("1/4 of the men", 0.25), ("three quarters of the men", 0.75),
    ],
)  # fmt: skip
def test_shares_are_no_counts(words, number):
    value = only(f"They held {words}.")
    assert value.unit == "share"
    assert value.number == pytest.approx(number)


@pytest.mark.parametrize(
    ("words", "number", "unit"),
    [
        ("$4.2b", 4.2e9, "USD"), ("€1.5 million", 1.5e6, "EUR"), ("£3m", 3e6, "GBP"),
        ("20 per cent", 20, "percent"), ("20%", 20, "percent"), ("12 km", 12, "km"),
        ("5,000 square kilometres", 5000, "km²"), ("-5°C", -5, "°C"), ("35 miles", 35, "miles"),
        ("80 km/h", 80, "km/h"), ("three days", 3, "days"), ("a five-year term", 5, "years"),
        ("a magnitude 6.3 quake", 6.3, "magnitude"), ("a 6.3-magnitude quake", 6.3, "magnitude"),
        ("50 lakh rupees", 5e6, "INR"), ("12 houses", 12, "house"), ("12 soldiers", 12, "people"),
        ("$60 a barrel", 60, "USD per barrel"), ("a 35-year-old", 35, "years of age"),
    ],
)  # fmt: skip
def test_every_quantity_has_its_unit(words, number, unit):
    value = first(f"They spoke of {words} there.")
    assert value.unit == unit
    assert value.number == pytest.approx(number)


def test_the_noun_counted_is_named_even_after_of_and_adjectives():
    document, found, _ = read("Dozens of young gay men and 12 armed local policemen were seen.")
    nouns = [document.doc[q.noun].text for q in found if q.noun is not None]
    assert nouns == ["men", "policemen"]


def test_a_number_without_a_noun_has_none():
    quantity = read("Three were killed.")[1][0]
    assert quantity.noun is None


@pytest.mark.parametrize(
    ("sentence", "words", "reason"),
    [
        ("She was born in 1984.", "1984", "year"),
        ("They met on May 2, 2017 in Orvale.", "May 2, 2017", "date-part"),
        ("They met at 9:30 a.m. in Orvale.", "9:30 a.m.", "time-of-day"),
        ("The seat (OV-47) is hers.", "47", "name"),
        ("He told France 24 about it.", "24", "name"),
        ("He lives at 99B Orvale Street.", "99B Orvale Street", "address"),
        ("See page 12 of the report.", "12", "label"),
        ("Article 5 applies.", "5", "label"),
        ("They won the game 3-1 at home.", "3-1", "score"),
        ("Call 555-123-4567 now.", "555-123-4567", "phone"),
        ("One of the men left.", "One", "one-of"),
        ("One must hope.", "One", "pronoun"),
        ("He was 34.", "34", "age"),
        ("Ivan Orlov, 34, said so.", "34", "age"),
        ("They were aged 18, 25 and 31.", "31", "age"),
        ("It was the 4th attempt.", "4th", "ordinal"),
        ("There were no reports of casualties.", "no", "no-reports"),
        ("There is no evidence of it.", "no", "no-reports"),
        ("1. First of all, look.", "1. ", "list-item"),
    ],
)
def test_what_is_no_count_is_set_aside_with_its_reason(sentence, words, reason):
    assert _reasons(sentence)[words] == reason


@pytest.mark.parametrize(
    "sentence",
    ["In 2015 nothing changed.", "They met on 12 May.", "See France 24.", "One must hope.",
     "He lives at 12 Orvale Road.", "A couple walked by.", "The second half was dull.",
     "It is a matter of fact."],
)  # fmt: skip
def test_what_is_set_aside_is_no_quantity(sentence):
    assert read(sentence)[1] == []


def test_one_counts_when_it_stands_for_somebody_hurt():
    assert _pairs("Two were killed and one was injured.") == [("Two", 2), ("one", 1)]


def test_about_concerning_and_over_a_stretch_of_time_are_no_hedges():
    assert only("He talked about two men.").bound == "exact"
    assert first("Over two days, police searched.").bound == "exact"
    assert only("It lasted over two days.").bound == "more-than"


def test_a_revised_figure_names_the_one_it_replaces():
    values = [q.value for q in read("The toll rose to 35 from 30.")[1]]
    assert [(v.number, v.revised_from, v.role) for v in values] == [
        (35, 30, "revised"), (30, None, "total")]  # fmt: skip
    values = [q.value for q in read("The toll fell from 208 to 193.")[1]]
    assert [(v.number, v.revised_from) for v in values] == [(208, None), (193, 208)]


def test_part_of_a_whole_keeps_the_whole():
    values = [q.value for q in read("Three out of five houses burned.")[1]]
    assert [(v.number, v.role, v.part_of) for v in values] == [
        (3, "subset", "five houses"), (5, "total", None)]  # fmt: skip


def test_another_is_an_increment():
    assert only("Another three men were held.").role == "increment"


def test_a_bracketed_conversion_shares_the_hedge():
    bounds = [q.value.bound for q in read("It was more than 87 mph (140 km/h).")[1]]
    assert bounds == ["more-than", "more-than"]


def test_how_much_and_where_to_is_no_range():
    assert _pairs("The index rose 5 percent to 300.") == [("5 percent", 5), ("300", 300)]


@pytest.mark.parametrize("prefix", ["", "\ufeff", "a\u0301\r\n", "😀 ", "\u202e", "é\u00a0"])
def test_spans_read_back_whatever_stands_before(prefix):
    text = f"{prefix}More than\u00a0100 men were held."
    document = document_of(text)
    for quantity in read(text)[1]:
        assert document.span(quantity.start, quantity.end).exact == quantity.value.words
        assert quantity.value.words == "More than\u00a0100"


def test_a_hedge_before_a_wrapped_line_belongs_to_the_number_after_it():
    line = "The council of Orvale said that during the long night of the raid in the town over\n"
    rest = (
        "52,000 people had left their homes and that it would take a week to bring them back.\n"
        "It said that the roads were closed and that the bridge would stay shut for some time.\n"
    ) * 3
    assert first(line + rest).words == "over\n52,000"


def test_a_leading_zero_is_no_number_of_things():
    assert _reasons("The raid began at 0640 sharp.")["0640"] == "code"


@pytest.mark.parametrize(
    "text", ["> Six men died.", "It said:\n\n> > Six men died.", "See <b>Six men died."]
)
def test_the_mark_of_a_block_quotation_or_a_tag_is_no_bound(text):
    assert first(text).bound == "exact"


def test_the_sign_for_more_than_stays_one_within_a_line():
    assert first("It held > 300 men.").bound == "more-than"
