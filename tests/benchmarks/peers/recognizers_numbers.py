"""recognizers-text on numbers."""

from collections.abc import Callable
from typing import Any

from tests.benchmarks.peers import figures

Record = dict[str, Any]


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record."""
    from recognizers_number import Culture, recognize_number

    def quantities(record: Record) -> Record:
        found = [
            (m.start, m.end + 1, float(m.resolution["value"]))
            for m in recognize_number(record["text"], Culture.English)
            if m.resolution.get("value")
        ]
        return figures.told(record["text"], found)

    return quantities
