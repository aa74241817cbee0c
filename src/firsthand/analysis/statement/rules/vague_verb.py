"""The verb says nothing: manage, handle, deal with, do, use, improve, optimise, support, enable and their
kin.

Why it hurts: "manage" covers planning, checking, repairing and paying. As long as it stands, nobody can tell
when the job is done.
What to ask next: what do you actually do, first and then?

Flagged: Handle complaints when the store is full
Flagged: Manange leave requests
Flagged: Optimize inventory levels
Accepted: Answer complaints when the store is full
Accepted: Make sure a patient has eaten nothing before surgery
"""

from firsthand.analysis.statement.lexicon import listed
from firsthand.analysis.statement.spans import Statement
from firsthand.analysis.statement.wording import Found, briefly, spoken_to

FAULT = "vague-verb"


def find(statement: Statement) -> Found | None:
    vague = listed("verbs", "vague")
    if statement.verb is None or not (statement.action in vague or statement.action.split(" ")[0] in vague):
        return None
    what = spoken_to(briefly(statement.object.text)) if statement.object else "that"
    reason = f"“{statement.verb.text}” does not say what is done."
    return statement.verb, reason, f"When you {statement.action} {what}, what is the first thing you actually do?"
