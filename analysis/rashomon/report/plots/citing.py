"""Who cites whom, as a plot."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.report import origins as tree
from rashomon.report.index import Index
from rashomon.report.plots import canvas
from rashomon_schemas import Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def origins(report: Report, ax: "Axes | None" = None) -> "Axes":
    """Draw each origin to the left, the sources that go back to it to the right.

    A square is a named root, a hollow circle an origin that passes on or is not named; a line's
    width grows with the number of claims.

    Args:
        report: the report.
        ax: Axes to draw into; new ones if None.

    Returns:
        The Axes drawn into.
    """
    index = Index.of(report)
    roots = tree.roots(index)
    sources = [source for source in index.places if any(source in r.outlets for r in roots)]
    tall = max(len(roots), len(sources), 1)
    ax = canvas.axes(ax, width=7, height=origins_height(tall))
    if not roots:
        return canvas.empty(ax, "No source names an origin.")
    canvas.empty(ax, "")
    ax.set_xlim(0, 1)
    ax.set_ylim(tall - 0.4, -0.6)
    rows = {source: _spread(at, len(sources), tall) for at, source in enumerate(sources)}
    for at, root in enumerate(roots):
        _root(ax, root, _spread(at, len(roots), tall), rows)
    for source, y in rows.items():
        ax.plot([0.68], [y], marker="o", markersize=5, color=canvas.INK)
        canvas.words(ax, 0.7, y, canvas.label(source, 30), ha="left")
    return ax


def origins_height(tall: int) -> float:
    """Inches that so many origins, or sources, one below another need."""
    return 0.6 + 0.42 * tall


def _spread(at: int, number: int, tall: int) -> float:
    return (at + 0.5) * tall / number - 0.5


def _root(ax: "Axes", root: tree.Node, y: float, rows: dict[str, float]) -> None:
    for source, number in sorted(_claims_by_source(root)):
        ax.plot(
            [0.38, 0.68],
            [y, rows[source]],
            color=canvas.MUTE,
            linewidth=min(0.7 + 0.35 * number, 4),
            solid_capstyle="round",
            zorder=1,
        )
    named = root.is_named_root
    ax.plot(
        [0.38],
        [y],
        marker="s" if named else "o",
        markersize=7,
        zorder=2,
        markerfacecolor=canvas.INK if named else canvas.PAPER,
        markeredgecolor=canvas.INK,
    )
    canvas.words(ax, 0.36, y, canvas.label(root.name, 36), ha="right")


def _claims_by_source(root: tree.Node) -> set[tuple[str, int]]:
    counts: dict[str, int] = {}
    for source, number in _leaves(root):
        counts[source] = counts.get(source, 0) + number
    return set(counts.items())


def _leaves(node: tree.Node) -> Iterator[tuple[str, int]]:
    if node.kind == "source":
        yield node.name, len(node.claims)
    for citer in node.cited_by:
        yield from _leaves(citer)
