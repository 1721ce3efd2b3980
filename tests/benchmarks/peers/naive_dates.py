"""Dates by a regex: month and day, year, today."""

import re
from collections.abc import Callable
from typing import Any

Record = dict[str, Any]
_MONTHS = "january february march april may june july august september october november december"
_MONTH = {name: value for value, name in enumerate(_MONTHS.split(), 1)}
_DATE = re.compile(
    rf"\b(?:(?P<m>{'|'.join(_MONTH)})\.? (?P<d>\d{{1,2}})(?:, (?P<y>\d{{4}}))?"
    r"|(?P<only>(?:19|20)\d\d)|today)\b",
    re.IGNORECASE,
)


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record."""
    return dates


def dates(record: Record) -> Record:
    """Month and day in the year of publication, years, and today."""
    found = []
    for match in _DATE.finditer(record["text"]):
        if match["m"]:
            year = match["y"] or record["published"][:4]
            value = f"{year}-{_MONTH[match['m'].lower()]:02}-{int(match['d']):02}"
        else:
            value = match["only"] or record["published"][:10]
        found.append({"start": match.start(), "end": match.end(), "value": value})
    return {"dates": found}
