"""extract: one article in, what it says out. A pure function, so a pool can carry it later."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.extract.attribution import Attributor
from rashomon.extract.counts import count_claims
from rashomon.extract.dates import date_claims, find_dates
from rashomon.extract.denials import denial_claims
from rashomon.extract.document import Document, load_pipeline, parse
from rashomon.extract.found import SetAsidePlace
from rashomon.extract.names import find_names, name_claims
from rashomon.extract.names.told import outlets_told
from rashomon.extract.quantities import find_quantities, load_convention
from rashomon.extract.quotes import find_quotations, quote_claims
from rashomon.extract.settings import Settings
from rashomon.lexicon import laid_over
from rashomon_schemas import Article, Claim, DenialClaim, SetAside

__all__ = ["Extraction", "Settings", "extract", "usable"]

_NONE = frozenset({"no-reports", "nothing-there", "negated"})
"""Reasons for which the words of a denial are set aside as numbers."""


@dataclass(frozen=True)
class Extraction:
    """What one article says, and what in it was seen and not used."""

    claims: tuple[Claim, ...]
    set_aside: tuple[SetAside, ...]


def usable(settings: Settings) -> Settings:
    """The settings themselves, once the pipeline, the convention and the tables have been loaded.

    Raises:
        SettingsError: one of them can't be used.
    """
    with laid_over(settings.lexicon):
        load_convention(settings.convention, extra=settings.lexicon)
    load_pipeline(settings.pipeline)
    return settings


def extract(article: Article, *, settings: Settings | None = None) -> Extraction:
    """Every claim of one article, in reading order, and every thing set aside.

    Args:
        article: the article; nothing else is looked at.
        settings: pipeline, convention and the user's own lexicon; the defaults if None.

    Raises:
        SettingsError: no such pipeline or convention.
    """
    chosen = settings or Settings()
    return extract_from(parse(article, pipeline=chosen.pipeline), chosen)


def extract_from(document: Document, settings: Settings) -> Extraction:
    """The same of an article that is parsed already."""
    with laid_over(settings.lexicon):
        claims, places = _read(document, settings)
    ordered = sorted(claims, key=lambda claim: (claim.spans[0].start, claim.kind, claim.id))
    return Extraction(
        claims=tuple({claim.id: claim for claim in ordered}.values()),
        set_aside=tuple(_aside(document, place) for place in sorted(set(places), key=_order)),
    )


def _read(document: Document, settings: Settings) -> tuple[list[Claim], list[SetAsidePlace]]:
    """Run the finders, then the claim makers that use what they found."""
    names = find_names(document)
    quotations = find_quotations(document, names)
    dates = find_dates(document)
    convention = load_convention(settings.convention, extra=settings.lexicon)
    quantities, no_counts = find_quantities(document, convention=convention)
    attributor = Attributor(document, quotations)
    counts, idle_numbers = count_claims(
        document, quantities, quotations, dates, lexicon=settings.lexicon, attributor=attributor
    )
    dated, idle_dates = date_claims(document, dates, quotations, names, attributor=attributor)
    quoted, idle_quotes = quote_claims(document, quotations)
    denials = denial_claims(
        document, quotations, names, lexicon=settings.lexicon, attributor=attributor
    )
    claims: list[Claim] = [*counts, *dated, *quoted, *denials]
    origins = [origin for claim in claims for origin in claim.attribution.chain]
    origins += outlets_told(document, quotations)
    claims += name_claims(document, names, origins)
    counted = {(span.start, span.end) for claim in counts for span in claim.spans}
    idle = [p for p in no_counts if (p.start, p.end) not in counted]
    numbers = [p for p in (*idle, *idle_numbers) if not _is_denial(p, denials)]
    return claims, [*numbers, *idle_dates, *idle_quotes]


def _is_denial(place: SetAsidePlace, denials: Sequence[DenialClaim]) -> bool:
    """Whether a "no" that counts nothing is used after all, in a denial."""
    return place.reason in _NONE and any(
        span.start <= place.start and place.end <= span.end for d in denials for span in d.spans
    )


def _order(place: SetAsidePlace) -> tuple[int, int, str, str]:
    return place.start, place.end, place.reason, place.note


def _aside(document: Document, place: SetAsidePlace) -> SetAside:
    return SetAside(
        article=document.article.id,
        file=document.article.file,
        reason=place.reason,
        note=place.note,
        spans=(document.span(place.start, place.end),),
    )
