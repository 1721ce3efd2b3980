"""A number as the text writes it, before hedge, unit and noun."""

from dataclasses import dataclass
from typing import Literal

Shape = Literal["figure", "words", "vague", "fraction"]


@dataclass(frozen=True)
class Numeral:
    """A number as written.

    Attributes:
        start: offset of its first character (a currency sign is not part of it).
        end: offset after its last character.
        value: the number; for a vague word how many of its units ("a few hundred": 100).
        shape: how it is written.
        vague: row of the convention for a vague word, else None.
        scale: the factor of its last scale word or suffix ("1.2 million": 1,000,000), else 1.
        dozens: how many dozens it is made of; 0 when it isn't.
        plain: only digits, without separator, decimals or scale (could be a year or a label).
    """

    start: int
    end: int
    value: float
    shape: Shape
    vague: str | None = None
    scale: float = 1.0
    dozens: float = 0.0
    plain: bool = False
