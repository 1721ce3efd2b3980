"""How versions are called: by the time they state, with their label."""

import datetime as dt
from collections.abc import Sequence

from rashomon.compare.date_words import days
from rashomon_schemas import DateRange, History, Version


def names(history: History) -> dict[str, str]:
    """For each version's article, how it is called: "the version of 10:40 (lantern-1)".

    The day is told where the versions are not of one day; a version that states no time goes by
    its label alone.
    """
    moments = [version.moment for version in history.versions]
    one_day = len({(moment or "")[:10] for moment in moments}) == 1
    clocks = all(moment is not None and "T" in moment for moment in moments)
    return {
        version.article: _name(version, clock_only=one_day and clocks)
        for version in history.versions
    }


def _name(version: Version, *, clock_only: bool) -> str:
    if version.moment is None:
        return version.source
    day, _, clock = version.moment.partition("T")
    told = clock if clock_only else ", ".join(part for part in (_day(day), clock) if part)
    return f"the version of {told} ({version.source})"


def _day(iso: str) -> str:
    date = dt.date.fromisoformat(iso)
    return days(
        DateRange(
            words=iso, timex=iso, edtf=iso, low=date, high=date, precision="day", rule="version"
        )
    )


def labels_of(history: History) -> Sequence[str]:
    """The labels of the versions, in their order."""
    return [version.source for version in history.versions]
