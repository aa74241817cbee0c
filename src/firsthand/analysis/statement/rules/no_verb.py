"""Nobody does anything: the words name a thing, a wish or a question, and no action.

Why it hurts: a thing that is wished for hides what somebody would do with it, and so hides every other way of
doing it.
What to ask next: what would you do, once you had it?

Flagged: Monthly report
Flagged: I want a clean uniform before my shift
Flagged: Where is my parcel?
Flagged: Access to payroll data during year end
Accepted: Reserve a place to stay while out of town
Accepted: Order spare parts ahead of a planned shutdown
"""

from firsthand.analysis.statement.spans import Statement
from firsthand.analysis.statement.wording import Found, briefly, in_sentence, spoken_to, without_determiner

FAULT = "no-verb"
REASON = "This names a thing or asks a question; it does not say what somebody does."


def find(statement: Statement) -> Found | None:
    if statement.verb or statement.kind == "situation":
        return None
    if statement.object is None:
        return statement.whole, REASON, "What are you trying to get done at that moment?"
    thing = spoken_to(without_determiner(briefly(statement.object.text))).rstrip(".")
    return statement.object, REASON, f"Suppose you had it, the {in_sentence(thing)}: what would you do then?"
