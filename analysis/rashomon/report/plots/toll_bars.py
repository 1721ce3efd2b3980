"""What each source gives for one count: an interval a row, by publication date."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.report import wording
from rashomon.report.index import Index, without_echoes
from rashomon.report.plots import canvas
from rashomon_schemas import CountClaim, Question, Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LOG_FROM = 40
"""Largest figure over smallest from which the scale is logarithmic."""
_HATCH = {"conditional": "///", "denied": "xxx"}
"""Lines only: matplotlib writes a dotted hatch as a quarter of a megabyte of curves."""


@dataclass(frozen=True)
class Toll:
    """One row of the plot."""

    source: str
    date: str | None
    claim: CountClaim


@dataclass(frozen=True)
class Scale:
    """Where the number axis begins and ends."""

    low: float
    high: float
    log: bool

    @property
    def told(self) -> str:
        """What is to be known of the axis; nothing where it is even and begins at 0."""
        if self.log:
            return "Each step of the axis is about three times the one before (logarithmic)."
        return "" if self.low == 0 else "The axis does not begin at 0."

    @property
    def least(self) -> float:
        """Width below which a bar can't be seen."""
        return (self.high - self.low) * 0.012


def tolls(report: Report, ax: "Axes | None" = None, *, question: str | None = None) -> "Axes":
    """Draw the readings of one count question.

    A bar is a hard interval, an arrow an open end, a pale band how readers take the words.
    Hollow bars are reported or alleged, striped conditional, crossed denied. Sources stand in
    order of publication; those whose date is unknown have a lane of their own below. A source
    that speaks of people without a figure has no row.

    Args:
        report: the report.
        ax: Axes to draw into; new ones if None.
        question: id of the question; the one most sources answer if None.

    Returns:
        The Axes drawn into.
    """
    index = Index.of(report)
    asked = index.questions[question] if question else next(iter(toll_questions(index)), None)
    rows = toll_rows(asked, index) if asked else []
    ax = canvas.axes(ax, width=6.1, height=height(rows))
    if asked is None or not rows:
        return canvas.empty(ax, "No counts to plot.")
    scale = _scale(rows)
    _frame(ax, rows, scale)
    for y, row in zip(_places(rows), rows, strict=True):
        _bar(ax, y, row.claim, scale)
    ax.set_title(
        canvas.label(asked.text, 70), loc="left", fontsize=11, color=canvas.INK, parse_math=False
    )
    return ax


def height(rows: Sequence[Toll]) -> float:
    """Inches a plot of these rows needs."""
    said = 0.2 if rows and _scale(rows).told else 0.0
    return 1.0 + said + 0.56 * max(len(rows), 1)


def toll_questions(index: Index) -> list[Question]:
    """Count questions at least two sources give figures for, those with the most first."""
    asked = [
        (question, len({row.source for row in toll_rows(question, index)}))
        for question in index.report.questions
        if question.kind == "count"
    ]
    several = [(question, sources) for question, sources in asked if sources > 1]
    return [question for question, _ in sorted(several, key=lambda q: -q[1])]


def toll_rows(question: Question, index: Index) -> list[Toll]:
    """What each source gives, each figure once: by publication date, unknown dates last."""
    claims = (index.claims.get(claim_id) for claim_id in question.claims)
    counts = [c for c in claims if isinstance(c, CountClaim) and c.value.bound != "unstated"]
    found: dict[tuple[object, ...], Toll] = {}
    for claim in without_echoes(counts):
        value, article = claim.value, index.articles[claim.article]
        same = (claim.article, value.low, value.high, claim.attribution.modality)
        date = article.published.low if article.published else None
        found.setdefault(same, Toll(article.source, date.isoformat() if date else None, claim))
    return sorted(
        found.values(), key=lambda r: (r.date is None, r.date or "", r.source, r.claim.value.low)
    )


def _scale(rows: Sequence[Toll]) -> Scale:
    values = [row.claim.value for row in rows]
    named = [
        number
        for v in values
        for number in (v.low, v.high, v.soft_low, v.soft_high)
        if number is not None
    ]
    low, high = min(named), max([*named, 1])
    figures = [v.low if v.number is None else v.number for v in values]
    if high / min((figure for figure in figures if figure > 0), default=1) >= _LOG_FROM:
        return Scale(0, math.log10(1 + high) * 1.12, log=True)
    spread = max(high - low, 1)
    start = 0 if low <= spread * 2 else low - spread * 0.25
    return Scale(start, high + max(spread, high * 0.1) * 0.18, log=False)


