"""No time, place or circumstance is told.

Why it hurts: the same job is another job at midnight, in a crowd, or with one hand. Without the circumstance
the struggle stays invisible, and the solution fits nobody in particular.
What to ask next: when did this last happen, and what was going on around you?

Flagged: Staff a new branch
Flagged: How do I cancel my contract?
Flagged: Explain the new tariff to my grandmother
Accepted: Park a bicycle near the station during rush hour
Accepted: When one customer is not at home, plan the next three visits
Accepted: Inspect a restaurant without announcing the visit
"""

from firsthand.analysis.statement.spans import Statement
from firsthand.analysis.statement.wording import Found, task

FAULT = "no-context"
REASON = "It is not said when, where or in what circumstance."


def find(statement: Statement) -> Found | None:
    if statement.context is not None or statement.kind == "situation":
        return None
    if statement.verb is None:
        return statement.whole, REASON, "When did you last wish for this, and what was going on around you?"
    return statement.whole, REASON, f"When did you last have to {task(statement)}, and what was going on around you?"
