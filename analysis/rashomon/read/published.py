"""Publication dates out of metadata: an interval with its precision, or a reason."""

import calendar
import datetime as dt
import re
from email.utils import parsedate_to_datetime

from rashomon.calendar.published import to_record
from rashomon.calendar.written import full_date, readings
from rashomon.read.decode import Unusable
from rashomon_schemas import DateRange

_ISO = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?"
    r" ?(Z|[+-]\d{2}:?\d{2})?)?)?)?"
)


def from_metadata(value: object) -> DateRange:
    """A stated publication date; the day is the one written, no time zone moves it.

    Read are dates of YAML and TOML, ISO 8601 (to the year, month, day or minute), dates written
    out ("15 April 2026", "April 15, 2026") and the form of mail headers (RFC 5322).

    Raises:
        Unusable: no date of those forms.
    """
    words = value.isoformat() if isinstance(value, dt.date) else str(value).strip()
    match = _ISO.fullmatch(words)
    written = None if match else full_date().fullmatch(words)
    if written is not None and (found := list(readings(written))):
        return to_record(words, found, "published.metadata")
    try:
        if match:
            return _of_parts(words, match[1], match[2], match[3], match[4])
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError) as error:
        raise Unusable(
            "published-unreadable",
            f"The publication date {words[:40]!r} is not understood; write it like 2017-05-30. "
            "The text is used without it.",
        ) from error
    return _of_parts(words, f"{moment:%Y}", f"{moment:%m}", f"{moment:%d}", f"{moment:%H:%M}")


def _of_parts(
    words: str, year: str, month: str | None, day: str | None, clock: str | None
) -> DateRange:
    first = dt.date(int(year), int(month or 1), int(day or 1))
    if day:
        last, precision = first, "day"
    elif month:
        last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
        precision = "month"
    else:
        last, precision = first.replace(month=12, day=31), "year"
    stamp = "-".join(part for part in (year, month, day) if part)
    return DateRange.model_validate(
        {
            "words": words,
            "timex": f"{stamp}T{clock}" if clock else stamp,
            "edtf": stamp,
            "low": first,
            "high": last,
            "precision": precision,
            "rule": "published.metadata",
        }
    )
