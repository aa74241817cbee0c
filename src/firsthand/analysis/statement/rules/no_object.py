"""There is an action, but nothing it acts on.

Why it hurts: "escalate" or "travel" can mean anything; two people nod and think of different things.
What to ask next: what, or whom, exactly?

Flagged: Travel during the school holidays
Flagged: We need to escalate outside office hours
Accepted: Escalate a blocked order outside office hours
Accepted: Get to work when the trains are on strike
"""

from firsthand.analysis.statement.spans import Statement
from firsthand.analysis.statement.wording import Found

FAULT = "no-object"


def find(statement: Statement) -> Found | None:
    if statement.verb is None or statement.object is not None:
        return None
    verb = statement.action
    if statement.verb.text.lower() in ("feel", "stay", "be"):
        return statement.verb, "A feeling has no object to act on.", "What would you have to get done to feel that way?"
    return (
        statement.verb,
        f"It is not said what “{verb}” acts on.",
        f"When you {verb}, what is it that you {verb}, or whom does it concern?",
    )
