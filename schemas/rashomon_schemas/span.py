"""Where in a text something stands."""

from typing import Self

from pydantic import Field, model_validator

from rashomon_schemas.base import Record

CONTEXT = 32
"""How many characters of context a span keeps on each side (W3C TextQuoteSelector)."""


class Span(Record):
    """Half-open character offsets into the untouched text of one article.

    `text[start:end] == exact`, always. Prefix and suffix are those of the W3C Web Annotation
    TextQuoteSelector: the characters just before and after, to find the place again in a text
    that was shifted.
    """

    start: int = Field(ge=0)
    """Offset of the first character, counted in Unicode code points."""
    end: int = Field(ge=0)
    """Offset after the last character."""
    exact: str = Field(min_length=1)
    """The characters themselves."""
    prefix: str = ""
    """Up to 32 characters before."""
    suffix: str = ""
    """Up to 32 characters after."""

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if self.end - self.start != len(self.exact):
            raise ValueError(
                f"span {self.start}:{self.end} is {self.end - self.start} characters long, "
                f"but exact has {len(self.exact)}"
            )
        return self

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """The span of `text[start:end]`, with its context.

        Raises:
            ValueError: the offsets don't lie inside the text, or hold nothing.
        """
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no span {start}:{end} in a text of {len(text)} characters")
        return cls(
            start=start,
            end=end,
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT) : start],
            suffix=text[end : end + CONTEXT],
        )
