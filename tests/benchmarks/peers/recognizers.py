"""recognizers-text: numbers, and dates whose value it gives as TIMEX3."""

import datetime as dt
from collections.abc import Callable
from typing import Any

Record = dict[str, Any]


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record for a task."""
    return _quantities() if task == "quantities" else _dates()


def _quantities() -> Callable[[Record], Record]:
    from recognizers_number import Culture, recognize_number

    def quantities(record: Record) -> Record:
        found = recognize_number(record["text"], Culture.English)
        values = [float(m.resolution["value"]) for m in found if m.resolution.get("value")]
        return {"quantities": [{"value": value, "bound": "="} for value in values]}

    return quantities


def _dates() -> Callable[[Record], Record]:
    from recognizers_date_time import Culture, recognize_datetime

    def dates(record: Record) -> Record:
        printed = dt.datetime.fromisoformat(record["published"][:10])
        found = recognize_datetime(record["text"], Culture.English, reference=printed)
        return {
            "dates": [
                {"start": m.start, "end": m.end + 1, "value": _value(m.resolution, printed)}
                for m in found
            ]
        }

    return dates


def _value(resolution: Record, printed: dt.datetime) -> str:
    """The latest day that is not after publication, else the expression as it stands."""
    values = resolution.get("values") or [{}]
    days = [v["value"] for v in values if v.get("type") == "date" and v.get("value")]
    past = [day for day in days if day <= printed.date().isoformat()]
    return str(max(past) if past else values[0].get("timex", ""))
