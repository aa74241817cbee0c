"""Days and numbers as our sentences say them."""

from __future__ import annotations

from datetime import date


def day(value: date) -> str:
    """3 November 2026."""
    return f"{value.day} {value:%B %Y}"


def thousands(value: int) -> str:
    """13,083."""
    return f"{value:,}"


def percent(share: float) -> str:
    """0.874 -> "87 %"."""
    return f"{share * 100:.0f} %"


def quantity(number: int, noun: str) -> str:
    """1 requirement, 13,083 customer texts."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
