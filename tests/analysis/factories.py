"""Hand-made articles and claims: only what a case is about has to be said."""

import datetime as dt
import hashlib
from typing import Any, Literal

from rashomon_schemas import (
    Article,
    Attribution,
    CountClaim,
    DateClaim,
    DateRange,
    Denial,
    DenialClaim,
    Name,
    NameClaim,
    Origin,
    Quantity,
    Span,
    Speaker,
)
from rashomon_schemas.attribution import Basis, Modality, OriginKind, Resolution

_BOUNDS: dict[str, tuple[str, float, float | None, float | None, float | None]] = {
    "dozens": ("vague", 24, None, 24, 99),
    "hundreds": ("vague", 200, None, 200, 999),
    "none": ("none", 0, 0, None, None),
    "several": ("vague", 3, None, 3, 9),
}


def article(
    source: str, *, text: str = "", published: str | None = None, outlet: str | None = None
) -> Article:
    body = text or f"Text of {source}."
    return Article(
        source=source,
        file=f"{source}.txt",
        sha256=hashlib.sha256(body.encode()).hexdigest(),
        text=body,
        outlet=outlet,
        published=day(published) if published else None,
        published_from="metadata" if published else None,
    )


def day(iso: str, words: str | None = None) -> DateRange:
    """A resolved date: `2031-05-02`, `2031-05` or `2031`."""
    parts = [int(part) for part in iso.split("-")]
    low = dt.date(*[*parts, 1, 1][:3])
    if len(parts) == 3:
        high = low
    elif len(parts) == 2:
        high = (low.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
    else:
        high = low.replace(month=12, day=31)
    return DateRange(
        words=words or iso,
        timex=iso,
        edtf=iso,
        low=low,
        high=high,
        precision=("year", "month", "day")[len(parts) - 1],
        rule="test",
    )


def undated(words: str, timex: str, precision: Any = "unknown") -> DateRange:
    return DateRange(
        words=words, timex=timex, precision=precision, rule="test", unresolved="no base"
    )


def quantity(words: str, **more: Any) -> Quantity:
    """A quantity by its words, read by the default conventions ("at least 3", "more than 100")."""
    if words in _BOUNDS:
        bound, low, high, soft_low, soft_high = _BOUNDS[words]
        given = {
            "bound": bound,
            "low": low,
            "high": high,
            "soft_low": soft_low,
            "soft_high": soft_high,
        }
    elif not any(c.isdigit() for c in words):
        given = {"bound": "unstated", "low": 1, "high": None, "soft_low": 2}
    else:
        given = _hedged(words)
    return Quantity(words=words, **(given | more))


def _hedged(words: str) -> dict[str, Any]:
    number = float("".join(c for c in words if c.isdigit()))
    given: dict[str, Any] = {"number": number, "bound": "exact", "low": number, "high": number}
    if "at least" in words:
        given |= {"bound": "at-least", "high": None, "soft_low": number, "soft_high": 1.5 * number}
    elif "more than" in words or "over" in words:
        given |= {
            "bound": "more-than",
            "low": number + 1,
            "high": None,
            "soft_low": number,
            "soft_high": 1.5 * number,
        }
    elif "fewer than" in words:
        given |= {"bound": "fewer-than", "low": 0, "high": number - 1}
    elif "about" in words:
        given |= {
            "bound": "about",
            "low": number // 2,
            "high": 2 * number,
            "soft_low": 0.9 * number,
            "soft_high": 1.1 * number,
        }
    return given


def origin(name: str, kind: OriginKind = "outlet", basis: Basis = "not-stated") -> Origin:
    return Origin(name=name, kind=kind, basis=basis)


def said(*chain: Origin, modality: Modality = "asserted") -> Attribution:
    return Attribution(chain=chain, modality=modality)


def count(of: Article, aspect: str, words: str, *, at: int = 0, **more: Any) -> CountClaim:
    """A count; `value` fields (population, role, unit …) may be given beside those of the claim."""
    own = {name: more.pop(name) for name in tuple(more) if name in Quantity.model_fields}
    return CountClaim(
        article=of.id,
        aspect=aspect,
        value=quantity(words, **own),
        spans=(_span(words, at),),
        sentence=_span(words, at),
        rule="test",
        **more,
    )


def dated(of: Article, aspect: str, value: DateRange, event: str, **more: Any) -> DateClaim:
    return DateClaim(
        article=of.id,
        aspect=aspect,
        value=value,
        event=event,
        rule="test",
        spans=(_span(value.words, more.pop("at", 0)),),
        sentence=_span(event, 0),
        **more,
    )


def denial(
    of: Article,
    who: str | None,
    words: str,
    *aspects: str,
    sweeping: bool = False,
    at: int = 0,
    described: bool = False,
    of_what: Literal["matter", "knowledge", "involvement"] = "matter",
) -> DenialClaim:
    resolved: Resolution = "description" if described else "name"
    return DenialClaim(
        article=of.id,
        aspect=aspects[0] if aspects else "matter",
        rule="test",
        value=Denial(
            words=words,
            cue="denied",
            aspects=tuple(sorted(aspects)),
            sweeping=sweeping,
            of=of_what,
        ),
        speaker=Speaker(name=who, resolved_by=resolved) if who else None,
        spans=(_span(words, at),),
        sentence=_span(words, at),
    )


def named(of: Article, full: str, kind: Any = "person", *, at: int = 0) -> NameClaim:
    return NameClaim(
        article=of.id,
        aspect=kind,
        value=Name(full=full, kind=kind),
        rule="test",
        spans=(_span(full, at),),
        sentence=_span(full, at),
    )


def _span(exact: str, at: int) -> Span:
    return Span(start=at, end=at + len(exact), exact=exact)
