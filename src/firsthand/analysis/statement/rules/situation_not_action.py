"""A state or an event is told that the person is in and did not choose.

Why it hurts: a situation is where a job begins, not the job. Built on it, a solution treats a complaint and
misses what the person was trying to do. Test: could someone decide to do it and be finished?
What to ask next: what were you trying to get done when that happened?

Flagged: Being stuck at the airport overnight with two children
Flagged: The queue is too long on Saturdays
Flagged: my card was declined abroad
Flagged: When my laptop dies in the middle of a client presentation
Accepted: Block a stolen card while abroad without a phone
Accepted: Keeping my number when moving to another provider
"""

from firsthand.analysis.statement.spans import Statement
from firsthand.analysis.statement.wording import Found

FAULT = "situation-not-action"


def find(statement: Statement) -> Found | None:
    if statement.kind != "situation":
        return None
    reason = "This tells what happened to somebody, not what they set out to do."
    return statement.whole, reason, "What were you trying to get done when that happened?"
