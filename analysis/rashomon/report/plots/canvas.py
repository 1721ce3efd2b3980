"""What all plots share: Axes to draw into, greys, and text that is never read as markup."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from rashomon.report.safe import clipped, marked

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK = "#1c1b19"
MUTE = "#6b6860"
LINE = "#c9c5ba"
SOFT = "#dedacf"
PAPER = "#fefdfb"
"""Five tones that stay apart in print; the page maps each to its own light and dark shade."""

NOTHING = "Nothing to plot here."


def axes(ax: "Axes | None", *, width: float, height: float) -> "Axes":
    """The Axes given, or new ones.

    Args:
        ax: the caller's, or None.
        width: inches of a new figure.
        height: inches of a new figure.
    """
    if ax is not None:
        return ax
    import matplotlib.pyplot as plt  # noqa: PLC0415 - half a second, only when something is drawn

    return plt.subplots(figsize=(width, height), layout="constrained")[1]


def label(text: str, most: int = 40) -> str:
    """A stranger's words for a plot: clipped, with visible marks."""
    return clipped(marked(text), most)


def words(ax: "Axes", x: float, y: float, text: str, **style: object) -> None:
    """Write text at a place in the data; `$` and `_` mean themselves."""
    settings: dict[str, object] = {"color": INK, "fontsize": 10, "va": "center"}
    ax.text(x, y, text, parse_math=False, **(settings | style))  # type: ignore[arg-type]


def bare(ax: "Axes", *, keep: str = "") -> None:
    """Take away the frame but for the sides in `keep`, and all ticks' marks."""
    for side, spine in ax.spines.items():
        spine.set_visible(side in keep.split())
        spine.set_color(LINE)
    ax.tick_params(length=0, colors=MUTE, labelsize=10)


def empty(ax: "Axes", text: str = NOTHING) -> "Axes":
    """Axes that say in words that there is nothing to see."""
    bare(ax)
    ax.set_xticks([])
    ax.set_yticks([])
    ax.set_xlim(0, 1)
    ax.set_ylim(0, 1)
    words(ax, 0.5, 0.5, text, ha="center", color=MUTE)
    return ax


Draw = Callable[["Axes"], object]
"""Draws into Axes."""
