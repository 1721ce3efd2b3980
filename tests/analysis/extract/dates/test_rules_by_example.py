"""One invented sentence a rule, printed on Wednesday 14 May 2031."""

import pytest
from tests.analysis.extract.dates.dated import dates, only

CASES = [
    # written in full
    ("The bridge opened on March 5, 2019.", "March 5, 2019", "2019-03-05"),
    ("The bridge opened on 5 March 2019.", "5 March 2019", "2019-03-05"),
    ("The ferry sank on 2019-03-05 off Vellin.", "2019-03-05", "2019-03-05"),
    ("The ferry sank in March 2019 off Vellin.", "March 2019", "2019-03"),
    ("The mayor was elected in early 2016.", "early 2016", "2016"),
    ("The mines closed in the 1990s.", "the 1990s", "199X"),
    ("The walls fell in the 1800s.", "the 1800s", "18XX"),
    ("The walls date from the 11th century.", "the 11th century", "10XX"),
    ("The firm grew in fiscal 2029.", "fiscal 2029", "2029"),
    ("On Sunday, May 11, 2031, he died.", "Sunday, May 11, 2031", "2031-05-11"),
    ("In the 20th and 21st centuries it grew.", "the 20th and 21st centuries", "19XX/20XX"),
    ("The riots of 1968-69 shook Vellin.", "1968-69", "1968/1969"),
    # without a year
    ("On the 9th, rebels attacked.", "the 9th", "2031-05-09"),
    ("The ferry sank on April 3 off Vellin.", "April 3", "2031-04-03"),
    ("The court will rule on June 3.", "June 3", "2031-06-03"),
    ("The killings began back in April.", "back in April", "2031-04"),
    ("The council will meet in mid-July.", "mid-July", "2031-07"),
    ("The envoy left last December.", "last December", "2030-12"),
    ("The camp opened in June last year.", "June last year", "2030-06"),
    ("The strike began last fall.", "last fall", "2030-FA"),
    ("The dam broke on Christmas Day.", "Christmas Day", "2030-12-25"),
    ("The talks ran from April 3 to 5 in Vellin.", "April 3 to 5", "2031-04-03/2031-04-05"),
    ("The hearing is in the week of June 2.", "the week of June 2", "2031-W23"),
    ("The mine closed on the last day of March.", "the last day of March", "2031-03-31"),
    ("The first week of May was calm.", "The first week of May", "2031-05"),
    # weekdays
    ("The police arrested nine men on Tuesday.", "Tuesday", "2031-05-13"),
    ("The minister spoke on Wednesday.", "Wednesday", "2031-05-14"),
    ("The council will vote on Tuesday.", "Tuesday", "2031-05-20"),
    ("The council is set to vote on Tuesday.", "Tuesday", "2031-05-20"),
    ("The envoy is due in Vellin on Tuesday.", "Tuesday", "2031-05-20"),
    ("The council postponed the vote until Tuesday.", "Tuesday", "2031-05-20"),
    ("The trial begins Monday.", "Monday", "2031-05-19"),
    ("The mine collapsed last Wednesday.", "last Wednesday", "2031-05-07"),
    ("The parade is next Friday.", "next Friday", "2031-05-16"),
    ("The fire broke out on Monday night.", "Monday night", "2031-05-12TNI"),
    ("The record, set on Aug. 6, was broken.", "Aug. 6", "2030-08-06"),
    ("The service planned for Saturday was canceled.", "Saturday", "2031-05-10"),
    ("The bid had been scheduled to expire on Friday.", "Friday", "2031-05-09"),
    # counted from the day of printing
    ("The envoy arrived today.", "today", "2031-05-14"),
    ("The envoy arrived yesterday.", "yesterday", "2031-05-13"),
    ("The envoy left the day before yesterday.", "the day before yesterday", "2031-05-12"),
    ("The envoy leaves tomorrow.", "tomorrow", "2031-05-15"),
    ("The roof fell in last night.", "last night", "2031-05-13TNI"),
    ("The group published a report last week.", "last week", "2031-W19"),
    ("The paper broke the news earlier this month.", "earlier this month", "2031-05"),
    ("The interview ran this weekend.", "this weekend", "2031-W19-WE"),
    ("The envoy arrived the week before last.", "the week before last", "2031-W18"),
    ("The law was passed last year.", "last year", "2030"),
    ("The dam will open later this year.", "later this year", "2031"),
    ("The ferry sank three days ago.", "three days ago", "2031-05-11"),
    ("The ferry sank two weeks ago.", "two weeks ago", "2031-W18"),
    ("The ferry sank a decade ago.", "a decade ago", "2021"),
    ("The dam will open in two months.", "two months", "2031-07"),
    ("The firm lost money in the first quarter.", "the first quarter", "2031-Q1"),
    ("The firm lost money in the third quarter of 2029.", "the third quarter of 2029", "2029-Q3"),
    # counted from an earlier date of the text
    ("Unrest began on April 3. Two days later, nine men died.", "Two days later", "2031-04-05"),
    ("Unrest began on April 3. The following Monday, it ended.", "The following Monday",
     "2031-04-07"),
    ("He was seized on April 3. He died the same day.", "the same day", "2031-04-03"),
    ("He was seized on April 3. He died the next day.", "the next day", "2031-04-04"),
    ("He ruled until 2016. Later that year, he fled.", "Later that year", "2016"),
    ("The latest fiscal year was bad.", "The latest fiscal year", "2030"),
    ("By the end of the month it rained.", "the end of the month", "2031-05"),
    ("He left in May 2029. By the end of the month he died.", "the end of the month", "2029-05"),
    ("The rest of the week will be dry.", "The rest of the week", "2031-W20"),
    ("He left on Sunday, March eighth.", "Sunday, March eighth", "2031-03-08"),
    ("In the six months to March it lost money.", "March", "2031-03"),
    ("He came a year and a half ago.", "a year and a half ago", "2029"),
    ("He came months ago.", "months ago", "PAST_REF"),
    # times of day
    ("The bomb went off at 10:35 a.m. on Friday.", "10:35 a.m. on Friday", "2031-05-09T10:35"),
    ("The march began at 10:30 on Sunday morning.", "10:30 on Sunday morning", "2031-05-11T10:30"),
    ("The ferry sank at 2031-05-12T10:30:00Z.", "2031-05-12T10:30:00Z", "2031-05-12T10:30"),
    ("The vote closed at 5 p.m. yesterday.", "5 p.m. yesterday", "2031-05-13T17:00"),
    ("The siege ended at noon.", "noon", "2031-05-14T12:00"),
    # lengths, repetitions and vague references
    ("The siege lasted three weeks.", "three weeks", "P3W"),
    ("The siege lasted a decade.", "a decade", "P10Y"),
    ("The crowd waited half an hour.", "half an hour", "PT30M"),
    ("The half-hour speech failed.", "half-hour", "PT30M"),
    ("It will take weeks or months.", "weeks or months", "PXW"),
    ("It will rain for the next day or two.", "the next day or two", "PXD"),
    ("He was held for a fairly long period.", "a fairly long period", "PXX"),
    ("The fair is held every summer.", "every summer", "XXXX-SU"),
    ("He died an hour later. It rained.", "an hour later", "PT1H"),
    ("A third day-long meeting failed.", "day-long", "P1D"),
    ("The ferry runs on Monday and Tuesday nights.", "Monday", "XXXX-WXX-1TNI"),
    ("He spent a year and a half in jail.", "a year and a half", "P1Y6M"),
    ("The trial lasted three-and-a-half years.", "three-and-a-half years", "P3Y6M"),
    ("It will end in the coming weeks.", "the coming weeks", "FUTURE_REF"),
    ("The two-year siege is over.", "two-year", "P2Y"),
    ("The clinic has been shut for years.", "years", "PXY"),
    ("Nine men died over the past 10 days.", "the past 10 days", "P10D"),
    ("The guards beat him every day.", "every day", "P1D"),
    ("The committee meets each Thursday.", "each Thursday", "XXXX-WXX-4"),
    ("The prize is awarded annually.", "annually", "P1Y"),
    ("The bulletin appears weekly.", "weekly", "P1W"),
    ("The envoy is now in Vellin.", "now", "PRESENT_REF"),
    ("The envoy recently left Vellin.", "recently", "PAST_REF"),
    ("The envoy will soon leave Vellin.", "soon", "FUTURE_REF"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "timex"), CASES)
