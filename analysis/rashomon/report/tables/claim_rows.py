"""Claims as rows."""

from collections.abc import Iterator, Sequence
from typing import Any

from rashomon.report import wording
from rashomon.report.index import Index
from rashomon.report.tables.letters import whole
from rashomon_schemas import (
    Article,
    Claim,
    ClaimRow,
    CountClaim,
    DateClaim,
    Quantity,
    Report,
    Span,
)

_FLAT = ("exact", "round", "about")
"""Hedges after which the figure named is the best there is, where the interval has it."""


def claim_rows(report: Report) -> Iterator[ClaimRow]:
    """One row a claim, in the report's order."""
    index = Index.of(report)
    for claim in report.claims:
        article = index.articles[claim.article]
        columns = of_text(report, index, article) | of_spans(claim.spans) | _of_claim(claim)
        yield ClaimRow.model_validate(storable(columns))


def storable(columns: dict[str, Any]) -> dict[str, Any]:
    """The columns, with U+FFFD for half characters, which no file can hold: offsets stay."""
    return {name: _whole(value) for name, value in columns.items()}


def _whole(value: Any) -> Any:  # noqa: ANN401 - a column's value is anything
    if isinstance(value, str):
        return whole(value)
    return tuple(map(_whole, value)) if isinstance(value, tuple) else value


def of_text(report: Report, index: Index, article: Article | None) -> dict[str, Any]:
    """The columns that tell of the text."""
    if article is None:
        lacking = ("source", "article", "outlet", "url", "sha256", "published", "speaks")
        return {"story": report.story, **dict.fromkeys(lacking)}
    published = article.published
    return {
        "story": report.story,
        "source": article.source,
        "article": article.id,
        "outlet": article.outlet,
        "url": article.url,
        "sha256": article.sha256,
        "published": (published.edtf or published.timex) if published else None,
        "speaks": article.id not in index.spoken_for,
    }


def of_spans(spans: Sequence[Span]) -> dict[str, Any]:
    """The columns that tell where the evidence stands."""
    first = spans[0] if spans else None
    names = ("start", "end", "exact", "prefix", "suffix")
    return {name: getattr(first, name) if first else None for name in names} | {
        "spans": tuple(f"{span.start}:{span.end}" for span in spans)
    }


def of_value(claim: Claim | None) -> dict[str, Any]:
    """The columns of counts and dates, empty for what is neither."""
    columns: dict[str, Any] = dict.fromkeys(
        ("unit", "low", "best", "high", "first_day", "last_day")
    )
    if isinstance(claim, CountClaim):
        value = claim.value
        columns |= {"unit": value.unit, "low": value.low, "best": best(value), "high": value.high}
    elif isinstance(claim, DateClaim):
        columns |= {"first_day": claim.value.low, "last_day": claim.value.high}
    return columns


def best(quantity: Quantity) -> float | None:
    """The figure that the words name, exact or approximate; None where they name none.

    Neither an end nor the middle of an interval: "at least three" has no best figure, and "nearly
    50" is not 50.
    """
    if quantity.bound == "unstated" or quantity.choices:
        return None
    if quantity.low == quantity.high:
        return quantity.low
    number, high = quantity.number, quantity.high
    if number is None or high is None or quantity.bound not in _FLAT:
        return None
    return number if quantity.low <= number <= high else None


def _of_claim(claim: Claim) -> dict[str, Any]:
    return {
        **of_value(claim),
        **_of_count(claim),
        "claim": claim.id,
        "kind": claim.kind,
        "aspect": claim.aspect,
        "words": wording.words(claim),
        "timex": claim.value.timex if isinstance(claim, DateClaim) else None,
        "event": claim.event if isinstance(claim, DateClaim) else None,
        "modality": claim.attribution.modality,
        "speaker": claim.speaker.name if claim.speaker else None,
        "origins": tuple(origin.name for origin in claim.attribution.chain),
        "in_headline": claim.in_headline,
        "sentence": claim.sentence.exact,
        "rule": claim.rule,
    }


def _of_count(claim: Claim) -> dict[str, Any]:
    if not isinstance(claim, CountClaim):
        lacking = ("bound", "role", "population", "agent", "place", "convention")
        return {"acts": (), "withdrawn": False, **dict.fromkeys(lacking)}
    value = claim.value
    return {
        "acts": claim.acts,
        "withdrawn": claim.withdrawn,
        "bound": value.bound,
        "role": value.role,
        "population": value.population,
        "agent": claim.agent,
        "place": claim.place,
        "convention": value.convention,
    }
