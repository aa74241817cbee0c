"""A product, tool, channel, document, event or bought means is named that is merely one way of getting the
job
done.

Why it hurts: whoever hears "dashboard" builds a dashboard. The job would still be there in twenty years; the
product will not. The thing that is worked on (a broken laptop), papers the law or another party demands (a
permit, an invoice) and products in the circumstance ("when SAP is down") are no solutions.
What to ask next: what would you be able to do with it that you cannot do now?

Flagged: Book a hotel room while out of town
Flagged: Send an email to the landlord when the heating fails
Flagged: Log hours worked in Jira at the end of each sprint
Flagged: Play MP3s while jogging
Accepted: Reserve a place to stay while out of town
Accepted: Confirm customer orders when SAP is down for the night
Accepted: Repair a broken laptop before a client presentation
Accepted: Check an invoice before the month closes
"""

from firsthand.analysis.statement.spans import Statement
from firsthand.analysis.statement.wording import Found, in_sentence, whom

FAULT = "names-solution"


def find(statement: Statement) -> Found | None:
    named = statement.solution
    if named is None:
        return None
    reason = f"“{named.text}” is one way of getting it done; another might serve as well."
    if statement.verb == named or statement.verb is None or statement.object is None:
        return named, reason, f"If there were no {in_sentence(named.text)}, what would you still need to get done?"
    people = whom(statement)
    they = "you" if people == "you" else "they"
    return named, reason, f"What would {people} be able to do then that {they} cannot do now?"
