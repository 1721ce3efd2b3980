"""What a text is made of for sorting: its words, and pairs of words that name or count."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon_schemas import Article

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+){0,3}")
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True)
class Terms:
    """The terms of one text.

    Attributes:
        words: how often each word stands in it, under its stem.
        pairs: the same for two neighbouring words that are both capitalised, or one a figure.
        written: each term as the text first writes it.
    """

    words: Counter[str]
    pairs: Counter[str]
    written: dict[str, str]


def terms_of(article: Article) -> Terms:
    """The terms of a text and its headline."""
    found = Terms(Counter(), Counter(), {})
    before: re.Match[str] | None = None
    text = _whole(article)
    for match in _WORD.finditer(text):
        _count(found.words, found.written, (match,), match.group())
        if before is not None and match.start() - before.end() == 1 and _tied(before, match):
            _count(found.pairs, found.written, (before, match), text[before.start() : match.end()])
        before = match
    return found


def stem(word: str) -> str:
    """A word without its commonest endings: "launches", "launched" and "launch" are one term.

    Plurals, then -ing, -ed, -er or -e: cruder than Porter's stemmer, which changes no result.
    """
    if len(word) > 4 and word.endswith("ies"):
        word = f"{word[:-3]}y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    for ending in ("ing", "ed", "er"):
        if len(word) > len(ending) + 3 and word.endswith(ending):
            return word[: -len(ending)]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


def _whole(article: Article) -> str:
    """The text under its headline, which a text file's metadata may hold apart."""
    title = article.title or ""
    return article.text if title in article.text[: 2 * len(title)] else f"{title}\n{article.text}"


def _count(
    counts: Counter[str], written: dict[str, str], matches: Iterable[re.Match[str]], words: str
) -> None:
    """Count a term of one or two words once more; how the text first writes it is kept."""
    bare = (_POSSESSIVE.sub("", match.group()) for match in matches)
    term = " ".join(stem(word.casefold()) for word in bare)
    counts[term] += 1
    written.setdefault(term, _POSSESSIVE.sub("", words))


def _tied(left: re.Match[str], right: re.Match[str]) -> bool:
    """Whether two neighbours make a name, or one is a figure."""
    one, other = left.group(), right.group()
    return (one[0].isupper() and other[0].isupper()) or one.isdecimal() or other.isdecimal()
