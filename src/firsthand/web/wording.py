"""Days and numbers as our sentences say them."""

from __future__ import annotations

from datetime import date


def day(value: date) -> str:
    """3 November 2026."""
    return f"{value.day} {value:%B %Y}"


def thousands(value: int) -> str:
    """13,083."""
    return f"{value:,}"
