"""Stretches of whole days that keep the unit they are precise to."""

import calendar as _gregorian
import datetime as dt
from dataclasses import dataclass, replace

from rashomon.lexicon import table
from rashomon_schemas.date_range import Precision


@dataclass(frozen=True)
class Period:
    """A stretch of days.

    Attributes:
        low: first day.
        high: last day, inclusive.
        timex: TIMEX3 value.
        edtf: EDTF (ISO 8601-2) of the stretch.
        precision: the unit it is precise to.
    """

    low: dt.date
    high: dt.date
    timex: str
    edtf: str
    precision: Precision

    def within(self, low: dt.date, high: dt.date) -> "Period":
        """The part between two days, under the same TIMEX3 value; itself when they miss it."""
        first, last = max(self.low, low), min(self.high, high)
        if first > last or (first, last) == (self.low, self.high):
            return self
        return replace(self, low=first, high=last, edtf=interval(first, last))

    def share(self, start: float, end: float) -> "Period":
        """The part between two shares of its length (0 to 1), at least one day."""
        days = (self.high - self.low).days + 1
        first = self.low + dt.timedelta(days=int(days * start))
        last = self.low + dt.timedelta(days=max(int(days * start), round(days * end) - 1))
        return self.within(first, last)


def interval(low: dt.date, high: dt.date) -> str:
    """EDTF of the days from `low` to `high`."""
    return low.isoformat() if low == high else f"{low.isoformat()}/{high.isoformat()}"


def day(at: dt.date) -> Period:
    """One day."""
    return Period(at, at, at.isoformat(), at.isoformat(), "day")


def night(at: dt.date) -> Period:
    """The night of a day: its evening into the early hours of the next, under the day's name."""
    following = at + dt.timedelta(days=1)
    return Period(at, following, at.isoformat(), interval(at, following), "day")


def days(low: dt.date, high: dt.date) -> Period:
    """A stretch of days named by its ends ("April 3 to 5")."""
    return (
        day(low)
        if low == high
        else Period(low, high, interval(low, high), interval(low, high), "day")
    )


def week(at: dt.date) -> Period:
    """The ISO week (from Monday) that holds a day."""
    year, number, weekday = at.isocalendar()
    low = at - dt.timedelta(days=weekday - 1)
    high = low + dt.timedelta(days=6)
    return Period(low, high, f"{year:04}-W{number:02}", interval(low, high), "week")


def weekend(at: dt.date) -> Period:
    """Saturday and Sunday of the ISO week that holds a day."""
    whole = week(at)
    low = whole.low + dt.timedelta(days=5)
    return Period(low, whole.high, f"{whole.timex}-WE", interval(low, whole.high), "weekend")


def month(year_: int, number: int) -> Period:
    """A month of a year."""
    last = _gregorian.monthrange(year_, number)[1]
    name = f"{year_:04}-{number:02}"
    return Period(dt.date(year_, number, 1), dt.date(year_, number, last), name, name, "month")


def quarter(year_: int, number: int) -> Period:
    """A calendar quarter; EDTF codes 33 to 36."""
    low, high = month(year_, 3 * number - 2).low, month(year_, 3 * number).high
    return Period(low, high, f"{year_:04}-Q{number}", f"{year_:04}-{32 + number}", "quarter")


def half(year_: int, number: int) -> Period:
    """A half of a year; EDTF codes 40 and 41."""
    low, high = month(year_, 6 * number - 5).low, month(year_, 6 * number).high
    return Period(low, high, f"{year_:04}-H{number}", f"{year_:04}-{39 + number}", "month")


def season(year_: int, name: str) -> Period:
    """A season; a winter carries the year it begins in."""
    row = table("dates")["seasons"][name]
    low = dt.date(year_, row["first"], 1)
    high = shift(low, 3, "M") - dt.timedelta(days=1)
    return Period(low, high, f"{year_:04}-{row['timex']}", f"{year_:04}-{row['edtf']}", "season")


