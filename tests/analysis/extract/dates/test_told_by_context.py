"""What the words around an expression say of it; printed on Wednesday 14 May 2031."""

import pytest
from tests.analysis.extract.dates.dated import dates, only

CASES = [
    ("It is the second day of the strike.", "the second day", "2031-05-14"),
    ("Fenn said today marks the eighth day of the siege.", "the eighth day", "2031-05-14"),
    ("The firm paid twice as much this year as last.", "last", "2030"),
    ("The vote will be this week or next.", "next", "2031-W21"),
    ("Nobody should travel at this crucial moment.", "this crucial moment", "PRESENT_REF"),
    ("The mine flooded last April.", "last April", "2030-04"),
    ("The mine flooded last March.", "last March", "2031-03"),
    (
        "Prices fell in the winter of nineteen eighty-six.",
        "the winter of nineteen eighty-six",
        "1986-WI",
    ),
    ("Fenn opened fire on June 12 last year.", "June 12 last year", "2030-06-12"),
    ("It is the first strike there in over 20 years.", "over 20 years", "P20Y"),
    ("For more, see Friday's edition of the paper.", "Friday", "2031-05-16"),
    (
        "The rains stretched from 6 p.m. Monday to 3 a.m. Tuesday.",
        "3 a.m. Tuesday",
        "2031-05-13T03:00",
    ),
    ("Mayor Orla Fenn has declared 15 May a day of mourning.", "15 May", "2031-05-15"),
    ("Mayor Orla Fenn declared 12 May a day of mourning.", "12 May", "2031-05-12"),
    ("The mayor named Friday as the day of the funerals.", "Friday", "2031-05-16"),
    ("The county counted 300 cases through May 12.", "May 12", "2031-05-12"),
    (
        "Fenn was shot on Oct. 23. The rifle was found on April 8. Fenn was shot at 10 p.m.",
        "10 p.m.",
        "2030-10-23T22:00",
    ),
    (
        "Two flights will leave from May 30, with a third departing from June 6.",
        "June 6",
        "2031-06-06",
    ),
    (
        "Fenn was arrested on May 3. He came back that night with a gun.",
        "that night",
        "2031-05-03TNI",
    ),
]
QUARTERS = [
    (
        "Net rose in the first quarter. Sales were $1.7 billion, up from last year's $1.5 billion.",
        "last year",
        "2030-Q1",
    ),
    (
        "Net rose in the first quarter. In the year-ago quarter, the third quarter ended March 31, "
        "it lost $2 million. Results for that quarter held a charge.",
        "that quarter",
        "2030-Q3",
    ),
    (
        "Net fell in the first quarter. For the nine months it lost $6 million, compared with "
        "year-earlier income of $9 million.",
        "year-earlier",
        "2030",
    ),
]
NONE = [
    "The band wants to reach today's youth.",
    "These are the leaders of tomorrow.",
    "Police found a green 1987 Chevrolet in the lake.",
    "Fenn lived at 1202 West Graham Road in Vellin.",
    "The fire began in the 1000 block of Mill Street.",
    "The firm cut its quarterly dividend.",
    "The two blasts came minutes apart.",
    "It is only a matter of days.",
    "Fenn was named Coach of the Year.",
    "The clerk of a Days Inn was hurt.",
    "The street has a night club.",
    "Call the office after hours, please.",
    "Mill County News Now reported the theft.",
]


@pytest.mark.parametrize(("text", "words", "timex"), CASES + QUARTERS)
def test_the_words_around_say_which_time_is_meant(text: str, words: str, timex: str) -> None:
    """The value is the one the sentence asks for."""
    assert {d.value.words: d.value.timex for d in dates(text)}[words] == timex


@pytest.mark.parametrize("text", NONE)
def test_words_that_name_no_time_there_are_left(text: str) -> None:
    """Kinds, houses, makes, prizes and names date nothing."""
    assert dates(text) == []


def test_last_april_in_may_keeps_the_month_just_over_as_the_other_reading() -> None:
    """Both are said, so both are kept."""
    assert [o.timex for o in only("The mine flooded last April.", "last April").alternatives] == [
        "2031-04"
    ]
