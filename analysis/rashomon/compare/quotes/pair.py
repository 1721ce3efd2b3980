"""Two sources' readings of one utterance, set against each other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.compare.quotes.align import places
from rashomon.compare.quotes.codes import SEVERITY, Variant, variant
from rashomon.compare.quotes.remarks import Column
from rashomon.compare.quotes.witness import Witness
from rashomon.likeness import name_parts, same_person
from rashomon_schemas import QuoteClaim
from rashomon_schemas.finding import Relation

_NEAR = 400
"""Characters between two quotations of one source that a cue and a sentence may take."""
_LATER = re.compile(
    r"\b(?:later|again|separately|earlier|hours? (?:after|before)|(?:next|following|same) "
    r"(?:day|morning|evening|week)|another (?:interview|occasion|statement|post))\b",
    re.IGNORECASE,
)
"""Words between two quotations which say that they were not said in one breath."""
_TYPOGRAPHY = str.maketrans({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-",
    "‑": "-", "\u00a0": " ", "…": "...", "[": "", "]": "",
})  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """How two witnesses differ: all codes, most severe first, and the places."""

    left: Witness
    right: Witness
    codes: tuple[Relation, ...]
    places: tuple[Variant, ...]


def pair(witnesses: Sequence[Witness], table: Sequence[Column], a: int, b: int) -> Pair:
    """Every code that holds between witnesses number `a` and `b` of an alignment."""
    left, right = witnesses[a], witnesses[b]
    apart = places(table, a, b)
    parted = tuple(variant(left.words, right.words, place) for place in apart)
    parted = _turned_twice(left, parted, [place.left[0] for place in apart])
    both = [(c[a], c[b]) for c in table if c[a] is not None and c[b] is not None]
    shared = [(int(x or 0), int(y or 0)) for x, y in both]
    codes = {place.code for place in parted} | _speaker_and_venue(left, right)
    if _in_part(left) != _in_part(right):
        codes.add("quoted-or-paraphrased")
    if _joined(left, right, shared) or _joined(right, left, [(y, x) for x, y in shared]):
        codes.add("joined")
    codes |= _print_codes(left, right, shared)
    if not parted and not codes & {"typography", "punctuation-or-case"}:
        codes.add("identical")
    return Pair(left, right, tuple(c for c in SEVERITY if c in codes), parted)


def _turned_twice(
    left: Witness, parted: tuple[Variant, ...], starts: Sequence[int]
) -> tuple[Variant, ...]:
    """Places of one sentence of which one has a negation and one the opposite word.

    "Not before the vote" and "after the vote" turn twice and so are no opposites of each other:
    the words differ.
    """
    last = len(left.words) - 1
    sentences = [left.words[min(at, last)].sentence for at in starts] if last >= 0 else []
    held = list(zip(parted, sentences, strict=True)) if sentences else []
    negated = {number for place, number in held if place.code == "negation-differs"}
    both = negated & {number for place, number in held if place.opposed}
    return tuple(
        replace(place, code="word-differs", opposed=False)
        if number in both and (place.opposed or place.code == "negation-differs")
        else place
        for place, number in held
    )


def translated(left: Witness, right: Witness) -> Pair:
    """Two readings that share few words: perhaps one statement in two translations."""
    codes = {"translation-variant"} | _speaker_and_venue(left, right)
    return Pair(left, right, tuple(c for c in SEVERITY if c in codes), ())


def _speaker_and_venue(left: Witness, right: Witness) -> set[Relation]:
    codes: set[Relation] = set()
    if left.speaker and right.speaker and not same_person(left.speaker, right.speaker):
        codes.add("speaker-differs")
    if left.venue and right.venue:
        common = set(name_parts(left.venue)) & set(name_parts(right.venue))
        codes |= set() if common else {"venue-differs"}
    return codes


def _in_part(witness: Witness) -> bool:
    """Whether a source quotes a few words only and tells the rest in its own."""
    return all(claim.value.kind == "partial" for claim in witness.claims)


def _print_codes(left: Witness, right: Witness, shared: Sequence[tuple[int, int]]) -> set[Relation]:
    """How the words that both readings have differ in print."""
    codes: set[Relation] = set()
    before: tuple[int, int] | None = None
    for x, y in shared:
        a, b = left.words[x], right.words[y]
        follows = before == (x - 1, y - 1) and not (a.seam or b.seam or a.gap or b.gap)
        printed = [(a.printed, b.printed)] + ([(a.lead, b.lead)] if follows else [])
        for one, other in printed:
            if one.split() != other.split():
                codes.add("typography" if _flat(one) == _flat(other) else "punctuation-or-case")
        before = (x, y)
    return codes


def _flat(text: str) -> str:
    return " ".join(text.translate(_TYPOGRAPHY).replace("--", "-").split())


def _joined(run: Witness, apart: Witness, shared: Sequence[tuple[int, int]]) -> bool:
    """Whether one quotation of `run` has words of two quotations of `apart` that stand far apart.

    Quotations that follow each other may well have been said in one breath; only those with more
    than a cue and a sentence between them, or said on different occasions, count as run together.
    """
    parts: dict[int, set[int]] = {}
    for x, y in shared:
        parts.setdefault(run.words[x].part, set()).add(apart.words[y].part)
    return any(
        _far_apart(apart, apart.claims[before], apart.claims[after])
        for numbers in parts.values()
        for before, after in zip(sorted(numbers), sorted(numbers)[1:], strict=False)
    )


def _far_apart(source: Witness, before: QuoteClaim, after: QuoteClaim) -> bool:
    venues = {claim.value.venue for claim in (before, after) if claim.value.venue}
    start, end = before.spans[-1].end, after.spans[0].start
    again = _LATER.search(source.article.text[start:end]) if start < end else None
    return len(venues) > 1 or end - start > _NEAR or again is not None
