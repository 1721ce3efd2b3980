"""Readings of one quotation, aligned, as a plot."""

import itertools
import re
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.report.plots import canvas
from rashomon.report.safe import marked
from rashomon_schemas import Apparatus, Report, Slot

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LINE = 84
"""Characters in one line of the plot, each one unit wide."""
_MARGIN = 16
"""Units for the names of the witnesses."""
_ADVANCE = 0.602
"""Width of a letter in the monospaced font that matplotlib brings, in its own size."""

_WORD = re.compile(r"\S{1,200}")


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
    share = 0.98 if ax is None else ax.get_position().width
    ax = canvas.axes(ax, width=9, height=0.4 + 0.24 * deep * max(len(lines), 1))
    if apparatus is None:
        return canvas.empty(ax, "No quotation with several readings.")
    canvas.empty(ax, "")
    ax.set_xlim(-_MARGIN, _LINE)
    ax.set_ylim(deep * len(lines), -0.6)
    # The size at which a letter is one unit wide, so that the readings stand in columns.
    wide = ax.get_figure(root=True).get_figwidth() * share  # type: ignore[union-attr]
    size = wide * 72 / (_LINE + _MARGIN) / _ADVANCE * 0.97
    for number, line in enumerate(lines):
        _line(ax, apparatus, line, top=number * deep, size=size)
    return ax


def _width(slot: Slot) -> int:
    return max(len(marked(words)) for words in (*slot.readings, "-") if words) + 1


def _wrapped(slots: Sequence[Slot]) -> list[list[Slot]]:
    """The columns in lines of at most `_LINE` characters."""
    lines: list[list[Slot]] = [[]]
    used = 0
    for piece in itertools.chain.from_iterable(map(_pieces, slots)):
        wide = _width(piece)
        if used + wide > _LINE and lines[-1]:
            lines.append([])
            used = 0
        lines[-1].append(piece)
        used += wide
    return lines


def _pieces(slot: Slot) -> list[Slot]:
    """A column too wide for a line as several, cut between words."""
    if _width(slot) <= _LINE:
        return [slot]
    cut = [textwrap.wrap(marked(words or ""), _LINE - 1) for words in slot.readings]
    rows = itertools.zip_longest(*cut)
    return [slot.model_copy(update={"readings": readings}) for readings in rows]


def _line(
    ax: "Axes", apparatus: Apparatus, line: Sequence[Slot], *, top: float, size: float
) -> None:
    for row, witness in enumerate(apparatus.witnesses):
        canvas.words(ax, -1, top + row, canvas.label(witness, 18), ha="right", fontsize=9)
    at = 0
    for slot in line:
        for row, said in enumerate(slot.readings):
            _word(ax, (at, top + row), said, common=slot.common, size=size)
        at += _width(slot)


def _word(
    ax: "Axes", place: tuple[float, float], said: str | None, *, common: bool, size: float
) -> None:
    x, y = place
    if said is None:
        if not common:
            canvas.words(ax, x, y, "–", color=canvas.MUTE, fontsize=size, family="monospace")
        return
    text, ink = marked(said), canvas.MUTE if common else canvas.INK
    for word in _WORD.finditer(text):  # one by one: a renderer rounds the width of letters
        at = x + word.start()
        canvas.words(ax, at, y, word[0], color=ink, fontsize=size, family="monospace")
    if not common:
        ax.plot([x, x + len(text)], [y + 0.42] * 2, color=canvas.INK, linewidth=1.2)
