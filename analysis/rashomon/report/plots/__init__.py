"""The plots of a report, in matplotlib: intervals and places, never a point estimate.

Importing this module imports no matplotlib; calling a plot does.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.report.plots.citing import origins
from rashomon.report.plots.day_bars import timeline
from rashomon.report.plots.question_grid import matrix
from rashomon.report.plots.toll_bars import tolls
from rashomon.report.plots.word_lines import quotes
from rashomon_schemas import Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Plots", "matrix", "origins", "quotes", "timeline", "tolls"]


@dataclass(frozen=True)
class Plots:
    """The plots of one report: `report.plot.tolls()` and others.

    Each takes matplotlib Axes to draw into (new ones if None) and returns the Axes.
    """

    report: Report

    def tolls(self, ax: "Axes | None" = None, *, question: str | None = None) -> "Axes":
        """What each source gives for one count: see `toll_bars`."""
        return tolls(self.report, ax, question=question)

    def matrix(self, ax: "Axes | None" = None) -> "Axes":
        """Questions by sources: see `question_grid`."""
        return matrix(self.report, ax)

    def quotes(self, ax: "Axes | None" = None, *, finding: str | None = None) -> "Axes":
        """Readings of one quotation, aligned: see `word_lines`."""
        return quotes(self.report, ax, finding=finding)

    def origins(self, ax: "Axes | None" = None) -> "Axes":
        """Who cites whom: see `citing`."""
        return origins(self.report, ax)

    def timeline(self, ax: "Axes | None" = None) -> "Axes":
        """What is dated when, by which source: see `day_bars`."""
        return timeline(self.report, ax)
