"""Questions by sources, as a plot."""

from typing import TYPE_CHECKING

from rashomon.report import matrix as grid
from rashomon.report.index import Index
from rashomon.report.labels import MODALITIES
from rashomon.report.plots import canvas
from rashomon_schemas import Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_KINDS = {
    "count": True, "agent": False, "place": False, "date": True, "quotation": False,
    "denial": False,
}  # fmt: skip
"""Kinds with a row, and whether their value is short enough to stand in a cell."""
_SHADE = {
    "asserted": "#8f8b81", "reported": "#b9b5aa", "alleged": "#d5d1c6",
    "conditional": "#e4e1d8", "denied": "#5d5a52",
}  # fmt: skip


def matrix(report: Report, ax: "Axes | None" = None) -> "Axes":
    """Draw the questions several sources answer against the sources.

    A filled cell has the sign of its modality, and the value of counts and dates; words have no
    room in it. An empty one is "not mentioned". Names and origins have no row, versions that
    another speaks for no column.

    Args:
        report: the report.
        ax: Axes to draw into; new ones if None.

    Returns:
        The Axes drawn into.
    """
    index = Index.of(report)
    rows = [row for row in grid.rows(index) if row.answered > 1 and row.question.kind in _KINDS]
    heard = [at for at, a in enumerate(report.articles) if a.id not in index.spoken_for]
    sources = [canvas.label(index.label(report.articles[at].source), 18) for at in heard]
    ax = canvas.axes(ax, width=4.2 + 1.15 * len(sources), height=0.8 + 0.42 * max(len(rows), 1))
    if not rows:
        return canvas.empty(ax, "No question that several sources answer.")
    canvas.bare(ax)
    ax.set_xlim(-0.5, len(sources) - 0.5)
    ax.set_ylim(len(rows) - 0.5, -0.5)
    ax.set_xticks(range(len(sources)), sources, parse_math=False)
    ax.xaxis.tick_top()
    questions = [canvas.label(row.question.text, 64) for row in rows]
    ax.set_yticks(range(len(rows)), questions, parse_math=False)
    ax.tick_params(colors=canvas.INK, length=0, labelsize=9)
    for y, row in enumerate(rows):
        for x, at in enumerate(heard):
            _cell(ax, (x, y), row.cells[at], valued=_KINDS[row.question.kind])
    return ax


def _cell(
    ax: "Axes", place: tuple[int, int], cell: tuple[grid.Entry, ...], *, valued: bool
) -> None:
    x, y = place
    if not cell:
        canvas.words(ax, x, y, "·", ha="center", color=canvas.MUTE)
        return
    entry = cell[0]
    shade = _SHADE[entry.modality]
    ax.barh(y, 0.94, left=x - 0.47, height=0.86, color=shade)
    more = f" +{len(cell) - 1}" if len(cell) > 1 else ""
    text = f" {canvas.label(entry.interval or entry.words, 18)}" if valued else ""
    ink = canvas.PAPER if entry.modality == "denied" else canvas.INK
    sign = MODALITIES[entry.modality].sign
    canvas.words(ax, x, y, f"{sign}{text}{more}", ha="center", fontsize=8, color=ink)
