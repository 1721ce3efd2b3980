"""Which language a text is in, detected offline."""

import functools
from typing import Any

_FEWEST_WORDS = 4
"""Shorter texts are taken as English: the detector only guesses on them."""
_LEAST = 0.01
"""Least probability of English. Of 2 810 English headlines and texts of four words and more
the least likely had 0.018; of short sentences in other languages the likeliest 0.0005 (py3langid
0.4)."""
_SAMPLE = 20_000
_LAST_LATIN = 0x24F
"""Last letter of Unicode's Latin blocks."""


@functools.cache
def _identifier() -> Any:  # noqa: ANN401 - py3langid has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads a model

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def detect(text: str) -> tuple[str, float]:
    """ISO 639-1 code of the language, "en" when in doubt, and the probability of English."""
    sample = text[:_SAMPLE].lower()
    if len(sample.split()) < _FEWEST_WORDS and not _is_other_script(sample):
        return "en", 1.0
    ranked = _identifier().rank(sample)
    english = next(float(probability) for code, probability in ranked if code == "en")
    other = next(str(code) for code, _ in ranked if code != "en")
    return (other if english < _LEAST or _is_other_script(sample) else "en"), english


def _is_other_script(sample: str) -> bool:
    """Whether most letters are of another script than Latin: that is not English, however short."""
    letters = [c for c in sample if c.isalpha()]
    return sum(ord(c) > _LAST_LATIN for c in letters) > len(letters) / 2
