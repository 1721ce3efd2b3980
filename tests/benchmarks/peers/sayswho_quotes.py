"""sayswho's finder of quotations and their speakers, on the same parser, names not resolved."""

from collections.abc import Callable
from typing import Any

from tests.benchmarks.peers import marks

Record = dict[str, Any]


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record."""
    from sayswho.quote_finder import quote_finder

    return marks.load(quote_finder)