def test_an_expression_gets_the_timex_value_its_rule_gives(text, words, timex):
    assert only(text, words).timex == timex


NO_DATES = [
    "The council may vote against the plan.",
    "The army will march on the harbour.",
    "Protesters joined the march through Vellin.",
    "The Sun wrote about the mine.",
    "The second witness wept.",
    "Prices fall when the harvest is good.",
    "The regime will fall, and the fall of the town is near.",
    "At least three men were hurt, and 2000 people fled.",
    "Vellin bought three-quarters of the grain.",
    "A quarter of the town fled.",
    "It closed on the last day of the trial.",
    "A man in his 30s wept.",
    "He was there at the time of the blast.",
    "The daily Vellin Courier sells well.",
    "At the time he was seized, the port was shut.",
    "The future of the mine is open.",
    "Nira Holm is the employee of the month.",
    "The 2100 soldiers fled.",
]


COUNTS = [
    ("On May 3, 12 people died.", ["May 3"]),
    ("By May 3, 12 had died.", ["May 3"]),
    ("On May 3 and 4 rebels attacked.", ["May 3"]),
    ("On May 3, 4 and 5, rebels attacked.", ["May 3", "4", "5"]),
    ("On April 24 and 25 it rained.", ["April 24", "25"]),
]


@pytest.mark.parametrize(("text", "words"), COUNTS)
def test_a_number_after_a_date_is_another_day_only_in_a_list(text, words):
    assert [date.value.words for date in dates(text)] == words


@pytest.mark.parametrize("text", NO_DATES)
def test_words_that_only_look_like_dates_are_none(text):
    assert dates(text) == []
