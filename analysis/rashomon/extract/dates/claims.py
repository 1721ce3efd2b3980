"""What each date dates."""

from rashomon.extract.dates.bind import Dated, bind, clause
from rashomon.extract.dates.leftover import named_after_days, why_unused
from rashomon.extract.dates.sentences import Sentences
from rashomon.extract.dates.speakers import doer
from rashomon.extract.document import Document
from rashomon.extract.found import FoundDate, SetAsidePlace
from rashomon_schemas import DateClaim, Span


def date_claims(
    document: Document, dates: list[FoundDate]
) -> tuple[list[DateClaim], list[SetAsidePlace]]:
    """Bind each date to what happened then.

    Args:
        document: the parsed article.
        dates: what `find_dates` found in it.

    Returns:
        A claim for each date or time, unresolved ones too; and what dates nothing, with why.
    """
    claims: list[DateClaim] = []
    aside = list(named_after_days(document, dates))
    sentences = Sentences.of(document)
    for date in dates:
        unused = why_unused(document, date)
        if unused is not None:
            aside.append(unused)
        else:
            claims.append(_claim(document, sentences, date))
    return claims, aside


def _claim(document: Document, sentences: Sentences, date: FoundDate) -> DateClaim:
    """The claim of one date; its evidence is the expression, then the clause it dates."""
    tokens = document.tokens(date.start, date.end)
    dated = bind(tokens) if tokens and sentences.readable(date.start) else None
    sentence = document.span(*sentences.shown(date.start, date.end))
    event = _event(document, dated, sentence)
    evidence = document.span(date.start, date.end)
    return DateClaim(
        article=document.article.id,
        aspect=dated.aspect if dated else "other",
        spans=(evidence, event) if event != evidence else (evidence,),
        sentence=sentence,
        speaker=doer(document, dated.token) if dated else None,
        rule=dated.rule if dated else "date-of-sentence",
        in_headline=document.in_headline(date.start),
        value=date.value,
        event=" ".join(event.exact.split()),
    )


def _event(document: Document, dated: Dated | None, sentence: Span) -> Span:
    """The clause dated; the whole sentence where nothing governs the date."""
    if dated is None:
        return sentence
    start, end = clause(dated.token)
    return document.span(start, end)
