"""Readings of one quotation, aligned, as a plot."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.report.plots import canvas
from rashomon_schemas import Apparatus, Report, Slot

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LINE = 84
"""Characters in one line of the plot."""


def quotes(report: Report, ax: "Axes | None" = None, *, finding: str | None = None) -> "Axes":
    """Draw an apparatus: a line a witness, common words grey, words that differ underlined.

    Args:
        report: the report.
        ax: Axes to draw into; new ones if None.
        finding: id of a finding with an apparatus; the first one if None.

    Returns:
        The Axes drawn into.
    """
    found = [f for f in report.findings if f.apparatus and finding in {None, f.id}]
    apparatus = found[0].apparatus if found else None
    lines = _wrapped(apparatus.slots) if apparatus else []
    deep = len(apparatus.witnesses) + 0.7 if apparatus else 1.0
    ax = canvas.axes(ax, width=9, height=0.4 + 0.24 * deep * max(len(lines), 1))
    if apparatus is None:
        return canvas.empty(ax, "No quotation with several readings.")
    canvas.empty(ax, "")
    ax.set_xlim(-16, _LINE)
    ax.set_ylim(deep * len(lines), -0.6)
    for number, line in enumerate(lines):
        _line(ax, apparatus, line, number * deep)
    return ax


def _width(slot: Slot) -> int:
    return max(len(canvas.label(words, _LINE)) for words in (*slot.readings, "-") if words) + 1


def _wrapped(slots: Sequence[Slot]) -> list[list[Slot]]:
    """The columns in lines of at most `_LINE` characters."""
    lines: list[list[Slot]] = [[]]
    used = 0
    for slot in slots:
        wide = _width(slot)
        if used + wide > _LINE and lines[-1]:
            lines.append([])
            used = 0
        lines[-1].append(slot)
        used += wide
    return lines


def _line(ax: "Axes", apparatus: Apparatus, line: Sequence[Slot], top: float) -> None:
    for row, witness in enumerate(apparatus.witnesses):
        canvas.words(ax, -1, top + row, canvas.label(witness, 18), ha="right", fontsize=9)
    at = 0
    for slot in line:
        for row, said in enumerate(slot.readings):
            _word(ax, (at, top + row), said, common=slot.common)
        at += _width(slot)


def _word(ax: "Axes", place: tuple[float, float], said: str | None, *, common: bool) -> None:
    x, y = place
    if said is None:
        if not common:
            canvas.words(ax, x, y, "–", color=canvas.MUTE, fontsize=9, family="monospace")
        return
    text = canvas.label(said, _LINE)
    canvas.words(ax, x, y, text, fontsize=9, family="monospace",
                 color=canvas.MUTE if common else canvas.INK)
    if not common:
        ax.plot([x, x + len(text) * 0.97], [y + 0.42] * 2, color=canvas.INK, linewidth=1.2)
