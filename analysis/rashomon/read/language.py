"""Which language a text is in, detected offline."""

import functools
from typing import Any

_ENOUGH_WORDS = 20
"""Shorter texts are taken as English: the detector guesses on them."""
_SURE = 0.9
_SAMPLE = 20_000
_LAST_LATIN = 0x24F
"""Last letter of Unicode's Latin blocks."""


@functools.cache
def _identifier() -> Any:  # noqa: ANN401 - py3langid has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads a model

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def detect(text: str) -> str:
    """ISO 639-1 code of the language; "en" when in doubt."""
    sample = text[:_SAMPLE].lower()
    if _is_other_script(sample):
        return str(_identifier().classify(sample)[0])
    if len(sample.split()) < _ENOUGH_WORDS:
        return "en" if sample.isascii() else _sure(sample)
    return _sure(sample)


def _is_other_script(sample: str) -> bool:
    """Whether most letters are of another script than Latin: that is not English, however short."""
    letters = [c for c in sample if c.isalpha()]
    return sum(ord(c) > _LAST_LATIN for c in letters) > len(letters) / 2


def _sure(sample: str) -> str:
    code, probability = _identifier().classify(sample)
    return str(code) if probability >= _SURE else "en"
