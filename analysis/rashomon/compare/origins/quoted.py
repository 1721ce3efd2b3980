"""Whether an article among the sources has the words that another cites its outlet for."""

from collections.abc import Sequence

from rashomon.compare.english import ended, quoted, shortened
from rashomon.compare.severity import severity
from rashomon.compare.shelf import Shelf
from rashomon.likeness import publishes
from rashomon.utterance import content, words_of
from rashomon_schemas import Article, Finding, Question, QuoteClaim, Reading, Span

_SHARE = 0.6
"""Least share of a quotation's telling words that a text which has them has near one another."""
_SHOWN = 80
"""Characters of the cited text's first line."""
_WINDOW = 3
"""How many times as long as the quotation the stretch may be in which its words stand."""


def quoted_findings(shelf: Shelf, question: Question) -> list[Finding]:
    """What an outlet's own text, if it is among the sources, lacks of the words given to it.

    Nothing is told where it has them: that a quotation stands in two sources is a finding on it.
    """
    return [
        _finding(shelf, question, claim, article)
        for claim in shelf.answering(question, QuoteClaim)
        for article in shelf.articles
        if article.id != claim.article
        and publishes(article, claim.value.venue or claim.value.via or "")
        and not _has(article, claim)
    ]


def _has(article: Article, claim: QuoteClaim) -> bool:
    """Whether a text has most of the words near one another, quoted or told."""
    wanted = content(words_of(claim.value.wording))
    told = content(words_of(article.text))
    width = max(_WINDOW * len(wanted), 1)
    step = max(width // 2, 1)
    return any(_most(wanted, told[at : at + width]) for at in range(0, max(len(told), 1), step))


def _most(wanted: Sequence[str], told: Sequence[str]) -> bool:
    return len(set(wanted) & set(told)) >= _SHARE * len(set(wanted))


def _finding(shelf: Shelf, question: Question, claim: QuoteClaim, article: Article) -> Finding:
    source = shelf.label(claim)
    outlet = " ".join((claim.value.venue or claim.value.via or "").split())
    name = claim.speaker.name if claim.speaker and claim.speaker.name else "somebody unnamed"
    whose = ended(f"{source} has {name} say to {outlet}: {quoted(shortened(claim.value.wording))}")
    return Finding(
        question=question.id,
        kind="origin",
        aspect=question.aspect,
        relation="unresolved",
        flagged=False,
        severity=severity("origin", "unresolved", ()),
        sentences=(
            whose,
            f"{source} cites {outlet}, whose own text ({article.source}) does not have these "
            "words; it may have printed them elsewhere.",
        ),
        rule="origin.words-not-in-cited",
        claims=(claim.id,),
        readings=(_reading(shelf, claim), _silent(article)),
    )


def _reading(shelf: Shelf, claim: QuoteClaim) -> Reading:
    return Reading(
        article=claim.article,
        source=shelf.label(claim),
        claims=(claim.id,),
        words=" ".join(claim.value.wording.split()),
        interval="has the words",
        modality=claim.attribution.modality,
        origin=claim.value.venue or claim.value.via,
        speaker=claim.speaker.name if claim.speaker else None,
        spans=claim.value.parts,
    )


def _silent(article: Article) -> Reading:
    """The cited text by its first line, as evidence of whose it is."""
    start = len(article.text) - len(article.text.lstrip())
    line = article.text[start:].partition("\n")[0][:_SHOWN].rstrip()
    return Reading(
        article=article.id,
        source=article.source,
        claims=(),
        words=line,
        interval="does not have them",
        spans=(Span.of(article.text, start, start + len(line)),),
    )
