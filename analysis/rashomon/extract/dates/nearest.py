"""Which of the many Aprils, Tuesdays or third quarters is meant, seen from a base."""

import datetime as dt
from collections.abc import Callable

from rashomon.calendar import Period, period
from rashomon.extract.dates.reading import At, Direction
from rashomon.extract.dates.vocabulary import rows

InYear = Callable[[int], Period]


def yearly(in_year: InYear, base: dt.date, way: Direction, *, strict: bool = False) -> Period:
    """The one of something that comes once a year that a base and a direction choose.

    Args:
        in_year: the period in a given year.
        base: the day to count from.
        way: "past" takes the latest that began at or before the base, "future" the first that
            ends at or after it, otherwise the one nearest in days.
        strict: leave out one that holds the base ("last April" said in April).
    """
    around = [in_year(base.year + offset) for offset in (-2, -1, 0, 1, 2)]
    return chosen(around, base, way, strict=strict)


def chosen(around: list[Period], base: dt.date, way: Direction, *, strict: bool = False) -> Period:
    """The one of some periods in order that a base and a direction choose, as `yearly` does."""
    if way == "past":
        return [
            p
            for p in around
            if (p.high if strict else p.low) < base or (p.low == base and not strict)
        ][-1]
    if way == "future":
        return next(
            p
            for p in around
            if (p.low if strict else p.high) > base or (p.high == base and not strict)
        )
    return nearest(around, base)


def nearest(around: list[Period], base: dt.date) -> Period:
    """The period nearest to a day; days ahead count a quarter more, as news looks back."""
    return min(around, key=lambda p: (_gap(p, base), p.low))


def _gap(found: Period, base: dt.date) -> float:
    return max((found.low - base).days * 1.25, (base - found.high).days, 0)


def directed(in_year: InYear, way: Direction) -> At:
    """`yearly` as a function of the base alone."""
    return lambda base: yearly(in_year, base, way)


def side(which: str) -> Direction | None:
    """The side that words like "last" look to."""
    if which in ("last", "past", "this past", "back in"):
        return "past"
    return "future" if which in ("next", "coming", "this coming") else None


def weekday_before(base: dt.date, weekday: int, *, strict: bool = False) -> dt.date:
    """The nearest such weekday (Monday is 1) at or before a day; strictly before if asked."""
    back = (base.isoweekday() - weekday) % 7
    return base - dt.timedelta(days=7 if strict and back == 0 else back)


def weekday_after(base: dt.date, weekday: int, *, strict: bool = True) -> dt.date:
    """The nearest such weekday after a day, the day itself too unless `strict`."""
    ahead = (weekday - base.isoweekday()) % 7
    return base + dt.timedelta(days=7 if strict and ahead == 0 else ahead)


def holidays_in(year: int, name: str) -> tuple[Period, ...]:
    """When a holiday of the lexicon falls in a year; a feast of the moon may do so twice."""
    if name in rows("holidays")["islamic"]:
        return period.islamic(year, *rows("holidays")["islamic"][name])
    return (_holiday_in(year, name),)


def _holiday_in(year: int, name: str) -> Period:
    holidays = rows("holidays")
    if name in holidays["fixed"]:
        number, on = holidays["fixed"][name].split("-")
        return period.day(dt.date(year, int(number), int(on)))
    if name in holidays["floating"]:
        number, weekday, nth = holidays["floating"][name]
        return period.day(period.nth_weekday(year, number, weekday, nth))
    return period.day(period.easter(year) + dt.timedelta(days=holidays["easter"][name]))
