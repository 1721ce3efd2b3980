"""Compare what sources answer to the same question."""

from collections.abc import Sequence

from rashomon.compare.checked import checked
from rashomon.compare.circumstances import circumstance_findings
from rashomon.compare.copied import copied_findings
from rashomon.compare.counts import count_findings
from rashomon.compare.date_order import order_findings
from rashomon.compare.dates import date_findings
from rashomon.compare.denials import denial_findings
from rashomon.compare.names import name_findings
from rashomon.compare.origins import origin_findings
from rashomon.compare.quotes import compare_quotations
from rashomon.compare.severity import rank, scale
from rashomon.compare.shelf import Shelf
from rashomon.compare.sums import sum_findings
from rashomon.compare.turns import Turn, turns
from rashomon.compare.versions import spoken, version_findings
from rashomon.lexicon import remembered, table
from rashomon_schemas import Article, Claim, Finding, History, Question, QuoteClaim

__all__ = ["Turn", "compare", "turns"]

_KINDS = ("count", "denial", "quotation", "date", "agent", "place", "origin", "name", "version")


def compare(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    questions: Sequence[Question],
    histories: Sequence[History] = (),
) -> tuple[Finding, ...]:
    """The verdicts on every question, most serious first.

    Args:
        articles: the texts of one story, in any order.
        claims: what they say, in any order.
        questions: what the claims answer, as `group` gathers them.
        histories: which of the articles are versions of one; of each, one speaks to the others.

    Returns:
        Findings by severity, kind, relation, aspect (in the order of the lexicon), and most sources
        first; the order of the input changes nothing. A question on which there is nothing to say
        (a name spelt one way, a plural without a figure) has none.

    Raises:
        InputError: a claim that no rule can compare, or a question on claims that aren't given.
    """
    checked(claims)
    whole = Shelf.of(articles, claims, questions)
    shelf = spoken(whole, histories)
    found = [finding for question in shelf.questions for finding in _on(shelf, question)]
    found = [
        *sum_findings(shelf, found),
        *order_findings(shelf),
        *version_findings(whole, histories),
    ]
    return tuple(sorted(found, key=_order))


def _on(shelf: Shelf, question: Question) -> list[Finding]:
    match question.kind:
        case "count":
            return count_findings(shelf, question)
        case "agent" | "place":
            return circumstance_findings(shelf, question)
        case "date":
            return date_findings(shelf, question)
        case "denial":
            return denial_findings(shelf, question)
        case "name":
            return name_findings(shelf, question)
        case "origin" if question.aspect == "copied-text":
            return copied_findings(shelf, question)
        case "origin":
            return origin_findings(shelf, question)
        case "quotation":
            quotes = shelf.answering(question, QuoteClaim)
            return compare_quotations(shelf.articles, question, quotes)
        case "version":
            return []  # compared over all versions, not over what speaks


def _order(finding: Finding) -> tuple[int, int, int, int, str, int, str]:
    return (
        scale(finding.severity),
        _KINDS.index(finding.kind),
        rank(finding.kind, finding.relation),
        _places().get(finding.aspect, len(_places())),
        finding.aspect,
        -len({reading.source for reading in finding.readings}),
        finding.id,
    )


@remembered
def _places() -> dict[str, int]:
    """Where each act stands in the lexicon, the gravest first."""
    return {aspect: place for place, aspect in enumerate(table("aspects"))}
