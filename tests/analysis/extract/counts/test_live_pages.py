"""Entries of live pages stand at their hour; a correction takes its figure back everywhere."""

import datetime as dt

from tests.analysis.factories import article

from rashomon.extract import extract
from rashomon_schemas import CountClaim, DateRange

DAY = dt.date(2026, 7, 14)
PAGE = """Blast in Tole: live

09:58 One person is confirmed dead, the ambulance service says.

13:20 Officials say seven people have died.

18.30: Correction: six people have died, not seven, the hospital says.
"""


def _counts(text: str) -> dict[str, CountClaim]:
    day = DAY.isoformat()
    published = DateRange(
        words=day, timex=day, edtf=day, low=DAY, high=DAY, precision="day", rule="metadata"
    )
    page = article("s", text=text).model_copy(update={"published": published})
    return {c.value.words: c for c in extract(page).claims if isinstance(c, CountClaim)}


def test_the_hour_of_an_entry_is_when_its_figure_stood_and_not_when_it_happened() -> None:
    claim = _counts(PAGE)["seven"]
    assert claim.as_of is not None
    assert (claim.as_of.low, claim.as_of.timex) == (DAY, "2026-07-14T13:20")
    assert claim.event_date is None


def test_a_correction_withdraws_the_figure_of_another_entry_and_replaces_it() -> None:
    found = _counts(PAGE)
    assert found["seven"].withdrawn
    assert (found["six"].withdrawn, found["six"].value.revised_from) == (False, 7)
    assert not found["One"].withdrawn


def test_the_label_of_a_correction_says_nothing() -> None:
    root = _counts(PAGE)["six"].attribution.root
    assert root is not None
    assert root.name == "the hospital"


def test_who_sets_another_right_withdraws_nothing() -> None:
    text = "Police said seven people had died.\n\nSix people died, not seven, the hospital said."
    assert not _counts(text)["seven"].withdrawn


def test_an_update_says_its_hour() -> None:
    claim = _counts("Blast in Tole\n\nUpdate 5.40pm: the mayor says four people are dead.")["four"]
    assert claim.as_of is not None
    assert claim.as_of.timex == "2026-07-14T17:40"


def test_an_hour_with_a_stop_is_no_figure() -> None:
    text = "Blast\n\n16.02: Two people were killed.\n\n16.40: Three people were killed."
    assert set(_counts(text)) == {"Two", "Three"}


def test_a_correction_withdraws_no_figure_of_another_year() -> None:
    text = "Correction: six people have died, not seven.\n\nIn 2019 seven people died in Kerran."
    assert not _counts(text)["seven"].withdrawn


def test_a_correction_that_opens_a_text_reaches_the_figure_after_it() -> None:
    text = (
        "Six people have died in the flood, not seven, as we reported earlier.\n\n"
        "Seven people have died in the flood, officials said."
    )
    assert _counts(text)["Seven"].withdrawn


def test_what_somebody_else_corrects_is_not_taken_back_by_the_text() -> None:
    text = (
        "Seven people have died, officials said.\n\n"
        "The mayor said six people have died, not seven, as was reported earlier."
    )
    assert not _counts(text)["Seven"].withdrawn