def year(number: int) -> Period:
    """A year."""
    name = f"{number:04}"
    return Period(dt.date(number, 1, 1), dt.date(number, 12, 31), name, name, "year")


def decade(first: int) -> Period:
    """The ten years from `first` (1990)."""
    name = f"{first // 10:03}X"
    low = dt.date(max(1, first), 1, 1)
    return Period(low, dt.date(first + 9, 12, 31), name, name, "decade")


def century(number: int) -> Period:
    """The hundred years ordinarily called the `number`th century (20: 1900 to 1999)."""
    name = f"{number - 1:02}XX"
    first = max(1, 100 * number - 100)
    return Period(dt.date(first, 1, 1), dt.date(100 * number - 1, 12, 31), name, name, "century")


def shift(at: dt.date, count: int, unit: str) -> dt.date:
    """The day `count` units away; 31 May less a month is 30 April, the last it has.

    Raises:
        OverflowError: the day lies outside the years 1 to 9999.
    """
    sizes = {"M": 1, "Q": 3, "Y": 12, "10Y": 120, "100Y": 1200}
    if unit in ("D", "W", "2W"):
        return at + dt.timedelta(days=count * {"D": 1, "W": 7, "2W": 14}[unit])
    months = at.year * 12 + at.month - 1 + count * sizes[unit]
    number, zero_based = divmod(months, 12)
    if not 1 <= number <= 9999:
        raise OverflowError(f"{count} {unit} from {at} lies outside the years 1 to 9999")
    last = _gregorian.monthrange(number, zero_based + 1)[1]
    return dt.date(number, zero_based + 1, min(at.day, last))


def holding(at: dt.date, unit: str) -> Period:
    """The unit that holds a day: its week, month, quarter, year, decade, century."""
    if unit == "D":
        return day(at)
    if unit in ("W", "2W"):
        return week(at)
    if unit == "M":
        return month(at.year, at.month)
    if unit == "Q":
        return quarter(at.year, (at.month + 2) // 3)
    if unit == "Y":
        return year(at.year)
    return decade(at.year // 10 * 10) if unit == "10Y" else century(at.year // 100 + 1)


def nth_weekday(year_: int, number: int, weekday: int, nth: int) -> dt.date:
    """The `nth` weekday (Monday is 1) of a month; -1 is the last, 0 the first after a Monday."""
    whole = month(year_, number)
    first = whole.low + dt.timedelta(days=(weekday - whole.low.isoweekday()) % 7)
    if nth == 0:
        return first if first.day > 1 else first + dt.timedelta(days=7)
    if nth > 0:
        return first + dt.timedelta(days=7 * (nth - 1))
    return whole.high - dt.timedelta(days=(whole.high.isoweekday() - weekday) % 7)


def islamic(year_: int, number: int, first: int, last: int) -> tuple[Period, ...]:
    """Days of a month of the Islamic calendar, each time it begins in a Gregorian year.

    By the tabular calendar (Reingold and Dershowitz, Calendrical Calculations, 4th ed., ch. 7).
    Months begin when the moon is seen, so a day is added at either end. A year of that calendar
    is eleven days shorter, so now and then there are two in one.
    """
    near = max(1, (year_ - 623) * 33 // 32)
    a_day = dt.timedelta(days=1)
    return tuple(
        days(_islamic_day(at, number, first) - a_day, _islamic_day(at, number, last) + a_day)
        for at in range(near, near + 5)
        if _islamic_day(at, number, first).year == year_
    )


def _islamic_day(year_: int, number: int, day_: int) -> dt.date:
    months = (59 * (number - 1) + 1) // 2
    return dt.date.fromordinal(227014 + day_ + months + (year_ - 1) * 354 + (3 + 11 * year_) // 30)


def easter(year_: int) -> dt.date:
    """Western Easter Sunday, by the anonymous Gregorian computus (Nature, 1876)."""
    a, (b, c) = year_ % 19, divmod(year_, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    number, zero_based = divmod(h + ell - 7 * m + 114, 31)
    return dt.date(year_, number, zero_based + 1)
