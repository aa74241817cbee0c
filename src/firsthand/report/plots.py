"""Plots of a brief as SVG: direct labels, intervals drawn, the page's own colours in light and dark."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import Any

from firsthand.analysis.brief import Plot
from firsthand.report.wording import at_the_bar

WIDTH = 380
ROW = 46
# Vega writes literal colours; each of these stands for one of the page's own and is exchanged in the SVG.
STAND_INS = {
    "#a00001": "var(--kept)",
    "#a00002": "var(--voice)",
    "#a00003": "var(--added)",
    "#a00004": "var(--lost)",
    "#a00005": "var(--soft)",
    "#a00006": "var(--ink)",
    "#a00007": "var(--line)",
}
_BY_TONE = {"kept": "#a00001", "voice": "#a00002", "added": "#a00003", "lost": "#a00004", "soft": "#a00005"}
_INK = "#a00006"


@lru_cache(maxsize=64)
def svg(plot: Plot) -> str:
    """The plot as one `<svg>` element with title and description, no script and no style attribute."""
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(_chart(plot).to_dict())
    return _described(_plain(drawn), plot)


def _chart(plot: Plot) -> Any:
    import altair as alt

    rows: list[dict[str, Any]] = [
        {
            "label": bar.label,
            "value": bar.value,
            "low": bar.low,
            "high": bar.high,
            "said": at_the_bar(bar, plot.unit),
            "tone": _BY_TONE[bar.tone],
        }
        for bar in plot.bars
    ]
    widest = max((row["high"] for row in rows), default=0) or 1
    # A third of the width is left for the figures that stand at the end of the longest bar.
    along = alt.Scale(domain=[0, widest * 1.55], zero=True)
    place = alt.Y("label:N", sort=None, axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    base = alt.Chart(alt.InlineData(values=rows), height=alt.Step(ROW), width=WIDTH).encode(y=place)

    def from_left(field: str) -> Any:
        return alt.X(f"{field}:Q", axis=None, scale=along)

    text: dict[str, Any] = {"align": "left", "baseline": "middle", "color": _INK, "fontSize": 14}
    names = base.mark_text(**text, dy=-11, limit=WIDTH).encode(x=alt.value(0), text="label:N")
    bars = base.mark_bar(height=12, yOffset=10, cornerRadiusEnd=2, opacity=0.55).encode(
        x=from_left("value"), color=alt.Color("tone:N", scale=None)
    )
    spans = base.mark_rule(yOffset=10, color=_INK, strokeWidth=1.5).encode(x=from_left("low"), x2="high:Q")
    figures = base.mark_text(**text, dy=10, dx=8).encode(x=from_left("high"), text="said:N")
    return (bars + spans + names + figures).configure(
        font="Inter, system-ui, sans-serif", view=alt.ViewConfig(stroke=None)
    )


def _plain(drawn: str) -> str:
    for stand_in, own in STAND_INS.items():
        drawn = drawn.replace(stand_in, own)
    drawn = re.sub(r'<rect [^>]*fill="white"/>', "", drawn, count=1)
    return re.sub(r' (?:style|xmlns:xlink|aria-[a-z]+|role)="[^"]*"', "", drawn)


def _described(drawn: str, plot: Plot) -> str:
    """The drawing with a name and a description that a screen reader says instead of its parts."""
    named = f"<title>{escape(plot.title)}</title><desc>{escape(plot.description)}</desc>"
    drawn = re.sub(r' (?:width|height)="[0-9.]+"', "", drawn, count=2)
    label = escape(f"{plot.title}. {plot.description}", quote=True)
    opening, rest = drawn.split(">", 1)
    return f'{opening} role="img" aria-label="{label}">{named}{rest}'
