"""What came in since a reading, in words."""

from __future__ import annotations

from firsthand.analysis.brief.wording import quantity
from firsthand.sightlines.models import Reading


def news_since(reading: Reading, *, verbatims: int, requirements: int) -> str:
    """For example "Since then came 12 customer texts and 1 requirement." or nothing."""
    came = (
        (verbatims - reading.verbatims, "customer text"),
        (requirements - reading.requirements, "requirement"),
    )
    told = " and ".join(quantity(number, noun) for number, noun in came if number > 0)
    return f"Since then came {told}." if told else ""
