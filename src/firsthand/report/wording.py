"""Figures in words, the same in every telling of a brief."""

from __future__ import annotations

from firsthand.analysis.brief import Bar, Figure, Quote
from firsthand.analysis.brief.model import Unit
from firsthand.analysis.brief.wording import percent, quantity

SMALL_SHARE = 0.1


def value_of(figure: Figure) -> str:
    return _number(figure.value, figure.unit)


def interval_of(figure: Figure) -> str:
    """The interval and what the figure is a part of: "(16 to 35) of 74 requirements"."""
    return f"({_span(figure.low, figure.high, figure.unit)}) of {quantity(figure.n, figure.of)}"


def said(figure: Figure) -> str:
    return f"{value_of(figure)} {interval_of(figure)}"


def at_the_bar(bar: Bar, unit: Unit) -> str:
    return f"{_number(bar.value, unit)} ({_span(bar.low, bar.high, unit)})"


def attribution(quote: Quote) -> str:
    """Who said it, and how surely it belongs here: "C-12, chat, 3 November 2026 - suggested, 87 %"."""
    named = ", ".join(part for part in (quote.id, quote.source) if part)
    return named if quote.probability is None else f"{named} - suggested, {percent(quote.probability)}"


def _number(value: float, unit: Unit) -> str:
    return f"{_percent(value, value)} %" if unit == "share" else f"{value:,.0f}"


def _span(low: float, high: float, unit: Unit) -> str:
    if unit == "share":
        return f"{_percent(low, high)} to {_percent(high, high)}"
    return f"{low:,.0f} to {high:,.0f}"


def _percent(share: float, beside: float) -> str:
    """Whole per cents; one decimal where a small share would otherwise say too little."""
    return f"{share * 100:.1f}" if beside < SMALL_SHARE else f"{share * 100:.0f}"
