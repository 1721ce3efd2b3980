"""The day of publication a text states about itself."""

import pytest

from rashomon.calendar import published_in_text

BODY = "Vellin is quiet.\n\nNine men met in the square, and the mayor spoke of the mine.\n"

STATED = [
    ("Published on May 2, 2017", "2017-05-02"),
    ("Posted: 3 June 2018 14:05 GMT", "2018-06-03"),
    ("Published: 2018-06-03", "2018-06-03"),
    ("Published: 2018-06-03T10:15:00Z", "2018-06-03"),
    ("2018-06-03T23:40:10.123+02:00", "2018-06-03"),
    ("Published 3 June 2018, 10:15 am | Updated 4 June 2018", "2018-06-03"),
    ("By Orla Fenn | April 5, 2017", "2017-04-05"),
    ("April 5, 2017", "2017-04-05"),
    ("Wednesday, April 5, 2017 10:42 AM EDT", "2017-04-05"),
    ("Published\u00a0on\u00a0May\u00a02,\u00a02017", "2017-05-02"),
]


@pytest.mark.parametrize(("line", "timex"), STATED)
@pytest.mark.parametrize("at_head", [True, False])
def test_a_line_of_its_own_dates_the_text(line, timex, at_head):
    text = f"{line}\n\n{BODY}" if at_head else f"{BODY}\n{line}\n"
    found = published_in_text(text)
    assert found is not None
    assert found.timex == timex


SILENT = [
    "Updated on May 2, 2017",
    "Last updated: 2 May 2017",
    "The bridge was opened on May 2, 2017, and closed again.",
    "Posted in Vellin",
    "Published on February 30, 2017",
    "Published in May 2017",
    "",
]


@pytest.mark.parametrize("line", SILENT)
def test_other_lines_do_not(line):
    assert published_in_text(f"{BODY}\n{line}\n") is None


def test_day_and_month_in_figures_keep_both_orders():
    found = published_in_text(f"Published 5/4/2017\n\n{BODY}")
    assert found is not None
    assert [found.timex, *(other.timex for other in found.alternatives)] == [
        "2017-05-04",
        "2017-04-05",
    ]


def test_a_date_in_the_middle_of_a_long_text_is_no_publication_date():
    lines = [f"Paragraph {n} of the story." for n in range(40)]
    assert published_in_text("\n".join([*lines, "May 2, 2017", *lines])) is None


def test_a_dateline_with_its_year_will_do_where_nothing_else_dates_the_text():
    filed = published_in_text(f"Fire at the pier\n\n(Vellin, May 13, 2031) – {BODY}")
    assert filed is not None
    assert (filed.edtf, filed.words, filed.rule) == (
        "2031-05-13",
        "May 13, 2031",
        "published-dateline",
    )
    assert published_in_text(f"VELLIN, May 13 (Wire) -- {BODY}") is None
