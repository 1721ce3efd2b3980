"""text2num: number words become figures, and those are read."""

from collections.abc import Callable
from typing import Any

from tests.benchmarks.peers import naive

Record = dict[str, Any]


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record."""
    from text_to_num import alpha2digit

    return lambda record: naive.quantities({"text": alpha2digit(record["text"], "en")})
