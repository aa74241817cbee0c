"""What the page of requirements leads with."""

from __future__ import annotations

from firsthand.analysis.brief.wording import quantity
from firsthand.analysis.proportions import wilson


def headline(orphans: int | None, count: int) -> str:
    if orphans is None:
        return f"The team is asked for {quantity(count, 'thing')}."
    if not orphans:
        return f"All {count:,} requirements may lead to some customer's words."
    lead = "leads" if orphans == 1 else "lead"
    return f"{orphans:,} of {quantity(count, 'requirement')} {lead} to no customer's words."


def basis(orphans: int | None, count: int) -> str:
    if orphans is None:
        return "Nobody has looked yet for the customers' words behind them."
    return (
        f"Without any: {_share(orphans, count)}. The weakest evidence comes first;"
        " the software suggests it, and no person has confirmed any of it yet."
    )


def _share(orphans: int, count: int) -> str:
    interval = wilson(orphans, count)
    return f"{orphans / count * 100:.0f} % ({interval.low * 100:.0f} to {interval.high * 100:.0f}) of {count:,}"
