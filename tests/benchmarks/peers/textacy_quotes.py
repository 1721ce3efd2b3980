"""textacy's direct quotations with their speakers, on the same parser."""

from collections.abc import Callable
from typing import Any

from tests.benchmarks.peers import marks

Record = dict[str, Any]


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record."""
    from textacy.extract import direct_quotations

    return marks.load(direct_quotations)
