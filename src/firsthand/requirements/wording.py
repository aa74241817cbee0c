"""What the page of requirements leads with."""

from __future__ import annotations

from firsthand.web.wording import quantity


def headline(evidenced: int, count: int) -> str:
    if not evidenced:
        return f"The team is asked for {quantity(count, 'thing')}."
    bare = count - evidenced
    if not bare:
        return f"Customers' own words may stand behind all {count:,} requirements."
    have = "has" if bare == 1 else "have"
    return f"{bare:,} of {quantity(count, 'requirement')} {have} no customer's words to stand on."


def basis(evidenced: int) -> str:
    if not evidenced:
        return "Nobody has looked yet for the customers' words behind them."
    return "The weakest evidence comes first. The software suggests it; no person has confirmed any of it yet."
