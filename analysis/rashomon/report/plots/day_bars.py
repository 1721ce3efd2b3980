"""What is dated when, by which source, as a plot."""

from typing import TYPE_CHECKING

from rashomon.report.index import Index
from rashomon.report.plots import canvas
from rashomon_schemas import DateClaim, DateRange, Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_PUBLISHED = "this text"


def timeline(report: Report, ax: "Axes | None" = None) -> "Axes":
    """Draw every dated claim as the interval of days it can mean, a row a source.

    A bar is what is dated, a diamond the day the text itself was published, as stated; dates
    that have no base stand as "not resolved" at the right.

    Args:
        report: the report.
        ax: Axes to draw into; new ones if None.

    Returns:
        The Axes drawn into.
    """
    index = Index.of(report)
    rows = [row for article in report.articles for row in _rows(article.id, index)]
    ax = canvas.axes(ax, width=8, height=0.8 + 0.36 * max(len(rows), 1))
    if not any(date.low for _, _, date in rows):
        return canvas.empty(ax, "No date that could be resolved.")
    _frame(
        ax, [f"{canvas.label(source, 16)} · {canvas.label(what, 24)}" for source, what, _ in rows]
    )
    for y, (_, what, date) in enumerate(rows):
        _bar(ax, y, what, date)
    return ax


def _rows(article_id: str, index: Index) -> list[tuple[str, str, DateRange]]:
    article = index.articles[article_id]
    source = index.label(article.source)
    found = [(source, _PUBLISHED, article.published)] if article.published else []
    seen = {(what, date.low, date.high) for _, what, date in found}
    for claim in index.claims_in.get(article_id, []):
        if isinstance(claim, DateClaim):
            key = (claim.aspect, claim.value.low, claim.value.high)
            if key not in seen:
                seen.add(key)
                found.append((source, claim.aspect, claim.value))
    return found


def _frame(ax: "Axes", labels: list[str]) -> None:
    from matplotlib.dates import (  # noqa: PLC0415 - only when something is drawn
        AutoDateLocator,
        ConciseDateFormatter,
    )

    canvas.bare(ax, keep="bottom")
    ax.set_ylim(len(labels) - 0.4, -0.6)
    ax.set_yticks(range(len(labels)), labels, parse_math=False)
    ax.tick_params(axis="y", labelcolor=canvas.INK, labelsize=9)
    locator = AutoDateLocator(minticks=3, maxticks=7)  # type: ignore[no-untyped-call]
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(ConciseDateFormatter(locator))  # type: ignore[no-untyped-call]
    ax.grid(axis="x", color=canvas.LINE, linewidth=0.5)
    ax.set_axisbelow(True)


def _bar(ax: "Axes", y: int, what: str, date: DateRange) -> None:
    from matplotlib.dates import date2num  # noqa: PLC0415 - only when something is drawn

    if date.low is None or date.high is None:
        ax.text(
            1,
            y,
            f"{canvas.label(date.words, 24)} · not resolved",
            ha="right",
            va="center",
            transform=ax.get_yaxis_transform(),
            color=canvas.MUTE,
            fontsize=9,
            parse_math=False,
        )
        return
    ends: tuple[float, float] = date2num([date.low, date.high])  # type: ignore[no-untyped-call]
    left, right = float(ends[0]), float(ends[1]) + 1
    if what == _PUBLISHED:
        ax.plot(
            [(left + right) / 2],
            [y],
            marker="D",
            markersize=7,
            markerfacecolor=canvas.PAPER,
            markeredgecolor=canvas.INK,
        )
        return
    ax.barh(y, right - left, left=left, height=0.4, color=canvas.MUTE)
