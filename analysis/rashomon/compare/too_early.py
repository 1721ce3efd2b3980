"""Orders of dates that can't be: an article printed before what it tells as past."""

import re
from collections.abc import Sequence

from rashomon.compare.date_words import days
from rashomon.compare.dated import Dated, date_finding
from rashomon.compare.english import quoted, shortened
from rashomon.compare.shelf import Shelf
from rashomon.lexicon import table
from rashomon_schemas import DateClaim, Finding, Question

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_COMING = re.compile(
    r"\b(?:will|would|shall|may|might|could|due|set|scheduled|planned?s?|plans|until|till|through|"
    r"expected|expects|going|next|upcoming|ahead|from|by|before|deadline|expires?|runs?|ends?|"
    r"begins?|starts?|opens?|to)\b",
    re.IGNORECASE,
)


def too_early(shelf: Shelf, question: Question, held: Sequence[Dated]) -> list[Finding]:
    """Dates with a year that lie after their article's publication, told as past.

    A bare "Friday" is counted from publication and can't lie after it by mistake; a date in full
    can, where it or the day of publication is misprinted.
    """
    return [_finding(shelf, question, date) for date in held if _after_publication(date)]


def _after_publication(date: Dated) -> bool:
    published, value = date.article.published, date.value
    if published is None or published.high is None or value.low is None:
        return False
    claim = date.claims[0]
    past = claim.aspect in table("questions")["dates"]["past"] and not _coming(claim)
    return past and _YEAR.search(value.words) is not None and value.low > published.high


def _coming(claim: DateClaim) -> bool:
    """Whether the clause may tell of what is to come."""
    return _COMING.search(claim.event) is not None


def _finding(shelf: Shelf, question: Question, date: Dated) -> Finding:
    source, published = date.article.source, date.article.published
    printed = days(published) if published is not None else ""
    made = date_finding(
        shelf,
        question,
        [date],
        ("internal", "contradicts"),
        rule="date.after-publication",
        sentences=(
            f"{source}, published {printed}, dates {quoted(shortened(date.claims[0].event))} to "
            f"{quoted(date.value.words)} ({days(date.value)}).",
            "What is told as past lies after publication: one of the two days can't be right.",
        ),
        flagged=True,
    )
    return made.model_copy(update={"silent": ()})
