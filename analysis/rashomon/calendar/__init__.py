"""The calendar both rooms that meet dates need: periods, shifts, written dates.

Imports nothing but the lexicon and the records, so any room may import it.
"""

from rashomon.calendar.period import Period
from rashomon.calendar.published import published_in_text

__all__ = ["Period", "published_in_text"]
