"""What is dated when, by which source, as a plot."""

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rashomon.report import wording
from rashomon.report.index import Index
from rashomon.report.plots import canvas
from rashomon_schemas import DateClaim, DateRange, Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_PUBLISHED = "this text"
_WIDE = 400
"""Days from the first to the last date from which those far from the middle are told in words."""
_NEAR = 60
"""Days around the middle date that are drawn then."""
Window = tuple[dt.date, dt.date]


def timeline(report: Report, ax: "Axes | None" = None) -> "Axes":
    """Draw every dated claim as the interval of days it can mean, a row a source.

    A bar is what is dated, a diamond the day the text itself was published, as stated; dates
    that have no base stand as "not resolved" at the right. When some dates lie years from the
    others, they are told in words at the side where they lie.

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
    window = _window(date for _, _, date in rows)
    labels = [f"{canvas.label(source, 16)} · {canvas.label(what, 24)}" for source, what, _ in rows]
    _frame(ax, labels, window)
    for y, (_, what, date) in enumerate(rows):
        _row(ax, y, what, date, window)
    return ax


def _window(dates: Iterable[DateRange]) -> Window:
    """The first and the last day to draw: of all dates, or of those near the middle one."""
    known = sorted((date.low, date.high) for date in dates if date.low and date.high)
    first, last = known[0][0], max(high for _, high in known)
    if (last - first).days <= _WIDE:
        return first, last
    middle = known[len(known) // 2][0]
    near = [days for days in known if all(abs((day - middle).days) <= _NEAR for day in days)]
    return min((low for low, _ in near), default=middle), max((h for _, h in near), default=middle)


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


def _frame(ax: "Axes", labels: list[str], window: Window) -> None:
    from matplotlib.dates import (  # noqa: PLC0415 - only when something is drawn
        AutoDateLocator,
        ConciseDateFormatter,
    )

    canvas.bare(ax, keep="bottom")
    ax.set_ylim(len(labels) - 0.4, -0.6)
    first, last = _on_axis(window)
    ax.set_xlim(first - (last - first) * 0.03, last + (last - first) * 0.03)
    ax.set_yticks(range(len(labels)), labels, parse_math=False)
    ax.tick_params(axis="y", labelcolor=canvas.INK, labelsize=9)
    locator = AutoDateLocator(minticks=3, maxticks=7)  # type: ignore[no-untyped-call]
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(ConciseDateFormatter(locator))  # type: ignore[no-untyped-call]
    ax.grid(axis="x", color=canvas.LINE, linewidth=0.5)
    ax.set_axisbelow(True)


def _on_axis(days: Window) -> tuple[float, float]:
    """Where the first day begins and the last one ends, in matplotlib's days."""
    from matplotlib.dates import date2num  # noqa: PLC0415 - only when something is drawn

    first, last = date2num(list(days))  # type: ignore[no-untyped-call]
    return float(first), float(last) + 1


def _row(ax: "Axes", y: int, what: str, date: DateRange, window: Window) -> None:
    if date.low is None or date.high is None:
        _aside(ax, y, f"{canvas.label(date.words, 24)} · not resolved", left=False)
    elif date.high < window[0] or date.low > window[1]:
        before = date.high < window[0]
        said = wording.date_interval(date)
        _aside(ax, y, f"← {said}" if before else f"{said} →", left=before)
    else:
        _bar(ax, y, (date.low, date.high), diamond=what == _PUBLISHED)


def _aside(ax: "Axes", y: int, text: str, *, left: bool) -> None:
    """Words at one side, for what has no place on the axis."""
    ax.text(
        0.01 if left else 1,
        y,
        text,
        ha="left" if left else "right",
        va="center",
        transform=ax.get_yaxis_transform(),
        color=canvas.MUTE,
        fontsize=9,
        parse_math=False,
    )


def _bar(ax: "Axes", y: int, days: Window, *, diamond: bool) -> None:
    left, right = _on_axis(days)
    if diamond:
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
