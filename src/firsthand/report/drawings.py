"""Plots as a page shows them: drawn now, or as they were drawn when their brief was written."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from firsthand.analysis.brief import Plot
from firsthand.report.plots import svg


@dataclass(frozen=True)
class Drawing(Plot):
    """A plot that was drawn when its brief was written: drawing takes a second, and no visitor should wait for it."""

    svg: str = ""


def picture(plot: Plot) -> Markup:
    return Markup(plot.svg if isinstance(plot, Drawing) else svg(plot))  # noqa: S704 - our own, escaped when drawn
