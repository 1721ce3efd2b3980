"""text2num: number words become figures, and those are read."""

from collections.abc import Callable
from typing import Any

from tests.benchmarks.peers import naive_numbers

Record = dict[str, Any]


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record; "2.3 million" is read as it stood, not as "2.3 1000000"."""
    from text_to_num import alpha2digit

    def quantities(record: Record) -> Record:
        kept = naive_numbers.SCALED.sub(lambda m: m.group().replace(" ", "-"), record["text"])
        return naive_numbers.quantities({"text": alpha2digit(kept, "en")})

    return quantities
