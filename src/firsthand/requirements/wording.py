"""What the page of requirements leads with."""

from __future__ import annotations

from firsthand.analysis.brief.wording import quantity
from firsthand.analysis.estimates import Estimate


def headline(orphans: Estimate | None, count: int) -> str:
    if orphans is None:
        return f"The team is asked for {quantity(count, 'thing')}."
    number = round(orphans.value)
    if not number:
        return f"All {count:,} requirements may lead to some customer's words."
    lead = "leads" if number == 1 else "lead"
    return f"About {number:,} of {quantity(count, 'requirement')} {lead} to no customer's words."


def basis(orphans: Estimate | None, count: int) -> str:
    if orphans is None:
        return "Nobody has looked yet for the customers' words behind them."
    return (
        f"Without any: {_share(orphans, count)}, as estimated. The weakest evidence comes first;"
        " the software suggests it, and no person has confirmed any of it yet."
    )


def _share(orphans: Estimate, count: int) -> str:
    value, low, high = (number / count * 100 for number in (orphans.value, orphans.low, orphans.high))
    return f"{value:.0f} % ({low:.0f} to {high:.0f}) of {count:,}"
