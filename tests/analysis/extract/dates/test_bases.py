"""What an expression is counted from, and what is said when there is nothing."""

import datetime as dt

import pytest
from tests.analysis.extract.dates.dated import BASE, dates, document, only, printed

from rashomon.extract.dates import find_dates
from rashomon_schemas import DateRange


def test_a_weekday_without_a_base_keeps_what_is_known():
    found = only("The minister spoke on Tuesday.", "Tuesday", None)
    assert (found.timex, found.low) == ("XXXX-WXX-2", None)
    assert found.unresolved == "a Tuesday; the text gives no date to count from"


def test_a_month_without_a_base_keeps_its_number():
    assert only("The killings began in April.", "April", None).timex == "XXXX-04"


def test_the_other_reading_of_a_weekday_is_kept():
    found = only("The minister spoke on Tuesday.", "Tuesday")
    assert [other.low for other in found.alternatives] == [dt.date(2031, 5, 20)]


def test_a_date_in_slashes_keeps_the_other_order():
    found = only("The towers fell on 9/11/2021.", "9/11/2021", None)
    assert found.timex == "2021-09-11"
    assert [other.timex for other in found.alternatives] == ["2021-11-09"]


def test_a_dateline_a_day_before_printing_is_the_base():
    found = only("VELLIN, May 13 (Wire) -- Nine men died on Tuesday.", "Tuesday")
    assert (found.timex, found.base_kind) == ("2031-05-13", "dateline")


def test_a_dateline_with_its_year_needs_no_publication_date():
    text = "VELLIN, May 13, 2031 (Wire) -- Nine men died yesterday."
    assert only(text, "yesterday", None).timex == "2031-05-12"


@pytest.mark.parametrize(
    "opening",
    [
        "Vellin, 13 May 2031 – ",
        "(Vellin, May 13, 2031) – ",
        "Port Arden, Kessel, Tuesday 13 May 2031 (MHO) - ",
    ],
)
def test_a_statement_dated_by_an_organisation_has_a_dateline(opening: str):
    found = only(f"{opening}Nine men died yesterday.", "yesterday", None)
    assert (found.timex, found.base_kind) == ("2031-05-12", "dateline")


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday, 13 May 2031 – a market day – nine men died. She wept yesterday.",
        "Vellin, 13 May 2031 – Nine men died.\nOrrin, 14 May 2031 – She wept yesterday.",
    ],
)
def test_an_ordinary_opening_or_an_entry_of_a_list_is_no_dateline(text: str):
    assert only(text, "yesterday", None).base_kind != "dateline"


def test_an_earlier_date_of_the_text_is_a_base_of_its_own():
    found = only("He fled on April 3, 2019. Two days later, he died.", "Two days later", None)
    assert (found.timex, found.base_kind, found.base) == ("2019-04-05", "text", dt.date(2019, 4, 3))


def test_a_publication_date_known_to_the_month_gives_no_false_day():
    month = DateRange(
        words="May 2031", timex="2031-05", edtf="2031-05", low=dt.date(2031, 5, 1),
        high=dt.date(2031, 5, 31), precision="month", rule="metadata",
    )  # fmt: skip
    text = "The envoy left last month. He wept yesterday."
    last, wept = (date.value for date in find_dates(document(text), published=month))
    assert last.timex == "2031-04"
    assert (wept.low, wept.high) == (dt.date(2031, 4, 30), dt.date(2031, 5, 30))


def test_early_mid_and_late_are_parts_of_their_period():
    late = only("The mine closed in late 2016.", "late 2016")
    assert late.edtf == "2016-07-02/2016-12-31"


def test_an_approximate_date_says_so_in_edtf():
    assert only("He fled about three years ago.", "about three years ago").edtf == "2028~"


def test_a_length_that_ends_at_the_base_has_its_interval():
    found = only("Nine men died over the past 10 days.", "the past 10 days")
    assert (found.low, found.high) == (dt.date(2031, 5, 4), BASE)


def test_every_span_reads_back():
    text = "On\u00a0Tuesday, nine\u00a0men died; three weeks\u00a0later, on June\u00a03, ten did."
    for date in dates(text):
        assert text[date.start : date.end] == date.value.words


def test_the_article_s_own_date_is_the_default():
    text = "The envoy left yesterday."
    held = document(text)
    dated = held.article.model_copy(update={"published": printed()})
    from dataclasses import replace

    assert find_dates(replace(held, article=dated))[0].value.timex == "2031-05-13"
