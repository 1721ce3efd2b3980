"""Counts of invented texts, as small tuples to compare."""

import functools

from tests.analysis.factories import article

from rashomon.extract.counts import count_claims
from rashomon.extract.dates import find_dates
from rashomon.extract.document import parse
from rashomon.extract.found import SetAsidePlace
from rashomon.extract.names import find_names
from rashomon.extract.quantities import find_quantities, load_convention
from rashomon.extract.quotes import find_quotations
from rashomon_schemas import CountClaim


@functools.cache
def counted(
    text: str, outlet: str | None = None
) -> tuple[tuple[CountClaim, ...], tuple[SetAsidePlace, ...]]:
    """Count claims of a text and what was set aside."""
    document = parse(article("s", text=text, outlet=outlet))
    quotations = find_quotations(document, find_names(document))
    quantities, _ = find_quantities(document, convention=load_convention("strict-plural"))
    claims, aside = count_claims(document, quantities, quotations, find_dates(document))
    return tuple(claims), tuple(aside)


def claims(text: str, outlet: str | None = None) -> tuple[CountClaim, ...]:
    """Count claims of a text."""
    return counted(text, outlet)[0]


def figures(text: str) -> set[tuple[str, float, float | None]]:
    """Aspect and hard interval of each claim with a figure (a person alone counts as one)."""
    return {
        (c.aspect, c.value.low, c.value.high) for c in claims(text) if c.value.bound != "unstated"
    }


def one(
    text: str, aspect: str, words: str | None = None, *, outlet: str | None = None
) -> CountClaim:
    """The first claim of an aspect, or the one with these words."""
    return next(
        c for c in claims(text, outlet) if c.aspect == aspect and words in (None, c.value.words)
    )
