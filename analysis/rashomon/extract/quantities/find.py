"""Every number of an article, with hedge, interval, unit and noun."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.document import Document
from rashomon.extract.found import FoundQuantity, SetAsidePlace
from rashomon.extract.quantities.candidate import Candidate, Phrase
from rashomon.extract.quantities.convention import Convention
from rashomon.extract.quantities.far import far_hedge
from rashomon.extract.quantities.hedges import Hedge, hedge
from rashomon.extract.quantities.join import phrases
from rashomon.extract.quantities.masks import Mask, masks
from rashomon.extract.quantities.nouns import counted_noun, unit_of
from rashomon.extract.quantities.numeral import Numeral
from rashomon.extract.quantities.scan import numerals
from rashomon.extract.quantities.sift import is_age, refusal
from rashomon.extract.quantities.state import quantity_of
from rashomon.extract.quantities.units import measure
from rashomon.extract.quantities.wrap import unwrapped
from rashomon.extract.quantities.zero import zeros
from rashomon_schemas import Quantity
from rashomon_schemas.quantity import Bound

_GROUPING = re.compile(r"(?<=\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))")
_VERB_NEAR = 24
"""Characters between a hedging verb and its number, at most, for the words to hold both."""


def find_quantities(
    document: Document, *, convention: Convention
) -> tuple[list[FoundQuantity], list[SetAsidePlace]]:
    """Every number of an article, and the numbers that are no quantity.

    Args:
        document: the parsed article.
        convention: how inexact figures are read (`load_convention`).

    Returns:
        The quantities in reading order; and dates, names, addresses, labels, scores, "one of" and
        the like, each with its reason. An age is in both: it has a value, but counts nobody.
    """
    document = replace(document, folded=unwrapped(document))
    kept, aside = _candidates(document)
    found: list[FoundQuantity] = []
    inherited: tuple[int, Bound] | None = None
    for phrase in phrases(document.folded, kept):
        beside = _hedged(document, phrase, inherited)
        found.append(_found(document, phrase, beside, convention))
        inherited = (phrase.end, beside.bound) if beside.bound is not None else None
        if phrase.first.age:
            aside.append(
                SetAsidePlace(phrase.start, phrase.end, "age", "An age; it counts nobody.")
            )
    nothing, no_reports = _zeros(document, convention)
    said = {place.end for place in nothing}  # the "one" of "no one" is no number of its own
    aside = [p for p in aside if p.reason != "pronoun" or p.end not in said]
    return sorted([*found, *nothing], key=lambda q: (q.start, q.end)), sorted(
        [*aside, *no_reports], key=lambda p: (p.start, p.end, p.reason)
    )


def _candidates(document: Document) -> tuple[list[Candidate], list[SetAsidePlace]]:
    """The numbers that may be quantities, and those that are none."""
    masked = masks(document.folded)
    scanned = _with_thin_spaces(document)
    aside = [SetAsidePlace(m.start, m.end, m.reason, m.note) for m in masked]
    kept: list[Candidate] = []
    for numeral in _unmasked(numerals(scanned), masked):
        tokens = document.tokens(numeral.start, numeral.end)
        if not tokens:
            continue
        if kept and numeral.start < kept[-1].measured.end:
            continue  # the 2 of "32m2"
        measured = measure(document.folded, numeral)
        noun = (
            None
            if measured.family in ("measure", "money", "duration")
            else counted_noun(document, measured.end, tokens[-1])
        )
        candidate = Candidate(measured, tokens[-1], noun)
        if is_age(document, measured) or _next_age(document, kept, candidate):
            aged = replace(measured, unit="years of age", family="duration")
            kept.append(replace(candidate, measured=aged, noun=None, age=True))
            continue
        why = refusal(document, measured, noun)
        if why is None:
            kept.append(candidate)
        else:
            aside.append(SetAsidePlace(numeral.start, numeral.end, why.reason, why.note))
    return kept, aside


def _with_thin_spaces(document: Document) -> str:
    """The folded text with the spaces that group digits ("12\u00a0345"), which folding hides."""
    if document.text.isascii():
        return document.folded
    chars = list(document.folded)
    for match in _GROUPING.finditer(document.text):
        chars[match.start()] = match.group()
    return "".join(chars)


def _next_age(document: Document, kept: Sequence[Candidate], candidate: Candidate) -> bool:
    """Whether a bare number goes on a list of ages ("aged 18, 25 and 31")."""
    if not kept or not kept[-1].age or candidate.noun is not None or candidate.measured.unit:
        return False
    gap = document.folded[kept[-1].measured.end : candidate.measured.start]
    return gap in (", ", " and ", ", and ", " to ", " or ", "-", "–")


def _unmasked(found: Iterator[Numeral], masked: Sequence[Mask]) -> Iterator[Numeral]:
    """The numbers outside the masks; both are in order."""
    at = 0
    for numeral in found:
        while at < len(masked) and masked[at].end <= numeral.start:
            at += 1
        if at == len(masked) or numeral.end <= masked[at].start:
            yield numeral


def _hedged(document: Document, phrase: Phrase, inherited: tuple[int, Bound] | None) -> Hedge:
    """The phrase's hedge: beside it, in the verb, or before a bracketed conversion of it."""
    beside = hedge(document.folded, phrase)
    if beside.bound is not None:
        return beside
    if inherited is not None and phrase.first.measured.family in ("measure", "money"):
        gap = document.folded[inherited[0] : phrase.start]
        if gap in (" (", " / "):
            return replace(beside, bound=inherited[1])
    bound, verb = far_hedge(phrase)
    near = verb is not None and 0 <= beside.start - verb.idx <= _VERB_NEAR
    start = verb.idx if near and verb is not None else beside.start
    return replace(beside, bound=bound, start=start)


def _found(
    document: Document, phrase: Phrase, beside: Hedge, convention: Convention
) -> FoundQuantity:
    words = document.text[beside.start : beside.end]
    value = quantity_of(phrase, beside, words, convention=convention)
    if phrase.part_of is not None:
        whole = document.text[slice(*phrase.part_of)]
        value = value.model_copy(update={"role": "subset", "part_of": whole})
    noun = phrase.last.noun or phrase.first.noun
    return FoundQuantity(
        beside.start, beside.end, value, phrase.last.token.i, None if noun is None else noun.i
    )


def _zeros(
    document: Document, convention: Convention
) -> tuple[list[FoundQuantity], list[SetAsidePlace]]:
    found, aside = list[FoundQuantity](), list[SetAsidePlace]()
    for zero in zeros(document):
        if zero.reason is not None:
            note = "It is said that nothing is known, not that there were none."
            aside.append(SetAsidePlace(zero.start, zero.end, zero.reason, note))
            continue
        value = Quantity(
            words=document.text[zero.start : zero.end],
            number=0,
            bound="none",
            low=0,
            high=0,
            unit="people" if zero.noun is None else unit_of(zero.noun),
            convention=convention.name,
        )
        noun = None if zero.noun is None else zero.noun.i
        found.append(FoundQuantity(zero.start, zero.end, value, zero.token.i, noun))
    return found, aside
