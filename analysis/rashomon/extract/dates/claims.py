"""What each date dates."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.extract.dates.after_events import counted_from, dated_by, next_to
from rashomon.extract.dates.bind import Dated, bind
from rashomon.extract.dates.events import Event, event_of, other_event
from rashomon.extract.dates.leftover import named_after_days, why_unused
from rashomon.extract.dates.sentences import Sentences
from rashomon.extract.dates.spans import spanned
from rashomon.extract.dates.speakers import doer
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate, FoundQuotation, SetAsidePlace
from rashomon_schemas import DateClaim, Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token


def date_claims(
    document: Document, dates: list[FoundDate], quotations: Sequence[FoundQuotation] = ()
) -> tuple[list[DateClaim], list[SetAsidePlace]]:
    """Bind each date to what happened then.

    Args:
        document: the parsed article.
        dates: what `find_dates` found in it.
        quotations: what `find_quotations` found; who "she told" means was found there.

    Returns:
        A claim for each date or time, unresolved ones too; and what dates nothing, with why.
    """
    claims: list[DateClaim] = []
    aside = list(named_after_days(document, dates))
    sentences = Sentences.of(document)
    speakers = {q.speaker.span.start: q.speaker for q in quotations if q.speaker and q.speaker.span}
    swallowed = 0
    for date in spanned(document, next_to(document, dates)):
        if date.start < swallowed:
            continue
        readable = sentences.readable(date.start)
        counted = counted_from(document, date, dates) if _may_count(date) and readable else None
        unused = why_unused(document, date, readable=readable) if counted is None else None
        if unused is not None:
            aside.append(unused)
        else:
            found = counted.date if counted is not None else date
            swallowed = found.end
            tokens = document.tokens(found.start, found.end)
            dated = dated_by(counted, tokens) if counted is not None else bind(tokens)
            found = _with_lead(document, found, term=dated is not None and dated.term)
            claims.append(_claim(document, sentences, found, dated if readable else None, speakers))
    return claims, aside


def _with_lead(document: Document, date: FoundDate, *, term: bool) -> FoundDate:
    """A date with its "since", "by" or "until": without them it would be a day on which."""
    lead = _LEAD.search(document.folded, max(0, date.start - _REACH), date.start)
    if lead is None or (lead["term"] and not term):
        return date
    value = date.value.model_copy(update={"words": document.text[lead.start() : date.end]})
    return replace(date, start=lead.start(), value=value)


_LEAD = re.compile(r"\b(?:since|(?P<term>by|until|till))\s\Z", re.IGNORECASE)
_REACH = 7


def _may_count(date: FoundDate) -> bool:
    return date.kind == "DURATION"


def _claim(
    document: Document,
    sentences: Sentences,
    date: FoundDate,
    dated: Dated | None,
    speakers: dict[int, Speaker],
) -> DateClaim:
    """The claim of one date; its evidence is the expression, then the words of what it dates."""
    tokens = document.tokens(date.start, date.end)
    sentence = document.span(*sentences.shown(date.start, date.end))
    event = event_of(dated, tokens) if dated else None
    runs = tuple(document.span(*run) for run in event.runs) if event else (sentence,)
    evidence = document.span(date.start, date.end)
    speaker = _speaker(document, dated, tokens, event, speakers)
    return DateClaim(
        article=document.article.id,
        aspect=dated.aspect if dated else "other",
        spans=(evidence, *(run for run in runs if run != evidence)),
        sentence=sentence,
        speaker=speaker,
        rule=dated.rule if dated else "date-of-sentence",
        in_headline=document.in_headline(date.start),
        value=date.value,
        event=_told(runs, speaker),
        other_event=_other(document, dated, tokens),
    )


def _speaker(
    document: Document,
    dated: Dated | None,
    date: "list[Token]",
    event: Event | None,
    speakers: dict[int, Speaker],
) -> Speaker | None:
    """Who did what is dated: whoever the quotation there was given to, or a named subject."""
    if dated is None:
        return None
    named = doer(document, dated.token, date)
    if named is not None or event is None or event.subject is None:
        return named
    return speakers.get(event.subject.idx)


def _other(document: Document, dated: Dated | None, tokens: "list[Token]") -> str | None:
    words = other_event(dated, tokens) if dated else None
    return " ".join(document.text[slice(*words)].split()) if words else None


def _told(runs: tuple[Span, ...], speaker: Speaker | None) -> str:
    """The event in the article's words; a gap is marked, and a pronoun says whom it means."""
    words = [" ".join(run.exact.split()) for run in runs]
    if speaker is not None and speaker.resolved_by == "pronoun" and speaker.name and speaker.words:
        words[0] = words[0].replace(speaker.words, f"{speaker.words} [{speaker.name}]", 1)
    return " … ".join(words)
