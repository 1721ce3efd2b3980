"""Sentences that state what is denied, or name who denies a part in it, where no figure does.

A claim is a figure, a date, a name or a quotation; that soldiers looted a shop may be none of them.
What stands against a denial of it is then a sentence, found by the words of the denial.
"""

import re
from collections.abc import Sequence

from rashomon.compare.deniers import who
from rashomon.compare.figures import chain_text
from rashomon.compare.shelf import Shelf
from rashomon.compare.texts import sentences
from rashomon.lexicon import table
from rashomon.lexicon.denied import denies_all
from rashomon.likeness import same_person
from rashomon.utterance import content, matter_words, words_of
from rashomon_schemas import Article, Attribution, CountClaim, DenialClaim, Reading, Span

_LEAST = 3
"""Telling words of a denial that a sentence has at least."""
_SHARE = 2 / 3
"""Least share of a denial's telling words that a sentence has."""
_UNSTATED = frozenset({"no", "not", "never", "nobody", "none", "whether", "if", "would", "n't"})
"""A sentence with one of these need not state what its other words say."""


def stated_in_words(shelf: Shelf, held: Sequence[DenialClaim]) -> list[Reading]:
    """Of each article the sentence that states what is denied, if one has most of its words.

    Args:
        shelf: the story.
        held: denials of one matter. A denial of everything is worded like nothing in particular.
    """
    found = []
    wanted = [w for c in held if not denies_all(c) and len(w := matter_words(c)) >= _LEAST]
    for article in shelf.articles if wanted else ():
        denying = [c.sentence for c in shelf.of_kind(DenialClaim) if c.article == article.id]
        rated = [
            (share, -start, end)
            for start, end in sentences(article.text)
            if (share := _share(article.text[start:end], wanted)) >= _SHARE
            and not any(s.start < end and start < s.end for s in denying)
        ]
        if rated:
            _, start, end = max(rated)
            found.append(_reading(shelf, article, -start, end))
    return found


def _share(sentence: str, wanted: Sequence[frozenset[str]]) -> float:
    words = words_of(sentence)
    untrue = table("denials")["untrue"]["words"]
    if any(word in _UNSTATED or word in untrue or word.endswith("n't") for word in words):
        return 0.0
    told = set(content(words))
    return max(
        (len(one & told) / len(one) for one in wanted if len(one & told) >= _LEAST), default=0.0
    )


def naming_the_denier(shelf: Shelf, held: Sequence[DenialClaim]) -> list[Reading]:
    """Where other sentences name, beside a figure, somebody who denies a part in it.

    Args:
        shelf: the story.
        held: denials of a part in something; the sentence has one of the words of such a denial.

    Returns:
        A reading for each figure, of the name alone: the figure itself is denied by nobody.
    """
    found: dict[tuple[str, int], Reading] = {}
    denying = {(c.article, c.sentence.start) for c in shelf.of_kind(DenialClaim)}
    for claim in held:
        name = who(claim)
        for count in shelf.of_kind(CountClaim):
            place = _named(count, claim, name)
            if place is not None and (count.article, count.sentence.start) not in denying:
                found.setdefault((count.article, place.start), _naming(shelf, count, place))
    return list(found.values())


def _named(count: CountClaim, claim: DenialClaim, name: str) -> Span | None:
    """Where a figure's sentence names a denier who isn't the one that gives the figure."""
    told = count.sentence.exact
    at = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", told) if name else None
    givers = [*(o.name for o in count.attribution.chain), count.speaker and count.speaker.name]
    if at is None or any(giver and same_person(giver, name) for giver in givers):
        return None
    wanted = matter_words(claim) - set(content(words_of(name)))
    if wanted and not wanted & set(content(words_of(told))):
        return None
    start = count.sentence.start + at.start()
    return Span(start=start, end=start + len(at[0]), exact=at[0])


def _naming(shelf: Shelf, count: CountClaim, place: Span) -> Reading:
    article = shelf.article(count)
    span = Span.of(article.text, place.start, place.end)
    return _made(article, span, "named in it", count.attribution, (count.id,))


def _reading(shelf: Shelf, article: Article, start: int, end: int) -> Reading:
    beside = (
        c for c in shelf.of_kind(CountClaim) if c.article == article.id and _in(c, start, end)
    )
    given = next((c.attribution for c in beside), Attribution())
    return _made(article, Span.of(article.text, start, end), "stated", given, ())


def _in(claim: CountClaim, start: int, end: int) -> bool:
    return start <= claim.spans[0].start < end


def _made(
    article: Article, span: Span, interval: str, given: Attribution, claims: tuple[str, ...]
) -> Reading:
    return Reading(
        article=article.id,
        source=article.source,
        claims=claims,
        words=" ".join(span.exact.split()),
        interval=interval,
        modality=given.modality,
        origin=chain_text(given),
        spans=(span,),
    )
