"""What each date dates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.calendar import period
from rashomon.calendar.dateline import dateline
from rashomon.extract.attribution import Attributor
from rashomon.extract.dates.after_events import counted_from, dated_by, next_to
from rashomon.extract.dates.bind import Dated, bind
from rashomon.extract.dates.events import Event, event_of, other_event
from rashomon.extract.dates.leftover import named_after_days, why_unused
from rashomon.extract.dates.own_day import own_day
from rashomon.extract.dates.sentences import Sentences
from rashomon.extract.dates.spans import spanned
from rashomon.extract.dates.speakers import People
from rashomon.extract.document import Document
from rashomon.extract.found import Entity, FoundDate, FoundQuotation, SetAsidePlace
from rashomon_schemas import DateClaim, DateRange, Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token


def date_claims(
    document: Document,
    dates: list[FoundDate],
    quotations: Sequence[FoundQuotation] = (),
    names: Sequence[Entity] = (),
    *,
    attributor: Attributor | None = None,
) -> tuple[list[DateClaim], list[SetAsidePlace]]:
    """Bind each date to what happened then.

    Args:
        document: the parsed article.
        dates: what `find_dates` found in it.
        quotations: what `find_quotations` found; a date in one is its speaker's.
        names: what `find_names` found, so that people are called by the fullest name.
        attributor: the article's, if one is at hand; else it is made.

    Returns:
        A claim for each date or time, unresolved ones too; and what dates nothing, with why.
    """
    claims: list[DateClaim] = []
    aside = list(named_after_days(document, dates))
    maker = _Maker(
        document,
        Sentences.of(document),
        attributor or Attributor(document, quotations),
        People(document, names, quotations),
    )
    filed = dateline(document.folded)
    swallowed = 0
    for date in spanned(document, next_to(document, dates)):
        if date.start < swallowed:
            continue
        readable = maker.sentences.readable(date.start)
        counted = counted_from(document, date, dates) if _may_count(date) and readable else None
        unused = why_unused(document, date, filed, readable=readable) if counted is None else None
        if unused is not None:
            aside.append(unused)
        else:
            found = counted.date if counted is not None else date
            swallowed = found.end
            tokens = document.tokens(found.start, found.end)
            dated = dated_by(counted, tokens) if counted is not None else own_day(tokens)
            dated = dated or (bind(tokens) if counted is None else None)
            found = _with_lead(document, found, term=dated is not None and dated.term)
            claims.append(maker.claim(found, dated if readable else None))
    return claims, aside


def _with_lead(document: Document, date: FoundDate, *, term: bool) -> FoundDate:
    """A date with its "since", "by" or "until": without them it would be a day on which."""
    lead = _LEAD.search(document.folded, max(0, date.start - _REACH), date.start)
    if lead is None or (lead["term"] and not term):
        return date
    value = date.value.model_copy(update={"words": document.text[lead.start() : date.end]})
    if not lead["term"]:
        value = _up_to_now(value)
    return replace(date, start=lead.start(), value=value)


def _up_to_now(value: DateRange) -> DateRange:
    """`since the beginning of the year` is all of it so far, up to publication."""
    low, now = value.low, value.base
    if low is None or now is None or low > now or _BEGINNING.search(value.words) is None:
        return value
    whole = period.days(low, now)
    return value.model_copy(
        update={"timex": whole.timex, "edtf": whole.edtf, "low": whole.low, "high": whole.high}
    )


_BEGINNING = re.compile(r"\b(?:beginning|start)\sof\s", re.IGNORECASE)

_LEAD = re.compile(r"\b(?:since|(?P<term>by|until|till))\s\Z", re.IGNORECASE)
_REACH = 7


def _may_count(date: FoundDate) -> bool:
    return date.kind == "DURATION"


@dataclass(frozen=True)
class _Maker:
    document: Document
    sentences: Sentences
    attributor: Attributor
    people: People

    def claim(self, date: FoundDate, dated: Dated | None) -> DateClaim:
        """The claim of one date; its evidence is the expression, then what it dates."""
        document = self.document
        tokens = document.tokens(date.start, date.end)
        sentence = document.span(*self.sentences.shown(date.start, date.end))
        event = event_of(dated, tokens) if dated else None
        runs = tuple(document.span(*run) for run in event.runs) if event else (sentence,)
        evidence = document.span(date.start, date.end)
        doer = self._doer(dated, tokens, event)
        return DateClaim(
            article=document.article.id,
            aspect=dated.aspect if dated else "other",
            spans=(evidence, *(run for run in runs if run != evidence)),
            sentence=sentence,
            speaker=self._speaker(date, dated),
            rule=dated.rule if dated else "date-of-sentence",
            in_headline=document.in_headline(date.start),
            value=date.value,
            event=_told(runs, doer),
            other_event=self._other(dated, tokens),
            doer=doer.name if doer else None,
        )

    def _doer(
        self, dated: Dated | None, date: "list[Token]", event: Event | None
    ) -> Speaker | None:
        """Who did what is dated: a named subject, or whom a pronoun beside a quotation means."""
        if dated is None:
            return None
        named = self.people.doer(dated.token, date)
        if named is not None or event is None or event.subject is None:
            return named
        return self.people.speaking(event.subject)

    def _speaker(self, date: FoundDate, dated: Dated | None) -> Speaker | None:
        """Whose words the dating is: of a quotation around it, or of reported speech.

        What "emerged via the Courier in April" is dated by the article.
        """
        quotation = self.attributor.quotation(date.start)
        if quotation is not None:
            return quotation.speaker
        told = self.attributor.at(dated.token.idx) if dated is not None else None
        if told is None or told.cue == "via":
            return None
        said = [o for o in told.chain if o.kind != "reports"]
        return self.people.origin(said[-1]) if said else None

    def _other(self, dated: Dated | None, tokens: "list[Token]") -> str | None:
        words = other_event(dated, tokens) if dated else None
        return " ".join(self.document.text[slice(*words)].split()) if words else None


def _told(runs: tuple[Span, ...], doer: Speaker | None) -> str:
    """The event in the article's words; a gap is marked, and a pronoun says whom it means."""
    words = [" ".join(run.exact.split()) for run in runs]
    if doer is not None and doer.resolved_by == "pronoun" and doer.name and doer.words:
        words[0] = words[0].replace(doer.words, f"{doer.words} [{doer.name}]", 1)
    return " … ".join(words)