def _x(number: float, scale: Scale) -> float:
    return math.log10(1 + number) if scale.log else number


def _frame(ax: "Axes", rows: Sequence[Toll], scale: Scale) -> None:
    canvas.bare(ax, keep="bottom")
    places = _places(rows)
    ax.set_ylim(places[-1] + 0.5, -0.75)
    ax.set_xlim(scale.low, scale.high)
    ax.set_yticks(places, [_row_label(row) for row in rows], parse_math=False)
    ax.tick_params(axis="y", labelcolor=canvas.INK)
    _number_ticks(ax, scale)
    if scale.told:
        ax.set_xlabel(scale.told, loc="left", fontsize=9, color=canvas.MUTE)
    ax.grid(axis="x", color=canvas.LINE, linewidth=0.5)
    ax.set_axisbelow(True)
    lane = next((y for y, row in zip(places, rows, strict=True) if row.date is None), 0.0)
    if lane:
        ax.axhline(lane - 0.85, color=canvas.MUTE, linewidth=0.8, linestyle=(0, (2, 2)))


def _places(rows: Sequence[Toll]) -> list[float]:
    """Where each row stands; the lane of unknown dates a little apart."""
    return [y + (0.4 if row.date is None and rows[0].date else 0.0) for y, row in enumerate(rows)]


def _row_label(row: Toll) -> str:
    date = row.date or "date unknown"
    return f"{canvas.label(row.source, 22)}\n{date}"


def _number_ticks(ax: "Axes", scale: Scale) -> None:
    if scale.log:
        steps = [
            n for n in (0, 3, 10, 30, 100, 300, 1e3, 1e4, 1e5, 1e6) if _x(n, scale) < scale.high
        ]
        ax.set_xticks([_x(n, scale) for n in steps], [wording.number(n) for n in steps])
        return
    from matplotlib.ticker import (  # noqa: PLC0415 - only when something is drawn
        FuncFormatter,
        MaxNLocator,
    )

    ax.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda n, _: wording.number(n)))


def _bar(ax: "Axes", y: float, claim: CountClaim, scale: Scale) -> None:
    """One row: the soft band, the hard interval over it, the words above."""
    value, modality = claim.value, claim.attribution.modality
    if value.soft_low is not None and value.soft_high is not None:
        left, right = _x(value.soft_low, scale), _x(value.soft_high, scale)
        ax.barh(
            y,
            max(right - left, scale.least * 2),
            left=left,
            height=0.62,
            color=canvas.SOFT,
            zorder=2,
        )
    left = _x(value.low, scale)
    right = scale.high if value.high is None else _x(value.high, scale)
    if value.high == value.low:
        left -= scale.least / 2
    fill = canvas.INK if modality == "asserted" else canvas.PAPER
    ax.barh(
        y,
        max(right - left, scale.least),
        left=left,
        height=0.24,
        facecolor=fill,
        edgecolor=canvas.INK,
        linewidth=1.1,
        hatch=_HATCH.get(modality),
        zorder=3,
    )
    if value.high is None:
        ax.plot(
            [scale.high],
            [y],
            marker=">",
            markersize=9,
            markerfacecolor=canvas.PAPER,
            markeredgecolor=canvas.INK,
            clip_on=False,
            zorder=4,
        )
    _row_words(ax, y, claim, (left, right), scale)


def _row_words(
    ax: "Axes", y: float, claim: CountClaim, bar: tuple[float, float], scale: Scale
) -> None:
    """The words over the bar, on the side where there is room."""
    modality = claim.attribution.modality
    said = canvas.label(claim.value.words, 34)
    text = said if modality == "asserted" else f"{said} · {modality}"
    if claim.withdrawn:
        text += " · withdrawn"
    late = bar[0] > scale.low + (scale.high - scale.low) * 0.55
    x = min(bar[1], scale.high) if late else bar[0]
    canvas.words(
        ax,
        x,
        y - 0.31,
        text,
        ha="right" if late else "left",
        va="bottom",
        fontsize=9,
        color=canvas.MUTE,
        zorder=5,
    )
