"""Quoted words that another source tells without quotation marks."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from rashomon.compare.quotes.witness import Witness
from rashomon.compare.texts import sentences
from rashomon.lexicon import table
from rashomon.likeness import name_parts
from rashomon.utterance import content, words_of
from rashomon_schemas import Article, Reading, Span

_SAYS = re.compile(
    r"\b(?:sa(?:ys?|id|ying)|t(?:old|ells)|add(?:s|ed)|insist(?:s|ed)|stat(?:es|ed)|"
    r"declar(?:es|ed)|announc(?:es|ed)|claim(?:s|ed)|warn(?:s|ed)|explain(?:s|ed)|according to)\b"
)
_MARKS = frozenset('“”«»„"')
_LEAST = 3
"""Telling words that both have at least."""
_SHARE = 0.75
"""Least share of the quotation's telling words, in order; a report changes person and tense."""


def reported(articles: Sequence[Article], witnesses: Sequence[Witness]) -> list[Reading]:
    """Of each source that doesn't quote the words, the sentence that reports them, if one does.

    The sentence names the speaker, has a word of saying and no quotation marks, has nearly all
    telling words of a quotation in their order, and denies as much as it does.

    Args:
        articles: all of the story.
        witnesses: who quotes the words.
    """
    heard = {witness.article.id for witness in witnesses}
    wanted = [w for w in map(_telling, witnesses) if len(w) >= _LEAST]
    names = {name_parts(w.speaker)[-1:] for w in witnesses if w.speaker}
    speakers = {part for parts in names for part in parts}
    found = (
        _reported_in(article, wanted, speakers)
        for article in articles
        if article.id not in heard and wanted and speakers
    )
    return [reading for reading in found if reading is not None]


def _telling(witness: Witness) -> tuple[str, ...]:
    plain = words_of(" ".join(claim.value.wording for claim in witness.claims))
    return (*content(plain), *(["not"] if _denied(plain) else []))


def _reported_in(
    article: Article, wanted: Sequence[tuple[str, ...]], speakers: set[str]
) -> Reading | None:
    best = max(
        (
            (share, -start, end)
            for start, end in sentences(article.text)
            if (share := _share(article.text[start:end], wanted, speakers)) >= _SHARE
        ),
        default=None,
    )
    if best is None:
        return None
    span = Span.of(article.text, -best[1], best[2])
    return Reading(
        article=article.id,
        source=article.source,
        claims=(),
        words=" ".join(span.exact.split()),
        interval="reported",
        modality="reported",
        spans=(span,),
    )


def _share(told: str, wanted: Sequence[tuple[str, ...]], speakers: set[str]) -> float:
    """The share of some quotation's telling words that a sentence reports, in their order."""
    if not _MARKS.isdisjoint(told) or not _SAYS.search(told) or speakers.isdisjoint(_names(told)):
        return 0.0
    plain = words_of(told)
    own = (*content(plain), *(["not"] if _denied(plain) else []))
    return max((_in_order(one, own) for one in wanted), default=0.0)


def _in_order(quoted: tuple[str, ...], told: tuple[str, ...]) -> float:
    shared = int(LCSseq.similarity(quoted, told))
    same = (quoted[-1:] == ("not",)) == (told[-1:] == ("not",))
    return shared / len(quoted) if same and shared >= _LEAST else 0.0


def _names(told: str) -> set[str]:
    return set(name_parts(told))


def _denied(plain: Sequence[str]) -> bool:
    rows = table("wording")
    ends = tuple(rows["negative_endings"])
    return any(word in rows["negations"] or word.endswith(ends) for word in plain)
