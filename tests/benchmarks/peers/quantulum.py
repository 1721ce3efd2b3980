"""quantulum3, without the classifier whose pickle needs an older scikit-learn."""

from collections.abc import Callable
from typing import Any

from tests.benchmarks.peers import figures

Record = dict[str, Any]


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record."""
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False

    def quantities(record: Record) -> Record:
        text = record["text"]
        found = parser.parse(text)
        single = [(*q.span, q.value) for q in found if not q.uncertainty]
        ranges = [
            {"value": [q.value - q.uncertainty, q.value + q.uncertainty], "bound": "="}
            for q in found
            if q.uncertainty
        ]
        return {"quantities": ranges + figures.told(text, single)["quantities"]}

    return quantities
