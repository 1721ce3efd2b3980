"""quantulum3, without the classifier whose pickle needs an older scikit-learn."""

from collections.abc import Callable
from typing import Any

Record = dict[str, Any]


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record."""
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False

    def quantities(record: Record) -> Record:
        found = parser.parse(record["text"])
        return {
            "quantities": [
                {"value": q.value, "bound": "~" if q.uncertainty else "="} for q in found
            ]
        }

    return quantities
