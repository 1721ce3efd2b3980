"""Figures of tables take their act from one head and whom, where or when from the other."""

import pytest
from tests.analysis.extract.counts.reading import claims, counted, figures, one

BY_HOSPITAL = """Casualties, 17:00

| Hospital | Dead | Injured |
|---|---|---|
| Ankerby General | 4 | 19 |
| St Ives | 2 | 11 |
| Total | 6 | 30 |

The figures will be revised.
"""


def test_the_total_row_is_the_total_and_the_others_are_parts_of_it() -> None:
    found = [c for c in claims(BY_HOSPITAL) if c.value.number is not None]
    told = {(c.value.number, c.value.role, c.value.part_of, c.place) for c in found}
    assert told == {
        (6, "total", None, None),
        (30, "total", None, None),
        (4, "subset", "6", "Ankerby General"),
        (19, "subset", "30", "Ankerby General"),
        (2, "subset", "6", "St Ives"),
        (11, "subset", "30", "St Ives"),
    }


def test_the_evidence_is_the_figure_and_then_its_heads() -> None:
    claim = one(BY_HOSPITAL, "injured", "11")
    assert [span.exact for span in claim.spans] == ["11", "Injured", "St Ives"]
    assert claim.sentence.exact == "| St Ives | 2 | 11 |"


@pytest.mark.parametrize(
    "text",
    [
        "So far:\n| Dead | Wounded | \n|---|---|\n| 46 | 90 | \nThe army left.",  # of a page
        "Dead | Wounded\n--- | ---\n46 | 90",
        "| Deaths | 46 |\n|---|---|\n| Wounded | 90 |",  # acts in the first column
        "Dead\tWounded\n46\t90",
        "| **Dead** | **Wounded** |\n| 46 | 90 |",
    ],
)
def test_a_table_is_read_by_its_column_heads_or_its_row_heads(text: str) -> None:
    assert figures(text) == {("killed", 46, 46), ("injured", 90, 90)}


def test_groups_across_are_the_populations() -> None:
    text = "| | Children | Men | Total |\n|--|--|--|--|\n| Killed | 3 | 14 | 17 |"
    told = {(c.value.population, c.value.number, c.value.role) for c in claims(text)}
    assert told == {("Children", 3, "subset"), ("Men", 14, "subset"), (None, 17, "total")}


def test_days_across_are_when_a_figure_stood() -> None:
    text = "| Day | Missing |\n|--|--|\n| 13 July 2026 | 41 |\n| 14 July 2026 | 33 |"
    told = {(c.value.number, c.value.role, c.as_of and str(c.as_of.low)) for c in claims(text)}
    assert told == {(41, "total", "2026-07-13"), (33, "total", "2026-07-14")}


def test_a_table_whose_heads_name_no_act_counts_nobody() -> None:
    assert not figures("| Team | Won | Lost |\n|--|--|--|\n| Rell | 12 | 3 |\n| Tole | 9 | 6 |")


def test_a_cell_under_no_act_is_set_aside_with_the_reason() -> None:
    text = "| Hospital | Dead | Beds |\n|--|--|--|\n| St Ives | 2 | 300 |\n| Rell | 5 | 45% |"
    found, aside = counted(text)
    assert [c.value.words for c in found] == ["2", "5"]
    assert [(p.reason, text[p.start : p.end]) for p in aside] == [
        ("no-act-in-head", "300"),
        ("no-act-in-head", "45%"),
    ]


def test_shares_and_sums_of_money_under_an_act_count_nobody() -> None:
    assert not figures("| Place | Dead |\n|--|--|\n| Rell | 12% |\n| Tole | $9 |")


def test_lines_with_bars_that_are_no_table_stay_sentences() -> None:
    text = "Home | News\n\nThree people were killed in Rell. | Share"
    assert figures(text) == {("killed", 3, 3)}
