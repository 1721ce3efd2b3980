"""The page's drawings, each with the words it stands for."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rashomon.report import wording
from rashomon.report.index import Index
from rashomon.report.origins import Node
from rashomon.report.plots.citing import origins, origins_height
from rashomon.report.plots.svg import drawn
from rashomon.report.plots.toll_bars import Toll, height, toll_questions, toll_rows, tolls
from rashomon_schemas import Question

_MOST_FIGURES = 8
_MOST_ROWS = 40
_MOST_ROOTS = 24
_WIDTH = 6.1
_WIDE = 7.0


@dataclass(frozen=True)
class Figure:
    """One toll plot.

    Attributes:
        question: what it is about.
        svg: the drawing.
        rows: what it shows, in words: source, date, interval, words and modality.
    """

    question: Question
    svg: Markup
    rows: tuple[tuple[str, str, str, str, str], ...]


def figures(index: Index) -> list[Figure]:
    """Toll plots of the count questions most sources answer."""
    found = []
    for number, question in enumerate(toll_questions(index)[:_MOST_FIGURES]):
        rows = toll_rows(question, index)
        if len(rows) <= _MOST_ROWS:
            found.append(_figure(question, rows, index, number))
    return found


def citing(index: Index, roots: Sequence[Node]) -> Markup | None:
    """Who cites whom, drawn; None where nobody is cited, or too many are for one drawing."""
    many = len(roots)
    if not 0 < many <= _MOST_ROOTS:
        return None
    tall = max(many, len(index.places))
    svg = drawn(
        lambda ax: origins(index.report, ax),
        width=_WIDE,
        height=origins_height(tall),
        prefix="origins",
    )
    return Markup(svg)  # noqa: S704 - built by an XML writer


def _figure(question: Question, rows: Sequence[Toll], index: Index, number: int) -> Figure:
    svg = drawn(
        lambda ax: tolls(index.report, ax, question=question.id),
        width=_WIDTH,
        height=height(rows),
        prefix=f"toll{number}",
    )
    said = tuple(
        (
            index.label(row.source),
            row.date or "date unknown",
            wording.interval(row.claim.value),
            row.claim.value.words,
            row.claim.attribution.modality,
        )
        for row in rows
    )
    return Figure(question, Markup(svg), said)  # noqa: S704 - built by an XML writer
