"""Why a claim was made: the rows of the lexicon, the way through the parse, the rule of a date."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.extract.document import Document
from rashomon.lexicon import table
from rashomon.lexicon.acts import lemmas
from rashomon.lexicon.rows import rows_with
from rashomon_schemas import (
    Claim,
    CountClaim,
    DateClaim,
    DateRange,
    DenialClaim,
    NameClaim,
    Quantity,
    QuoteClaim,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

Reason = tuple[str, str]
"""What is explained ("hedge", "act", "parse", "date", "speaker" …) and by what."""
_LONGEST = 12
"""Steps of a way through the parse; longer ones tell nobody anything."""


def reasons(document: Document, claim: Claim) -> list[Reason]:
    """Everything that made the claim what it is, in the order it is best read.

    Args:
        document: the parse of the article the claim is from.
        claim: any claim of it.
    """
    return [("rule", claim.rule), *_own(document, claim), *_attribution(claim)]


def _own(document: Document, claim: Claim) -> Iterator[Reason]:
    match claim:
        case CountClaim():
            yield from _count(document, claim)
        case DateClaim():
            yield from _date_claim(claim)
        case QuoteClaim():
            yield from _quotation(document, claim)
        case DenialClaim():
            yield from _denial(document, claim)
        case NameClaim():
            yield from _name(claim)


def _count(document: Document, claim: CountClaim) -> Iterator[Reason]:
    yield from _hedge(claim.value)
    for act in claim.acts:
        found = rows_with("aspects", _forms(document, claim, act), under=claim.aspect)
        yield from (("act", f"{act!r}: {row}: {word!r}") for row, word in found)
    way = _way(document, claim)
    if way:
        yield "parse", way
    if claim.event_date is not None:
        yield "event date", _date(claim.event_date)
    if claim.as_of is not None:
        yield "as of", _date(claim.as_of)


def _forms(document: Document, claim: Claim, words: str) -> set[str]:
    """The words of a cue or an act as tables have them: base forms, and what the parser says."""
    single = words.casefold().split()
    start, end = document.paragraph(claim.spans[0].start)
    parsed = {t.lemma_.lower() for t in document.tokens(start, end) if t.lower_ in single}
    return {words.casefold(), *parsed, *(form for word in single for form in lemmas(word))}


def _hedge(value: Quantity) -> Iterator[Reason]:
    """The row of the table of hedges, and what the convention makes of it."""
    words = f" {value.words.casefold()} "
    rows = [row for side in ("before", "after") for row in _listed(side, value.bound)]
    for place, phrase in rows:
        if f" {phrase} " in words or (not phrase[0].isalpha() and phrase in words):
            yield "hedge", f"{place}: {phrase!r}"
            break
    vague = table("conventions").get(value.convention, {}).get("vague", {})
    yield from (
        ("hedge", f"conventions.toml [{value.convention}.vague]: {word!r}")
        for word in vague
        if value.bound == "vague" and f"{word} " in words
    )
    end = "no upper end" if value.high is None else f"{value.high:g}"
    soft = "" if value.soft_low is None else f"; readers take {value.soft_low:g} to "
    soft += (
        "" if not soft else "no upper end" if value.soft_high is None else f"{value.soft_high:g}"
    )
    yield "interval", f"{value.bound}: {value.low:g} to {end}{soft} ({value.convention})"


def _listed(side: str, bound: str) -> list[Reason]:
    found = rows_with("hedges", table("hedges")[side].get(bound, []), under=bound)
    rows = [(row, phrase) for row, phrase in found if f"[{side}]" in row]
    return sorted(rows, key=lambda row: -len(row[1]))


def _way(document: Document, claim: CountClaim) -> str:
    """From the figure to its act: `three ↑nummod men ↑nsubjpass killed`."""
    span = claim.spans[0]
    inside = document.tokens(span.start, span.end)
    figure = next((t for t in inside if t.pos_ == "NUM" or t.like_num), None)
    figure = figure or next((t for t in inside if t.head not in inside), None)
    acts = {word for act in claim.acts for word in act.casefold().split()[:1]}
    near = [
        t for t in document.tokens(claim.sentence.start, claim.sentence.end) if t.lower_ in acts
    ]
    if figure is None or not near:
        return ""
    steps = _steps(figure, min(near, key=lambda t: abs(t.i - figure.i)))
    return steps if steps.count("↑") + steps.count("↓") <= _LONGEST else ""


def _steps(start: "Token", end: "Token") -> str:
    up, down = [start, *start.ancestors], [end, *end.ancestors]
    top = next((t for t in up if t in down), None)
    if top is None:
        return f"{start} and {end} stand in different sentences"
    rising = [f"{t} ↑{t.dep_}" for t in up[: up.index(top)]]
    falling = [f"↓{t.dep_} {t}" for t in reversed(down[: down.index(top)])]
    return " ".join([*rising, str(top), *falling])


def _date_claim(claim: DateClaim) -> Iterator[Reason]:
    yield "date", _date(claim.value)
    heads = {lemma for word in claim.event.casefold().split() for lemma in lemmas(word)}
    for row, word in rows_with("dated_acts", heads, under=claim.aspect)[:3]:
        yield "act", f"{row}: {word!r}"


def _date(value: DateRange) -> str:
    base = f", counted from {value.base} ({value.base_kind})" if value.base else ""
    meant = value.unresolved or f"{value.edtf or value.timex}, precise to the {value.precision}"
    other = "".join(f"; or {other.timex}: {other.why}" for other in value.alternatives)
    return f"{value.words!r} by rule {value.rule}: {meant}{base}{other}"


def _quotation(document: Document, claim: QuoteClaim) -> Iterator[Reason]:
    yield "quotation", f"{claim.value.kind}, {'closed' if claim.value.closed else 'never closed'}"
    if claim.value.cue:
        yield "cue", _cue(document, claim, claim.value.cue, "cues")


def _denial(document: Document, claim: DenialClaim) -> Iterator[Reason]:
    yield "cue", _cue(document, claim, claim.value.cue, "denials")
    yield "denied", f"{', '.join(claim.value.aspects) or 'no aspect'} ({claim.value.of})"


def _name(claim: NameClaim) -> Iterator[Reason]:
    yield "forms", ", ".join(claim.value.forms)
    if claim.value.title:
        rows = rows_with("titles", claim.value.title.casefold().split())
        yield "title", "; ".join([claim.value.title, *(f"{row}: {word!r}" for row, word in rows)])


def _cue(document: Document, claim: Claim, words: str, name: str) -> str:
    found = rows_with(name, _forms(document, claim, words))
    rows = dict.fromkeys(f"{row}: {word!r}" for row, word in found)
    return "; ".join([repr(words), *list(rows)[:3]])


def _attribution(claim: Claim) -> Iterator[Reason]:
    if claim.speaker is not None:
        who, found = claim.speaker.name or "nobody", claim.speaker.resolved_by
        yield "speaker", f"{claim.speaker.words or 'words carried over'!r} is {who}, by {found}"
    said = claim.attribution
    if said.cue or said.chain or said.modality != "asserted":
        chain = " < ".join(
            f"{origin.name} ({origin.kind}, {origin.basis})" for origin in said.chain
        )
        cue = f" by {said.cue!r}" if said.cue else ""
        yield "attribution", f"{said.modality}{cue}{': ' + chain if chain else ''}"
