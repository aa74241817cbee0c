"""What the page of words leads with."""

from __future__ import annotations

from firsthand.analysis.brief.wording import quantity


def headline(found: int, count: int, part: str) -> str:
    if part:
        return f"{found:,} of {quantity(count, 'text')} mention “{part}”." if found else f"Nobody said “{part}”."
    return f"{quantity(count, 'time')} somebody said something to us."


def basis(found: int, part: str) -> str:
    if part and not found:
        return "Try a shorter piece of the word, or another word that customers would use."
    return "Their own words, as they came, newest first." if not part else "Their own words, newest first."
