"""Values in short, for a margin or a table cell."""

import datetime as dt

from rashomon_schemas import (
    Claim,
    CountClaim,
    DateClaim,
    DateRange,
    DenialClaim,
    Name,
    NameClaim,
    Quantity,
    Quotation,
    QuoteClaim,
    Span,
)
from rashomon_schemas.span import CONTEXT

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def day(date: dt.date) -> str:
    """A day as a reader writes it, in every locale alike."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def date_interval(date: DateRange) -> str:
    """The days a date can mean, or what is missing."""
    if date.low is None or date.high is None:
        return date.unresolved or "not resolved"
    if date.low == date.high:
        return day(date.low)
    return f"{day(date.low)} to {day(date.high)}"


def number(value: float) -> str:
    """A number with thin spaces between thousands, without an empty fraction."""
    return f"{value:,.10g}".replace(",", "\u202f")


def counted(number: int, noun: str) -> str:
    """How many: `1 finding`, `2 findings`."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def interval(quantity: Quantity) -> str:
    """The hard interval in short: `4`, `≥ 3`, `15 to 20`, `3 or 4`, `no figure`."""
    if quantity.bound == "unstated":
        return "no figure"
    unit = "" if quantity.unit == "people" else f" {quantity.unit}"
    if quantity.choices:
        return " or ".join(number(choice) for choice in quantity.choices) + unit
    if quantity.high is None:
        return f"≥\u00a0{number(quantity.low)}{unit}"
    if quantity.low == quantity.high:
        return number(quantity.low) + unit
    return f"{number(quantity.low)} to {number(quantity.high)}{unit}"


def value(claim: Claim) -> str:
    """What a claim says, in short."""
    match claim:
        case CountClaim():
            return interval(claim.value)
        case DateClaim():
            return date_interval(claim.value)
        case DenialClaim():
            return ", ".join(claim.value.aspects) or claim.value.cue
        case _:
            return claim.value.kind


def short_value(claim: Claim) -> str:
    """What a claim says, in short even where it says little."""
    if isinstance(claim, DateClaim) and claim.value.low is None:
        return "not resolved"
    return value(claim)


def interval_told(claim: Claim, said: str) -> str:
    """The value to show beside words; empty where they are all there is, or say it already."""
    shown = short_value(claim)
    return "" if claim.kind in {"quotation", "denial", "name"} or said == shown else shown


def about(claim: Claim) -> str:
    """What a claim is about, for readers: a date of no listed act is just "dated"."""
    aspect = claim.aspect.replace("-", " ")
    if not isinstance(claim, DateClaim):
        return aspect
    return "dated" if claim.aspect == "other" else f"dated ({aspect})"


def gist(claim: Claim) -> str:
    """Aspect and value for a link: `killed ≥ 3`, or the aspect alone where there is no value."""
    if isinstance(claim, CountClaim) and claim.value.bound == "unstated":
        return claim.aspect
    if isinstance(claim, CountClaim | DateClaim):
        return f"{about(claim)} {short_value(claim)}"
    return claim.kind


def words(claim: Claim) -> str:
    """What a claim says, in the article's words."""
    match claim:
        case QuoteClaim():
            return claim.value.wording
        case NameClaim():
            return spellings(claim.value)
        case _:
            return claim.value.words


def spellings(name: Name) -> str:
    """The fullest form, and the other forms as full that differ from it."""
    length = len(name.full.split())
    bare = [form for form in name.forms if len(form.split()) == length]
    return ", ".join(dict.fromkeys([name.full, *bare]))


def chain(claim: Claim) -> str | None:
    """Who says it, nearest to the reader last; None for the article itself."""
    return " ← ".join(origin.name for origin in claim.attribution.chain) or None


def citing(claim: Claim) -> str | None:
    """The chain of origins, where it names anybody but the speaker and the venue."""
    known = {claim.speaker.name if claim.speaker else None}
    if isinstance(claim, QuoteClaim):
        known |= {claim.value.venue, claim.value.via}
    return chain(claim) if {o.name for o in claim.attribution.chain} - known else None


def lead(sentence: str) -> tuple[str, str]:
    """The first of several sentences, and the rest; a stop inside “…” ends none."""
    depth = 0
    for at, char in enumerate(sentence):
        depth += (char == "“") - (char == "”")
        if depth <= 0 and char == "." and sentence[at + 1 : at + 2] == " ":
            following = sentence[at + 2 : at + 3]
            if following.isupper() or following.isdigit():
                return sentence[: at + 1], sentence[at + 2 :]
    return sentence, ""


def details(claim: Claim) -> list[str]:
    """What else narrows a claim, as short phrases."""
    match claim:
        case CountClaim():
            return _count_details(claim)
        case DateClaim():
            return [claim.event, *([f"or: {claim.other_event}"] if claim.other_event else [])]
        case QuoteClaim():
            return _quote_details(claim.value)
        case _:
            return []


def _quote_details(quoted: Quotation) -> list[str]:
    found = [
        f"venue: {quoted.venue}" if quoted.venue else None,
        f"via {quoted.via}" if quoted.via else None,
        None if quoted.closed else "mark not closed",
    ]
    return [part for part in found if part]


def _count_details(claim: CountClaim) -> list[str]:
    quantity = claim.value
    found = [
        _soft(quantity),
        f"of {quantity.part_of}" if quantity.part_of else None,
        quantity.role if quantity.role != "total" else None,
        f"earlier {number(quantity.revised_from)}" if quantity.revised_from is not None else None,
        f"by {claim.agent}" if claim.agent else None,
        claim.place,
        f"as of {date_interval(claim.as_of)}" if claim.as_of else None,
        "withdrawn by the article itself" if claim.withdrawn else None,
        "in the headline" if claim.in_headline else None,
    ]
    return [part for part in found if part]


def _soft(quantity: Quantity) -> str | None:
    """How readers take the words, where that is not what the hard interval says."""
    low, high = quantity.soft_low, quantity.soft_high
    if (
        quantity.bound == "unstated"
        or low is None
        or high is None
        or (low, high) == (quantity.low, quantity.high)
    ):
        return None
    return f"read as {number(low)} to {number(high)}" if low != high else f"read as {number(low)}"


def around(span: Span) -> tuple[str, str]:
    """The words before and after a span, without the word its context cuts through."""
    before, after = span.prefix, span.suffix
    if len(before) == CONTEXT and " " in before[:-1]:
        before = "… " + before.split(" ", 1)[1]
    if len(after) == CONTEXT and " " in after[1:]:
        after = after.rsplit(" ", 1)[0] + " …"
    return before, after
