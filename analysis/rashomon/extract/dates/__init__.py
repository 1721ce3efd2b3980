"""Dates, times, durations and sets, and what they date."""

from rashomon.extract.dates.anchors import outside_dateline
from rashomon.extract.dates.claims import date_claims
from rashomon.extract.dates.finder import find_dates

__all__ = ["date_claims", "find_dates", "outside_dateline"]
