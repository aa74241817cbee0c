"""A plot is drawn once, when its brief is written."""

from __future__ import annotations

from firsthand.analysis.brief import Bar, Plot
from firsthand.report.drawings import Drawing, picture

BARS = (Bar("their <words>", 31, 25, 38, "voice"), Bar("nothing", 18, 12, 25, "lost"))


def test_a_drawing_is_shown_as_it_was_drawn() -> None:
    assert picture(Drawing("Title", "Description", "count", BARS, "<svg></svg>")) == "<svg></svg>"


def test_a_plot_without_a_drawing_is_drawn_for_a_page_that_allows_no_style() -> None:
    drawn = picture(Plot("Title", "Description", "count", BARS))
    assert drawn.startswith("<svg")
    assert "their &lt;words&gt;" in drawn
    assert " style=" not in drawn
