"""The article's own sentences around its quotations: each stretch counts as one word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from rashomon.extract.document import Document
from rashomon.extract.quotes.stretches import Stretch
from rashomon.extract.quotes.words import CueWords, cue_words

if TYPE_CHECKING:
    from spacy.tokens import Token

Item: TypeAlias = "Token | Stretch"
_FINAL = frozenset({".", "!", "?", "...", "…", "!!", "?!"})
_SHORT_SUBJECT = 9
"""How many words a speaker may take between a quotation that ends a sentence and its verb."""
_NOMINAL = frozenset({"PROPN", "NOUN", "DET", "ADJ", "PRON", "NUM", "PART"})


@dataclass(frozen=True)
class Segment:
    """One sentence of the article, its outermost stretches standing for single words."""

    paragraph: int
    items: tuple[Item, ...]

    @property
    def stretches(self) -> list[Stretch]:
        """The stretches in it, in order."""
        return [item for item in self.items if isinstance(item, Stretch)]

    @property
    def tokens(self) -> list["Token"]:
        """The words outside of marks, in order."""
        return [item for item in self.items if not isinstance(item, Stretch)]

    @property
    def bare(self) -> bool:
        """Whether it holds quotations and no word of the article."""
        return not any(token.is_alpha or token.like_num for token in self.tokens)


def find_segments(document: Document, stretches: Sequence[Stretch]) -> Iterator[Segment]:
    """Cut the article into its own sentences, in order.

    Args:
        document: the parsed article.
        stretches: the outermost stretches, in order.
    """
    place = 0
    for number, (start, end) in enumerate(document.paragraphs):
        inside: list[Stretch] = []
        while place < len(stretches) and stretches[place].paragraph <= number:
            inside.append(stretches[place])
            place += 1
        yield from cut(document, document.tokens(start, end), inside, number)


def cut(
    document: Document, tokens: Sequence["Token"], stretches: Sequence[Stretch], paragraph: int
) -> Iterator[Segment]:
    """Cut a run of words into sentences, the stretches in it standing for single words."""
    items = list(_items(tokens, stretches))
    yield from _cut(document.text, items, paragraph, cue_words())


def _items(tokens: Sequence["Token"], stretches: Sequence[Stretch]) -> Iterator[Item]:
    place = 0
    for token in tokens:
        while place < len(stretches) and stretches[place].outer_start <= token.idx:
            yield stretches[place]
            place += 1
        inside = place > 0 and token.idx < stretches[place - 1].outer_end
        if not inside and not token.is_space:
            yield token
    yield from stretches[place:]


def _cut(text: str, items: Sequence[Item], paragraph: int, words: CueWords) -> Iterator[Segment]:
    first = 0
    for at, item in enumerate(items):
        following = items[at + 1] if at + 1 < len(items) else None
        if following is None or _ends(text, item, items, at, words):
            yield Segment(paragraph, tuple(items[first : at + 1]))
            first = at + 1


def _ends(text: str, item: Item, items: Sequence[Item], at: int, words: CueWords) -> bool:
    """Whether one of the article's sentences ends after an item."""
    following = items[at + 1]
    if not isinstance(item, Stretch):
        return _full_stop(item, following)
    closing = text[max(item.start, item.end - 3) : item.end].rstrip(" \u00a0’'”\"")[-1:]
    if closing not in {".", "!", "?", "…"}:
        return False
    if isinstance(following, Stretch):
        return True
    if not following.text[0].isupper():
        return False
    return not _cue_follows(items, at, words, strict=closing == ".")


def _full_stop(item: "Token", following: Item) -> bool:
    """Whether a sentence ends with a token; not before the bracket that closes "(I-Vt.)"."""
    if isinstance(following, Stretch):
        return item.text in _FINAL
    if item.text == ")" and item.i and item.nbor(-1).text in _FINAL:
        return bool(following.is_sent_start)
    return item.text in _FINAL and not following.text[0].islower() and following.text != ")"


def _leads_up(items: Sequence[Item], place: int) -> bool:
    """Whether a quotation stands at a place: what comes before it ("She added: …") is its own."""
    return place < len(items) and isinstance(items[place], Stretch)


def _cue_follows(items: Sequence[Item], at: int, words: CueWords, *, strict: bool) -> bool:
    """Whether the next words are a speaker and a verb of speech, and that is all."""
    for place in range(at + 1, min(at + 2 + _SHORT_SUBJECT, len(items))):
        item = items[place]
        if isinstance(item, Stretch):
            return False
        if words.says(item):
            after = items[place + 1] if place + 1 < len(items) else None
            if after is None or isinstance(after, Stretch):
                return True
            if strict and after.text in {",", ":"} and _leads_up(items, place + 2):
                return False
            return after.is_punct or (not strict and after.pos_ in {"ADP", "ADV", "PROPN", "SCONJ"})
        if item.pos_ not in _NOMINAL and item.text not in {",", "of", "for"} and not item.is_punct:
            return False
        if item.text in _FINAL:
            return False
    return False
