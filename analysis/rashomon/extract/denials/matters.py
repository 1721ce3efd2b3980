"""What a denial can be about, asked of words in one text."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.denials.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Matters:
    """What the finders of denials ask of a text.

    Attributes:
        words: the tables.
        touched: the aspects that some words tell of.
        said: whether somebody says what stands at a word.
    """

    words: Words
    touched: Callable[[Sequence["Token"]], tuple[str, ...]]
    said: Callable[["Token"], bool]

    def among(self, about: Sequence["Token"], pointing: Iterable[str]) -> bool:
        """Whether words tell of an act, a wrong or a report, or point at what was spoken of.

        Args:
            about: the words.
            pointing: those that point back, lower case.
        """
        matters = self.words.information | self.words.wrongs
        named = any(t.lemma_.lower() in matters or t.lower_ in pointing for t in about)
        return named or bool(self.touched(about))
